import type { Actions } from '../state/actions.ts';
import type { Selection } from '../state/selection.ts';
import type { CanvasHandle } from '../state/canvas-handle.ts';
import type { State } from '../state/state.ts';
import type { WindowHandle } from '../state/window-handle.ts';
import type { IconName } from '../ui/icon.tsx';

/** What an act is done to and with. */
export interface ActPlace {
  readonly state: State;
  readonly actions: Actions;
  /** The drawn canvas; `null` while it is not there. */
  readonly canvas: CanvasHandle | null;
  readonly window: WindowHandle;
  /** What is acted on: what was clicked where the act was called on something, else what is selected. */
  readonly ids: readonly string[];
  /** The relation clicked or selected. */
  readonly relation: string | null;
}

/** The place of an act on something; on what is selected where nothing is said. */
export function placeOf(
  around: Omit<ActPlace, 'ids' | 'relation'>,
  target: Selection | null = around.state.selection,
): ActPlace {
  const ids =
    target === null || target.kind === 'relation'
      ? []
      : target.kind === 'entity'
        ? [target.id]
        : target.ids;
  return { ...around, ids, relation: target?.kind === 'relation' ? target.id : null };
}

/** Where acts stand together in menus, in the palette and on the page of help. */
export const ACT_GROUPS = [
  'selection',
  'paths',
  'choosing',
  'canvas',
  'history',
  'export',
  'window',
] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

/** One of the ways in which an act can be done, where it asks for one more word. */
export interface ActChoice {
  readonly key: string;
  /** In the language of the interface. */
  readonly words: string;
  readonly count: number;
  readonly run: () => void | Promise<void>;
}

/**
 * One thing a person can do on the canvas. Toolbar, context menu, command palette, shortcuts and their page of help all
 * read the one list of acts; the words stand in `i18n/acts-*.ts` under the act's id.
 */
export interface Act<Id extends string = string> {
  readonly id: Id;
  readonly group: ActGroup;
  readonly icon: IconName;
  /** Keys as `mod+shift+z`, where `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: readonly string[];
  readonly enabled: (place: ActPlace) => boolean;
  /** What the act is done by default, or with everything it could be done with. */
  readonly run: (place: ActPlace) => void | Promise<void>;
  /** The ways to do it more narrowly; menus and the palette list them under the act. */
  readonly choices?: (place: ActPlace) => readonly ActChoice[];
}

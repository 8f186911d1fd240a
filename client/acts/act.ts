import type { Actions } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import type { IconName } from '../ui/icon.tsx';
import type { CanvasHandle } from '../state/canvas-handle.ts';

/** What an act is done to and with. */
export interface ActPlace {
  readonly state: State;
  readonly actions: Actions;
  /** The drawn canvas; `null` while it is not there. */
  readonly canvas: CanvasHandle | null;
  /** What is acted on: what was clicked where the act was called on something, else what is selected. */
  readonly ids: readonly string[];
  /** The relation clicked or selected. */
  readonly relation: string | null;
}

/** Where acts stand together in menus and in the palette. */
export const ACT_GROUPS = ['selection', 'canvas', 'history', 'window'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

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
  readonly run: (place: ActPlace) => void | Promise<void>;
}

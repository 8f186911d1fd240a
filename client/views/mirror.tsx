import { useId } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { ActGroup } from '../acts/act.ts';
import { actOf } from '../acts/acts.ts';
import { actOfKeys } from '../acts/shortcuts.ts';
import { nameOf } from '../graph/reading.ts';
import { typeWord } from '../graph/schema.ts';
import type { DrawnEntity } from '../graph/scene.ts';
import { canvasWordsIn } from '../i18n/canvas-words.ts';
import { currentDrawing } from '../state/drawing.ts';
import type { Selection } from '../state/selection.ts';
import { useRunAct } from './acting.ts';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from './explorer-context.ts';

/** Keys that mean something else in the list than elsewhere. */
const OWN_KEYS: ReadonlySet<string> = new Set(['Delete', 'Backspace', 'Escape']);

/** Acts on what the keyboard stands on, rather than on what is selected. */
const ON_CURSOR: ReadonlySet<ActGroup> = new Set(['selection', 'paths', 'choosing']);

const NONE: readonly string[] = [];

/** Options written out at most; a page of thousands would be slow to read and to draw. */
const MOST_LISTED = 300;

/**
 * The canvas as a list, for the keyboard and for screen readers: it takes the canvas's place in the tab order, and what
 * its arrow keys point at is ringed on the canvas.
 */
export function Mirror({
  cursor,
  onCursor,
  onRing,
  ref,
}: {
  cursor: string | null;
  onCursor: (id: string | null) => void;
  /** Whether the list is walked by keyboard, so that the canvas must show where it stands. */
  onRing: (ringed: boolean) => void;
  ref: Ref<HTMLUListElement>;
}): ReactNode {
  const words = useWords();
  const groups = canvasWordsIn(useLanguage()).groups;
  const actions = useActions();
  const scene = useExplorerState(currentDrawing);
  const selection = useExplorerState((state) => state.selection);
  const singleKeys = useExplorerState((state) => state.singleKeys);
  const run = useRunAct();
  const chosen =
    selection?.kind === 'entity'
      ? [selection.id]
      : selection?.kind === 'several'
        ? selection.ids
        : NONE;
  const listId = useId();
  const ids = [...scene.entities.keys()];
  const found = cursor === null ? -1 : ids.indexOf(cursor);
  const index = Math.max(0, found);
  const current = ids[index];
  // A long list is told in part, around where the keyboard stands; every option says its number and the whole.
  const first = Math.max(0, Math.min(index - MOST_LISTED / 2, ids.length - MOST_LISTED));
  const groupWords = ({ label, members, inside }: DrawnEntity): string => {
    const [word = ''] = label.split('\n');
    return members.length === 0
      ? groups.frame(word)
      : groups.option(word, members.length, inside.length);
  };

  /** The entities that an option stands for: a frame for what stands in it. */
  const membersOf = (id: string): readonly string[] => {
    const one = scene.entities.get(id);
    if (one === undefined || one.group === null) return [id];
    if (one.members.length > 0) return one.members;
    return ids.filter((other) => scene.entities.get(other)?.parent === id);
  };

  /** Puts the entity among the selected, or takes it out. */
  const toggle = (id: string): void => {
    actions.selectMany(
      chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    );
  };

  /** What the entity under the keyboard is acted on with: all of the selected where it is one of them. */
  const targetOf = (id: string): Selection =>
    chosen.length > 1 && chosen.includes(id)
      ? { kind: 'several', ids: chosen }
      : scene.entities.get(id)?.group != null
        ? { kind: 'several', ids: membersOf(id) }
        : { kind: 'entity', id };

  /** Acts on what the keyboard stands on; keys of the list itself come first. */
  const onActKeys = (event: KeyboardEvent, id: string): boolean => {
    const act = OWN_KEYS.has(event.key) ? null : actOfKeys(event, singleKeys);
    if (act === null || !ON_CURSOR.has(actOf(act).group)) {
      if (act !== 'menu') return false;
    }
    event.preventDefault();
    run(act, targetOf(id));
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined) return;
    if (event.key === ' ' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      toggle(current);
      return;
    }
    const group = scene.entities.get(current)?.group ?? null;
    if (event.key === 'Enter' && group !== null) {
      event.preventDefault();
      actions.toggleGroup(group);
      return;
    }
    if (onActKeys(event, current)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (to: number): void => {
      onCursor(ids[Math.max(0, Math.min(ids.length - 1, to))] ?? null);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        go(index + 1);
      },
      ArrowRight: () => {
        go(index + 1);
      },
      ArrowUp: () => {
        go(index - 1);
      },
      ArrowLeft: () => {
        go(index - 1);
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(ids.length - 1);
      },
      Enter: () => {
        const group = scene.entities.get(current)?.group ?? null;
        if (group === null) void actions.expand(current);
        else actions.toggleGroup(group);
      },
      ' ': () => {
        const members = membersOf(current);
        if (members.length === 0) return;
        actions.select(
          members.length === 1
            ? { kind: 'entity', id: members[0] ?? current }
            : { kind: 'several', ids: members },
        );
      },
      Delete: () => {
        const next = ids[index + 1] ?? ids[index - 1] ?? null;
        actions.hide(membersOf(current));
        onCursor(next);
      },
      Escape: () => {
        actions.select(null);
      },
    };
    const act = keys[event.key === 'Backspace' ? 'Delete' : event.key];
    if (act === undefined) return;
    event.preventDefault();
    onRing(true);
    act();
  };

  return (
    <ul
      ref={ref}
      id="canvas-list"
      className="mirror"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={words.canvas.listLabel}
      aria-description={words.canvas.keys}
      aria-activedescendant={current === undefined ? undefined : `${listId}-${index}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        onCursor(current ?? null);
        onRing(event.currentTarget.matches(':focus-visible'));
      }}
      onBlur={() => {
        onRing(false);
      }}
    >
      {ids.slice(first, first + MOST_LISTED).map((id, place) => {
        const position = first + place;
        const drawn = scene.entities.get(id);
        return (
          <li
            key={id}
            id={`${listId}-${position}`}
            role="option"
            aria-selected={chosen.includes(id)}
            aria-posinset={position + 1}
            aria-setsize={ids.length}
          >
            {drawn === undefined || drawn.group === null ? (
              <EntityWords id={id} />
            ) : (
              groupWords(drawn)
            )}
          </li>
        );
      })}
    </ul>
  );
}

function EntityWords({ id }: { id: string }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const entity = useExplorerState((state) => state.known.entities.get(id));
  if (entity === undefined) return id;
  return words.canvas.option(
    nameOf(entity, language),
    typeWord(schema, entity.type, language),
    entity.degree,
  );
}

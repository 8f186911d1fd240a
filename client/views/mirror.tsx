import { useId } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { nameOf } from '../graph/reading.ts';
import { typeWord } from '../graph/schema.ts';
import { currentScene } from '../state/derived.ts';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from './explorer-context.ts';

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
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const scene = useExplorerState(currentScene);
  const known = useExplorerState((state) => state.known);
  const selection = useExplorerState((state) => state.selection);
  const listId = useId();
  const ids = [...scene.entities.keys()];
  const found = cursor === null ? -1 : ids.indexOf(cursor);
  const index = Math.max(0, found);
  const current = ids[index];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
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
      Enter: () => void actions.expand(current),
      ' ': () => {
        actions.select({ kind: 'entity', id: current });
      },
      Delete: () => {
        const next = ids[index + 1] ?? ids[index - 1] ?? null;
        actions.hide([current]);
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
      {ids.map((id, position) => {
        const entity = known.entities.get(id);
        return (
          <li
            key={id}
            id={`${listId}-${position}`}
            role="option"
            aria-selected={selection?.kind === 'entity' && selection.id === id}
          >
            {entity === undefined
              ? id
              : words.canvas.option(
                  nameOf(entity, language),
                  typeWord(schema, entity.type, language),
                  entity.degree,
                )}
          </li>
        );
      })}
    </ul>
  );
}

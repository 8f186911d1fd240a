import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { stepWords } from '../../i18n/step-words.ts';
import { Icon } from '../../ui/icon.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';

/** Every step so far by name; choosing one goes back, or forward, to the canvas after it. */
export function StepsMenu(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const history = useExplorerState((state) => state.history);
  const known = useExplorerState((state) => state.known);
  const entry = (done: number, name: string): ReactNode => (
    <li key={done}>
      <button
        type="button"
        className={done > history.done ? 'step step-undone' : 'step'}
        aria-current={done === history.done ? 'step' : undefined}
        onClick={() => {
          actions.goTo(done);
        }}
      >
        <span className="count">{done}</span>
        <bdi>{name}</bdi>
      </button>
    </li>
  );
  return (
    <Popover.Root>
      <Popover.Trigger
        className="icon-button"
        aria-label={words.toolbar.steps}
        title={words.toolbar.steps}
        disabled={history.steps.length === 0}
      >
        <Icon name="steps" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="popup-positioner">
          <Popover.Popup className="popup steps">
            <Popover.Title className="popup-title">{words.steps.title}</Popover.Title>
            <ol>
              {entry(0, words.steps.start)}
              {history.steps.map((step, index) =>
                entry(index + 1, stepWords(step, known, schema, language)),
              )}
            </ol>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

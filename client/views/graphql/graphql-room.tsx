import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createRawAsk } from '../../api/raw-ask.ts';
import { createConsole } from '../../state/console.ts';
import { createMemory } from '../../state/console-memory.ts';
import { allowedStorage } from '../../state/session.ts';
import '../../styles/console.css';
import { useActions, useExplorerState } from '../explorer-context.ts';
import {
  ConsoleContext,
  useConsoleActions,
  useConsoleState,
  useConsoleWords,
} from './console-context.ts';
import { ConsoleNoticeBar } from './console-notice.tsx';
import { ConsoleShelf } from './console-shelf.tsx';
import { ConsoleToolbar } from './console-toolbar.tsx';
import { createDesk } from './desk.ts';
import { QueryEditor } from './query-editor.tsx';
import { ResultPanel } from './result-panel.tsx';
import { VariablesEditor } from './variables-editor.tsx';

function openConsole() {
  const memory = createMemory(
    allowedStorage('localStorage'),
    allowedStorage('sessionStorage'),
    (listener) => {
      window.addEventListener('storage', ({ key, storageArea }) => {
        if (storageArea === null || storageArea === allowedStorage('localStorage')) listener(key);
      });
    },
  );
  const made = createConsole({
    ask: createRawAsk(),
    memory,
    now: Date.now,
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
  });
  return { ...made, desk: createDesk() };
}

/** Takes what was handed to the room, and says what the address shall hold. */
function useDoor(): void {
  const explorer = useActions();
  const actions = useConsoleActions();
  const handed = useExplorerState((state) => state.handed);
  const link = useConsoleState((state) => state.link);
  useEffect(() => {
    if (handed?.room !== 'graphql') return;
    if (handed.kind === 'draft') actions.replace(handed.draft);
    else void actions.openLink(handed.fragment);
    explorer.taken();
  }, [actions, explorer, handed]);
  useEffect(() => {
    explorer.tellAddress('graphql', link);
  }, [explorer, link]);
}

/** On narrow screens one part is on screen at a time. */
type Part = 'query' | 'variables' | 'result';
const PARTS: readonly Part[] = ['query', 'variables', 'result'];

function Workbench(): ReactNode {
  const words = useConsoleWords();
  const actions = useConsoleActions();
  const schema = useConsoleState((state) => state.schema.status);
  const run = useConsoleState((state) => state.run);
  const [sheet, setSheet] = useState(false);
  const [part, setPart] = useState<Part>('query');
  const [shown, setShown] = useState(run);
  useDoor();

  // A run leads to its result, and whatever is taken from the shelf to the document.
  if (shown !== run) {
    setShown(run);
    if (run !== null) setPart('result');
  }
  const replaced = useConsoleState((state) => state.replaced);
  const [taken, setTaken] = useState(replaced);
  if (taken !== replaced) {
    setTaken(replaced);
    setPart('query');
    setSheet(false);
  }
  useEffect(() => {
    void actions.loadSchema();
  }, [actions]);

  return (
    <div className="room console">
      <ConsoleShelf
        open={sheet}
        onClose={() => {
          setSheet(false);
        }}
      />
      <main id="stage-graphql" className="stage" tabIndex={-1} aria-label={words.label}>
        <h1 className="unseen">{words.label}</h1>
        <ConsoleNoticeBar />
        {schema === 'off' && <p className="console-off">{words.docs.off}</p>}
        <ConsoleToolbar
          onShelf={() => {
            setSheet(true);
          }}
        />
        <div className="part-switch" role="group" aria-label={words.parts}>
          {PARTS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={part === one}
              onClick={() => {
                setPart(one);
              }}
            >
              {words.part[one]}
            </button>
          ))}
        </div>
        <div className="workbench" data-part={part}>
          <div className="console-texts">
            <section className="console-query">
              <QueryEditor />
            </section>
            <section className="console-variables">
              <h2>{words.part.variables}</h2>
              <VariablesEditor />
            </section>
          </div>
          <ResultPanel />
        </div>
      </main>
    </div>
  );
}

/** The room in which GraphQL is written and run. */
export function GraphqlRoom(): ReactNode {
  const [made] = useState(openConsole);
  return (
    <ConsoleContext value={made}>
      <Workbench />
    </ConsoleContext>
  );
}

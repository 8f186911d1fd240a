import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createCypherApi } from '../../api/cypher-api.ts';
import { createRawAsk } from '../../api/raw-ask.ts';
import { createCypherConsole } from '../../state/cypher/console.ts';
import { createCypherMemory } from '../../state/cypher/memory.ts';
import { allowedStorage } from '../../state/session.ts';
import '../../styles/console.css';
import '../../styles/cypher.css';
import { useActions, useExplorerState } from '../explorer-context.ts';
import {
  CypherContext,
  useCypherActions,
  useCypherState,
  useCypherWords,
} from './cypher-context.ts';
import { createCypherDesk } from './cypher-desk.ts';
import { CypherEditor } from './cypher-editor.tsx';
import { CypherNoticeBar } from './cypher-notice.tsx';
import { CypherToolbar } from './cypher-toolbar.tsx';
import { ParametersPanel } from './parameters-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { CypherShelf } from './shelf.tsx';

/** A UUID also where the page is not served over TLS, where `randomUUID` is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const set = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return set.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

function openConsole() {
  const memory = createCypherMemory(
    allowedStorage('localStorage'),
    allowedStorage('sessionStorage'),
    (listener) => {
      window.addEventListener('storage', ({ key, storageArea }) => {
        if (storageArea === null || storageArea === allowedStorage('localStorage')) listener(key);
      });
    },
  );
  const api = createCypherApi(createRawAsk());
  const made = createCypherConsole({ api, memory, now: Date.now, newId });
  return { ...made, api, newId, desk: createCypherDesk() };
}

/** Takes what was handed to the room, and says what the address shall hold. */
function useDoor(): void {
  const explorer = useActions();
  const actions = useCypherActions();
  const handed = useExplorerState((state) => state.handed);
  const link = useCypherState((state) => state.link);
  useEffect(() => {
    if (handed?.room !== 'cypher') return;
    if (handed.kind === 'draft') actions.replace(handed.draft);
    else void actions.openLink(handed.fragment);
    explorer.taken();
  }, [actions, explorer, handed]);
  useEffect(() => {
    explorer.tellAddress('cypher', link);
  }, [explorer, link]);
}

/** On narrow screens one part is on screen at a time. */
const PARTS = ['query', 'parameters', 'result'] as const;
type Part = (typeof PARTS)[number];
/** The names under which the style sheet of both consoles knows the parts. */
const PLACES: Readonly<Record<Part, string>> = {
  query: 'query',
  parameters: 'variables',
  result: 'result',
};

function Workbench(): ReactNode {
  const words = useCypherWords();
  const actions = useCypherActions();
  const run = useCypherState((state) => state.run?.draft ?? null);
  const [sheet, setSheet] = useState(false);
  const [part, setPart] = useState<Part>('query');
  const [seen, setSeen] = useState(run);
  useDoor();

  // A run leads to its result, and whatever is taken from the shelf to the query.
  if (seen !== run) {
    setSeen(run);
    if (run !== null) setPart('result');
  }
  const schema = useCypherState((state) => state.schema);
  const replaced = useCypherState((state) => state.replaced);
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
    <div
      className="room console cypher"
      data-schema={schema.status}
      data-told={schema.status === 'ready' && schema.details === 'ready'}
    >
      <CypherShelf
        open={sheet}
        onClose={() => {
          setSheet(false);
        }}
      />
      <main id="stage-cypher" className="stage" tabIndex={-1} aria-label={words.label}>
        <h1 className="unseen">{words.label}</h1>
        <CypherNoticeBar />
        <CypherToolbar
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
        <div className="workbench" data-part={PLACES[part]}>
          <div className="console-texts">
            <section className="console-query">
              <CypherEditor />
            </section>
            <section className="console-variables">
              <h2>{words.parameters.label}</h2>
              <ParametersPanel />
            </section>
          </div>
          <ResultPanel />
        </div>
      </main>
    </div>
  );
}

/** The room in which Cypher is written and run. */
export function CypherRoom(): ReactNode {
  const [made] = useState(openConsole);
  return (
    <CypherContext value={made}>
      <Workbench />
    </CypherContext>
  );
}

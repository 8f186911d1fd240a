import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { SHELVES } from '../../state/cypher/state.ts';
import type { Shelf } from '../../state/cypher/state.ts';
import { IconButton } from '../../ui/button.tsx';
import { HistoryShelf } from '../console/history-shelf.tsx';
import { useLanguage } from '../explorer-context.ts';
import { CYPHER_EXAMPLES } from './cypher-examples.ts';
import {
  useCypher,
  useCypherActions,
  useCypherState,
  useCypherWords,
  useSchemaIndex,
} from './cypher-context.ts';
import { FavouriteList } from './favourite-list.tsx';
import { SchemaBrowser } from './schema-browser.tsx';

/** Worked examples; one that speaks of what this graph does not have is not shown. */
function ExampleShelf(): ReactNode {
  const words = useCypherWords().shelf;
  const language = useLanguage();
  const actions = useCypherActions();
  const { desk } = useCypher();
  const index = useSchemaIndex();
  const has = (name: string): boolean =>
    index === null || index.labels.get(name) !== undefined || index.types.get(name) !== undefined;
  return (
    <>
      <p className="quiet shelf-hint">{words.examplesHint}</p>
      <ul className="shelf-list">
        {CYPHER_EXAMPLES.filter(({ needs }) => needs.every(has)).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="shelf-entry"
              data-example={one.id}
              onClick={() => {
                actions.replace(one);
                desk.focus();
              }}
            >
              <b>{one.title[language]}</b>
              <span className="quiet">{one.about[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function PastShelf(): ReactNode {
  const words = useCypherWords().shelf;
  const actions = useCypherActions();
  const { desk } = useCypher();
  const past = useCypherState((state) => state.past);
  return (
    <HistoryShelf
      past={past}
      words={words}
      tell={({ outcome, ms, rows }) =>
        ms === null || rows === null
          ? words.outcome[outcome]
          : `${words.outcome[outcome]} · ${words.ran(rows, ms)}`
      }
      onTake={(one) => {
        actions.replace(one);
        desk.focus();
      }}
      onForget={actions.forget}
    />
  );
}

const CONTENTS: Readonly<Record<Shelf, () => ReactNode>> = {
  examples: ExampleShelf,
  saved: FavouriteList,
  history: PastShelf,
  schema: SchemaBrowser,
};

/** Examples, favourites, history and schema; a sheet from below on narrow screens. */
export function CypherShelf({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useCypherWords().shelf;
  const actions = useCypherActions();
  const shelf = useCypherState((state) => state.shelf);
  return (
    <aside className={`sidebar console-shelf ${open ? 'sheet-open' : ''}`} aria-label={words.label}>
      <Tabs.Root
        value={shelf}
        onValueChange={(value: Shelf) => {
          actions.openShelf(value);
        }}
        className="tabs"
      >
        <div className="tabs-bar">
          <Tabs.List className="tabs-list" aria-label={words.label}>
            {SHELVES.map((one) => (
              <Tabs.Tab key={one} value={one} className="tab">
                {words.names[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <IconButton icon="close" className="sheet-close" label={words.close} onClick={onClose} />
        </div>
        {SHELVES.map((one) => {
          const Content = CONTENTS[one];
          return (
            <Tabs.Panel key={one} value={one} className="tab-panel">
              <Content />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </aside>
  );
}

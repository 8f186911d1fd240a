import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { GraphQLSchema } from 'graphql';
import { fieldOf, searchDocs, typesOf } from '../../state/console-docs.ts';
import { IconButton } from '../../ui/button.tsx';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { useConsoleActions, useConsoleState, useConsoleWords } from './console-context.ts';
import { DocsPage } from './docs-page.tsx';
import { ShelfFilter } from '../console/shelf-filter.tsx';

function Finds({
  schema,
  sought,
  onOpen,
}: {
  schema: GraphQLSchema;
  sought: string;
  onOpen: () => void;
}): ReactNode {
  const words = useConsoleWords().docs;
  const actions = useConsoleActions();
  const { places, total } = useMemo(() => searchDocs(schema, sought), [schema, sought]);
  return (
    <>
      <p className="quiet shelf-hint" role="status">
        {words.found(places.length, total)}
      </p>
      <ul className="shelf-list">
        {places.map((place) => {
          const type = schema.getType(place.type);
          const about = place.field === null ? type : fieldOf(type, place.field);
          return (
            <li key={`${place.type}.${place.field ?? ''}`}>
              <button
                type="button"
                className="shelf-entry"
                onClick={() => {
                  actions.openDocs(place);
                  onOpen();
                }}
              >
                <code>{place.field === null ? place.type : `${place.type}.${place.field}`}</code>
                <span className="quiet">{about?.description}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Home({ schema }: { schema: GraphQLSchema }): ReactNode {
  const words = useConsoleWords().docs;
  const actions = useConsoleActions();
  const root = schema.getQueryType()?.name;
  return (
    <div className="docs-page">
      <p className="quiet">{words.hint}</p>
      <h3>{words.types}</h3>
      <ul className="docs-types">
        {typesOf(schema).map(({ name }) => (
          <li key={name} className={name === root ? 'docs-root' : undefined}>
            <button
              type="button"
              className="type-link"
              onClick={() => {
                actions.openDocs({ type: name, field: null });
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The schema to look through: a search, the types, and a page for each. */
export function DocsPanel(): ReactNode {
  const words = useConsoleWords().docs;
  const actions = useConsoleActions();
  const schema = useConsoleState((state) => state.schema);
  const docs = useConsoleState((state) => state.docs);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const place = docs.at(-1);
  const [opened, setOpened] = useState(place);
  // Opened from the editor while a search stood here: what was asked for last is shown.
  if (opened !== place) {
    setOpened(place);
    setFilter('');
  }
  if (schema.status === 'loading') return <LoadingLine>{words.loading}</LoadingLine>;
  if (schema.status === 'off') return <p className="shelf-hint">{words.off}</p>;
  if (schema.status === 'failed') {
    return <FailureMessage failure={schema.failure} onRetry={() => void actions.loadSchema()} />;
  }
  return (
    <>
      <div className="docs-bar">
        {place !== undefined && (
          <>
            <IconButton icon="back" label={words.back} onClick={actions.docsBack} />
            <IconButton icon="book" label={words.home} onClick={actions.docsHome} />
          </>
        )}
        <ShelfFilter label={words.search} value={filter} onChange={setFilter} />
        <IconButton icon="resume" label={words.reload} onClick={() => void actions.loadSchema()} />
      </div>
      {sought.trim() !== '' ? (
        <Finds
          schema={schema.value}
          sought={sought}
          onOpen={() => {
            setFilter('');
          }}
        />
      ) : place === undefined ? (
        <Home schema={schema.value} />
      ) : (
        <DocsPage key={`${place.type}.${place.field ?? ''}`} schema={schema.value} place={place} />
      )}
    </>
  );
}

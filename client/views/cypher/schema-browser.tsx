import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { written } from '../../cypher/lexer.ts';
import type { Routine, SchemaName, SchemaRule } from '../../cypher/schema.ts';
import type { SchemaIndex } from '../../cypher/schema-index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ShelfFilter } from '../console/shelf-filter.tsx';
import { useLanguage, useSchema } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { useCypher, useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';
import { failureText } from './failure-text.ts';

/** Entries listed of a kind before the rest is asked for. */
const FIRST = 40;

/** One entry of the browser: what is inserted, what stands beside the name, and what is told below it. */
interface Entry {
  readonly key: string;
  readonly name: string;
  readonly insert: string | null;
  readonly aside: string;
  readonly lines: readonly string[];
}

function Group({ title, entries }: { title: string; entries: readonly Entry[] }): ReactNode {
  const words = useCypherWords().schema;
  const { desk } = useCypher();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <details className="schema-group" open={entries.length <= FIRST}>
      <summary>
        {title} <span className="quiet">{entries.length}</span>
      </summary>
      <ul>
        {shown.map(({ key, name, insert, aside, lines }) => (
          <li key={key} className="schema-entry">
            <span className="schema-line">
              <code>{name}</code>
              <span className="quiet">{aside}</span>
              {insert !== null && (
                <IconButton
                  icon="plus"
                  label={words.insert(name)}
                  onClick={() => {
                    desk.insert(insert);
                  }}
                />
              )}
            </span>
            {lines.map(
              (line) =>
                line !== '' && (
                  <span key={line} className="quiet schema-about">
                    {line}
                  </span>
                ),
            )}
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.more(entries.length - shown.length)}
        </Button>
      )}
    </details>
  );
}

function propertiesLine({ properties }: SchemaName): string {
  return properties
    .map(({ name, kinds }) => (kinds.length > 0 ? `${name} ${kinds.join('|')}` : name))
    .join(', ');
}

function ruleEntry({ name, kind, labelsOrTypes, properties, state }: SchemaRule): Entry {
  const on = `${labelsOrTypes.join('|')}(${properties.join(', ')})`;
  return {
    key: name,
    name,
    insert: null,
    aside: kind,
    lines: [on, state === null || state === 'ONLINE' ? '' : state],
  };
}

function Found({ index, sought }: { index: SchemaIndex; sought: string }): ReactNode {
  const words = useCypherWords().schema;
  const language = useLanguage();
  const { entityTypes, relationTypes } = useSchema();
  const fits = (...texts: readonly string[]): boolean =>
    sought
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => texts.some((one) => one.toLowerCase().includes(word)));
  const named = (one: SchemaName, word: string, insert: string): Entry => ({
    key: one.name,
    name: one.name,
    insert,
    aside: one.count === null ? '' : String(one.count),
    lines: [word, propertiesLine(one)],
  });
  const routine = (one: Routine): Entry => ({
    key: one.name + one.signature,
    name: one.name,
    insert: one.allowed ? `${one.name}()` : null,
    aside: one.allowed ? '' : words.forbidden,
    lines: [one.signature, one.description],
  });
  const { labels, relationshipTypes, functions, procedures, indexes, constraints } = index.schema;
  const typeWord = (name: string): string => relationTypes.get(name)?.[language] ?? '';
  const labelWord = (name: string): string => entityTypes.get(name)?.[language] ?? '';
  const groups: readonly (readonly [string, readonly Entry[]])[] = [
    [
      words.labels,
      labels
        .filter(({ name }) => fits(name, labelWord(name)))
        .map((one) => named(one, labelWord(one.name), `(:${written(one.name)})`)),
    ],
    [
      words.types,
      relationshipTypes
        .filter(({ name }) => fits(name, typeWord(name)))
        .map((one) => named(one, typeWord(one.name), `-[:${written(one.name)}]->`)),
    ],
    [
      words.keys,
      index.keys
        .search('', Infinity)
        .filter(({ name }) => fits(name))
        .map(({ name, kinds, owners }) => ({
          key: name,
          name,
          insert: written(name),
          aside: kinds.join(' | '),
          lines: [owners.slice(0, 12).join(', ')],
        })),
    ],
    [
      words.procedures,
      procedures.filter(({ name, description }) => fits(name, description)).map(routine),
    ],
    [
      words.functions,
      functions.filter(({ name, description }) => fits(name, description)).map(routine),
    ],
    [
      words.indexes,
      indexes
        .filter((one) => fits(one.name, ...one.labelsOrTypes, ...one.properties))
        .map(ruleEntry),
    ],
    [
      words.constraints,
      constraints
        .filter((one) => fits(one.name, ...one.labelsOrTypes, ...one.properties))
        .map(ruleEntry),
    ],
  ];
  if (groups.every(([, entries]) => entries.length === 0))
    return <p className="quiet shelf-hint">{words.noneFound}</p>;
  return groups.map(([title, entries]) => <Group key={title} title={title} entries={entries} />);
}

/** Labels, types, properties, procedures, functions, indexes and constraints, as the database has them now. */
export function SchemaBrowser(): ReactNode {
  const all = useCypherWords();
  const words = all.schema;
  const actions = useCypherActions();
  const schema = useCypherState((state) => state.schema);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  return (
    <div className="schema-browser">
      {schema.status === 'loading' && <LoadingLine>{words.loading}</LoadingLine>}
      {schema.status === 'failed' && (
        <p className="shelf-hint">{failureText(schema.failure, all)}</p>
      )}
      {schema.status === 'ready' && (
        <>
          <ShelfFilter label={words.search} value={filter} onChange={setFilter} />
          {schema.details === 'loading' && <LoadingLine>{words.counting}</LoadingLine>}
          {typeof schema.details === 'object' && (
            <p className="shelf-hint">
              {words.uncounted} {failureText(schema.details, all)}
            </p>
          )}
          <Found index={schema.index} sought={sought} />
        </>
      )}
      {schema.status !== 'loading' && (
        <Button kind="quiet" icon="redo" onClick={() => void actions.loadSchema()}>
          {words.reload}
        </Button>
      )}
    </div>
  );
}

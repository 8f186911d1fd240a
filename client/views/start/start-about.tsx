import type { ReactNode } from 'react';
import type { Language } from '../../graph/model.ts';
import { textOf } from '../../graph/reading.ts';
import { relationCount } from '../../graph/schema.ts';
import type { Schema } from '../../graph/schema.ts';
import type { Words } from '../../i18n/zh.ts';
import { useActions, useLanguage, useSchema, useWords } from '../explorer-context.ts';
import { useStartWords } from './start-words.ts';

/** Where the graph comes from, and what it therefore promises. */
function origin(schema: Schema, words: Words, language: Language): string {
  const [first] = schema.documents;
  if (first === undefined) return words.start.aboutNone;
  if (schema.documents.length > 1) {
    return words.start.lead(words.start.aboutMany(schema.documents.length));
  }
  return words.start.lead(
    words.start.aboutOne(
      textOf(first.title, language) ?? first.id,
      textOf(first.publisher, language),
    ),
  );
}

/** What this graph is, in two sentences; how large and how fresh, where every number leads to what it counts. */
export function StartAbout(): ReactNode {
  const words = useWords();
  const start = useStartWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const latest = schema.documents
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return (
    <header className="start-about">
      <p className="start-lead">{origin(schema, words, language)}</p>
      <p className="start-size">
        <button
          type="button"
          className="door"
          title={start.openEntities}
          onClick={() => void actions.facts.openLandmarks(null)}
        >
          {start.entities(words.number(schema.entityCount))}
        </button>
        <button
          type="button"
          className="door"
          title={start.openTimeline}
          onClick={() => {
            actions.facts.openWholeTimeline();
          }}
        >
          {start.relations(words.number(relationCount(schema)))}
        </button>
        {latest !== undefined && (
          <button
            type="button"
            className="door"
            title={start.openDocument}
            onClick={() => {
              actions.facts.openFull('document');
            }}
          >
            {words.start.date(latest)}
          </button>
        )}
      </p>
    </header>
  );
}

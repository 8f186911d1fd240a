import type { ReactNode } from 'react';
import type { Beginnings } from '../../graph/detail.ts';
import type { Language } from '../../graph/model.ts';
import { nameOf, textOf } from '../../graph/reading.ts';
import { relationCount, typeWord } from '../../graph/schema.ts';
import type { Schema } from '../../graph/schema.ts';
import type { Words } from '../../i18n/zh.ts';
import { Button } from '../../ui/button.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { StatusTag } from '../status-tag.tsx';

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

function About(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const dates = schema.documents.map(({ date }) => date).sort();
  const latest = dates.at(-1);
  return (
    <header className="start-about">
      <p className="start-lead">{origin(schema, words, language)}</p>
      <p className="start-size">
        <span>
          {words.start.size(words.number(schema.entityCount), words.number(relationCount(schema)))}
        </span>
        {latest !== undefined && <span>{words.start.date(latest)}</span>}
      </p>
    </header>
  );
}

function Beginning({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="beginning">
      <h2>{title}</h2>
      <p className="quiet">{hint}</p>
      {children}
    </section>
  );
}

function Ways({ beginnings }: { beginnings: Beginnings }): ReactNode {
  const words = useWords().start;
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const { samples, hubs, figures } = beginnings;
  return (
    <div className="beginnings">
      {samples.length > 0 && (
        <Beginning title={words.searchTitle} hint={words.searchHint}>
          <ul className="samples">
            {samples.map((entity) => {
              const name = nameOf(entity, language);
              return (
                <li key={entity.id}>
                  <button
                    type="button"
                    className="sample"
                    onClick={() => {
                      document.querySelector<HTMLInputElement>('input[role=combobox]')?.focus();
                      actions.type(name);
                    }}
                  >
                    <bdi>{name}</bdi>
                  </button>
                </li>
              );
            })}
          </ul>
        </Beginning>
      )}
      {hubs.length > 0 && (
        <Beginning title={words.viewsTitle} hint={words.viewsHint}>
          <ul className="hubs">
            {hubs.map((entity) => (
              <li key={entity.id}>
                <button
                  type="button"
                  className="hub"
                  onClick={() => void actions.openAround(entity.id)}
                >
                  <TypeMark type={schema.entityTypes.get(entity.type)} size={28} />
                  <span className="hub-words">
                    <bdi>{words.view(nameOf(entity, language))}</bdi>
                    <span className="quiet">
                      {typeWord(schema, entity.type, language)} · {words.relations(entity.degree)}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Beginning>
      )}
      {figures.length > 0 && (
        <Beginning title={words.figuresTitle} hint={words.figuresHint}>
          <ul className="figure-cards">
            {figures.map(({ entity, facts }) => (
              <li key={entity.id}>
                <button
                  type="button"
                  className="figure-card"
                  onClick={() => void actions.openFigure({ entity, facts })}
                >
                  <span className="figure-card-value">
                    <bdi>{facts.asWritten}</bdi>
                  </span>
                  <span className="figure-card-name">
                    <bdi>{nameOf(facts.indicator, language)}</bdi>
                  </span>
                  <StatusTag status={facts.status} period={facts.period} line={false} />
                </button>
              </li>
            ))}
          </ul>
        </Beginning>
      )}
    </div>
  );
}

/** What an empty canvas says: what this graph is, how large and how fresh, and three ways to begin. */
export function StartScreen(): ReactNode {
  const words = useWords();
  const actions = useActions();
  const schema = useExplorerState((state) => state.schema);
  const beginnings = useExplorerState((state) => state.beginnings);
  const [last, ...others] = useExplorerState((state) => state.lastSessions);
  if (schema.status === 'loading') {
    return (
      <div className="start start-wait">
        <LoadingLine>{words.start.loading}</LoadingLine>
      </div>
    );
  }
  if (schema.status === 'failed') {
    return (
      <div className="start start-wait">
        <FailureMessage failure={schema.failure} onRetry={() => void actions.start()} />
      </div>
    );
  }
  return (
    <div className="start">
      <h1>{words.start.title}</h1>
      <About />
      {last !== undefined && (
        <Button icon="resume" onClick={() => void actions.open(last.address)}>
          {words.start.resume}
        </Button>
      )}
      {others.map(({ id, at, address }) => (
        <Button key={id} kind="quiet" icon="resume" onClick={() => void actions.open(address)}>
          {words.start.resumeOther(address.view.ids.length, words.time(at))}
        </Button>
      ))}
      {schema.value.entityCount === 0 && <p>{words.start.empty}</p>}
      {beginnings.status === 'loading' && <LoadingLine>{words.start.loading}</LoadingLine>}
      {beginnings.status === 'failed' && (
        <FailureMessage
          failure={beginnings.failure}
          onRetry={() => void actions.loadBeginnings()}
        />
      )}
      {beginnings.status === 'ready' && <Ways beginnings={beginnings.value} />}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Beginnings } from '../../graph/detail.ts';
import { nameOf } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
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
import { ReadyViewButton } from './ready-view-button.tsx';
import { StartAbout } from './start-about.tsx';
import { StartTypes } from './start-types.tsx';
import { StartWait } from './start-wait.tsx';
import { useStartWords } from './start-words.ts';

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
  const facts = useStartWords();
  const { samples, hubs, figures, views } = beginnings;
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
          <h3>{facts.types}</h3>
          <StartTypes />
        </Beginning>
      )}
      {views.length + hubs.length > 0 && (
        <Beginning title={facts.readyTitle} hint={facts.readyHint}>
          <ul className="views">
            {views.map((view) => (
              <li key={`${view.type} ${view.direction} ${view.relationType} ${view.otherType}`}>
                <ReadyViewButton view={view} />
              </li>
            ))}
          </ul>
          {hubs.length > 0 && <h3>{facts.around}</h3>}
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
        <Beginning title={facts.boardTitle} hint={facts.boardHint}>
          <Button
            icon="chart"
            kind="main"
            onClick={() => {
              actions.facts.openFull('figures');
            }}
          >
            {facts.openBoard}
          </Button>
          <ul className="figure-cards">
            {figures.map(({ entity, facts: figure }) => (
              <li key={entity.id}>
                <button
                  type="button"
                  className="figure-card"
                  onClick={() => void actions.openFigure({ entity, facts: figure })}
                >
                  <span className="figure-card-value" title={figure.asWritten}>
                    <bdi>{facts.said(figure)}</bdi>
                  </span>
                  <span className="figure-card-name">
                    <bdi>{nameOf(figure.indicator, language)}</bdi>
                  </span>
                  <StatusTag status={figure.status} period={figure.period} line={false} />
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
  const facts = useStartWords();
  if (schema.status === 'loading') {
    return (
      <StartWait>
        <LoadingLine>{words.start.loading}</LoadingLine>
      </StartWait>
    );
  }
  if (schema.status === 'failed') {
    return (
      <StartWait>
        <FailureMessage failure={schema.failure} onRetry={() => void actions.start()} />
      </StartWait>
    );
  }
  return (
    <div className="start">
      <h1>{words.start.title}</h1>
      <StartAbout />
      {last !== undefined && (
        <Button icon="resume" onClick={() => void actions.open(last.address)}>
          {facts.resume(last.address.view.ids.length)}
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

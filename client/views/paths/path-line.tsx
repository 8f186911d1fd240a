import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { nameOf, reading, textOf } from '../../graph/reading.ts';
import { hopsOf, pathKey } from '../../graph/path-question.ts';
import type { FoundPath, Hop } from '../../graph/path-question.ts';
import { currentView } from '../../state/derived.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { EntityButton } from '../entity-button.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { EvidenceList } from '../inspector/evidence-list.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { StatusTag } from '../status-tag.tsx';
import { usePathWords } from './path-words.ts';
import { useInspectorWords } from '../inspector/inspector-words.ts';

/** A hop in words, read in the direction of the path. */
export function HopWords({ hop }: { hop: Hop }): ReactNode {
  const language = useLanguage();
  const schema = useSchema();
  const { relation, from, to, direction } = hop;
  const { before, after } = reading(schema, relation.type, direction, language);
  return (
    <span className="hop-words">
      <bdi>{nameOf(from, language)}</bdi> <span className="sentence-verb">{before}</span>{' '}
      <bdi>{nameOf(to, language)}</bdi>
      {after !== '' && <span className="sentence-verb"> {after}</span>}
    </span>
  );
}

/** How firm a hop is and when, with the line of the canvas; it points the way the relation does. */
function HopStanding({ hop: { relation, direction } }: { hop: Hop }): ReactNode {
  const facts = useFactsWords();
  const { status, period } = relation;
  if (status === null && period === null) return null;
  const standing = facts.standing(status, period);
  return (
    <span
      className={direction === 'IN' ? 'hop-standing hop-back' : 'hop-standing'}
      title={standing}
    >
      {status !== null && <StatusLine status={status} />}
      <span className="unseen">{standing}</span>
      {period !== null && (
        <span className="quiet" aria-hidden="true">
          {period}
        </span>
      )}
    </span>
  );
}

function Proof({ hop, path }: { hop: Hop; path: FoundPath }): ReactNode {
  const panel = useInspectorWords();
  const language = useLanguage();
  const actions = useActions();
  const { relation } = hop;
  const proof = useExplorerState((state) => state.paths.proofs.get(relation.id));
  const statement = proof?.status === 'ready' ? textOf(proof.value.statement, language) : null;
  return (
    <li className="proof">
      <p>
        <HopWords hop={hop} /> <StatusTag status={relation.status} period={relation.period} />
      </p>
      {statement !== null && <p className="quiet">{statement}</p>}
      {proof?.status === 'loading' && <LoadingLine>{panel.loading}</LoadingLine>}
      {proof?.status === 'failed' && (
        <FailureMessage
          failure={proof.failure}
          onRetry={() => {
            void actions.provePath(path).then(() => actions.provePath(path));
          }}
        />
      )}
      {proof?.status === 'ready' && <EvidenceList evidence={proof.value.evidence} />}
    </li>
  );
}

/** A path in words, with what can be done with it and, when wanted, what each hop rests on. */
export function PathLine({ path }: { path: FoundPath }): ReactNode {
  const words = usePathWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const key = pathKey(path);
  const lit = useExplorerState((state) => state.paths.lit.includes(key));
  const compared = useExplorerState((state) => state.paths.lit.length > 0);
  const proven = useExplorerState((state) => state.paths.proven === key);
  const withoutEntities = useExplorerState((state) => state.paths.question.withoutEntities);
  const shown = useExplorerState((state) => {
    const present = new Set(currentView(state).ids);
    return path.entities.every(({ id }) => present.has(id));
  });
  const hops = hopsOf(path);
  const inner = new Set(path.entities.slice(1, -1).map(({ id }) => id));
  const [first] = path.entities;
  return (
    <li className={lit ? 'path path-lit' : 'path'}>
      <p className="path-words">
        {first !== undefined && <EntityButton entity={first} />}
        {hops.map((hop) => {
          const { relation, to, direction } = hop;
          const { before, after } = reading(schema, relation.type, direction, language);
          return (
            <Fragment key={relation.id}>
              <HopStanding hop={hop} />
              <span className="sentence-verb">{before}</span>
              <span className="path-end">
                <EntityButton entity={to} />
                {after !== '' && <span className="sentence-verb">{after}</span>}
              </span>
              {inner.has(to.id) && (
                <IconButton
                  icon="close"
                  className="leave-out"
                  label={words.leaveOut(nameOf(to, language))}
                  onClick={() => {
                    actions.askPaths({ withoutEntities: [...withoutEntities, to.id] });
                  }}
                />
              )}
            </Fragment>
          );
        })}
      </p>
      <div className="path-acts">
        <span className="quiet">{words.length(path.relations.length)}</span>
        {shown ? (
          <Button
            aria-pressed={lit}
            onClick={() => {
              actions.lightPath(path);
            }}
          >
            {lit ? words.unlight : words.light}
          </Button>
        ) : (
          <Button kind="main" icon="plus" onClick={() => void actions.addPath(path)}>
            {words.add}
          </Button>
        )}
        {compared && !lit && (
          <Button
            onClick={() => {
              actions.lightPath(path, true);
            }}
          >
            {words.compare}
          </Button>
        )}
        <Button icon="evidence" aria-expanded={proven} onClick={() => void actions.provePath(path)}>
          {words.evidence}
        </Button>
      </div>
      {proven && (
        <ol className="proofs">
          {hops.map((hop) => (
            <Proof key={hop.relation.id} hop={hop} path={path} />
          ))}
        </ol>
      )}
    </li>
  );
}

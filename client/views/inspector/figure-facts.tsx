import type { ReactNode } from 'react';
import type { FigureFacts } from '../../graph/detail.ts';
import { EntityButton } from '../entity-button.tsx';
import { useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import { normalValue } from '../figures/value-words.ts';
import { useInspectorWords } from './inspector-words.ts';

/** What a statistical statement says, large, with what it measures and whom it is about. */
export function FigureFactsView({ facts }: { facts: FigureFacts }): ReactNode {
  const words = useWords();
  const panel = useInspectorWords();
  const told = useFactsWords();
  const said = told.said(facts);
  return (
    <div className="figure-facts">
      <p className="figure-written">
        <bdi>{said}</bdi>
        {facts.growth !== null && <span className="growth">{words.growth(facts.growth)}</span>}
      </p>
      <dl className="facts">
        {said !== facts.asWritten && (
          <>
            <dt>{told.asWritten}</dt>
            <dd>
              <bdi>{facts.asWritten}</bdi>
            </dd>
          </>
        )}
        <dt>{panel.value}</dt>
        <dd>{normalValue(facts, words, told)}</dd>
        <dt>{panel.status}</dt>
        <dd>
          <StatusLine status={facts.status} />
          {told.standing(facts.status, facts.period)}
        </dd>
        <dt>{panel.indicator}</dt>
        <dd>
          <EntityButton entity={facts.indicator} />
        </dd>
        {facts.about.length > 0 && (
          <>
            <dt>{panel.about}</dt>
            <dd>
              {facts.about.map((entity) => (
                <EntityButton key={entity.id} entity={entity} />
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

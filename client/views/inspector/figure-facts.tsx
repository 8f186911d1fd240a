import type { ReactNode } from 'react';
import type { FigureFacts } from '../../graph/detail.ts';
import { EntityButton } from '../entity-button.tsx';
import { useWords } from '../explorer-context.ts';
import { StatusTag } from '../status-tag.tsx';

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

/** Decimal text with thousands marked; the digits are never turned into a number. */
export function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const marked = whole.replace(THOUSANDS, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** What a statistical statement says, large, with what it measures and whom it is about. */
export function FigureFactsView({ facts }: { facts: FigureFacts }): ReactNode {
  const words = useWords();
  const value =
    facts.valueTo === null
      ? grouped(facts.value)
      : words.inspector.range(grouped(facts.value), grouped(facts.valueTo));
  const qualifier = facts.valueTo === null ? words.qualifier(facts.qualifier) : '';
  return (
    <div className="figure-facts">
      <p className="figure-written">
        <bdi>{facts.asWritten}</bdi>
        {facts.growth !== null && <span className="growth">{words.growth(facts.growth)}</span>}
      </p>
      <dl className="facts">
        <dt>{words.inspector.value}</dt>
        <dd>
          {qualifier} {value} {facts.unit}
        </dd>
        <dt>{words.inspector.status}</dt>
        <dd>
          <StatusTag status={facts.status} period={facts.period} />
        </dd>
        <dt>{words.inspector.indicator}</dt>
        <dd>
          <EntityButton entity={facts.indicator} />
        </dd>
        {facts.about.length > 0 && (
          <>
            <dt>{words.inspector.about}</dt>
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

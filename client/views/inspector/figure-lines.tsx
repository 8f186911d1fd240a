import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FigureLine } from '../../graph/detail.ts';
import { nameOf } from '../../graph/reading.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useLanguage, useWords } from '../explorer-context.ts';
import { StatusTag } from '../status-tag.tsx';

const AT_FIRST = 6;

/** The figures about an entity; each opens, with its evidence. */
export function FigureLines({ figures }: { figures: readonly FigureLine[] }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const [all, setAll] = useState(false);
  const listed = all ? figures : figures.slice(0, AT_FIRST);
  const rest = figures.length - listed.length;
  return (
    <>
      <ul className="figure-lines">
        {listed.map(({ entity, facts }) => (
          <li key={entity.id}>
            <button
              type="button"
              className="figure-line"
              onClick={() => void actions.add([entity.id], { kind: 'entity', id: entity.id })}
            >
              <span className="figure-line-name">
                <bdi>{nameOf(facts.indicator, language)}</bdi>
              </span>
              <span className="figure-line-value">
                <bdi>{facts.asWritten}</bdi>
              </span>
              <span className="figure-line-state">
                <StatusTag status={facts.status} period={facts.period} line={false} />
                {facts.growth !== null && (
                  <span className="growth">{words.growth(facts.growth)}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.inspector.more(rest)}
        </Button>
      )}
    </>
  );
}

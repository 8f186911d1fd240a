import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FigureLine } from '../../graph/detail.ts';
import { indicatorLines } from '../../graph/figure-bars.ts';
import type { IndicatorLines } from '../../graph/figure-bars.ts';
import { nameOf } from '../../graph/reading.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useLanguage, useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { useInspectorWords } from './inspector-words.ts';

const AT_FIRST = 6;

function Indicator({ group }: { group: IndicatorLines }): ReactNode {
  const words = useWords();
  const facts = useFactsWords();
  const language = useLanguage();
  const actions = useActions();
  return (
    <li className="indicator-lines">
      <h4>
        <bdi>{nameOf(group.indicator, language)}</bdi>
      </h4>
      <ul>
        {group.lines.map(({ line, share }) => (
          <li key={line.entity.id}>
            <button
              type="button"
              className="figure-line"
              onClick={() =>
                void actions.add([line.entity.id], { kind: 'entity', id: line.entity.id })
              }
            >
              <span className="figure-line-value" title={line.facts.asWritten}>
                <bdi>{facts.said(line.facts)}</bdi>
              </span>
              <span className="quiet">
                {facts.standing(line.facts.status, line.facts.period)}
                {line.facts.growth !== null && ` · ${words.growth(line.facts.growth)}`}
              </span>
              {share !== null && (
                <span className="figure-bar" title={facts.page.bars} aria-hidden="true">
                  <span
                    className={`figure-bar-fill status-${line.facts.status}`}
                    style={{ width: `${Math.max(1, share)}%` }}
                  />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The figures about an entity by indicator, several of one against each other; each opens, with its evidence. */
export function FigureLines({ figures }: { figures: readonly FigureLine[] }): ReactNode {
  const panel = useInspectorWords();
  const actions = useActions();
  const facts = useFactsWords();
  const [all, setAll] = useState(false);
  const groups = indicatorLines(figures);
  const listed = all ? groups : groups.slice(0, AT_FIRST);
  const rest = groups.length - listed.length;
  return (
    <>
      <ul className="figure-lines">
        {listed.map((group) => (
          <Indicator key={group.indicator.id} group={group} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {panel.more(rest)}
        </Button>
      )}
      {groups.length > 1 && (
        <Button
          kind="quiet"
          icon="chart"
          onClick={() => {
            actions.openDrawer('figures');
          }}
        >
          {facts.board.openBoard}
        </Button>
      )}
    </>
  );
}

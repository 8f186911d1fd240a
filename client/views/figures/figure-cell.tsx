import type { ReactNode } from 'react';
import type { FigureLine } from '../../graph/detail.ts';
import { nameOf } from '../../graph/reading.ts';
import { useActions, useLanguage, useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { StatusTag } from '../status-tag.tsx';
import { normalValue } from './value-words.ts';

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A figure of the table: as written, in its normal unit, how firm; it opens on the canvas. */
export function FigureCell({
  line,
  selected,
  shown,
}: {
  line: FigureLine;
  selected: boolean;
  shown: boolean;
}): ReactNode {
  const words = useWords();
  const facts = useFactsWords();
  const language = useLanguage();
  const actions = useActions();
  const { asWritten, status, period } = line.facts;
  const said = facts.said(line.facts);
  const otherwise = said === asWritten ? normalValue(line.facts, words, facts) : asWritten;
  return (
    <button
      type="button"
      className="figure-cell"
      data-figure={line.entity.id}
      aria-current={selected ? 'true' : undefined}
      title={facts.board.open(nameOf(line.entity, language), said)}
      onClick={() => void actions.openFigure(line)}
    >
      <span className="figure-cell-written">
        <bdi>{said}</bdi>
        {shown && (
          <span className="here" title={facts.board.here}>
            <span className="unseen">{facts.board.here}</span>
          </span>
        )}
      </span>
      {unspaced(otherwise) !== unspaced(said) && (
        <span className="quiet">
          <bdi>{otherwise}</bdi>
        </span>
      )}
      <StatusTag status={status} period={period !== null && period.length > 4 ? period : null} />
    </button>
  );
}

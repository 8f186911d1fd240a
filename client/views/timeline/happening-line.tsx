import type { ReactNode } from 'react';
import { lineWord, nameOf } from '../../graph/reading.ts';
import { idOf, periodOf, statusOf } from '../../graph/timeline.ts';
import type { Happening } from '../../graph/timeline.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import { useActions, useLanguage, useSchema } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';

/** A relation or a figure of the timeline as a saying; choosing it puts it on the canvas and opens it. */
export function HappeningLine({
  happening,
  selected,
  shown,
}: {
  happening: Happening;
  selected: boolean;
  shown: boolean;
}): ReactNode {
  const words = useFactsWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const period = periodOf(happening);
  const open = (): void => {
    if (happening.kind === 'figure') void actions.openFigure(happening.line);
    else {
      const { relation, source, target } = happening;
      void actions.add([source.id, target.id], { kind: 'relation', id: relation.id });
    }
  };
  return (
    <button
      type="button"
      className="happening"
      data-happening={idOf(happening)}
      aria-current={selected ? 'true' : undefined}
      onClick={open}
    >
      <StatusLine status={statusOf(happening)} />
      <span className="happening-words">
        {happening.kind === 'figure' ? (
          <>
            <bdi>{nameOf(happening.line.facts.indicator, language)}</bdi>{' '}
            <b>
              <bdi>{words.said(happening.line.facts)}</bdi>
            </b>
          </>
        ) : (
          <>
            <bdi>{nameOf(happening.source, language)}</bdi>{' '}
            <span className="verb">{lineWord(schema, happening.relation.type, language)}</span>{' '}
            <bdi>{nameOf(happening.target, language)}</bdi>
          </>
        )}
        {period !== null && period.length > 4 && (
          <span className="quiet"> {words.period(period)}</span>
        )}
        {shown && (
          <span className="here" title={words.board.here}>
            <span className="unseen">{words.board.here}</span>
          </span>
        )}
      </span>
    </button>
  );
}

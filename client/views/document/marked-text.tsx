import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Mark, Sentence } from '../../graph/document.ts';
import { cut } from '../../graph/passages.ts';
import type { Span } from '../../graph/passages.ts';

const DEEPEST = 3;

/** A sentence's words with everything marked that facts rest on; the more facts, the deeper the mark. */
export function MarkedText({
  sentence,
  text,
  selected,
  at,
  onChoose,
}: {
  sentence: Sentence;
  text: string;
  selected: ReadonlySet<string>;
  /** The passage the document was opened at, where it lies in this sentence. */
  at: Span | null;
  onChoose: (ids: readonly string[]) => void;
}): ReactNode {
  const marks: Mark[] = [...sentence.marks];
  // The passage that was asked for is cut out as well, so that it can be outlined.
  if (at !== null) marks.push({ id: '', start: at.start, end: at.end });
  return (
    <p lang="zh" className="marked-text">
      {cut(text, sentence.start, marks).map((piece) => {
        const { start, end } = piece;
        const ids = [...new Set(piece.facts.map(({ id }) => id))].filter((id) => id !== '');
        const wanted = at !== null && start >= at.start && end <= at.end;
        if (ids.length === 0) {
          return wanted ? (
            <span key={start} className="passage-at">
              {piece.text}
            </span>
          ) : (
            <Fragment key={start}>{piece.text}</Fragment>
          );
        }
        const chosen = ids.some((id) => selected.has(id));
        const depth = Math.min(DEEPEST, ids.length);
        return (
          // A real button would not be broken at the end of a line.
          <span
            key={start}
            role="button"
            tabIndex={0}
            className={`text-mark text-mark-${depth} ${chosen ? 'text-mark-chosen' : ''} ${wanted ? 'passage-at' : ''}`}
            onClick={() => {
              onChoose(ids);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(ids);
            }}
          >
            {piece.text}
          </span>
        );
      })}
    </p>
  );
}

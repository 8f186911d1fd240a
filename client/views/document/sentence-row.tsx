import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { placesOf, sayingId, sentenceCoverage } from '../../graph/document.ts';
import type { Saying, Sentence } from '../../graph/document.ts';
import { percent } from '../../graph/passages.ts';
import type { Span } from '../../graph/passages.ts';
import { nameOf } from '../../graph/reading.ts';
import { useActions, useLanguage } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { MarkedText } from './marked-text.tsx';
import { SayingLine } from './saying-line.tsx';

/** How much of the sentence facts tell, as a bar and in per cent. */
function CoverageMark({ sentence }: { sentence: Sentence }): ReactNode {
  const words = useFactsWords().document;
  const share = percent(sentenceCoverage(sentence));
  if (share === null) return null;
  return (
    <span className="coverage" title={words.coverageLong(share)}>
      <span className="coverage-bar" aria-hidden="true">
        <span style={{ height: `${share}%` }} />
      </span>
      {words.coverage(share)}
    </span>
  );
}

interface Props {
  readonly sentence: Sentence;
  readonly selected: ReadonlySet<string>;
  /** The passage the document was opened at, where it lies in this sentence. */
  readonly at: Span | null;
}

function Row({ sentence, selected, at }: Props): ReactNode {
  const words = useFactsWords().document;
  const language = useLanguage();
  const actions = useActions();
  const { number, text, speaker, sayings } = sentence;
  // What is listed below the text: nothing, everything, or what rests on the piece that was chosen.
  const [open, setOpen] = useState<'nothing' | 'all' | ReadonlySet<string>>('nothing');
  const listed =
    text === null || open === 'all'
      ? sayings
      : open === 'nothing'
        ? []
        : sayings.filter((saying) => open.has(sayingId(saying)));
  const openSaying = (saying: Saying): void => {
    if (saying.kind === 'figure') void actions.openFigure(saying.line);
    else if (saying.kind === 'entity') {
      const { id } = saying.entity;
      void actions.add([id], { kind: 'entity', id });
    } else {
      const { relation, source, target } = saying;
      void actions.add([source.id, target.id], { kind: 'relation', id: relation.id });
    }
  };
  const choose = (ids: readonly string[]): void => {
    const chosen = sayings.filter((saying) => ids.includes(sayingId(saying)));
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined) openSaying(only);
    else setOpen(new Set(ids));
  };
  return (
    <li
      className={at === null ? 'sentence-row' : 'sentence-row sentence-at'}
      data-sentence={number}
    >
      <span className="sentence-number" aria-label={words.sentence(number)}>
        {number}
      </span>
      <div className="sentence-body">
        {text !== null && (
          <MarkedText
            sentence={sentence}
            text={text}
            selected={selected}
            at={at}
            onChoose={choose}
          />
        )}
        <p className="sentence-facts">
          {text === null || sayings.length === 0 ? (
            <span>{sayings.length === 0 ? words.noFacts : words.facts(sayings.length)}</span>
          ) : (
            <button
              type="button"
              className="door"
              aria-expanded={open !== 'nothing'}
              onClick={() => {
                setOpen(open === 'nothing' ? 'all' : 'nothing');
              }}
            >
              {words.facts(sayings.length)}
            </button>
          )}
          {speaker !== null && <span>{words.speaker(nameOf(speaker, language))}</span>}
        </p>
        {listed.length > 0 && (
          <ul className="sayings">
            {listed.map((saying) => {
              const id = sayingId(saying);
              return (
                <SayingLine
                  key={id}
                  saying={saying}
                  selected={selected.has(id)}
                  places={text === null ? placesOf(sentence, id) : []}
                />
              );
            })}
          </ul>
        )}
      </div>
      <CoverageMark sentence={sentence} />
    </li>
  );
}

/** A sentence of the document: its number, its words with everything marked, and what it says in the graph's words. */
export const SentenceRow = memo(Row);

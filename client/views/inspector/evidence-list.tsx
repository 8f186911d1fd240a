import { useState } from 'react';
import type { ReactNode } from 'react';
import { markPassage } from '../../graph/detail.ts';
import type { Evidence } from '../../graph/detail.ts';
import { nameOf, textOf } from '../../graph/reading.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useExplorerState, useLanguage } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { useInspectorWords } from './inspector-words.ts';

const AT_FIRST = 4;

/** The sentences before and after a passage; read when they are asked for. */
function Around({ evidence, children }: { evidence: Evidence; children: ReactNode }): ReactNode {
  const facts = useFactsWords();
  const actions = useActions();
  const [open, setOpen] = useState(false);
  const words = useExplorerState((state) => state.facts.words);
  const { document, sentence } = evidence;
  const load = words?.id === document.id ? words.load : null;
  const near = (number: number): string | null =>
    load?.status === 'ready'
      ? (load.value.find((one) => one.number === number)?.text ?? null)
      : null;
  const [before, after] = [near(sentence - 1), near(sentence + 1)];
  return (
    <>
      {open && before !== null && (
        <p className="passage-near" lang="zh" aria-label={facts.page.before}>
          {before}
        </p>
      )}
      {children}
      {open && after !== null && (
        <p className="passage-near" lang="zh" aria-label={facts.page.after}>
          {after}
        </p>
      )}
      {open && load?.status === 'loading' && <LoadingLine>{facts.document.loading}</LoadingLine>}
      {open && load?.status === 'failed' && (
        <FailureMessage
          failure={load.failure}
          onRetry={() => void actions.facts.loadWords(document.id)}
        />
      )}
      <p className="passage-ways">
        {evidence.context !== null && (
          <Button
            kind="quiet"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
              void actions.facts.loadWords(document.id);
            }}
          >
            {facts.page.neighbours}
          </Button>
        )}
        <Button
          kind="quiet"
          icon="book"
          onClick={() =>
            void actions.facts.openPassage({
              document: document.id,
              sentence,
              start: evidence.start,
              end: evidence.end,
            })
          }
        >
          {facts.page.showInDocument}
        </Button>
      </p>
    </>
  );
}

function Passage({ evidence }: { evidence: Evidence }): ReactNode {
  const panel = useInspectorWords();
  const passage = markPassage(evidence);
  if (passage === null) return <p className="evidence-missing">{panel.passage.noText}</p>;
  return (
    <blockquote lang="zh" cite={`#${evidence.document.id}`}>
      {passage.before}
      {passage.span !== '' && <mark>{passage.span}</mark>}
      {passage.after}
    </blockquote>
  );
}

function EvidenceItem({ evidence }: { evidence: Evidence }): ReactNode {
  const panel = useInspectorWords();
  const language = useLanguage();
  const { document, sentence, start, end, speaker } = evidence;
  return (
    <li className="evidence">
      <Around evidence={evidence}>
        <Passage evidence={evidence} />
        <p className="evidence-place">
          <cite>{textOf(document.title, language)}</cite>
          <span>{document.date}</span>
          <span>{panel.passage.sentence(sentence)}</span>
          <span>{panel.passage.characters(start + 1, end)}</span>
          {speaker !== null && <span>{panel.passage.speaker(nameOf(speaker, language))}</span>}
        </p>
      </Around>
    </li>
  );
}

/** Every place a statement rests on; a long list is cut until asked for. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
  const panel = useInspectorWords();
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return <p className="quiet">{panel.noEvidence}</p>;
  const listed = all ? evidence : evidence.slice(0, AT_FIRST);
  const rest = evidence.length - listed.length;
  return (
    <>
      <ol className="evidence-list">
        {listed.map((item) => (
          <EvidenceItem
            key={`${item.document.id} ${item.sentence} ${item.start} ${item.end}`}
            evidence={item}
          />
        ))}
      </ol>
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
    </>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { markPassage } from '../../graph/detail.ts';
import type { Evidence } from '../../graph/detail.ts';
import { nameOf, textOf } from '../../graph/reading.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../explorer-context.ts';

const AT_FIRST = 4;

function EvidenceItem({ evidence }: { evidence: Evidence }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const passage = markPassage(evidence);
  const { document, sentence, start, end, speaker } = evidence;
  return (
    <li className="evidence">
      {passage === null ? (
        <p className="evidence-missing">{words.evidence.noText}</p>
      ) : (
        <blockquote lang="zh" cite={`#${document.id}`}>
          {passage.before}
          {passage.span !== '' && <mark>{passage.span}</mark>}
          {passage.after}
        </blockquote>
      )}
      <p className="evidence-place">
        <cite>{textOf(document.title, language)}</cite>
        <span>{document.date}</span>
        <span>{words.evidence.sentence(sentence)}</span>
        <span>{words.evidence.characters(start + 1, end)}</span>
        {speaker !== null && <span>{words.evidence.speaker(nameOf(speaker, language))}</span>}
      </p>
    </li>
  );
}

/** Every place a statement rests on; a long list is cut until asked for. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return <p className="quiet">{words.inspector.noEvidence}</p>;
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
          {words.inspector.more(rest)}
        </Button>
      )}
    </>
  );
}

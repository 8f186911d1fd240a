import type { ReactNode } from 'react';
import type { Mark, Saying } from '../../graph/document.ts';
import { EntityButton } from '../entity-button.tsx';
import { useFactsWords } from '../facts-words.ts';
import { useShownIds } from '../selected-ids.ts';
import { HappeningLine } from '../timeline/happening-line.tsx';

/** Something a sentence says, in words, with its places where the text itself does not show them. */
export function SayingLine({
  saying,
  selected,
  places,
}: {
  saying: Saying;
  selected: boolean;
  /** Where it stands; empty where the text shows it. */
  places: readonly Mark[];
}): ReactNode {
  const words = useFactsWords().document;
  const shown = useShownIds();
  return (
    <li className={selected ? 'saying saying-selected' : 'saying'}>
      {saying.kind === 'entity' ? (
        <span className="saying-mention">
          <span className="verb">{words.mention}</span>
          <EntityButton entity={saying.entity} />
        </span>
      ) : (
        <HappeningLine
          happening={saying}
          selected={selected}
          shown={
            saying.kind === 'figure'
              ? shown.has(saying.line.entity.id)
              : shown.has(saying.source.id) && shown.has(saying.target.id)
          }
        />
      )}
      {places.length > 0 && (
        <span className="quiet">
          {places.map(({ start, end }) => words.place(start + 1, end)).join(' · ')}
        </span>
      )}
    </li>
  );
}

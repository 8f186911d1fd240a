import type { ReactNode } from 'react';
import { comparePaths } from '../../graph/path-question.ts';
import type { FoundPath } from '../../graph/path-question.ts';
import { EntityButton } from '../entity-button.tsx';
import { HopWords } from './path-line.tsx';
import { usePathWords } from './path-words.ts';

/** Two paths beside each other: what they share, and where they part. */
export function PathComparison({
  first,
  second,
}: {
  first: FoundPath;
  second: FoundPath;
}): ReactNode {
  const words = usePathWords();
  const { entities, hops } = comparePaths(first, second);
  return (
    <section className="comparison" aria-label={words.comparison}>
      <h2>{words.comparison}</h2>
      <p className="quiet">{words.lengths(first.relations.length, second.relations.length)}</p>
      <div className="comparison-parts">
        {(['both', 'first', 'second'] as const).map((part) => (
          <div key={part}>
            <h3>{words.parts[part]}</h3>
            {entities[part].length + hops[part].length === 0 && (
              <p className="quiet">{words.nothing}</p>
            )}
            <p>
              {entities[part].map((entity) => (
                <EntityButton key={entity.id} entity={entity} />
              ))}
            </p>
            <ul>
              {hops[part].map((hop) => (
                <li key={hop.relation.id}>
                  <HopWords hop={hop} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

import type { ReactNode } from 'react';
import { typeWord } from '../../graph/schema.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import { useActions, useLanguage, useSchema, useWords } from '../explorer-context.ts';
import { useStartWords } from './start-words.ts';

/** The types of the graph with their counts; each leads to its best-connected entities. */
export function StartTypes(): ReactNode {
  const words = useWords();
  const start = useStartWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const types = [...schema.entityTypes.values()].filter(({ count }) => count > 0);
  return (
    <ul className="start-types" aria-label={start.types}>
      {types.map((type) => {
        const word = typeWord(schema, type.name, language);
        return (
          <li key={type.name}>
            <button
              type="button"
              className="door"
              title={start.openType(word)}
              onClick={() => void actions.facts.openLandmarks(type.name)}
            >
              <TypeMark type={type} size={16} />
              {word}
              <span className="count">{words.number(type.count)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { typeWord } from '../../graph/schema.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';

/** The types among the hits, to keep to one of them. */
export function TypeChips(): ReactNode {
  const words = useWords().search;
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const { types, type: chosen } = useExplorerState((state) => state.search);
  if (types.length < 2) return null;
  return (
    <div className="type-chips" role="group" aria-label={words.types}>
      {types.map(({ type, count }) => (
        <button
          key={type}
          type="button"
          className="type-chip"
          aria-pressed={type === chosen}
          onClick={() => {
            actions.searchType(type);
          }}
        >
          <TypeMark type={schema.entityTypes.get(type)} size={16} />
          {typeWord(schema, type, language)} <span className="count">{count}</span>
        </button>
      ))}
    </div>
  );
}

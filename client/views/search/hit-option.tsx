import type { ReactNode } from 'react';
import type { Hit } from '../../graph/detail.ts';
import { nameOf } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import { currentView } from '../../state/derived.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import { useExplorerState, useLanguage, useSchema, useWords } from '../explorer-context.ts';
import { Highlighted } from './highlighted.tsx';

/** One suggestion: name, type, and by which other name it was found. */
export function HitOption({
  hit,
  query,
  id,
  active,
  onChoose,
  onPoint,
}: {
  hit: Hit;
  query: string;
  id: string;
  active: boolean;
  onChoose: () => void;
  onPoint: () => void;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const shown = useExplorerState((state) => currentView(state).ids.includes(hit.entity.id));
  const name = nameOf(hit.entity, language);
  const other = language === 'zh' ? hit.entity.nameEn : hit.entity.name;
  const alias = hit.matched !== name && hit.matched !== other ? hit.matched : null;
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={`hit ${active ? 'hit-active' : ''}`}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        // The input keeps the focus until the choice is made.
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      <TypeMark type={schema.entityTypes.get(hit.entity.type)} size={22} />
      <span className="hit-names">
        <span className="hit-name">
          <bdi>
            <Highlighted text={name} query={query} />
          </bdi>
        </span>
        {alias !== null ? (
          <span className="hit-other">
            {words.search.matchedBy('')}
            <bdi>
              <Highlighted text={alias} query={query} />
            </bdi>
          </span>
        ) : (
          other !== null &&
          other !== name && (
            <span className="hit-other">
              <bdi>
                <Highlighted text={other} query={query} />
              </bdi>
            </span>
          )
        )}
      </span>
      {shown && <span className="hit-shown">{words.search.onCanvas}</span>}
      <span className="badge">{typeWord(schema, hit.entity.type, language)}</span>
    </li>
  );
}

import type { ReactNode } from 'react';
import type { Entity } from '../graph/model.ts';
import { nameOf } from '../graph/reading.ts';
import { typeWord } from '../graph/schema.ts';
import { currentView } from '../state/derived.ts';
import { TypeMark } from '../ui/type-mark.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from './explorer-context.ts';
import { useMenuTarget } from './menu-target.ts';
import { useInspectorWords } from './inspector/inspector-words.ts';

/** An entity to go to: puts it on the canvas where it is not there yet, and inspects it. */
export function EntityButton({ entity }: { entity: Entity }): ReactNode {
  const panel = useInspectorWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const shown = useExplorerState((state) => currentView(state).ids.includes(entity.id));
  const menu = useMenuTarget({ kind: 'entity', id: entity.id });
  const name = nameOf(entity, language);
  const title = `${name} · ${typeWord(schema, entity.type, language)}`;
  return (
    <button
      type="button"
      className={`entity-button ${shown ? '' : 'entity-button-new'}`}
      title={shown ? title : panel.addToCanvas(title)}
      {...menu}
      onClick={() => void actions.add([entity.id], { kind: 'entity', id: entity.id })}
    >
      <TypeMark type={schema.entityTypes.get(entity.type)} size={18} />
      <bdi>{name}</bdi>
    </button>
  );
}

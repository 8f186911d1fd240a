import type { ReactNode } from 'react';
import { currentScene } from '../../state/derived.ts';
import { EntityButton } from '../entity-button.tsx';
import { useExplorerState, useWords } from '../explorer-context.ts';

/** What is on the canvas, as a list. */
export function EntityList(): ReactNode {
  const words = useWords();
  const scene = useExplorerState(currentScene);
  const known = useExplorerState((state) => state.known);
  const entities = [...scene.entities.keys()].flatMap((id) => known.entities.get(id) ?? []);
  if (entities.length === 0) return <p className="quiet">{words.legend.emptyList}</p>;
  return (
    <ul className="entity-list">
      {entities.map((entity) => (
        <li key={entity.id}>
          <EntityButton entity={entity} />
        </li>
      ))}
    </ul>
  );
}

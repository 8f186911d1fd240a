import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { diffScenes } from '../../graph/diff.ts';
import type { Point } from '../../graph/model.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../../graph/scene.ts';
import { overFrames } from './frames.ts';
import type { Motion } from './motion.ts';
import { isFrame } from './problem.ts';
import { drawnId, entityElement, relationElement, updateEdge, updateNode } from './elements.ts';

/** Up to so many changes are drawn at once; more over several frames, between which the window stays alive. */
const AT_ONCE = 60;

/** Turns what is drawn into scenes, touching only what differs. */
export interface Draw {
  /** Resolves to whether the scene was drawn whole: another one may have taken its place meanwhile. */
  to(scene: Scene, placeOf: (id: string) => Point): Promise<boolean>;
  /** What stands on the canvas now. */
  readonly drawn: Scene;
}

export function createDraw(cy: Core, motion: Motion): Draw {
  const entities = new Map<string, DrawnEntity>();
  const relations = new Map<string, DrawnRelation>();
  const drawn: Scene = { entities, relations };
  let turn = 0;

  const removeRelation = (id: string): void => {
    cy.getElementById(drawnId(id)).remove();
    relations.delete(id);
  };

  /** Everything to be done, in an order in which no line lacks an end and no frame takes its content with it. */
  const changes = (scene: Scene, placeOf: (id: string) => Point): (() => void)[] => {
    const diff = diffScenes(drawn, scene);
    const add = (entity: DrawnEntity) => (): void => {
      cy.add(entityElement(entity, placeOf(entity.id)));
      entities.set(entity.id, entity);
    };
    return [
      ...diff.entities.added.filter(isFrame).map(add),
      ...diff.entities.changed.map((entity) => (): void => {
        const before = entities.get(entity.id);
        const node = cy.getElementById(entity.id) as NodeSingular;
        if (before !== undefined) updateNode(node, before, entity);
        entities.set(entity.id, entity);
      }),
      ...diff.relations.removed.map((id) => (): void => {
        removeRelation(id);
      }),
      ...diff.entities.removed.map((id) => (): void => {
        cy.getElementById(id).remove();
        entities.delete(id);
      }),
      ...diff.entities.added.filter((entity) => !isFrame(entity)).map(add),
      ...diff.relations.changed.map((relation) => (): void => {
        const before = relations.get(relation.id);
        const edge = cy.getElementById(drawnId(relation.id)) as EdgeSingular;
        if (before !== undefined) updateEdge(cy, edge, before, relation);
        relations.set(relation.id, relation);
      }),
      ...diff.relations.added.map((relation) => (): void => {
        cy.add(relationElement(relation));
        relations.set(relation.id, relation);
      }),
    ];
  };

  /** Discs stand where they belong; a frame follows its content. */
  const place = (scene: Scene, placeOf: (id: string) => Point): void => {
    for (const entity of scene.entities.values()) {
      if (isFrame(entity)) continue;
      motion.put(cy.getElementById(entity.id), placeOf(entity.id));
    }
  };

  return {
    drawn,
    async to(scene, placeOf) {
      turn += 1;
      const mine = turn;
      const work = changes(scene, placeOf);
      if (work.length <= AT_ONCE) {
        cy.batch(() => {
          for (const change of work) change();
          place(scene, placeOf);
        });
        return true;
      }
      if (!(await overFrames(cy, work, () => mine === turn))) return false;
      cy.batch(() => {
        place(scene, placeOf);
      });
      return true;
    },
  };
}

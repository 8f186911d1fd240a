import type { Scene } from './scene.ts';

/** What is brought out of everything else on the canvas. */
export interface Lit {
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

function holdsSome(ids: ReadonlySet<string>, id: string, members: readonly string[]): boolean {
  return ids.has(id) || members.some((member) => ids.has(member));
}

/** The scene in which everything that is not lit steps back. */
export function lightScene(scene: Scene, lit: Lit | null): Scene {
  if (lit === null) return scene;
  return {
    ...scene,
    entities: new Map(
      [...scene.entities].map(([id, entity]) => {
        const faded = !holdsSome(lit.entities, id, entity.members);
        return [id, entity.faded === faded ? entity : { ...entity, faded }];
      }),
    ),
    relations: new Map(
      [...scene.relations].map(([id, relation]) => {
        const faded = !holdsSome(lit.relations, id, relation.members);
        return [id, relation.faded === faded ? relation : { ...relation, faded }];
      }),
    ),
  };
}

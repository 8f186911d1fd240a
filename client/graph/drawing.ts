import { bundle, gather } from './gather.ts';
import type { Gathering } from './gather.ts';
import type { Point } from './model.ts';
import type { Scene } from './scene.ts';

/** Most entities drawn without being asked whether more are wanted. */
export const ASK_ABOVE = 500;
/** Most discs ever drawn; what is more comes as closed groups. */
export const DRAWN_LIMIT = 2_000;
/** Most entities a canvas holds, drawn by themselves or in groups. */
export const HELD_LIMIT = 10_000;

/** How a scene is to be drawn. */
export interface Drawing {
  /** What the person gathers by; `null` for everything by itself. */
  readonly gathering: Gathering | null;
  /** What gathers a scene that is too large to be drawn as it is: by type, with the groups open that were asked for. */
  readonly clusters: Gathering;
  readonly bundled: boolean;
  readonly placeOf: (id: string) => Point | undefined;
}

/** Only so many groups open that all fits: the first ones asked for, the rest stays closed. */
function within(gathering: Gathering, scene: Scene, limit: number, placeOf: Drawing['placeOf']) {
  let gathered = gather(scene, { ...gathering, open: new Set() }, placeOf);
  const open = new Set<string>();
  for (const key of gathering.open) {
    const more = gather(scene, { ...gathering, open: new Set([...open, key]) }, placeOf);
    if (more.entities.size > limit) continue;
    open.add(key);
    gathered = more;
  }
  return gathered;
}

/** The scene as it is drawn: gathered as asked, never more than `limit` discs, parallel relations bundled if asked. */
export function drawingOf(scene: Scene, drawing: Drawing, limit = DRAWN_LIMIT): Scene {
  const { gathering, clusters, placeOf } = drawing;
  let drawn = scene;
  if (gathering !== null) drawn = within(gathering, scene, limit, placeOf);
  if (drawn.entities.size > limit) drawn = within(clusters, scene, limit, placeOf);
  return drawing.bundled ? bundle(drawn) : drawn;
}

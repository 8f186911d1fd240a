import type { Core } from 'cytoscape';
import { memberPlaces } from '../../graph/member-places.ts';
import type { Point } from '../../graph/model.ts';
import { startingPlaces } from '../../graph/place.ts';
import type { Scene } from '../../graph/scene.ts';
import { MANY_DISCS } from '../../layouts/layout.ts';
import { layoutOf } from '../../layouts/layouts.ts';
import { settle } from '../../layouts/settle.ts';
import type { Arranged } from '../../state/canvas-handle.ts';
import type { CanvasEvents, Shown } from './canvas.ts';
import type { Draw } from './draw.ts';
import type { LayoutService } from './layout-service.ts';
import type { Motion } from './motion.ts';
import { isFrame, problemOf } from './problem.ts';
import type { Viewport } from './viewport.ts';

/** How far discs without a place keep from the others at first. */
const ROOM = 74;
/** What a layout may take before its best so far is taken for its answer. */
const TIME = { settle: 6_000, arrange: 12_000, arrangeLarge: 25_000 };
/** So long what is opened may take to be arranged before it is shown as it is. */
const UNSEEN_MS = 700;

interface Parts {
  readonly cy: Core;
  readonly draw: Draw;
  readonly motion: Motion;
  readonly viewport: Viewport;
  readonly layouts: LayoutService;
  readonly events: Pick<CanvasEvents, 'onSettled' | 'onArranging' | 'traitsOf'>;
}

/** Where things stand: shows scenes with everything in its place, and arranges them. */
export interface Arranging {
  show(shown: Shown): Promise<void>;
  arrange(layout: string): Promise<Arranged>;
  /** Places of drawn discs as places of entities: a closed group's are those of its members. */
  entityPlaces(places: ReadonlyMap<string, Point>): Map<string, Point>;
}

const ORIGIN: Point = { x: 0, y: 0 };

export function createArranging(parts: Parts): Arranging {
  const { cy, draw, motion, viewport, layouts, events } = parts;
  let shown: Shown = { scene: draw.drawn, settled: new Map(), layout: '' };
  /** Where every disc is meant to stand. */
  let aims = new Map<string, Point>();
  /** Discs whose place is only a first one. */
  let waiting = new Set<string>();
  let arranging = false;

  const aimOf = (id: string): Point => aims.get(id) ?? ORIGIN;
  const placeOfEntity = (id: string): Point | undefined =>
    shown.scene.entities.get(id)?.position ?? shown.settled.get(id);

  const entityPlaces: Arranging['entityPlaces'] = (places) => {
    const all = new Map<string, Point>();
    for (const [id, at] of places) {
      const entity = draw.drawn.entities.get(id);
      if (entity === undefined || isFrame(entity)) continue;
      if (entity.members.length === 0) all.set(id, at);
      else
        for (const [member, to] of memberPlaces(entity.members, at, placeOfEntity))
          all.set(member, to);
    }
    return all;
  };

  /** Says on the canvas that what is drawn is not yet what is meant. */
  let drawing = 0;
  const whileDrawing = async <T>(work: Promise<T>): Promise<T> => {
    drawing += 1;
    cy.container()?.setAttribute('data-drawing', '');
    try {
      return await work;
    } finally {
      drawing -= 1;
      if (drawing === 0 && !cy.destroyed()) cy.container()?.removeAttribute('data-drawing');
    }
  };

  const moveTo = (places: ReadonlyMap<string, Point>): void => {
    for (const [id, to] of places) aims.set(id, to);
    const moves = [...places].map(([id, to]) => ({ node: cy.getElementById(id), to }));
    void whileDrawing(motion.move(moves));
  };

  const problem = (fixed: ReadonlySet<string>) =>
    problemOf(draw.drawn, fixed, aimOf, events.traitsOf);

  /** What waits has come to stand. */
  const settled = (): void => {
    const places = new Map(
      [...waiting].flatMap((id) => (draw.drawn.entities.has(id) ? [[id, aimOf(id)]] : [])),
    );
    waiting = new Set();
    if (places.size > 0) events.onSettled(entityPlaces(places));
  };

  /** Finds lasting places for what waits, around what stands. */
  const settleWaiting = async (opened: boolean): Promise<void> => {
    const discs = [...draw.drawn.entities.values()].filter((entity) => !isFrame(entity));
    const standing = new Set(discs.map(({ id }) => id).filter((id) => !waiting.has(id)));
    const lonely = discs.length < 2;
    // Among many, what is new stays where it first found room; moving it about would take longer than it helps.
    if (lonely || (standing.size > 0 && discs.length > MANY_DISCS)) {
      settled();
      return;
    }
    const layout = standing.size === 0 ? layoutOf(shown.layout).id : 'force';
    const time = discs.length > MANY_DISCS ? TIME.arrangeLarge : TIME.settle;
    events.onArranging(true);
    const { ended, places } = await layouts.run(layout, problem(standing), time);
    if (ended === 'replaced' || cy.destroyed()) return;
    events.onArranging(false);
    const arrived = new Map([...(places ?? [])].filter(([id]) => waiting.has(id)));
    moveTo(arrived);
    if (opened) viewport.fitTo(arrived, true);
    else if (viewport.outOfSight(arrived.values())) viewport.fitTo(aims);
    settled();
  };

  /** What is opened is not seen before it is arranged, but no longer than a moment. */
  const unseen = (until: Promise<void>): void => {
    const container = cy.container();
    if (container === null) return;
    container.classList.add('canvas-opening');
    const show = (): void => {
      container.classList.remove('canvas-opening');
    };
    setTimeout(show, UNSEEN_MS);
    void until.then(show, show);
  };

  /** First places of what has none: free ones, near what it hangs on. */
  const firstPlaces = (scene: Scene, standing: ReadonlyMap<string, Point>): Map<string, Point> => {
    const starts = startingPlaces(scene, standing);
    if (starts.size === 0) return starts;
    const placeOf = (id: string): Point => standing.get(id) ?? starts.get(id) ?? ORIGIN;
    const given = problemOf(scene, new Set(standing.keys()), placeOf, events.traitsOf);
    const free = settle(given, starts, ROOM);
    return new Map([...starts.keys()].map((id) => [id, free.get(id) ?? placeOf(id)]));
  };

  return {
    entityPlaces,
    async show(next) {
      shown = next;
      const { scene } = next;
      const opened = draw.drawn.entities.size === 0;
      const standing = new Map<string, Point>();
      const still = new Set<string>();
      for (const entity of scene.entities.values()) {
        if (isFrame(entity)) continue;
        const { id, position } = entity;
        const place = position ?? next.settled.get(id);
        const aim = draw.drawn.entities.has(id) ? aims.get(id) : undefined;
        if (place !== undefined) standing.set(id, place);
        else if (aim !== undefined && !waiting.has(id)) standing.set(id, aim);
        else still.add(id);
      }
      const held = new Map(
        [...still].flatMap((id) => {
          const aim = waiting.has(id) ? aims.get(id) : undefined;
          return aim === undefined ? [] : [[id, aim] as const];
        }),
      );
      const starts = firstPlaces(scene, new Map([...standing, ...held]));
      aims = new Map([...standing, ...held, ...starts]);
      waiting = still;
      const origins = originsOf(scene, starts, standing, draw.drawn);
      const placeOf = (id: string): Point => origins.get(id) ?? aimOf(id);
      if (!(await whileDrawing(draw.to(scene, placeOf))) || cy.destroyed()) return;
      moveTo(new Map([...origins.keys()].map((id) => [id, aimOf(id)])));
      if (opened) viewport.fit(true);
      else if (viewport.outOfSight(starts.values())) viewport.fitTo(aims);
      if (starts.size === 0 || arranging) return;
      const done = settleWaiting(opened);
      if (opened && waiting.size > 1) unseen(done);
      await done;
    },
    async arrange(name) {
      const pinned = [...draw.drawn.entities.values()].filter((entity) => entity.pinned);
      const fixed = new Set(pinned.map(({ id }) => id));
      const large = draw.drawn.entities.size > MANY_DISCS;
      arranging = true;
      events.onArranging(true);
      const { ended, places } = await layouts.run(
        layoutOf(name).id,
        problem(fixed),
        large ? TIME.arrangeLarge : TIME.arrange,
      );
      arranging = false;
      if (cy.destroyed()) return { ended, places: null };
      events.onArranging(false);
      if (places === null) {
        if (waiting.size > 0) void settleWaiting(false);
        return { ended, places: null };
      }
      const here = new Map([...places].filter(([id]) => draw.drawn.entities.has(id)));
      const asEntities = entityPlaces(here);
      for (const id of here.keys()) waiting.delete(id);
      moveTo(here);
      viewport.fitTo(here);
      return { ended, places: asEntities };
    },
  };
}

/** With more new discs than this none grows out of its parent: it would be a swarm. */
const MOST_GROWING = 60;

/** New discs grow out of what they hang on. */
function originsOf(
  scene: Scene,
  fresh: ReadonlyMap<string, Point>,
  standing: ReadonlyMap<string, Point>,
  drawn: Scene,
): Map<string, Point> {
  const origins = new Map<string, Point>();
  if (fresh.size > MOST_GROWING) return origins;
  for (const { source, target } of scene.relations.values()) {
    for (const [id, parent] of [
      [source, target],
      [target, source],
    ] as const) {
      const at = standing.get(parent);
      if (at !== undefined && fresh.has(id) && !drawn.entities.has(id) && !origins.has(id))
        origins.set(id, at);
    }
  }
  return origins;
}

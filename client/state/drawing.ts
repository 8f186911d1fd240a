import { DRAWN_LIMIT, drawingOf } from '../graph/drawing.ts';
import type { Gathering } from '../graph/gather.ts';
import { faceIn, keyIn } from '../graph/group-faces.ts';
import type { GroupFacts } from '../graph/group-faces.ts';
import type { Grouping } from '../graph/grouping.ts';
import type { Known, Language, Point } from '../graph/model.ts';
import type { Scene } from '../graph/scene.ts';
import type { Schema } from '../graph/schema.ts';
import type { Values } from '../graph/values.ts';
import type { View } from '../graph/view.ts';
import { canvasWordsIn } from '../i18n/canvas-words.ts';
import { wordsIn } from '../i18n/words.ts';
import { currentScene, currentView } from './derived.ts';
import { remember } from './remember.ts';
import type { Load, State } from './state.ts';

function gatheringOf(grouping: Grouping, facts: GroupFacts): Gathering {
  const { yes, no } = wordsIn(facts.language);
  const { communityWord } = canvasWordsIn(facts.language).groups;
  return {
    keyOf: keyIn(grouping.by, facts),
    faceOf: faceIn(grouping.by, facts, {
      community: communityWord,
      truth: (value) => (value ? yes : no),
    }),
    open: new Set(grouping.open),
  };
}

const NO_COMMUNITIES: ReadonlyMap<string, number> = new Map();

const computeDrawing = remember(
  (
    scene: Scene,
    { grouping, bundled, positions }: View,
    known: Known,
    values: Values,
    settled: ReadonlyMap<string, Point>,
    schema: Load<Schema>,
    language: Language,
  ): Scene => {
    if (schema.status !== 'ready') return scene;
    if (grouping === null && !bundled && scene.entities.size <= DRAWN_LIMIT) return scene;
    const facts: GroupFacts = {
      known,
      values,
      communities: NO_COMMUNITIES,
      schema: schema.value,
      language,
    };
    const byType = grouping?.by.by === 'type' ? grouping.open : [];
    return drawingOf(scene, {
      gathering: grouping === null ? null : gatheringOf(grouping, facts),
      clusters: gatheringOf({ by: { by: 'type' }, open: byType }, facts),
      bundled,
      placeOf: (id) => positions.get(id) ?? settled.get(id),
    });
  },
);

/** The scene as it is drawn: gathered and bundled as asked, and never more than the canvas can show. */
export function currentDrawing(state: State): Scene {
  const { known, values, settled, schema, language } = state;
  const view = currentView(state);
  return computeDrawing(currentScene(state), view, known, values, settled, schema, language);
}

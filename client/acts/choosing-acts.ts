import { neighbourGroups, neighboursOf } from '../graph/around.ts';
import { reading, readingHeading } from '../graph/reading.ts';
import { typeWord } from '../graph/schema.ts';
import { currentScene, typeCounts } from '../state/derived.ts';
import { currentAround } from '../state/surroundings.ts';
import { placeOf } from './act.ts';
import type { Act, ActPlace } from './act.ts';
import { idsHere } from './selection-acts.ts';

/** What can be seen on the canvas: what is hidden by its type or a filter cannot be selected. */
function seen({ state }: ActPlace): readonly string[] {
  const { entities } = currentScene(state);
  // A closed group stands for its members.
  return [...entities.values()].flatMap(({ id, members }) => (members.length > 0 ? members : [id]));
}

function seenOf(place: ActPlace, ids: readonly string[]): string[] {
  const visible = new Set(seen(place));
  return ids.filter((id) => visible.has(id));
}

export const selectAll = {
  id: 'selectAll',
  group: 'choosing',
  icon: 'selectAll',
  keys: ['mod+a'],
  enabled: (place) => seen(place).length > 0,
  run: (place) => {
    place.actions.selectMany(seen(place));
  },
} as const satisfies Act;

export const selectNeighbours = {
  id: 'selectNeighbours',
  group: 'choosing',
  icon: 'neighbours',
  keys: ['n'],
  enabled: (place) => {
    const around = currentAround(place.state);
    return seenOf(place, neighboursOf(around, idsHere(place))).length > 0;
  },
  run: (place) => {
    const found = neighboursOf(currentAround(place.state), idsHere(place));
    place.actions.selectMany(seenOf(place, found));
  },
  choices: (place) => {
    const { state, actions } = place;
    const { schema, language, known } = state;
    if (schema.status !== 'ready') return [];
    return neighbourGroups(currentAround(state), known, idsHere(place)).flatMap((group) => {
      const { relationType, direction, entityType } = group;
      const ids = seenOf(place, group.ids);
      if (ids.length === 0) return [];
      const heading = readingHeading(reading(schema.value, relationType, direction, language));
      return {
        key: `${relationType} ${direction} ${entityType}`,
        words: `${heading} · ${typeWord(schema.value, entityType, language)}`,
        count: ids.length,
        run: () => {
          actions.selectMany(ids);
        },
      };
    });
  },
} as const satisfies Act;

export const selectEnds = {
  id: 'selectEnds',
  group: 'choosing',
  icon: 'ends',
  enabled: (place) => {
    const relation = place.state.known.relations.get(place.relation ?? '');
    return relation !== undefined && seenOf(place, [relation.source, relation.target]).length > 0;
  },
  run: (place) => {
    const relation = place.state.known.relations.get(place.relation ?? '');
    if (relation === undefined) return;
    place.actions.selectMany(seenOf(place, [relation.source, relation.target]));
  },
} as const satisfies Act;

/** Types of what is acted on; where nothing is, every type on the canvas. */
function typesHere(place: ActPlace): string[] {
  const { known } = place.state;
  const own = idsHere(place).flatMap((id) => known.entities.get(id)?.type ?? []);
  return own.length > 0 ? [...new Set(own)] : [...typeCounts(place.state).keys()];
}

function ofTypes(place: ActPlace, types: readonly string[]): string[] {
  const { known } = place.state;
  const wanted = new Set(types);
  return seen(place).filter((id) => wanted.has(known.entities.get(id)?.type ?? ''));
}

export const selectType = {
  id: 'selectType',
  group: 'choosing',
  icon: 'legend',
  keys: ['shift+t'],
  enabled: (place) => idsHere(place).length > 0,
  run: (place) => {
    place.actions.selectMany(ofTypes(place, typesHere(place)));
  },
  choices: (place) => {
    const { schema, language } = place.state;
    if (schema.status !== 'ready') return [];
    return [...typeCounts(place.state).keys()].flatMap((type) => {
      const ids = ofTypes(place, [type]);
      if (ids.length === 0) return [];
      return {
        key: type,
        words: typeWord(schema.value, type, language),
        count: ids.length,
        run: () => {
          place.actions.selectMany(ids);
        },
      };
    });
  },
} as const satisfies Act;

export const invertSelection = {
  id: 'invertSelection',
  group: 'choosing',
  icon: 'invert',
  keys: ['i'],
  enabled: (place) => seen(place).length > 0,
  run: (place) => {
    // What is selected, whatever the act was called on.
    const { selection } = place.state;
    const chosen = new Set(placeOf(place, selection).ids);
    place.actions.selectMany(seen(place).filter((id) => !chosen.has(id)));
  },
} as const satisfies Act;

export const deselect = {
  id: 'deselect',
  group: 'choosing',
  icon: 'close',
  keys: ['escape'],
  enabled: ({ state }) =>
    state.selection !== null || state.chooser !== null || state.paths.lit.length > 0,
  run: ({ actions }) => {
    actions.lightNone();
    actions.select(null);
  },
} as const satisfies Act;

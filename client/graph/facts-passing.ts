import type { FigureLine } from './detail.ts';
import { faultsOf } from './filtering.ts';
import type { Faults } from './filtering.ts';
import type { Filter } from './filters.ts';
import type { Known } from './model.ts';
import { thingsOf } from './things.ts';
import type { Things } from './things.ts';
import type { Values } from './values.ts';
import type { View } from './view.ts';

/** Ids of entities and relations that neither hidden types nor filters leave out. */
export type Passing = ReadonlySet<string>;

/** What passes of the things that filters choose from. */
export function passingOf({ entities, relations }: Things, faults: Faults): Passing {
  return new Set([
    ...entities.flatMap(({ id }) => (faults.entities.has(id) ? [] : [id])),
    ...relations.flatMap(({ id }) => (faults.relations.has(id) ? [] : [id])),
  ]);
}

/** Filters that can judge what is not on the canvas: whatever they ask about, figures and relations bring along. */
const ANYWHERE: ReadonlySet<Filter['facet']> = new Set([
  'entityType',
  'relationType',
  'status',
  'period',
]);

/** What filters had nothing of to choose about, as none of it is on the canvas. */
interface Unseen {
  readonly types: readonly string[];
  readonly periods: readonly string[];
}

/** A filter leaves types of figures and periods that it could not choose about. */
function judging(filter: Filter, unseen: Unseen): Filter {
  switch (filter.facet) {
    case 'entityType':
      return { ...filter, kept: [...filter.kept, ...unseen.types] };
    case 'period':
      return { ...filter, kept: [...filter.kept, ...unseen.periods] };
    case 'relationType':
    case 'status':
    case 'degree':
    case 'value':
    case 'number':
      return filter;
  }
}

/**
 * What the filters and hidden types of a view leave of figures, and of relations with their ends, whether they are on
 * the canvas or not. Filters by degree and by stored properties speak of the canvas alone, and do not count here.
 */
export function passingAnywhere(
  { ids, filtering, hiddenTypes }: Pick<View, 'ids' | 'filtering' | 'hiddenTypes'>,
  onCanvas: Known,
  { entities, relations }: Known,
  lines: readonly FigureLine[],
): Passing {
  const here = new Set(ids);
  const types = new Set(ids.map((id) => onCanvas.entities.get(id)?.type));
  const periods = new Set<string | null>([
    '',
    ...thingsOf({ ids, hiddenTypes }, onCanvas).relations.map(({ period }) => period),
    ...lines.filter(({ entity: { id } }) => here.has(id)).map(({ facts: { period } }) => period),
  ]);
  const told = [...relations.values(), ...lines.map(({ facts }) => facts)];
  const unseen: Unseen = {
    types: lines.flatMap(({ entity: { type } }) => (types.has(type) ? [] : [type])),
    periods: told.flatMap(({ period }) => (period === null || periods.has(period) ? [] : [period])),
  };
  const filters = filtering.filters
    .filter(({ facet }) => ANYWHERE.has(facet))
    .map((filter) => judging(filter, unseen));
  const all = new Map([...entities, ...lines.map(({ entity }) => [entity.id, entity] as const)]);
  const things = thingsOf({ ids: [...all.keys()], hiddenTypes }, { entities: all, relations });
  const stated: Values = new Map(
    lines.map(({ entity, facts: { status, period } }) => [entity.id, { status, period }]),
  );
  return passingOf(things, faultsOf(filters, things, stated));
}

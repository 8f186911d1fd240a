import { buildPaths } from '../cypher/paths.ts';
import type { PathsQuestion } from '../cypher/paths.ts';
import { buildPathsBetween } from '../cypher/paths-between.ts';
import type { PathsBetweenQuestion } from '../cypher/paths-between.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import { BadInput } from '../errors.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { missingEntity, tellUnknown } from './missing.ts';
import { shapeEntity, shapeRelation } from './shape.ts';

export interface PathsWanted extends Omit<PathsQuestion, 'stops'> {
  readonly from: string;
  readonly to: string;
  /** Entities to pass, in this order. */
  readonly via: readonly string[];
  readonly excludeRelationTypes: readonly string[];
}

/**
 * Paths from one entity to another, the shortest first; excluded entities that there are not are told.
 * @throws BadInput where an entity is named twice or both wanted and excluded; NotFound for one that is not there.
 */
export async function askPaths(
  asker: Asker,
  wanted: PathsWanted,
  fields: readonly Field[],
): Promise<Answer[]> {
  const { ontology } = asker;
  const stops = [wanted.from, ...wanted.via, wanted.to];
  checkStops(stops, wanted.excludeEntities);
  const question = { ...wanted, stops, relationTypes: typesOf(wanted, asker) };
  const [row] = await asker.read(buildPaths(question, fields, openScope(ontology)));
  const found = (row?.['found'] ?? []) as readonly boolean[];
  const missing = stops.findIndex((_, at) => found[at] === false);
  if (missing >= 0)
    throw await missingEntity(asker, argumentAt(missing, stops), stops[missing] ?? '');
  await tellUnknown(asker, 'excludeEntities', wanted.excludeEntities, row?.['without']);
  return shapePaths(asker, row?.['paths'], fields);
}

export interface PathsBetweenWanted extends PathsBetweenQuestion {
  readonly excludeRelationTypes: readonly string[];
}

/**
 * The shortest paths between each two of some entities, pair by pair in their order; excluded entities that there are
 * not are told.
 * @throws BadInput for fewer than two entities or one that is excluded; NotFound for one that is not there.
 */
export async function askPathsBetween(
  asker: Asker,
  wanted: PathsBetweenWanted,
  fields: readonly Field[],
): Promise<Answer[]> {
  const ids = Array.from(new Set(wanted.ids));
  if (ids.length < 2) {
    throw new BadInput('ids: give at least two different entities.', { argument: 'ids' });
  }
  checkExcluded(ids, () => 'ids', wanted.excludeEntities);
  const question = { ...wanted, ids, relationTypes: typesOf(wanted, asker) };
  const [row] = await asker.read(buildPathsBetween(question, fields, openScope(asker.ontology)));
  const found = new Set((row?.['found'] ?? ids) as readonly string[]);
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw await missingEntity(asker, 'ids', missing);
  await tellUnknown(asker, 'excludeEntities', wanted.excludeEntities, row?.['without']);
  return shapePaths(asker, row?.['paths'], fields);
}

async function shapePaths(
  asker: Asker,
  stored: unknown,
  fields: readonly Field[],
): Promise<Answer[]> {
  const paths = (stored ?? []) as readonly Row[];
  const reading = await asker.reading(fields, paths);
  return paths.map((path) =>
    answer('Path', fields, ({ name, column, fields: asked }) => {
      const list = path[column] as readonly Row[];
      switch (name) {
        case 'entities':
          return list.map((one) => shapeEntity(one, asked, reading));
        case 'relations':
          return list.map((one) => shapeRelation(one, asked, reading));
        default:
          return Number(path['length']);
      }
    }),
  );
}

function checkStops(stops: readonly string[], excluded: readonly string[]): void {
  for (const [at, id] of stops.entries()) {
    const argument = argumentAt(at, stops);
    const shown = id.slice(0, 100);
    const details = { argument, value: shown };
    const before = stops.indexOf(id);
    if (before < at) {
      const rule = `${argument}: "${shown}" is also ${argumentAt(before, stops)}; a path passes no entity twice.`;
      throw new BadInput(rule, details);
    }
  }
  checkExcluded(stops, (at) => argumentAt(at, stops), excluded);
}

function checkExcluded(
  ids: readonly string[],
  argumentOf: (at: number) => string,
  excluded: readonly string[],
): void {
  const at = ids.findIndex((id) => excluded.includes(id));
  if (at < 0) return;
  const [argument, shown] = [argumentOf(at), ids[at]?.slice(0, 100)];
  throw new BadInput(`${argument}: "${shown ?? ''}" is also in excludeEntities.`, {
    argument,
    value: shown,
  });
}

function argumentAt(at: number, stops: readonly string[]): string {
  if (at === 0) return 'from';
  return at === stops.length - 1 ? 'to' : 'via';
}

function typesOf(
  wanted: Pick<PathsWanted, 'relationTypes' | 'excludeRelationTypes'>,
  { ontology }: Asker,
): readonly string[] | null {
  const { relationTypes, excludeRelationTypes } = wanted;
  if (excludeRelationTypes.length === 0) return relationTypes;
  const all = relationTypes ?? ontology.relationTypes.map(({ name }) => name);
  return all.filter((name) => !excludeRelationTypes.includes(name));
}

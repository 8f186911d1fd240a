import { buildPaths } from '../cypher/paths.ts';
import type { PathsQuestion } from '../cypher/paths.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import { BadInput } from '../errors.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { missingEntity } from './missing-entity.ts';
import { shapeEntity, shapeRelation } from './shape.ts';

export interface PathsWanted extends Omit<PathsQuestion, 'stops'> {
  readonly from: string;
  readonly to: string;
  /** Entities to pass, in this order. */
  readonly via: readonly string[];
  readonly excludeRelationTypes: readonly string[];
}

/**
 * Paths from one entity to another, the shortest first.
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
  const paths = (row?.['paths'] ?? []) as readonly Row[];
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
    if (excluded.includes(id)) {
      throw new BadInput(`${argument}: "${shown}" is also in excludeEntities.`, details);
    }
  }
}

function argumentAt(at: number, stops: readonly string[]): string {
  if (at === 0) return 'from';
  return at === stops.length - 1 ? 'to' : 'via';
}

function typesOf(wanted: PathsWanted, { ontology }: Asker): readonly string[] | null {
  const { relationTypes, excludeRelationTypes } = wanted;
  if (excludeRelationTypes.length === 0) return relationTypes;
  const all = relationTypes ?? ontology.relationTypes.map(({ name }) => name);
  return all.filter((name) => !excludeRelationTypes.includes(name));
}

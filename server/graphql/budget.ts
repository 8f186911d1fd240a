import { ABOUT_MOST } from '../cypher/entity.ts';
import { below, columns, fieldsNamed } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import { LANDMARK_TYPES } from '../cypher/landmarks.ts';
import { SHARED_RELATIONS } from '../cypher/similar.ts';
import { MOST_ENTITIES, MOST_RELATIONS } from '../cypher/subgraph.ts';
import { TooLarge } from '../errors.ts';

/** Entities, relations, documents and passages that one request may bring at most. */
const BUDGET = 20_000;
/** Root fields of one request: each is a statement. */
const MOST_ROOTS = 20;
/** What counting the neighbours of an entity costs. */
const EXPANSION = 10;
/** What looking at every entity of a list costs: counts by group, statistics. */
const LOOK = 500;

/**
 * Refuses a request that could bring more than the budget, before anything runs: page sizes are multiplied
 * along the selection, with variables and defaults put in.
 * @throws TooLarge with the number and the limit.
 */
export function checkBudget(roots: readonly Field[]): void {
  if (roots.length > MOST_ROOTS) {
    throw new TooLarge(`The query has ${roots.length} root fields; ${MOST_ROOTS} are allowed.`, {
      value: roots.length,
      limit: MOST_ROOTS,
    });
  }
  const nodes = sum(roots);
  if (nodes > BUDGET) {
    throw new TooLarge(
      `The query could bring ${nodes} nodes; ${BUDGET} are allowed. Ask for fewer with "first", or for less of each.`,
      { value: nodes, limit: BUDGET },
    );
  }
}

/** How many nodes some fields may bring at most. What stands right on an edge is read as one. */
function sum(fields: readonly Field[]): number {
  const isPart = ({ args }: Field) => args['part'] === true;
  const parts = columns(fields.filter(isPart));
  const others = fields.filter((field) => !isPart(field));
  return [...others, ...parts].reduce((total, field) => total + nodesOf(field), 0);
}

function nodesOf({ name, args, fields }: Field): number {
  if (name === 'expansion') return EXPANSION;
  if (fields.length === 0 || name === 'pageInfo' || name === 'schema') return 0;
  if ('after' in args && name !== 'graph') {
    const first = args['first'] as number;
    const lines = fieldsNamed(fields, 'edges');
    const looks = below(fields, 'aggregate').filter(({ name: asked }) => asked !== 'count');
    const counted = fieldsNamed(looks, 'byRelated').map(
      (look) => (look.args['first'] as number) * (1 + sum(look.fields)),
    );
    const rows = lines.map((line) => first * (1 + sum(line.fields)));
    return [...counted, ...rows].reduce((total, part) => total + part, 1 + LOOK * looks.length);
  }
  if (name === 'graph') {
    const first = args['first'] as number;
    return brought(fields, { entities: first, relations: MOST_RELATIONS });
  }
  if (name === 'paths' || name === 'pathsBetween') {
    const steps = args['maxLength'] as number;
    const ends = Array.isArray(args['ids']) ? args['ids'].length : 2;
    const pairs = (ends * (ends - 1)) / 2;
    return pairs * lists(args, fields, { entities: steps + 1, relations: steps });
  }
  if (name === 'shared') return lists(args, fields, { relations: SHARED_RELATIONS });
  return size(name, args) * (1 + sum(fields));
}

/** Things that hold lists whose sizes are known. */
function lists(
  { first }: Field['args'],
  fields: readonly Field[],
  sizes: Readonly<Record<string, number>>,
): number {
  return (first as number) * brought(fields, sizes);
}

/** One thing that holds such lists. */
function brought(fields: readonly Field[], sizes: Readonly<Record<string, number>>): number {
  return fields.reduce((total, field) => {
    const most = sizes[field.name];
    return total + (most === undefined ? sum([field]) : most * (1 + sum(field.fields)));
  }, 1);
}

function size(name: string, args: Field['args']): number {
  const { first, ids, types } = args;
  if (name === 'landmarks') {
    const kinds = Array.isArray(types) ? types.length : LANDMARK_TYPES;
    return (first as number) * Math.min(kinds, LANDMARK_TYPES);
  }
  if (name === 'nodes' && Array.isArray(ids)) return ids.length;
  if (['entities', 'relations'].includes(name) && typeof first === 'number') return first;
  if (name === 'entities') return MOST_ENTITIES;
  if (name === 'relations' && first === undefined) return MOST_RELATIONS;
  if (name === 'about') return ABOUT_MOST;
  if (
    ['figures', 'evidence', 'documents', 'similar', 'comparisons'].includes(name) &&
    typeof first === 'number'
  ) {
    return first;
  }
  return 1;
}

import { ABOUT_MOST } from '../cypher/entity.ts';
import type { Field } from '../cypher/selection.ts';
import { MOST_ENTITIES, MOST_RELATIONS } from '../cypher/subgraph.ts';
import { TooLarge } from '../errors.ts';

/** Entities, relations, documents and passages that one request may bring at most. */
const BUDGET = 20_000;
/** Root fields of one request: each is a statement. */
const MOST_ROOTS = 20;
/** What counting the neighbours of an entity costs. */
const EXPANSION = 10;

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

/** How many nodes some fields may bring at most. */
function sum(fields: readonly Field[]): number {
  return fields.reduce((total, field) => total + nodesOf(field), 0);
}

function nodesOf({ name, args, fields }: Field): number {
  if (name === 'expansion') return EXPANSION;
  if (fields.length === 0 || name === 'pageInfo' || name === 'schema') return 0;
  if ('after' in args) {
    const lines = fields.filter((field) => field.name === 'edges');
    const first = args['first'] as number;
    return lines.reduce((total, line) => total + first * (1 + sum(line.fields)), 1);
  }
  return size(name, args) * (1 + sum(fields));
}

function size(name: string, args: Field['args']): number {
  const { first, ids } = args;
  if (name === 'nodes' && Array.isArray(ids)) return ids.length;
  if (name === 'entities') return MOST_ENTITIES;
  if (name === 'relations' && first === undefined) return MOST_RELATIONS;
  if (name === 'about') return ABOUT_MOST;
  if (
    (name === 'figures' || name === 'evidence' || name === 'documents') &&
    typeof first === 'number'
  ) {
    return first;
  }
  return 1;
}

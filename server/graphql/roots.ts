import { ANYTHING } from '../cypher/condition.ts';
import type { Condition } from '../cypher/condition.ts';
import type { Order } from '../cypher/order.ts';
import { directionOf, namesOf, numberOf, textOf } from '../cypher/arguments.ts';
import { afterOf } from '../cypher/arguments.ts';
import type { Asker } from '../graph/asker.ts';
import { askList, figuresCondition } from '../graph/lists.ts';
import { askEntity, askNodes } from '../graph/nodes.ts';
import { askDocuments, askSchema } from '../graph/overview.ts';
import { askSearch } from '../graph/search.ts';
import { askNeighborhood, askSubgraph } from '../graph/subgraphs.ts';
import type { RootField } from './selection.ts';

type Ask = (asker: Asker, root: RootField) => Promise<unknown>;

/** Root fields that are the same for every graph. */
const FIXED: Readonly<Record<string, Ask>> = {
  node: async (asker, { field: { args, fields } }) =>
    (await askNodes(asker, [textOf(args, 'id') ?? ''], fields))[0],
  nodes: (asker, { field: { args, fields } }) =>
    askNodes(asker, namesOf(args, 'ids') ?? [], fields),
  search: (asker, { field: { args, fields } }) =>
    askSearch(
      asker,
      { query: textOf(args, 'query') ?? '', types: namesOf(args, 'types'), ...pageOf(args) },
      fields,
    ),
  neighborhood: (asker, { field: { args, fields } }) =>
    askNeighborhood(
      asker,
      {
        ids: namesOf(args, 'ids') ?? [],
        depth: numberOf(args, 'depth'),
        types: namesOf(args, 'relationTypes'),
        entityTypes: namesOf(args, 'entityTypes'),
        direction: directionOf(args),
        limitPerGroup: numberOf(args, 'limitPerGroup'),
      },
      fields,
    ),
  subgraph: (asker, { field: { args, fields } }) =>
    askSubgraph(asker, namesOf(args, 'ids') ?? [], fields),
  figures: (asker, { field: { args, fields } }) => {
    const { roles } = asker.ontology;
    const wanted = {
      indicator: textOf(args, 'indicator'),
      about: textOf(args, 'about'),
      period: textOf(args, 'period'),
      status: textOf(args, 'status'),
    };
    const parts = [figuresCondition(wanted, roles), whereOf(args)];
    const where: Condition = { kind: 'and', parts };
    return askList(asker, { type: roles.figure, ...listOf(args), where }, fields);
  },
  documents: (asker, { field: { args, fields } }) =>
    askDocuments(asker, numberOf(args, 'first'), fields),
  schema: (asker, { field: { fields } }) => askSchema(asker, fields),
};

/**
 * Answers a root field by one statement.
 * @throws the errors of `server/errors.ts`.
 */
export function askRoot(asker: Asker, root: RootField): Promise<unknown> {
  const { field, entity } = root;
  const fixed = FIXED[field.name];
  if (fixed) return fixed(asker, root);
  if (!entity) throw new TypeError(`Nothing answers the root field ${field.name}.`);
  const { args, fields } = field;
  const type = entity.type.name;
  if (field.name === entity.many) {
    return askList(asker, { type, ...listOf(args), where: whereOf(args) }, fields);
  }
  return askEntity(asker, type, { id: textOf(args, 'id'), name: textOf(args, 'name') }, fields);
}

function whereOf(args: RootField['field']['args']): Condition {
  return (args['where'] ?? ANYTHING) as Condition;
}

function listOf(args: RootField['field']['args']): {
  orders: readonly Order[];
  first: number;
  after: readonly unknown[] | null;
} {
  return { orders: args['orderBy'] as readonly Order[], ...pageOf(args) };
}

function pageOf(args: RootField['field']['args']): {
  first: number;
  after: readonly unknown[] | null;
} {
  return { first: numberOf(args, 'first'), after: afterOf(args) };
}

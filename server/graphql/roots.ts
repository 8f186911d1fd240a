import { ANYTHING } from '../cypher/condition.ts';
import type { Condition } from '../cypher/condition.ts';
import type { Facet } from '../cypher/facets.ts';
import type { Order } from '../cypher/order.ts';
import { afterOf, directionOf, namesOf, numberOf, textOf } from '../cypher/arguments.ts';
import type { Arguments } from '../cypher/selection.ts';
import type { Asker } from '../graph/asker.ts';
import { askCypher, askCypherCheck, askCypherSchema } from '../graph/cypher.ts';
import { askComparisons } from '../graph/comparisons.ts';
import { askDocument } from '../graph/document-view.ts';
import { askFacets } from '../graph/facets.ts';
import { askFigures } from '../graph/figures.ts';
import { tellGivenEnds } from '../graph/given-ends.ts';
import { askList } from '../graph/lists.ts';
import { askLandmarks } from '../graph/landmarks.ts';
import { askEntity, askNode, askNodes } from '../graph/nodes.ts';
import { askDocuments, askSchema } from '../graph/overview.ts';
import { askPaths, askPathsBetween } from '../graph/paths.ts';
import type { PathsWanted } from '../graph/paths.ts';
import { askSearch } from '../graph/search.ts';
import { askSimilar } from '../graph/similar.ts';
import { askGraphPage, askNeighborhood, askSubgraph } from '../graph/subgraphs.ts';
import { apiNames } from './schema/told-names.ts';
import type { RootField } from './selection.ts';

type Ask = (asker: Asker, root: RootField) => Promise<unknown>;

/** Root fields that are the same for every graph. */
const FIXED: Readonly<Record<string, Ask>> = {
  node: (asker, { field: { args, fields } }) => askNode(asker, textOf(args, 'id') ?? '', fields),
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
  paths: (asker, { field: { args, fields } }) =>
    askPaths(
      asker,
      {
        from: textOf(args, 'from') ?? '',
        to: textOf(args, 'to') ?? '',
        via: namesOf(args, 'via') ?? [],
        maxLength: numberOf(args, 'maxLength'),
        first: numberOf(args, 'first'),
        mode: textOf(args, 'mode') === 'ALL_SHORTEST' ? 'ALL_SHORTEST' : 'SHORTEST',
        ...pathFilterOf(args),
      },
      fields,
    ),
  pathsBetween: (asker, { field: { args, fields } }) =>
    askPathsBetween(
      asker,
      {
        ids: namesOf(args, 'ids') ?? [],
        maxLength: numberOf(args, 'maxLength'),
        first: numberOf(args, 'first'),
        ...pathFilterOf(args),
      },
      fields,
    ),
  figures: (asker, { field: { args, fields } }) =>
    askFigures(
      asker,
      {
        indicator: textOf(args, 'indicator'),
        about: textOf(args, 'about'),
        period: textOf(args, 'period'),
        status: textOf(args, 'status'),
      },
      { ...listOf(args), where: whereOf(args) },
      fields,
    ),
  facets: (asker, { field: { args } }) =>
    askFacets(asker, {
      by: (namesOf(args, 'by') ?? []) as readonly Facet[],
      types: namesOf(args, 'types'),
      properties: namesOf(args, 'properties') ?? [],
    }),
  similar: (asker, { field: { args, fields } }) =>
    askSimilar(
      asker,
      {
        id: textOf(args, 'id') ?? '',
        first: numberOf(args, 'first'),
        types: namesOf(args, 'types'),
      },
      fields,
    ),
  comparisons: (asker, { field: { args, fields } }) =>
    askComparisons(
      asker,
      {
        indicator: textOf(args, 'indicator'),
        about: textOf(args, 'about'),
        period: textOf(args, 'period'),
        first: numberOf(args, 'first'),
      },
      fields,
    ),
  landmarks: (asker, { field: { args, fields } }) =>
    askLandmarks(asker, { types: namesOf(args, 'types'), first: numberOf(args, 'first') }, fields),
  cypher: (asker, { field: { args, fields } }) => askCypher(asker, args, fields),
  cypherCheck: (asker, { field: { args, fields } }) => askCypherCheck(asker, args, fields),
  cypherSchema: (asker, { field: { fields } }) => askCypherSchema(asker, fields),
  graph: (asker, { field: { args, fields } }) =>
    askGraphPage(asker, { types: namesOf(args, 'types'), ...pageOf(args) }, fields),
  document: (asker, { field: { args, fields } }) =>
    askDocument(asker, textOf(args, 'id') ?? '', fields),
  documents: (asker, { field: { args, fields } }) =>
    askDocuments(asker, numberOf(args, 'first'), fields),
  schema: (asker, { field: { fields } }) => askSchema(asker, fields, apiNames(asker.ontology)),
};

/**
 * Answers a root field by one statement; what has an id that nothing has is told by others.
 * @throws the errors of `server/errors.ts`.
 */
export async function askRoot(asker: Asker, root: RootField): Promise<unknown> {
  const [answer] = await Promise.all([answerRoot(asker, root), tellGivenEnds(asker, root.field)]);
  return answer;
}

function answerRoot(asker: Asker, root: RootField): Promise<unknown> {
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

function pathFilterOf(
  args: Arguments,
): Omit<PathsWanted, 'from' | 'to' | 'via' | 'maxLength' | 'first' | 'mode'> {
  return {
    direction: directionOf(args),
    relationTypes: namesOf(args, 'relationTypes'),
    excludeRelationTypes: namesOf(args, 'excludeRelationTypes') ?? [],
    entityTypes: namesOf(args, 'entityTypes'),
    excludeEntityTypes: namesOf(args, 'excludeEntityTypes') ?? [],
    excludeEntities: namesOf(args, 'excludeEntities') ?? [],
  };
}

function whereOf(args: Arguments): Condition {
  return (args['where'] ?? ANYTHING) as Condition;
}

function listOf(args: Arguments): {
  orders: readonly Order[];
  first: number;
  after: readonly unknown[] | null;
} {
  return { orders: args['orderBy'] as readonly Order[], ...pageOf(args) };
}

function pageOf(args: Arguments): {
  first: number;
  after: readonly unknown[] | null;
} {
  return { first: numberOf(args, 'first'), after: afterOf(args) };
}

import { SetupError } from '../../server/errors.ts';
import type { Statement } from '../../server/neo4j/database.ts';
import type { GraphReader, StoredNode, StoredRelation } from '../../server/neo4j/graph-reader.ts';
import type { NodeRecord, RecordProperties, RelationRecord } from '../exchange/record.ts';
import type { WritableGraph } from '../exchange/write-graph.ts';
import { readLoadedState, servedOntology } from '../load/load-state.ts';
import { STORE } from '../store.ts';

/** Records come from no file. */
const NOWHERE = { file: '', line: 0 } as const;

export interface StoredGraph extends WritableGraph {
  /** How many nodes and relations there are. */
  readonly total: number;
}

/**
 * The graph of a database as records, read by streaming in the order of the ids: documents, sentences and entities,
 * then the relations between them. What the loader derives is left out.
 * @throws SetupError where no graph was loaded, or only a part of it.
 */
export async function openStoredGraph(reader: GraphReader): Promise<StoredGraph> {
  const state = await readLoadedState(reader);
  const open = state.loads.find(({ done }) => !done);
  if (open) {
    throw new SetupError(
      `The load of "${open.name}" was interrupted, so the graph is not complete.`,
      'Load it again to finish it, then export.',
    );
  }
  const served = servedOntology(state);
  if (!served) {
    throw new SetupError(
      'The database holds no graph with an ontology of its own, so there is nothing to export.',
      'Load one first: "npm run seed -- load", with the path of your own data if you have any.',
    );
  }
  const [row] = await reader.read(COUNT);
  return {
    ontology: served.ontology,
    total: Number(row?.['total']),
    async *nodes() {
      for (const statement of NODES) {
        for await (const node of reader.nodes(statement)) yield nodeRecord(node);
      }
    },
    async *relations() {
      for (const statement of RELATIONS) {
        for await (const relation of reader.relations(statement)) yield relationRecord(relation);
      }
    },
  };
}

function nodeRecord({ labels, properties }: StoredNode): NodeRecord {
  return {
    record: 'node',
    id: textOf(properties['id']),
    labels: labels.filter((label) => label !== STORE.entity),
    properties: without(properties, ['id', STORE.searchKeys]),
    place: NOWHERE,
  };
}

function relationRecord({ type, from, to, properties }: StoredRelation): RelationRecord {
  const { id } = properties;
  return {
    record: 'relation',
    id: id === undefined ? null : textOf(id),
    type,
    from,
    to,
    properties: without(properties, ['id']),
    place: NOWHERE,
  };
}

function without(properties: RecordProperties, names: readonly string[]): RecordProperties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

/** Ids are text: the loader writes no others. */
function textOf(id: RecordProperties[string] | undefined): string {
  if (typeof id === 'string') return id;
  throw new TypeError('The graph holds a record whose id is not text.');
}

const NODE_LABELS = [STORE.document, STORE.sentence, STORE.entity];

const COUNT: Statement = {
  text: `RETURN ${[
    ...NODE_LABELS.map((label) => `COUNT { (:${label}) }`),
    `COUNT { ()-[]->() }`,
  ].join(' + ')} AS total`,
  params: {},
};

/** The index of the ids gives the order, so that nothing is sorted in memory. */
const NODES: readonly Statement[] = NODE_LABELS.map((label) => ({
  text: `
    MATCH (n:${label}) WHERE n.id >= ''
    RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id`,
  params: {},
}));

const RELATIONS: readonly Statement[] = [
  between(STORE.sentence, `-[r:${STORE.sentenceOf}]->`, STORE.document),
  between(STORE.sentence, `-[r:${STORE.spokenBy}]->`, STORE.entity),
  between(STORE.entity, '-[r]->', STORE.entity),
];

function between(source: string, relation: string, target: string): Statement {
  return {
    text: `
      MATCH (n:${source}) WHERE n.id >= ''
      WITH n ORDER BY n.id
      MATCH (n)${relation}(target:${target})
      RETURN n.id AS from, type(r) AS type, target.id AS to, properties(r) AS properties`,
    params: {},
  };
}

import type { Statement, Writer } from '../../server/neo4j/database.ts';
import { HashTable, hashText } from '../exchange/hash-table.ts';
import { STORE } from '../store.ts';
import type { DataSet } from './data-set.ts';
import type { KindedRow } from './rows.ts';

/** Records removed at a time. */
const PAGE = 1_000;
/** At most so many are named. */
const NAMED = 10;

/** Records of one kind that are left over. */
export interface Found {
  readonly count: number;
  /** The first few, by id. */
  readonly first: readonly string[];
}

/** What the database holds of earlier loads and the data set no longer does. */
export interface LeftOver {
  readonly entities: Found;
  readonly relations: Found;
  readonly sentences: Found;
  readonly documents: Found;
}
type Kind = keyof LeftOver;

export const NOTHING_LEFT: LeftOver = {
  entities: { count: 0, first: [] },
  relations: { count: 0, first: [] },
  sentences: { count: 0, first: [] },
  documents: { count: 0, first: [] },
};

/** Looks for what is left over, having seen every row. */
export interface Sweep {
  /** The same data set, whose rows are noted while they are read. */
  watch(set: DataSet): DataSet;
  /** Compares what is stored with the rows that were read, and removes what is left over if told to. */
  run(writer: Writer, prune: boolean): Promise<LeftOver>;
}

export function openSweep(): Sweep {
  const seen = new HashTable();
  return {
    watch: (set) => ({
      ...set,
      async *rows(signal) {
        for await (const row of set.rows(signal)) {
          const key = keyOf(row);
          if (key !== null) seen.add(hashText(key));
          yield row;
        }
      },
    }),
    async run(writer, prune) {
      const found = {} as Record<Kind, Found>;
      // Relations first: a node goes with the relations it has.
      for (const kind of ['relations', 'entities', 'sentences', 'documents'] as const) {
        found[kind] = await sweep(writer, kind, seen, prune);
      }
      return found;
    },
  };
}

async function sweep(writer: Writer, kind: Kind, seen: HashTable, prune: boolean): Promise<Found> {
  const first: string[] = [];
  let count = 0;
  let rows: unknown[] = [];
  const remove = async (): Promise<void> => {
    if (prune && rows.length > 0) await writer.write([{ text: REMOVE[kind], params: { rows } }]);
    rows = [];
  };
  for await (const row of writer.stream(STORED[kind])) {
    const { id, from, type, to } = row as Readonly<Record<string, string | null>>;
    const key = kind === 'relations' ? [from, type, to, id] : [id];
    if (id !== null && seen.find(hashText(keyText(kind, key))) >= 0) continue;
    count += 1;
    if (first.length < NAMED) first.push(id ?? `a relation of ${from ?? ''} without id`);
    rows.push(row);
    if (rows.length === PAGE) await remove();
  }
  await remove();
  return { count, first };
}

function keyOf({ kind, row }: KindedRow): string | null {
  switch (kind) {
    case 'relations':
      return keyText(kind, [row.from, row.type, row.to, row.id]);
    case 'entities':
    case 'sentences':
    case 'documents':
      return keyText(kind, [row.id]);
    case 'parts':
    case 'speakers':
      return null;
  }
}

function keyText(kind: Kind, parts: readonly unknown[]): string {
  return [kind, ...parts].join('\u0000');
}

const STORED: Readonly<Record<Kind, Statement>> = {
  entities: storedNodes(STORE.entity),
  sentences: storedNodes(STORE.sentence),
  documents: storedNodes(STORE.document),
  relations: {
    text: `
      MATCH (n:${STORE.entity}) WHERE n.id >= ''
      WITH n ORDER BY n.id
      MATCH (n)-[r]->(target:${STORE.entity})
      RETURN n.id AS from, type(r) AS type, target.id AS to, r.id AS id`,
    params: {},
  },
};

const REMOVE: Readonly<Record<Kind, string>> = {
  entities: removedNodes(STORE.entity),
  sentences: removedNodes(STORE.sentence),
  documents: removedNodes(STORE.document),
  relations: `
      UNWIND $rows AS row
      MATCH (:${STORE.entity} {id: row.from})-[r]->(:${STORE.entity} {id: row.to})
      WHERE type(r) = row.type AND (r.id = row.id OR (r.id IS NULL AND row.id IS NULL))
      DELETE r`,
};

function storedNodes(label: string): Statement {
  return {
    text: `MATCH (n:${label}) WHERE n.id >= '' RETURN n.id AS id ORDER BY n.id`,
    params: {},
  };
}

function removedNodes(label: string): string {
  return `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DETACH DELETE n`;
}

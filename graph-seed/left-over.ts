import type { Row, Statement, Writer } from '../server/neo4j/database.ts';
import type { LoadPlan } from './load-plan.ts';
import { STORE } from './store.ts';

/** Ids looked at, or removed, at a time. */
const PAGE = 1_000;

/** What the database holds of earlier loads and the files no longer do. */
export interface LeftOver {
  readonly entities: readonly string[];
  readonly relations: readonly LeftOverRelation[];
  readonly sentences: readonly string[];
  readonly documents: readonly string[];
}
export interface LeftOverRelation {
  readonly from: string;
  /** Null for a relation that somebody else wrote without an id. */
  readonly id: string | null;
}

/** Compares what is stored with a plan, page by page in the order of the ids. */
export async function findLeftOver(writer: Writer, { rows }: LoadPlan): Promise<LeftOver> {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const nodes = async (label: string, wanted: ReadonlySet<string>) =>
    (await pages(writer, nodePage(label)))
      .map(({ id }) => id as string)
      .filter((id) => !wanted.has(id));
  const wanted = ids(rows.relations);
  const relations = (await pages(writer, RELATION_PAGE)).flatMap(({ id, relations: found }) =>
    (found as (string | null)[])
      .filter((relation) => relation === null || !wanted.has(relation))
      .map((relation) => ({ from: id as string, id: relation })),
  );
  return {
    entities: await nodes(STORE.entity, ids(rows.entities)),
    relations,
    sentences: await nodes(STORE.sentence, ids(rows.sentences)),
    documents: await nodes(STORE.document, ids(rows.documents)),
  };
}

/** Removes what is left over, relations first, in transactions of a thousand. */
export async function removeLeftOver(writer: Writer, leftOver: LeftOver): Promise<void> {
  for (const rows of slices(leftOver.relations)) {
    await writer.write([{ text: REMOVE_RELATIONS, params: { rows } }]);
  }
  for (const [label, ids] of [
    [STORE.entity, leftOver.entities],
    [STORE.sentence, leftOver.sentences],
    [STORE.document, leftOver.documents],
  ] as const) {
    const text = `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`;
    for (const part of slices(ids)) await writer.write([{ text, params: { ids: part } }]);
  }
}

const REMOVE_RELATIONS = `
  UNWIND $rows AS row
  MATCH (:${STORE.entity} {id: row.from})-[r]->(:${STORE.entity})
  WHERE r.id = row.id OR (r.id IS NULL AND row.id IS NULL)
  DELETE r`;

function nodePage(label: string): string {
  return `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id ORDER BY id LIMIT ${PAGE}`;
}

const RELATION_PAGE = `
  MATCH (n:${STORE.entity}) WHERE n.id > $after
  WITH n ORDER BY n.id LIMIT ${PAGE}
  RETURN n.id AS id, COLLECT { MATCH (n)-[r]->(:${STORE.entity}) RETURN r.id } AS relations
  ORDER BY id`;

async function pages(writer: Writer, text: string): Promise<Row[]> {
  const all: Row[] = [];
  for (let after = ''; ;) {
    const statement: Statement = { text, params: { after } };
    const page = await writer.read(statement);
    all.push(...page);
    if (page.length < PAGE) return all;
    after = all.at(-1)?.['id'] as string;
  }
}

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += PAGE) yield list.slice(start, start + PAGE);
}

import { escapeName } from '../../server/cypher/names.ts';
import { STORE } from '../store.ts';
import { wholeText } from './cannot-hold.ts';
import { cypherString, cypherValue } from './cypher-text.ts';
import { HashTable, hashText } from './hash-table.ts';
import type { NodeRecord, RelationRecord } from './record.ts';
import type { TextTaker } from './text-file.ts';
import type { Output, WritableGraph } from './write-graph.ts';

const FORMAT = 'A Cypher script';
/** Rows of one statement, and characters after which it is ended earlier. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 256 * 1024;
/** Statements that are being gathered at the same time. */
const MOST_OPEN = 100;

/**
 * Writes a script for cypher-shell (`cypher-shell -f graph.cypher`): constraints, then nodes and relations merged by
 * key, so that it may be run again. Each statement stands on one line and ends with `;`. A relation finds its end by
 * the label that has the constraint, for which the documents and sentences are remembered: 27 bytes each.
 */
export async function writeCypher(graph: WritableGraph, output: Output): Promise<void> {
  const file = await output.open();
  for (const label of BASES) {
    const name = `${label.toLowerCase()}_id`;
    file.add(`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`);
  }
  file.add('CALL db.awaitIndexes(300);\n');
  const bases = new Bases();
  const nodes = new Batches(file);
  for await (const node of graph.nodes()) {
    const base = bases.add(node);
    const labels = node.labels.filter((label) => label !== base).map((label) => whole(node, label));
    const set = labels.length === 0 ? '' : ` SET n:${labels.map(escapeName).join(':')}`;
    const end = `MERGE (n:${base} {id: row.id}) SET n = row.props SET n.id = row.id${set}`;
    nodes.add(end, `{id: ${text(node, node.id)}, props: ${propertiesText(node)}}`);
    output.count(node);
    await file.drain();
  }
  nodes.end();
  const relations = new Batches(file);
  for await (const relation of graph.relations()) {
    const { id, from, to, type } = relation;
    const [start, stop] = [bases.of(from), bases.of(to)];
    const match = `MATCH (a:${start} {id: row.from}) MATCH (b:${stop} {id: row.to})`;
    const merge =
      id === null
        ? `MERGE (a)-[r:${escapeName(whole(relation, type))}]->(b) SET r = row.props`
        : `MERGE (a)-[r:${escapeName(whole(relation, type))} {id: row.id}]->(b) SET r = row.props SET r.id = row.id`;
    const key = id === null ? '' : `, id: ${text(relation, id)}`;
    const ends = `from: ${text(relation, from)}, to: ${text(relation, to)}`;
    relations.add(`${match} ${merge}`, `{${ends}${key}, props: ${propertiesText(relation)}}`);
    output.count(relation);
    await file.drain();
  }
  relations.end();
}

/** Labels by which nodes are found; all others are entities. */
const BASES = [STORE.entity, STORE.document, STORE.sentence] as const;
type Base = (typeof BASES)[number];

class Bases {
  private readonly documents = new HashTable();
  private readonly sentences = new HashTable();

  add({ id, labels }: NodeRecord): Base {
    if (labels.includes(STORE.document)) this.documents.add(hashText(id));
    else if (labels.includes(STORE.sentence)) this.sentences.add(hashText(id));
    else return STORE.entity;
    return labels.includes(STORE.document) ? STORE.document : STORE.sentence;
  }

  of(id: string): Base {
    const hash = hashText(id);
    if (this.documents.find(hash) >= 0) return STORE.document;
    return this.sentences.find(hash) >= 0 ? STORE.sentence : STORE.entity;
  }
}

/** Gathers rows that end in the same statement, and writes the statement when it is large enough. */
class Batches {
  private readonly file: TextTaker;
  private readonly open = new Map<string, { rows: string[]; characters: number }>();

  constructor(file: TextTaker) {
    this.file = file;
  }

  add(end: string, row: string): void {
    const batch = this.open.get(end) ?? { rows: [], characters: 0 };
    this.open.set(end, batch);
    batch.rows.push(row);
    batch.characters += row.length;
    if (batch.rows.length >= MOST_ROWS || batch.characters >= MOST_CHARACTERS) this.write(end);
    else if (this.open.size > MOST_OPEN) this.writeOldest();
  }

  end(): void {
    for (const end of [...this.open.keys()]) this.write(end);
  }

  private writeOldest(): void {
    const [oldest] = this.open.keys();
    if (oldest !== undefined) this.write(oldest);
  }

  private write(end: string): void {
    const rows = this.open.get(end)?.rows ?? [];
    this.open.delete(end);
    this.file.add(`UNWIND [${rows.join(', ')}] AS row ${end};\n`);
  }
}

function propertiesText(record: NodeRecord | RelationRecord): string {
  const entries = Object.entries(record.properties).map(
    ([name, value]) => `${escapeName(whole(record, name))}: ${cypherValue(record, name, value)}`,
  );
  return `{${entries.join(', ')}}`;
}

function text(record: NodeRecord | RelationRecord, value: string): string {
  return cypherString(whole(record, value));
}

function whole(record: NodeRecord | RelationRecord, value: string): string {
  return wholeText(FORMAT, record, 'a name or id', value);
}

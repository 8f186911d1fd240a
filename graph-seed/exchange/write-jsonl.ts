import { wholeText } from './cannot-hold.ts';
import { jsonValueText } from './json-value-text.ts';
import { NodeIndex } from './node-index.ts';
import type { NodeRecord, RecordValue, RelationRecord } from './record.ts';
import type { Output, WritableGraph } from './write-graph.ts';

/**
 * Writes JSON Lines in APOC's shape: nodes, then relations. Keys stand as `id` of the record and as property `id`; the
 * kinds that JSON lacks stand beside the properties in `kinds`. Relations repeat the labels of their ends, which takes
 * 33 to 39 bytes of memory a node.
 */
export async function writeJsonl(graph: WritableGraph, output: Output): Promise<void> {
  const file = await output.open();
  const index = new NodeIndex();
  for await (const node of graph.nodes()) {
    index.add(node);
    const { id, labels } = node;
    const head = {
      type: 'node',
      id: whole(node, id),
      labels: labels.map((one) => whole(node, one)),
    };
    file.add(`${line(head, propertiesText(node, id))}\n`);
    output.count(node);
    await file.drain();
  }
  let number = 0;
  for await (const relation of graph.relations()) {
    const { id, type, from, to } = relation;
    const end = (key: string) => ({ id: whole(relation, key), labels: index.labels(key) ?? [] });
    const head = {
      id: id === null ? String(number) : whole(relation, id),
      type: 'relationship',
      label: whole(relation, type),
      start: end(from),
      end: end(to),
    };
    file.add(`${line(head, propertiesText(relation, id))}\n`);
    output.count(relation);
    number += 1;
    await file.drain();
  }
}

function line(head: object, properties: string): string {
  return `${JSON.stringify(head).slice(0, -1)},${properties}}`;
}

function propertiesText(record: NodeRecord | RelationRecord, id: string | null): string {
  const entries: [string, RecordValue][] = Object.entries(record.properties);
  const kinds: string[] = [];
  const written = entries.map(([name, value]) => {
    const key = JSON.stringify(whole(record, name));
    const { json, kind } = jsonValueText(record, name, value);
    if (kind !== null) kinds.push(`${key}:"${kind}"`);
    return `${key}:${json}`;
  });
  if (id !== null) written.unshift(`"id":${JSON.stringify(id)}`);
  const properties = `"properties":{${written.join(',')}}`;
  return kinds.length === 0 ? properties : `${properties},"kinds":{${kinds.join(',')}}`;
}

function whole(record: NodeRecord | RelationRecord, text: string): string {
  return wholeText('JSON Lines', record, 'a name or id', text);
}

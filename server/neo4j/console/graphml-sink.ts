import { isNode, isPath, isRelationship } from 'neo4j-driver';
import type { Node, Record as DriverRecord, Relationship } from 'neo4j-driver';
import type { NodeRecord, RelationRecord } from '../../../graph-seed/exchange/record.ts';
import { writeGraphml } from '../../../graph-seed/exchange/write-graphml.ts';
import { ConsoleError } from '../../console/failure.ts';
import { toRecordProperties } from '../typed-values.ts';
import type { PieceWriter } from './piece-writer.ts';
import type { RowSink } from './run-statement.ts';
import { Spool } from './spool.ts';

/** Nodes and relations of one file: what was met is kept in memory by its element id. */
const MOST = 2_000_000;

/**
 * Writes the graph of the rows, each node and relation once, as GraphML. Its keys come first and are known last, so the
 * records wait in a file of their own. An end that was not returned becomes a node without labels and properties.
 */
export function graphmlSink(writer: PieceWriter, begin: () => void): RowSink {
  const nodes = new Spool<NodeRecord>();
  const relations = new Spool<RelationRecord>();
  const seen = new Set<string>();
  const met = new Set<string>();
  const ends = new Set<string>();

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) takeNode(value);
    else if (isRelationship(value)) takeRelation(value);
    else if (isPath(value)) {
      takeNode(value.start);
      for (const { relationship, end } of value.segments) {
        takeRelation(relationship);
        takeNode(end);
      }
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      Object.values(value).forEach(visit);
    }
  }

  function takeNode({ elementId, labels, properties }: Node): void {
    if (seen.has(elementId)) return;
    bound(seen.add(elementId));
    nodes.add({
      record: 'node',
      id: elementId,
      labels,
      properties: toRecordProperties(properties),
      place: PLACE,
    });
  }

  function takeRelation(one: Relationship): void {
    const { elementId, type, startNodeElementId: from, endNodeElementId: to } = one;
    if (met.has(elementId)) return;
    bound(met.add(elementId));
    ends.add(from).add(to);
    const properties = toRecordProperties(one.properties);
    // The file's own attribute tells the key.
    const { id, ...others } = properties;
    const isKey = typeof id === 'string';
    relations.add({
      record: 'relation',
      id: isKey ? id : null,
      type,
      from,
      to,
      properties: isKey ? others : properties,
      place: PLACE,
    });
  }

  return {
    begin: () => undefined,
    row(record: DriverRecord) {
      for (let at = 0; at < record.length; at += 1) visit(record.get(at));
      return nodes.drain() ?? relations.drain();
    },
    async end() {
      if (seen.size + met.size === 0) throw noGraph();
      for (const elementId of ends) {
        if (!seen.has(elementId))
          nodes.add({ record: 'node', id: elementId, labels: [], properties: {}, place: PLACE });
      }
      begin();
      const graph = { nodes: () => nodes.read(), relations: () => relations.read() };
      let waiting: Promise<void> | undefined;
      const file = {
        add(text: string): void {
          waiting = writer.add(text) ?? waiting;
        },
        async drain(): Promise<void> {
          await waiting;
          waiting = undefined;
        },
      };
      await writeGraphml(graph, { open: () => Promise.resolve(file), count: () => undefined });
      await file.drain();
      await writer.finish();
    },
    async close() {
      await nodes.close();
      await relations.close();
    },
  };
}

const PLACE = { file: 'result', line: 0 };

function bound({ size }: ReadonlySet<string>): void {
  if (size <= MOST) return;
  throw new ConsoleError({
    code: 'TOO_LARGE',
    rule: 'memory',
    message: `The result has more than ${MOST} nodes or relations, which is what one GraphML file may have here.`,
    remedy: 'Write it as CSV or JSON Lines, or in parts.',
  });
}

function noGraph(): ConsoleError {
  return new ConsoleError({
    code: 'BAD_USER_INPUT',
    rule: 'no-graph',
    message: 'The result holds no node, relation or path, so there is no graph to write.',
    remedy: 'Return nodes and relations themselves, or write CSV or JSON Lines.',
  });
}

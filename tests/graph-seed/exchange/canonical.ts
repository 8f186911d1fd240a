import type { ListedGraph } from './arbitrary-graph.ts';

/** Records without their places and with their labels sorted, in an order that hangs on nothing but the records. */
export function canonical({ nodes, relations }: ListedGraph): unknown {
  const plain = (list: ListedGraph['nodes'] | ListedGraph['relations']) =>
    list
      .map((record) => ({
        ...record,
        ...('labels' in record ? { labels: [...record.labels].sort() } : {}),
        place: undefined,
      }))
      .map((record) => [JSON.stringify(record, keyed), record] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, record]) => record);
  return { nodes: plain(nodes), relations: plain(relations) };
}

/** Tells apart what JSON writes alike, and puts the keys of maps in order. */
function keyed(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : `${value}f`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

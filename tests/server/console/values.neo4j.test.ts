import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphmlReader } from '../../../graph-seed/exchange/graphml-reader.ts';
import type { RecordValue } from '../../../graph-seed/exchange/record.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { toDriverProperties } from '../../../server/neo4j/typed-values.ts';
import { startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { serveConsole, type ServedConsole } from './served-console.ts';
import { typed, type Json } from './typed-values.ts';

let scratch: ScratchNeo4j;
let served: ServedConsole;
beforeAll(async () => {
  scratch = await startScratchNeo4j();
  served = await serveConsole(scratch.connection);
});
afterAll(async () => {
  await served.stop();
  await scratch.stop();
});

const RUNS = 40;
/** Many values in one statement: each is a row. */
const rows = fc.array(typed, { minLength: 1, maxLength: 30 });
const ROWS = 'UNWIND range(0, size($values) - 1) AS at RETURN at, $values[at] AS value';

test('every value comes back through the API as it was sent, with its type', async () => {
  const query = `query ($p: JSON) { cypher(query: ${JSON.stringify(ROWS)}, parameters: $p) { typedRows } }`;
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const { data, errors } = await served.ask(query, { p: { values } });
      expect(errors).toBeUndefined();
      const sent = values.map((value, at) => [at, ordered(value)]);
      const { typedRows } = (data as { cypher: { typedRows: Json } }).cypher;
      expect(ordered(typedRows)).toEqual(sent);
    }),
    { numRuns: RUNS },
  );
});

async function exported(format: string, values: readonly Json[]): Promise<string> {
  const response = await served.fetch('/cypher/export', {
    query: ROWS,
    parameters: { values },
    format,
  });
  expect(response.status).toBe(200);
  return response.text();
}

test('every value stands in JSON Lines as it was sent, with its type', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const lines = (await exported('jsonl', values)).trimEnd().split('\n');
      expect(lines.map((line) => ordered(JSON.parse(line) as Json))).toEqual(
        values.map((value, at) => ({ at, value: ordered(value) })),
      );
    }),
    { numRuns: RUNS },
  );
});

test('every value stands in CSV as text that tells it exactly, and no text is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      const file = await exported('csv', values);
      const cells: string[][] = parse(file);
      expect(cells[0]).toEqual(['at', 'value']);
      const found = cells.slice(1).map(([, cell = ''], at) => {
        const sent = values[at] ?? null;
        return hasParts(sent) ? ordered(JSON.parse(cell) as Json) : cell;
      });
      expect(found).toEqual(
        values.map((value) => (hasParts(value) ? ordered(value) : cellOf(value))),
      );
      for (const [, cell = ''] of cells
        .slice(1)
        .filter((_, at) => typeof values[at] === 'string')) {
        expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@＝＋－＠]/u);
      }
    }),
    { numRuns: RUNS },
  );
});

/** Maps have no order, neither in Neo4j nor here. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, Json] => [key, ordered(part)]);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const map = Object.fromEntries(sorted);
  const pairs = map['entries'];
  if (map['$type'] !== 'map' || !Array.isArray(pairs)) return map;
  return {
    ...map,
    entries: pairs.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** Whether a cell holds JSON: lists, maps, points and bytes. */
function hasParts(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  return (
    typeof value['value'] !== 'string' ||
    typeof value['$type'] !== 'string' ||
    value['$type'] === 'map'
  );
}

/** What a reader of CSV finds in a cell; of a text one apostrophe before a formula or an apostrophe is ours. */
function cellOf(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    const isMarked = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n']/u.test(value);
    return isMarked ? `'${value}` : value;
  }
  if (typeof value !== 'object') return String(value);
  return (value as { value: string }).value;
}

test('GraphML holds the graph of the rows, read again by another reader, each property with its type', async () => {
  const properties: Readonly<Record<string, RecordValue>> = {
    id: 'a',
    name: '中文 <&> "x"',
    big: 9007199254740993n,
    one: 1n,
    half: 0.5,
    whole: 2,
    none: NaN,
    least: -Infinity,
    yes: true,
    day: { kind: 'date', text: '2025-03-20' },
    moment: { kind: 'dateTime', text: '2025-03-20T10:00:00+08:00[Asia/Shanghai]' },
    long: { kind: 'duration', text: 'P1DT2H' },
    place: { kind: 'point', srid: 4326, x: 116.4, y: 39.9 },
    raw: new Uint8Array([0, 255, 7]),
    list: [1n, 2n],
    words: ['a', 'b;c'],
  };
  const writer = openWriter(scratch.connection);
  await writer.write([
    {
      text: 'CREATE (a:Thing:`Odd:Label` $a)-[:TIES {since: 2020}]->(b:Thing {id: "b"})-[:TIES]->(c:Other)',
      params: { a: toDriverProperties(properties) },
    },
  ]);
  await writer.close();
  const query = 'MATCH (a:Thing {id: "a"})-[r]->(b)-[s]->(c) RETURN {nested: [a, r]} AS x, b, s';
  const response = await served.fetch('/cypher/export', { query, format: 'graphml' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain('cypher.graphml');
  const reader = new GraphmlReader('cypher.graphml', {} as never);
  const records = [...reader.push(await response.text()), ...reader.end()];
  const nodes = records.filter(({ record }) => record === 'node');
  const relations = records.filter(({ record }) => record === 'relation');
  expect(nodes).toHaveLength(3);
  expect(nodes[0]).toMatchObject({
    labels: expect.arrayContaining(['Thing', 'Odd:Label']) as unknown,
    properties,
  });
  // The end that was not returned is an empty node.
  expect(nodes[2]).toMatchObject({ labels: [], properties: {} });
  expect(relations.map(({ properties: own }) => own)).toEqual([{ since: 2020n }, {}]);
});

test('rows without a graph are no GraphML, and that is said before anything is sent', async () => {
  const reply = await served.post('/cypher/export', {
    query: 'RETURN 1 AS one',
    format: 'graphml',
  });
  expect(reply).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'BAD_USER_INPUT', rule: 'no-graph' } }] },
  });
});

test('an export that fails after its first row says so in a last line and breaks off', async () => {
  const query = 'UNWIND range(1, 300000) AS x RETURN 1 / (300000 - x) AS y';
  const response = await served.fetch('/cypher/export', { query, format: 'jsonl' });
  let body = '';
  const decoder = new TextDecoder();
  await expect(
    (async () => {
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        body += decoder.decode(piece, { stream: true });
      }
    })(),
  ).rejects.toThrow();
  expect(JSON.parse(body.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
    $error: { extensions: { code: 'BAD_USER_INPUT', rule: 'arithmetic' } },
  });
});

test('what the guard refuses is refused of an export as well', async () => {
  const reply = await served.post('/cypher/export', { query: 'CREATE (n)', format: 'csv' });
  expect(reply).toMatchObject({
    status: 403,
    body: { errors: [{ extensions: { code: 'READ_ONLY', rule: 'write' } }] },
  });
  const plan = await served.post('/cypher/export', { query: 'EXPLAIN RETURN 1', format: 'csv' });
  expect(plan).toMatchObject({ status: 400 });
  const format = await served.post('/cypher/export', { query: 'RETURN 1', format: 'xml' });
  expect(format).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { argument: 'format' } }] },
  });
});

test('the graph of a result is what the rows hold: nested, of a foreign shape, with stubs', async () => {
  const query = `query ($q: String!) { cypher(query: $q) {
    graph { total entities { __typename id name type labels degree properties } relations { type source { name } target { name } } }
    stubs { type source { id returned } target { id returned } }
  } }`;
  const { data, errors } = await served.ask(query, {
    q: 'MATCH (a:Thing {id: "a"})-[r]->(b)-[s]->(c:Other) RETURN [{a: a}] AS list, r, b, s, 1 AS one',
  });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    cypher: {
      graph: {
        total: 2,
        entities: [
          { __typename: 'OtherEntity', id: 'a', name: '中文 <&> "x"', degree: 1 },
          { __typename: 'OtherEntity', id: 'b', name: 'b', type: 'Thing', degree: 2 },
        ],
        relations: [{ type: 'TIES', source: { name: '中文 <&> "x"' }, target: { name: 'b' } }],
      },
      stubs: [
        {
          type: 'TIES',
          source: { id: 'b', returned: true },
          target: { id: null, returned: false },
        },
      ],
    },
  });
});

test('every run is written down, with the names of its parameters and not their values', async () => {
  await served.console.run(
    { query: 'RETURN $secret AS x', parameters: { secret: 'hidden' }, limit: 5 },
    { requestId: 'request-7', from: '192.0.2.1' },
  );
  const entry = served.audited.at(-1);
  expect(entry).toMatchObject({
    requestId: 'request-7',
    from: '192.0.2.1',
    what: 'run',
    text: 'RETURN $secret AS x',
    parameters: ['secret'],
    rows: 1,
    outcome: 'ok',
  });
  expect(JSON.stringify(served.audited)).not.toContain('hidden');
});

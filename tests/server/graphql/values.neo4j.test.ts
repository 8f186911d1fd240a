import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STORE } from '../../../graph-seed/store.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { realApi } from './api.ts';
import type { Api } from './api.ts';

/** Values as Cypher writes them, and as they must arrive in JSON. */
const VALUES: readonly (readonly [cypher: string, json: unknown])[] = [
  ['0', 0],
  ['-1', -1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['-9007199254740993', '-9007199254740993'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775807 - 1', '-9223372036854775808'],
  ['0.1', 0.1],
  ['1.0', 1],
  ['1.7976931348623157e308', 1.7976931348623157e308],
  ['5e-324', 5e-324],
  ['0.0 / 0.0', 'NaN'],
  ['1.0 / 0.0', 'Infinity'],
  ['-1.0 / 0.0', '-Infinity'],
  ['true', true],
  ["''", ''],
  ["date('2025-03-20')", '2025-03-20'],
  ["date('-0044-03-15')", '-000044-03-15'],
  ["localtime('12:34:56.123456789')", '12:34:56.123456789'],
  ["time('12:34:56.000000001+08:00')", '12:34:56.000000001+08:00'],
  ["time('00:00:00Z')", '00:00:00Z'],
  ["localdatetime('2025-03-20T09:30:00.000000001')", '2025-03-20T09:30:00.000000001'],
  ["datetime('2025-03-20T09:30:00+08:00')", '2025-03-20T09:30:00+08:00'],
  [
    "datetime('2025-03-20T09:30:00.5[Asia/Shanghai]')",
    '2025-03-20T09:30:00.500000000+08:00[Asia/Shanghai]',
  ],
  ["datetime('1969-12-31T23:59:59.999999999Z')", '1969-12-31T23:59:59.999999999Z'],
  ["duration('P1Y2M3DT4H5M6.000000007S')", 'P1Y2M3DT4H5M6.000000007S'],
  ["duration('-PT0.5S')", 'PT-0.500000000S'],
  ['point({longitude: 116.4, latitude: 39.9})', { $type: 'point', srid: 4326, x: 116.4, y: 39.9 }],
  ['point({x: 1, y: 2, z: -3})', { $type: 'point', srid: 9157, x: 1, y: 2, z: -3 }],
  ['[]', []],
  ['[1, 9223372036854775807]', [1, '9223372036854775807']],
  ["['数', 'א', '👩‍💻', '']", ['数', 'א', '👩‍💻', '']],
  ["[date('2024-02-29'), date('2025-01-01')]", ['2024-02-29', '2025-01-01']],
  ['[true, false]', [true, false]],
];

/** Texts that mean something elsewhere. */
const TEXTS = [
  'MATCH (n) DETACH DELETE n',
  "' OR 1=1 //",
  '{ node(id: "x") { id } }',
  '$id',
  '__typename',
  '\u202eright to left\u202c',
  'שלום العالم',
  '𠮷野家 🇨🇳',
  'e\u0301 is not é',
  'line\nbreak\ttab\r\u0085\u2028',
  '\u0000NUL',
  '<script>alert(1)</script>',
  '9223372036854775807',
  'NaN',
  '2025-03-20',
  '{"$type":"node"}',
];

let scratch: ScratchNeo4j;
let api: Api;
let writer: ReturnType<typeof openWriter>;
const started: (() => Promise<void>)[] = [];
beforeAll(async () => {
  scratch = await startScratchNeo4j();
  started.unshift(() => scratch.stop());
  writer = openWriter(scratch.connection);
  started.unshift(() => writer.close());
  const properties = VALUES.map(([cypher], at) => `v${at}: ${cypher}`).join(', ');
  await writer.write([
    {
      text: `CREATE (n:${STORE.entity}:Company {id: 'values', name: 'values', ${properties}})
             CREATE (n)-[:RELEASED {id: 'values>RELEASED>values', ${properties}}]->(n)`,
      params: {},
    },
  ]);
  api = await realApi(scratch.connection);
  started.unshift(() => api.stop());
});
afterAll(async () => {
  for (const stop of started) await stop();
});

/** What an entity and a relation hold, as the API tells it. */
async function stored(id: string): Promise<Record<string, unknown>> {
  const { node } = await api.data<{ node: { properties: Record<string, unknown> } }>(
    'query ($id: ID!) { node(id: $id) { ... on Entity { properties } ... on Relation { properties } } }',
    { id },
  );
  return node.properties;
}

test.each(VALUES.map(([cypher, json], at) => [cypher, json, at] as const))(
  '%s arrives as %j',
  async (_cypher, json, at) => {
    expect((await stored('values'))[`v${at}`]).toEqual(json);
    expect((await stored('values>RELEASED>values'))[`v${at}`]).toEqual(json);
  },
);

test.each(TEXTS)(
  'the text %j comes back exactly, as id, name, alias and property',
  async (text) => {
    const id = `text:${text}`;
    await writer.write([
      {
        text: `CREATE (:${STORE.entity}:Company {id: $id, name: $text, nameEn: $text, aliases: [$text], summaryZh: $text, note: $text})`,
        params: { id, text },
      },
    ]);
    const { node, company } = await api.data<Record<string, unknown>>(
      `query ($id: ID!, $text: String!) {
      node(id: $id) { id ... on Entity { name nameEn aliases summary properties } }
      company(name: $text) { id }
    }`,
      { id, text },
    );
    expect(node).toEqual({
      id,
      name: text,
      nameEn: text,
      aliases: [text],
      summary: text,
      properties: { id, name: text, nameEn: text, aliases: [text], summaryZh: text, note: text },
    });
    expect(company).toEqual({ id });
  },
);

test('any text, integer and float comes back as it was stored', async () => {
  let next = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        text: fc.string({ unit: 'binary', maxLength: 60 }),
        whole: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        real: fc.double({ noNaN: true, noDefaultInfinity: true }),
      }),
      async ({ text, whole, real }) => {
        next += 1;
        const id = `any:${next}`;
        await writer.write([
          {
            text: `CREATE (:${STORE.entity}:Company {id: $id, name: 'any', text: $text, whole: $whole, real: $real})`,
            params: { id, text, whole, real },
          },
        ]);
        const found = await stored(id);
        const safe = Number.isSafeInteger(Number(whole)) ? Number(whole) : whole.toString();
        // JSON has no negative zero.
        expect(found).toEqual({ id, name: 'any', text, whole: safe, real: real === 0 ? 0 : real });
      },
    ),
    { numRuns: 100 },
  );
});

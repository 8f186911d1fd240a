import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  RecordProperties,
  RecordValue,
  ScalarValue,
} from '../../../graph-seed/exchange/record.ts';
import { openGraphReader } from '../../../server/neo4j/graph-reader.ts';
import type { GraphReader } from '../../../server/neo4j/graph-reader.ts';
import { toDriverProperties, toRecordValue } from '../../../server/neo4j/typed-values.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';

// Values go to a real Neo4j and come back; what it calls them is asked of itself.
let reader: GraphReader;

beforeAll(() => {
  reader = openGraphReader(sharedConnection());
});
afterAll(() => reader.close());

test.each<[RecordValue, string, string]>([
  ['智谱', 'STRING NOT NULL', '智谱'],
  [true, 'BOOLEAN NOT NULL', 'true'],
  [9_007_199_254_740_993n, 'INTEGER NOT NULL', '9007199254740993'],
  [-0.1, 'FLOAT NOT NULL', '-0.1'],
  [3, 'FLOAT NOT NULL', '3.0'],
  [{ kind: 'date', text: '2025-03-20' }, 'DATE NOT NULL', '2025-03-20'],
  [{ kind: 'date', text: '-0044-03-15' }, 'DATE NOT NULL', '-0044-03-15'],
  [{ kind: 'date', text: '+12345-01-01' }, 'DATE NOT NULL', '+12345-01-01'],
  [{ kind: 'time', text: '10:00:00.1+08:00' }, 'ZONED TIME NOT NULL', '10:00:00.1+08:00'],
  [{ kind: 'localTime', text: '23:59:59' }, 'LOCAL TIME NOT NULL', '23:59:59'],
  [
    { kind: 'dateTime', text: '2025-10-26T02:30:00+01:00[Europe/Berlin]' },
    'ZONED DATETIME NOT NULL',
    '2025-10-26T02:30:00+01:00[Europe/Berlin]',
  ],
  [
    { kind: 'dateTime', text: '2025-03-20T10:00:00.000000001Z' },
    'ZONED DATETIME NOT NULL',
    '2025-03-20T10:00:00.000000001Z',
  ],
  [
    { kind: 'localDateTime', text: '2025-03-20T10:00:00' },
    'LOCAL DATETIME NOT NULL',
    '2025-03-20T10:00:00',
  ],
  [{ kind: 'duration', text: 'P1Y2M-3DT4.5S' }, 'DURATION NOT NULL', 'P1Y2M-3DT4.5S'],
  [
    { kind: 'point', srid: 4326, x: 116.4, y: 39.9 },
    'POINT NOT NULL',
    `point({x: 116.4, y: 39.9, crs: 'wgs-84'})`,
  ],
  [
    { kind: 'point', srid: 9157, x: 1, y: 2, z: 3 },
    'POINT NOT NULL',
    `point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})`,
  ],
])('%p is %s in Neo4j, and comes back as it went', async (value, type, text) => {
  const statement = {
    text: 'RETURN valueType($value) AS type, toString($value) AS text',
    params: toDriverProperties({ value }),
  };
  expect(await reader.read(statement)).toEqual([{ type, text }]);
  expect(await thereAndBack({ value })).toEqual({ value });
});

test('bytes come back as bytes', async () => {
  const value = Uint8Array.from([0, 127, 128, 255]);
  expect(await thereAndBack({ value })).toEqual({ value });
});

test('any properties come back as they went', async () => {
  const scalar: fc.Arbitrary<ScalarValue> = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => ({
      kind: 'localDateTime' as const,
      text: date.toISOString().replace(/\.?0*Z$/, ''),
    })),
    fc.record({
      kind: fc.constant('point' as const),
      srid: fc.constant(7203),
      x: fc.double({ noNaN: true, noDefaultInfinity: true }),
      y: fc.double({ noNaN: true, noDefaultInfinity: true }),
    }),
  );
  const value: fc.Arbitrary<RecordValue> = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 4 }),
    fc.uint8Array({ maxLength: 9 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value),
      async (properties) => {
        expect(await thereAndBack({ ...properties })).toEqual({ ...properties });
      },
    ),
  );
});

test('what no property can be is refused', () => {
  for (const value of [null, undefined, { a: 1 }, [[1n]], [null], () => 1]) {
    expect(() => toRecordValue(value)).toThrow('No property can hold this');
  }
});

async function thereAndBack(properties: RecordProperties): Promise<RecordProperties> {
  const params = { properties: toDriverProperties(properties) };
  const nodes = reader.nodes({ text: 'RETURN [] AS labels, $properties AS properties', params });
  for await (const node of nodes) return node.properties;
  throw new Error('Neo4j gave nothing back.');
}

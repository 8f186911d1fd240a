import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { fromDriver, toJson } from '../../../server/neo4j/values.ts';

const { types } = neo4j;

test('scalars stay what they are', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.double(), fc.bigInt()),
      (value) => {
        expect(fromDriver(value)).toBe(value);
      },
    ),
  );
});

test('integers come through JSON without loss', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
      const back: unknown = JSON.parse(JSON.stringify(toJson(value)));
      expect(typeof back).toBe(
        value <= 2n ** 53n - 1n && value >= 1n - 2n ** 53n ? 'number' : 'string',
      );
      expect(BigInt(back as string | number)).toBe(value);
    }),
  );
});

test.each([
  [2n ** 53n - 1n, 9007199254740991],
  [2n ** 53n, '9007199254740992'],
  [1n - 2n ** 53n, -9007199254740991],
  [-(2n ** 53n), '-9007199254740992'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  [undefined, null],
  [new Uint8Array([0, 255, 16]), { $type: 'bytes', base64: 'AP8Q' }],
])('%p in JSON is %j', (value, expected) => {
  expect(toJson(value)).toEqual(expected);
});

test('finite numbers come through JSON as they are', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(JSON.parse(JSON.stringify(toJson(value)))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('lists and maps keep their form at any depth, and their strings and keys', () => {
  const tree = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => !/^\$+type$/.test(key)),
        tie('value'),
      ),
    ),
  })).value;
  fc.assert(
    fc.property(tree, (value) => {
      expect(toJson(fromDriver(value))).toEqual(value);
    }),
  );
});

test('no map of the database can pose as a tagged object, and none is mixed up with another', () => {
  const map = fc.dictionary(
    fc.constantFrom('$type', '$$type', '$$$type', 'id'),
    fc.constantFrom('node', 'x'),
  );
  fc.assert(
    fc.property(map, map, (one, other) => {
      const [a, b] = [fromDriver(one), fromDriver(other)];
      expect(a).not.toHaveProperty('$type');
      expect(JSON.stringify(a) === JSON.stringify(b)).toBe(
        JSON.stringify(one) === JSON.stringify(other),
      );
    }),
  );
});

test.each([
  [new types.Date(2025, 3, 20), '2025-03-20'],
  [new types.LocalTime(9, 5, 7, 120_000_000), '09:05:07.120000000'],
  [new types.Time(9, 5, 0, 0, 28_800), '09:05:00+08:00'],
  [new types.LocalDateTime(2025, 3, 20, 10, 0, 0, 1), '2025-03-20T10:00:00.000000001'],
  [new types.DateTime(2025, 3, 20, 10, 0, 0, 0, 28_800), '2025-03-20T10:00:00+08:00'],
  [
    new types.DateTime(2025, 3, 20, 10, 0, 0, 0, 28_800, 'Asia/Shanghai'),
    '2025-03-20T10:00:00+08:00[Asia/Shanghai]',
  ],
  [new types.Duration(14, 3, 70, 5), 'P1Y2M3DT1M10.000000005S'],
  [new types.Duration(0, 0, -4, 500_000_000), 'PT-3.500000000S'],
  [new types.Duration(0, 0, 0, 0), 'PT0S'],
  [new types.Point(4326, 116.4, 39.9), { $type: 'point', srid: 4326, x: 116.4, y: 39.9 }],
  [new types.Point(9157, 1, 2, 3), { $type: 'point', srid: 9157, x: 1, y: 2, z: 3 }],
])('%s', (value, expected) => {
  expect(fromDriver(value)).toEqual(expected);
  expect(toJson(fromDriver([value]))).toEqual([expected]);
});

const zhipu = new types.Node(
  1n,
  ['Entity', 'Company'],
  { id: 'company:zhipu', staff: 900n },
  '4:a:1',
);
const glm = new types.Node(2n, ['Model'], { name: 'GLM' }, '4:a:2');
const released = new types.Relationship(
  7n,
  1n,
  2n,
  'RELEASED',
  { since: 2021n },
  '5:a:7',
  '4:a:1',
  '4:a:2',
);

const ZHIPU = {
  $type: 'node',
  id: 'company:zhipu',
  elementId: '4:a:1',
  labels: ['Entity', 'Company'],
  properties: { id: 'company:zhipu', staff: 900n },
};
const GLM = {
  $type: 'node',
  id: '4:a:2',
  elementId: '4:a:2',
  labels: ['Model'],
  properties: { name: 'GLM' },
};
const RELEASED = {
  $type: 'relation',
  id: '5:a:7',
  elementId: '5:a:7',
  type: 'RELEASED',
  source: '4:a:1',
  target: '4:a:2',
  properties: { since: 2021n },
};

test('nodes and relationships are tagged; the business key is their id where there is one', () => {
  expect(fromDriver({ found: [zhipu, glm, released] })).toEqual({ found: [ZHIPU, GLM, RELEASED] });
});

test('a path is walked in its own order, whatever way its relationships point', () => {
  const path = new types.Path(glm, zhipu, [new types.PathSegment(glm, released, zhipu)]);
  expect(fromDriver(path)).toEqual({ $type: 'path', nodes: [GLM, ZHIPU], relations: [RELEASED] });
});

test('a path of one node', () => {
  expect(fromDriver(new types.Path(glm, glm, []))).toEqual({
    $type: 'path',
    nodes: [GLM],
    relations: [],
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { literal, plain } from '../../../client/cypher/literal.ts';
import { compareValues } from '../../../client/cypher/order.ts';
import { readLiteral } from '../../../client/cypher/read-literal.ts';
import { readValue, TEMPORALS } from '../../../client/cypher/values.ts';
import type { Value } from '../../../client/cypher/values.ts';
import { wireOf } from '../../../client/cypher/wire.ts';

const integer = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((value): Value => ({ kind: 'integer', text: String(value) }));
const floatText = (value: number): string =>
  Object.is(value, -0) ? '-0.0' : /^-?\d+$/u.test(String(value)) ? `${value}.0` : String(value);
const float = fc.double().map((value): Value => ({ kind: 'float', text: floatText(value) }));
const pad = (value: number, size = 2): string => String(value).padStart(size, '0');
const day = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${pad(year, 4)}-${pad(month)}-${pad(date)}`);
const time = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.integer({ min: 0, max: 999_999_999 }),
  )
  .map(([hour, minute, nanos]) => `${pad(hour)}:${pad(minute)}:07.${pad(nanos, 9)}`);
const offset = fc.constantFrom('Z', '+08:00', '-03:30');
const zone = fc.constantFrom('', '[Asia/Shanghai]', '[America/St_Johns]');
const texts = {
  date: day,
  time: fc.tuple(time, offset).map((parts) => parts.join('')),
  localTime: time,
  dateTime: fc.tuple(day, time, offset, zone).map(([d, t, o, z]) => `${d}T${t}${o}${z}`),
  localDateTime: fc.tuple(day, time).map((parts) => parts.join('T')),
  duration: fc
    .tuple(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([months, days, nanos]) => `P${months}M${days}DT-3.${pad(nanos, 9)}S`),
};
const temporal = fc.oneof(
  ...TEMPORALS.map((type) => texts[type].map((text): Value => ({ kind: 'temporal', type, text }))),
);
const point = fc
  .tuple(fc.constantFrom(7203, 4326), fc.double({ noNaN: true }), fc.double({ noNaN: true }))
  .map(([srid, x, y]): Value => ({
    kind: 'point',
    srid,
    coordinates: [floatText(x), floatText(y)],
  }));
const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', '$type', 'constructor', 'a b', '`'),
);
const scalar = fc.oneof(
  fc.constant<Value>({ kind: 'null' }),
  fc.boolean().map((value): Value => ({ kind: 'boolean', value })),
  fc.string({ unit: 'grapheme' }).map((value): Value => ({ kind: 'string', value })),
  integer,
  float,
  temporal,
  point,
);
const { any } = fc.letrec<{ any: Value }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('any'), { maxLength: 4 }).map((items): Value => ({ kind: 'list', items })),
    fc
      .uniqueArray(
        fc.tuple(
          name.filter((key) => key !== '' && !/^\d+$/u.test(key)),
          tie('any'),
        ),
        { maxLength: 4, selector: ([key]) => key },
      )
      .map((entries): Value => ({ kind: 'map', entries })),
  ),
}));
const bytes = fc.base64String().map((base64): Value => ({ kind: 'bytes', base64 }));
const properties = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', '__proto__', '名'), any), { selector: ([key]) => key })
  .map((entries) => entries);
const node = fc.record({
  kind: fc.constant('node' as const),
  elementId: fc.string(),
  id: fc.option(fc.string()),
  labels: fc.array(fc.string()),
  properties,
});
const relationship = fc.record({
  kind: fc.constant('relationship' as const),
  elementId: fc.string(),
  id: fc.option(fc.string()),
  type: fc.string(),
  source: fc.string(),
  target: fc.string(),
  properties,
});
const path = fc
  .tuple(node, node, relationship)
  .map(([a, b, r]): Value => ({ kind: 'path', nodes: [a, b], relationships: [r] }));

describe('a value', () => {
  test('of any type is the same after the way over the wire', () => {
    fc.assert(
      fc.property(fc.oneof(any, bytes, node, relationship, path), (value) => {
        expect(readValue(JSON.parse(JSON.stringify(wireOf(value))))).toEqual(value);
      }),
      { examples: [[{ kind: 'point', srid: 7203, coordinates: ['0.0', '-0.0'] }]] },
    );
  });

  test('written in Cypher is read back the same, to the last digit', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(readLiteral(literal(value))).toEqual({ value });
      }),
    );
  });

  test('a node in words begins with what tells it from others', () => {
    const text = (value: string): Value => ({ kind: 'string', value });
    const company: Value = {
      kind: 'node',
      elementId: '4:0:1',
      id: 'company:zhipu',
      labels: ['Entity', 'Company'],
      properties: [
        ['evidence', text('1')],
        ['name', text('智谱')],
        ['id', text('company:zhipu')],
        ['founded', { kind: 'integer', text: '2019' }],
      ],
    };
    expect(plain(company)).toBe(
      "(:Entity:Company {id: 'company:zhipu', name: '智谱', evidence: '1', founded: 2019})",
    );
  });

  test.each([
    [9007199254740991, { kind: 'integer', text: '9007199254740991' }],
    [
      { $type: 'integer', value: '9223372036854775807' },
      { kind: 'integer', text: '9223372036854775807' },
    ],
    [1e300, { kind: 'float', text: '1e+300' }],
    [
      { $type: 'float', value: '2.0' },
      { kind: 'float', text: '2.0' },
    ],
    [
      { $type: 'float', value: 'NaN' },
      { kind: 'float', text: 'NaN' },
    ],
    [
      { $type: 'map', entries: [['$type', 'x']] },
      { kind: 'map', entries: [['$type', { kind: 'string', value: 'x' }]] },
    ],
    [
      { $type: 'unheard', a: 1 },
      {
        kind: 'map',
        entries: [
          ['$type', { kind: 'string', value: 'unheard' }],
          ['a', { kind: 'integer', text: '1' }],
        ],
      },
    ],
  ])('%j is %j', (wire, value) => {
    expect(readValue(wire)).toEqual(value);
  });

  test('is read in a table without the clothes of its type', () => {
    expect(plain({ kind: 'temporal', type: 'date', text: '2025-03-20' })).toBe('2025-03-20');
    expect(plain({ kind: 'list', items: [{ kind: 'string', value: "it's" }] })).toBe(
      String.raw`['it\'s']`,
    );
  });
});

describe('a text', () => {
  test('of any kind is a value or a problem with its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readLiteral(text);
        if ('problem' in read) expect(read.problem.at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ['', 'empty'],
    ['[1, ', 'unfinished'],
    ["'a", 'unfinished'],
    ['1 2', 'unexpected'],
    ['foo', 'unexpected'],
    ['9223372036854775808', 'integer-range'],
    ["date('soon')", 'temporal'],
    ['{a 1}', 'unexpected'],
  ])('%s is no value: %s', (text, kind) => {
    expect(readLiteral(text)).toMatchObject({ problem: { kind } });
  });

  test.each([
    ['{"a": [1, 2.0, null]}', '{a: [1, 2.0, null]}'],
    ['point({longitude: 116.4, latitude: 39.9})', 'point({srid: 4326, x: 116.4, y: 39.9})'],
    ['-0x10', '-16'],
    [String.raw`"\u4EAC"`, "'京'"],
  ])('%s is %s', (text, same) => {
    const read = readLiteral(text);
    expect('value' in read && literal(read.value)).toBe(same);
  });
});

describe('the order of values', () => {
  test('is a total order', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
        expect(compareValues(a, a)).toBe(0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
          expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test.each([
    ['9007199254740993', '9007199254740992'],
    ['9007199254740993', '9007199254740992.0'],
    ['NaN', 'Infinity'],
    ['null', '1'],
    ["datetime('2025-01-01T08:30:00+08:00')", "datetime('2025-01-01T00:00:00Z')"],
    ["datetime('2025-01-01T00:00:00-03:00[America/Santiago]')", "datetime('2025-01-01T00:00:00Z')"],
    ["date('10000-01-01')", "date('9999-12-31')"],
    ["date('-0001-01-01')", "date('-0002-12-31')"],
    ["duration('P1M')", "duration('P30D')"],
    ['[1, 2]', '[1]'],
    ["'b'", "'a'"],
  ])('%s comes after %s', (a, b) => {
    const value = (text: string): Value => {
      const read = readLiteral(text);
      if (!('value' in read)) throw new Error(text);
      return read.value;
    };
    expect(compareValues(value(a), value(b))).toBeGreaterThan(0);
  });
});

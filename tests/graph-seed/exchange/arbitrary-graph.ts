import fc from 'fast-check';
import type {
  NodeRecord,
  RecordProperties,
  RecordValue,
  RelationRecord,
  ScalarValue,
} from '../../../graph-seed/exchange/record.ts';

/** A graph as plain lists, in the order in which it is written. */
export interface ListedGraph {
  readonly nodes: readonly NodeRecord[];
  readonly relations: readonly RelationRecord[];
}

const NOWHERE = { file: '', line: 0 } as const;

/** Texts that formats stumble over. */
const HOSTILE = [
  ...['', ' ', '"', '""', "'", '\\', '\\u0027', '\n', '\r', '\r\n', '\t', ',', ';', ';;', '|', '`'],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    '$type',
    '{"$type":"bytes"}',
    '[1]',
    '{}',
    'null',
    'NaN',
    'true',
    '1.0',
  ],
  ...[
    '经信局',
    '𠮷野家',
    '👩‍🚀🇨🇳',
    'مرحبا بالعالم',
    '\u202Eabc',
    '\uFEFFx',
    '\u2028',
    'e\u0301',
    '\u0085',
  ],
  ...[
    '<a>&amp;]]>',
    '<![CDATA[',
    ':Person',
    'a:b',
    '__proto__',
    'constructor',
    '//',
    '/*',
    ';\n:exit\n',
  ],
];

/** Characters beyond what CSV (NUL) or XML (control characters) hold are drawn only where they are asked for. */
const plainText = fc
  .string({ unit: 'binary', maxLength: 12 })
  .map((text) => text.replaceAll('\0', ''));
export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((parts) => parts.join('')),
  plainText,
);

const name = fc.oneof(
  fc.constantFrom(
    'name',
    'n:1',
    'x y',
    '名称',
    'a;b',
    'a,b',
    'q"q',
    '__proto__',
    'labels',
    'label',
    'type',
  ),
  fc.constantFrom(
    'toString',
    'a{b}',
    ':ID',
    'x:ID',
    'x:long',
    'point{crs:1}',
    '$type',
    'a|b|c',
    'a\\b`c',
  ),
);
const label = fc.constantFrom(
  'Person',
  'Company',
  '公司',
  'A;B',
  'a:b',
  'x y',
  'B`b',
  "O'R",
  'other',
  '<x>',
);
const type = fc.constantFrom('KNOWS', 'ACTED_IN', '认识', 'a b', 'x`y', '<&">');

const long = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(0n, -1n, 2n ** 53n + 1n, -(2n ** 63n), 2n ** 63n - 1n),
);
const double = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, -1, 1e21, 5e-324, NaN, Infinity, -Infinity, 2 ** 53),
);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
const time = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.constantFrom('', '.5', '.123456789'))
  .map(([hour, minute, second, rest]) => `${two(hour)}:${two(minute)}:${two(second)}${rest}`);
/** Winters of our time: in others the offsets of these zones are not the same. */
const winter = fc
  .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, day]) => `${year}-01-${two(day)}`);
const offset = fc.constantFrom('Z', '+08:00', '-03:30');
const zone = fc.constantFrom('Z', '+08:00[Asia/Shanghai]', '+05:45', '+01:00[Europe/Stockholm]');
const temporal: fc.Arbitrary<ScalarValue> = fc.oneof(
  date.map((text) => ({ kind: 'date' as const, text })),
  time.map((text) => ({ kind: 'localTime' as const, text })),
  fc.tuple(time, offset).map(([text, rest]) => ({ kind: 'time' as const, text: text + rest })),
  fc
    .tuple(date, time)
    .map(([day, text]) => ({ kind: 'localDateTime' as const, text: `${day}T${text}` })),
  fc
    .tuple(winter, time, zone)
    .map(([day, text, rest]) => ({ kind: 'dateTime' as const, text: `${day}T${text}${rest}` })),
  fc
    .constantFrom('P1Y2M3DT4H5M6.789S', 'P1Y2M3DT5S', 'PT0S', 'P-1M', 'PT-0.5S', 'P20D')
    .map((text) => ({ kind: 'duration' as const, text })),
);
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const flat = { kind: fc.constant('point' as const), x: finite, y: finite };
const onEarth = { kind: fc.constant('point' as const), x: longitude, y: latitude };
const points: readonly fc.Arbitrary<ScalarValue>[] = [
  fc.record({ ...onEarth, srid: fc.constant(4326) }),
  fc.record({ ...onEarth, srid: fc.constant(4979), z: finite }),
  fc.record({ ...flat, srid: fc.constant(7203) }),
  fc.record({ ...flat, srid: fc.constant(9157), z: finite }),
];

const scalars: readonly fc.Arbitrary<ScalarValue>[] = [
  hostileText,
  fc.boolean(),
  long,
  double,
  ...points,
  temporal.filter((value) => typeof value === 'object' && value.kind === 'date'),
  temporal.filter((value) => typeof value === 'object' && value.kind === 'dateTime'),
  temporal.filter((value) => typeof value === 'object' && value.kind === 'duration'),
];
const bytes = fc.uint8Array({ maxLength: 8 }).map((list) => Uint8Array.from(list));

/** Values of every kind that a property can have. */
export const recordValue: fc.Arbitrary<RecordValue> = fc.oneof(
  ...scalars,
  temporal,
  bytes,
  ...scalars.map((one) => fc.array(one, { maxLength: 3 })),
);

/** Graphs whose keys, names, texts and values are as hostile as files allow; ends and keys hold. */
export function arbitraryGraph(
  value: fc.Arbitrary<RecordValue> = recordValue,
): fc.Arbitrary<ListedGraph> {
  const properties: fc.Arbitrary<RecordProperties> = fc
    .array(fc.tuple(name, value), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries));
  const id = fc.oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      'company:zhipu',
      '公司:智谱',
      'a>B>c',
      "it's",
      '"q"',
      'x;y',
      ' ',
      '😀',
      '=1',
      'a\nb',
    ),
  );
  const node = fc.record({
    record: fc.constant('node' as const),
    id,
    labels: fc.uniqueArray(label, { maxLength: 3 }),
    properties,
    place: fc.constant(NOWHERE),
  });
  return fc.uniqueArray(node, { selector: (one) => one.id, maxLength: 6 }).chain((nodes) => {
    if (nodes.length === 0) return fc.constant<ListedGraph>({ nodes, relations: [] });
    const end = fc.constantFrom(...nodes.map((one) => one.id));
    const relation = fc.record({
      record: fc.constant('relation' as const),
      id: fc.option(id),
      type,
      from: end,
      to: end,
      properties,
      place: fc.constant(NOWHERE),
    });
    return fc
      .array(relation, { maxLength: 6 })
      .map((relations): ListedGraph => ({ nodes, relations }));
  });
}

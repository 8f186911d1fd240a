import fc from 'fast-check';
import { floatText } from '../../../graph-seed/exchange/number-text.ts';

/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const tag = (kind: string, value: string): Json => ({ $type: kind, value });

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value): Json => {
  const isSafe = Number.isSafeInteger(Number(value));
  return isSafe ? Number(value) : tag('integer', String(value));
});
const float = fc
  .oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 2, 1e21, 5e-324))
  .map((value): Json =>
    Number.isFinite(value) && !Number.isInteger(value) ? value : tag('float', floatText(value)),
  );
const temporal = fc.constantFrom<Json>(
  tag('date', '2025-03-20'),
  tag('date', '0001-01-01'),
  tag('date', '-0044-03-15'),
  tag('date', '+12345-06-07'),
  tag('time', '10:00:00.123456789+08:00'),
  tag('time', '23:59:59Z'),
  tag('localTime', '00:00:00.000000001'),
  tag('dateTime', '2025-03-20T10:00:00+08:00[Asia/Shanghai]'),
  tag('dateTime', '2025-03-20T10:00:00.5Z'),
  tag('dateTime', '1900-01-01T00:00:00-05:30'),
  tag('localDateTime', '2025-03-20T10:00:00.12'),
  tag('duration', 'P1Y2M3DT4H5M6.7S'),
  tag('duration', 'PT0S'),
  tag('duration', 'P-1M-2DT-3.5S'),
);
const point = fc.constantFrom<Json>(
  { $type: 'point', srid: 4326, x: 116.4, y: 39.9 },
  { $type: 'point', srid: 4979, x: 116.4, y: 39.9, z: 44.5 },
  { $type: 'point', srid: 7203, x: 1, y: -2.5 },
  { $type: 'point', srid: 9157, x: 1, y: 2, z: 1e-9 },
);
const bytes = fc
  .uint8Array({ maxLength: 40 })
  .map((value): Json => ({ $type: 'bytes', base64: Buffer.from(value).toString('base64') }));
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '')),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'quoted",
    ' =1',
    '\t=1',
    '＝1',
    '"',
    'a,b',
    'a\r\nb',
    '中文 😀',
    '#ERROR {}',
    '',
  ),
);
const scalar = fc.oneof(
  fc.constant<Json>(null),
  fc.boolean(),
  text,
  integer,
  float,
  temporal,
  point,
  bytes,
);
/** Any value that Cypher has, in the form of `typedRows`. */
export const { value: typed } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(
        fc.constantFrom('a', 'b c', '中', 'id', '$value', '"', 'constructor'),
        tie('value'),
        { maxKeys: 3 },
      )
      .map((map): Json => ({ ...map })),
    fc.tuple(text, tie('value')).map(([mark, value]): Json => ({
      $type: 'map',
      entries: [
        ['$type', mark],
        ['x', value],
      ],
    })),
  ),
}));

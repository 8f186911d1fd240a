import fc from 'fast-check';

/** A condition as a caller writes it. */
export type Where = Readonly<Record<string, unknown>>;

const orNot = (condition: Where) => fc.constantFrom(condition, { not: condition });
const oneOf = (field: string, ...conditions: readonly Where[]) =>
  fc
    .constantFrom(...conditions)
    .chain(orNot)
    .map((condition): Where => ({ [field]: condition }));
const text = [
  { eq: 'Ab' },
  { in: ['ab', '甲'] },
  { contains: 'b' },
  { startsWith: 'A', endsWith: 'b' },
  { gt: 'a', lte: 'b' },
  { eq: 'AB', ignoreCase: true },
  { isNull: true },
];
/** Conditions of one operator, or of its negation. */
export const anyLeaf = fc.oneof(
  oneOf('id', { eq: 'n:03' }, { in: ['n:00', 'n:01', 'none'] }, { startsWith: 'n:1' }),
  oneOf('name', ...text),
  oneOf('beiZhu', ...text),
  oneOf('nameEn', { isNull: false }),
  oneOf('aliases', { has: '甲' }, { isEmpty: true }, { hasAll: ['b', '甲'] }),
  oneOf(
    'staffCount',
    { eq: '9007199254740993' },
    { gt: 0 },
    { in: [3, -3] },
    { lte: 2 },
    { isNull: true },
  ),
  oneOf('price', { eq: 1.1 }, { lt: '0' }, { gte: 2, lte: 2 }, { in: ['1.10'] }),
  oneOf('listed', { eq: true }, { isNull: false }),
  oneOf('founded', { eq: '2020-02-29' }, { lt: '2020-01-01' }, { in: ['1999-12-31'] }),
  oneOf(
    'seenAt',
    { eq: '2025-03-20T02:00:00Z' },
    { gt: '2025-03-20T02:00:00' },
    { in: ['2025-03-20T10:00:00+08:00'] },
  ),
  oneOf('span', { eq: 'P1Y' }, { in: ['PT90S'] }),
  oneOf('where', { near: { x: 116, y: 40, distance: 100_000 } }, { isNull: true }),
  oneOf(
    'tags',
    { has: 'a' },
    { hasAny: [2, '2020-02-29'] },
    { hasAll: ['a', 'b'] },
    { isEmpty: true },
  ),
  oneOf('degree', { gt: 3 }, { in: [0, 1, 2] }),
);
/** Conditions on relations and their other ends, on companies that meet some conditions among others. */
export const anyEdge = (node: fc.Arbitrary<Where>): fc.Arbitrary<Where> =>
  fc.oneof(
    fc.constantFrom<Where>(
      {},
      { status: { eq: 'ACHIEVED' } },
      { period: { startsWith: '2025' } },
      { weight: { gt: 1 } },
      { NOT: { OR: [{ status: { isNull: true } }, { weight: { eq: 1 } }] } },
      { node: { type: { eq: 'Person' } } },
      { node: { person: { typeProperty: { eq: 'a' } } } },
    ),
    node.map((one) => ({ node: { qiYe: one } })),
  );
const related = (node: fc.Arbitrary<Where>) =>
  fc
    .tuple(
      fc.constantFrom('knows', 'knownBy'),
      fc.constantFrom('some', 'all', 'none'),
      anyEdge(node),
    )
    .map(([field, quantifier, condition]): Where => ({ [field]: { [quantifier]: condition } }));
const liked = (node: fc.Arbitrary<Where>) =>
  fc
    .tuple(fc.constantFrom('some', 'all', 'none'), node)
    .map(([quantifier, one]): Where => ({ isLike: { [quantifier]: { node: one } } }));
/** Conditions of every form on companies of `own-graph.ts`. */
export const { where: anyWhere } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    anyLeaf,
    related(tie('where')),
    liked(tie('where')),
    fc.tuple(tie('where'), tie('where')).map((parts) => ({ AND: parts })),
    fc.tuple(tie('where'), tie('where')).map((parts) => ({ OR: parts })),
    tie('where').map((part) => ({ NOT: part })),
  ),
}));

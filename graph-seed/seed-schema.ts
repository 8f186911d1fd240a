import { z } from 'zod';
import { didYouMean } from '../server/errors.ts';
import { ENDS, QUALIFIERS, STATUSES } from './seed.ts';
import { expected, listOf, strictRecord, text } from './yaml-file.ts';
import { WORDS } from './words.ts';

/** `company:zhipu`: the type in lower case and kebab-case, then a readable Latin slug. */
const entityId = () =>
  text().regex(
    /^[a-z][a-z0-9-]*:[a-z0-9]+([.-][a-z0-9]+)*$/,
    'must be an id such as company:zhipu (lower-case Latin letters, digits, "-" and ".")',
  );
const slug = () =>
  text().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case Latin letters, digits and "-"');
const words = () => strictRecord(WORDS);
const aliases = listOf(text()).default([]);
const properties = z
  .record(z.string(), z.unknown(), { error: ({ input }) => expected('a map', input) })
  .default({});
const period = text()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$/,
    'must be a period such as "2024", "2025-03", "2025-03-20", "2025-Q1" or "2025-H1"',
  )
  .optional();
const decimal = text().regex(
  /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/,
  'must be a plain decimal such as "133900" or "7.7", without needless zeros',
);
const status = choice(STATUSES);

/** `7:388-390`: sentence, start and end (exclusive). */
const locator = text().transform((value, context) => {
  const match = /^([1-9]\d*):(\d+)-(\d+)$/.exec(value);
  const [sentence, start, end] = (match?.slice(1) ?? []).map(Number);
  if (sentence === undefined || start === undefined || end === undefined) {
    context.addIssue(`locator "${value}" must be sentence:start-end, such as "7:388-390"`);
    return z.NEVER;
  }
  if (start >= end) {
    context.addIssue(`locator "${value}" must start before it ends`);
    return z.NEVER;
  }
  return { sentence, start, end };
});
const locators = listOf(locator).min(1, 'must hold at least one locator');

const offset = z
  .int({ error: ({ input }) => expected('a whole number', input) })
  .min(0, 'must not be negative');

/** `document.yaml`. */
export const DOCUMENT = strictRecord({
  id: slug(),
  title: words(),
  date: text().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2025-03-20"'),
  publisher: words(),
  sha256: text().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case'),
  sentences: listOf(z.unknown()).min(1, 'must hold at least one sentence'),
});

export const SENTENCE = strictRecord({
  start: offset,
  end: offset,
  hash: text().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits in lower case'),
  speaker: entityId().optional(),
}).refine(({ start, end }) => start < end, 'a sentence must start before it ends');

/** Every other YAML file of a document folder; the records are read one by one. */
export const RECORDS = strictRecord({
  entities: listOf(z.unknown()).default([]),
  relations: listOf(z.unknown()).default([]),
  figures: listOf(z.unknown()).default([]),
  mentions: listOf(z.unknown()).default([]),
  uncovered: listOf(z.unknown()).default([]),
});

export const ENTITY = strictRecord({
  id: entityId(),
  type: text(),
  name: text(),
  nameEn: text().optional(),
  aliases,
  summary: words(),
  properties,
  mentions: locators,
});

export const RELATION = strictRecord({
  from: entityId(),
  type: text(),
  to: entityId(),
  key: slug().optional(),
  status,
  period,
  ...WORDS,
  evidence: locators,
  carried: listOf(choice(ENDS)).default([]),
  properties,
});

export const FIGURE = strictRecord({
  id: entityId(),
  indicator: entityId(),
  about: listOf(entityId()).min(1, 'must name at least one entity'),
  asWritten: text(),
  value: decimal,
  valueTo: decimal.optional(),
  unit: text(),
  qualifier: choice(QUALIFIERS),
  period,
  status,
  growth: decimal.optional(),
  name: words(),
  aliases,
  ...WORDS,
  evidence: locators,
  properties,
});

/** An entity that another document defines, and where this one mentions it. */
export const MENTIONS = strictRecord({ of: entityId(), locators });

/** Words of the text that no fact tells, and the reason in both languages. */
export const UNCOVERED = strictRecord({ ...WORDS, locators });

function choice<const T extends readonly string[]>(choices: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(choices, {
    error: ({ input }) =>
      `${expected(`one of ${choices.join(', ')}`, input)}.${didYouMean(String(input), choices)}`,
  });
}

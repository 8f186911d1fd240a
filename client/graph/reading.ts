import type { Bilingual, Direction, Entity, Language } from './model.ts';
import type { Schema } from './schema.ts';

/** The entity's name in a language; the other language's where it has none. */
export function nameOf(entity: Pick<Entity, 'name' | 'nameEn'>, language: Language): string {
  if (language === 'en' && entity.nameEn !== null && entity.nameEn !== '') return entity.nameEn;
  return entity.name;
}

/** The text in a language; the other language's where it is missing, `null` where both are. */
export function textOf(text: Bilingual, language: Language): string | null {
  const [first, second] = language === 'zh' ? [text.zh, text.en] : [text.en, text.zh];
  return first ?? second;
}

/** A relation's words around the two names, read from one end: `A ‹before› B ‹after›`. */
export interface Reading {
  readonly before: string;
  readonly after: string;
}

const SOURCE_MARK = '…';

/**
 * How a relation reads from one of its ends.
 *
 * From its source: `A 发布 B` → `{before: '发布', after: ''}`. From its target the reverse words are used, where `…`
 * marks the place of the other end: `B 由…发布` → `{before: '由', after: '发布'}`. Unknown types read as their name.
 */
export function reading(
  schema: Schema,
  type: string,
  direction: Direction,
  language: Language,
): Reading {
  const words = schema.relationTypes.get(type);
  if (words === undefined) return { before: direction === 'OUT' ? type : `← ${type}`, after: '' };
  const [forward, reverse] =
    language === 'zh' ? [words.zh, words.reverseZh] : [words.en, words.reverseEn];
  if (direction === 'OUT') return { before: forward, after: '' };
  const mark = reverse.indexOf(SOURCE_MARK);
  if (mark === -1) return { before: reverse, after: '' };
  return {
    before: reverse.slice(0, mark).trim(),
    after: reverse.slice(mark + SOURCE_MARK.length).trim(),
  };
}

/** The reading as a heading: `发布` or `由…发布`. */
export function readingHeading({ before, after }: Reading): string {
  return after === '' ? before : `${before}${SOURCE_MARK}${after}`;
}

/** The relation type's words for a line on the canvas, which is always read from source to target. */
export function lineWord(schema: Schema, type: string, language: Language): string {
  return schema.relationTypes.get(type)?.[language] ?? type;
}

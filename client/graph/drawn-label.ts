import { labelLines } from './label.ts';
import { remembering } from './memory.ts';
import type { Entity, Language } from './model.ts';
import { lineWord, nameOf } from './reading.ts';
import type { Schema } from './schema.ts';

/** The language of names and relations on the canvas. */
export type LabelLanguage = Language | 'both';

/** Names are broken into lines once, not with every change of the canvas. */
const twoLines = remembering((name: string) => labelLines(name).join('\n'), 20_000);

/** An entity's name as it is written below it; in both languages each has a line of its own. */
export function entityLabel(
  entity: Pick<Entity, 'name' | 'nameEn'>,
  labels: LabelLanguage,
): string {
  if (labels !== 'both') return twoLines(nameOf(entity, labels));
  const names = new Set([nameOf(entity, 'zh'), nameOf(entity, 'en')]);
  if (names.size === 1) return labelLines(nameOf(entity, 'zh')).join('\n');
  return [...names].map((name) => labelLine(name)).join('\n');
}

/** A name on one line, wider than one of two. */
function labelLine(name: string): string {
  const [first = '', rest] = labelLines(name, 13);
  return rest === undefined ? first : `${first.replace(/…$/u, '')}…`;
}

/** A relation's words on its line, read from source to target. */
export function relationLabel(schema: Schema, type: string, labels: LabelLanguage): string {
  if (labels !== 'both') return lineWord(schema, type, labels);
  return [...new Set([lineWord(schema, type, 'zh'), lineWord(schema, type, 'en')])].join(' · ');
}

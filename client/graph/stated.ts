import { STATUSES } from './model.ts';
import type { Status } from './model.ts';

/** What is stored of one entity or relation. */
export type Stated = Readonly<Record<string, unknown>>;

export const NOTHING_STATED: Stated = {};

/** Properties that have places of their own wherever things are shown. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'name',
  'nameEn',
  'aliases',
  'summaryZh',
  'summaryEn',
  'statementZh',
  'statementEn',
  'evidence',
  'status',
  'period',
]);

/** Whether a property is shown in a place of its own. */
export function shownElsewhere(property: string): boolean {
  return ELSEWHERE.has(property);
}

/** A property's value; never what an object has by nature. */
export function valueIn(stated: Stated, property: string): unknown {
  return Object.hasOwn(stated, property) ? stated[property] : undefined;
}

/** The values of a property as text, one for each member of a list; none where it says nothing. */
export function textsOf(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(textsOf))];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

/** Numbers of a statistical statement, which share one unit. */
const MEASURED: ReadonlySet<string> = new Set(['value', 'valueTo', 'number']);

/** The unit a property's number is in, where one is stated beside it. */
export function unitIn(stated: Stated, property: string): string | null {
  if (property === 'growth') return '%';
  const own = valueIn(stated, `${property}Unit`);
  const shared = MEASURED.has(property) ? valueIn(stated, 'normalUnit') : undefined;
  const unit = own ?? shared ?? valueIn(stated, 'unit');
  return typeof unit === 'string' && unit !== '' ? unit : null;
}

/** The status an entity states of itself, as figures do. */
export function statusIn(stated: Stated): Status | null {
  const status = valueIn(stated, 'status');
  const written = typeof status === 'string' ? status.toUpperCase() : '';
  return STATUSES.find((known) => known === written) ?? null;
}

/** The period an entity states of itself. */
export function periodIn(stated: Stated): string | null {
  const period = valueIn(stated, 'period');
  return typeof period === 'string' && period !== '' ? period : null;
}

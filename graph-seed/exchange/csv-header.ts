import { didYouMean } from '../../server/errors.ts';
import type { WholeType } from './number-text.ts';
import type { TextOptions } from './value-text.ts';
import type { ValueKind } from './value-kinds.ts';
import { shown } from './value-text.ts';

/** How the values of a column are read. */
export interface CsvType extends TextOptions {
  readonly kind: ValueKind;
  /** `items`: elements with `;` between them; `json`: a list in JSON, whose elements may hold anything. */
  readonly list: 'no' | 'items' | 'json';
}

/** A column by its header, as neo4j-admin has it. */
export type CsvColumn =
  | {
      readonly role: 'id';
      readonly space: string;
      readonly property: string | null;
      readonly type: CsvType;
    }
  | { readonly role: 'start' | 'end'; readonly space: string }
  | { readonly role: 'label'; readonly type: CsvType }
  | { readonly role: 'type' }
  | { readonly role: 'ignore' }
  | { readonly role: 'property'; readonly name: string; readonly type: CsvType };

export interface CsvHeader {
  readonly record: 'node' | 'relation';
  readonly columns: readonly CsvColumn[];
}

const ROLES = ['ID', 'LABEL', 'START_ID', 'END_ID', 'TYPE', 'IGNORE'];
const WHOLES = ['byte', 'short', 'int', 'long'];
const TYPES = [
  ...['string', 'char', 'boolean', ...WHOLES, 'float', 'double', 'point'],
  ...['date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration'],
];

const CELL = /^(.*?)(?::([A-Za-z_]+)(\[\])?(?:\(([^)]*)\))?(?:\{(.*)\})?)?$/su;

/** True where a row is a header: one of its fields says what identifies a node or where a relation ends. */
export function isCsvHeader(fields: readonly (string | null)[]): boolean {
  return fields.some((field) =>
    /:(?:ID|START_ID|END_ID)(?:\([^)]*\))?(?:\{.*\})?$/su.test(field ?? ''),
  );
}

/** Reads a header row; a text says what is wrong with it. */
export function readCsvHeader(fields: readonly (string | null)[]): CsvHeader | string {
  const columns: CsvColumn[] = [];
  for (const field of fields) {
    const column = readColumn(field ?? '');
    if (typeof column === 'string') return column;
    columns.push(column);
  }
  const count = (role: CsvColumn['role']) => columns.filter((one) => one.role === role).length;
  const isNode = count('id') > 0;
  const wanted = isNode ? (['id'] as const) : (['start', 'end', 'type'] as const);
  if (isNode && count('start') + count('end') + count('type') > 0) {
    return 'a file holds nodes (:ID) or relations (:START_ID, :END_ID, :TYPE), not both';
  }
  if (!isNode && count('label') > 0) return ':LABEL belongs to nodes, whose files have an :ID';
  for (const role of wanted) {
    if (count(role) === 1) continue;
    const name = { id: ':ID', start: ':START_ID', end: ':END_ID', type: ':TYPE' }[role];
    return count(role) === 0
      ? `there is no column ${name}`
      : `there is more than one column ${name}`;
  }
  if (count('label') > 1) return 'there is more than one column :LABEL; separate labels by ";"';
  const names = columns.flatMap((one, index) =>
    one.role === 'property'
      ? [`${one.name}:${one.type.kind}${one.type.list}`]
      : one.role === 'ignore'
        ? []
        : [`:${index}`],
  );
  const twice = columns.find(
    (_, index) => names.indexOf(names[index] ?? '') < index && names[index] !== undefined,
  );
  if (twice?.role === 'property') return `the column "${twice.name}" stands twice`;
  return { record: isNode ? 'node' : 'relation', columns };
}

function readColumn(field: string): CsvColumn | string {
  const [, name = '', word, brackets, space = '', options] = CELL.exec(field) ?? [];
  const settings = readOptions(options ?? '');
  if (word !== undefined && ROLES.includes(word)) {
    switch (word) {
      case 'ID': {
        const type = readType(settings['id-type'] ?? 'string', false, settings);
        if (typeof type === 'string') return type;
        return { role: 'id', space, property: name === '' ? null : name, type };
      }
      case 'START_ID':
        return { role: 'start', space };
      case 'END_ID':
        return { role: 'end', space };
      case 'LABEL': {
        const type = readType('string', settings['list'] !== 'json', settings);
        return typeof type === 'string' ? type : { role: 'label', type };
      }
      case 'TYPE':
        return { role: 'type' };
      default:
        return { role: 'ignore' };
    }
  }
  if (name === '') return `a column without a name: ${shown(field)}`;
  const type = readType(word ?? 'string', brackets !== undefined, settings);
  return typeof type === 'string'
    ? `column ${shown(field)}: ${type}`
    : { role: 'property', name, type };
}

function readType(
  word: string,
  isList: boolean,
  settings: Readonly<Record<string, string>>,
): CsvType | string {
  const name = word.toLowerCase();
  if (!TYPES.includes(name)) {
    const hint = didYouMean(word, [...TYPES, ...ROLES]) || ` There are ${TYPES.join(', ')}.`;
    return `there is no type "${word}".${hint}`;
  }
  const list = isList ? 'items' : settings['list'] === 'json' ? 'json' : 'no';
  const { timezone: zone, crs } = settings;
  if (WHOLES.includes(name)) {
    if (name === 'byte' && list === 'items') return { kind: 'bytes', list: 'no' };
    return { kind: 'long', whole: name as WholeType, list };
  }
  if (name === 'float' || name === 'double') return { kind: 'double', list };
  if (name === 'char') return { kind: 'string', isChar: true, list };
  return { kind: name as ValueKind, zone, crs, list };
}

/** Options in braces: `{timezone:Europe/Stockholm}`, `{crs:WGS-84}`. */
function readOptions(text: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split(/:(.*)/su).map((word) => word.trim());
    if (name !== '') settings[name.toLowerCase()] = value.replace(/^(["'])(.*)\1$/u, '$2');
  }
  return settings;
}

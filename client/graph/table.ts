import { compareDecimals, decimalOf } from './decimal.ts';
import { folded } from './folded.ts';
import type { Entity, Known, Language, Relation, Status } from './model.ts';
import { lineWord, nameOf } from './reading.ts';
import type { Scene } from './scene.ts';
import { typeWord } from './schema.ts';
import type { Schema } from './schema.ts';
import { NOTHING_STATED, periodIn, shownElsewhere, statusIn, textsOf, valueIn } from './stated.ts';
import type { Stated } from './stated.ts';
import type { Values } from './values.ts';

/** The columns every thing has, in their order. */
const STANDING = {
  entities: ['name', 'other', 'type', 'degree', 'status', 'period'],
  relations: ['source', 'relation', 'target', 'status', 'period'],
} as const;

/** Rounded numbers of a statistical statement, and the exact ones that tell the same. */
const EXACT: ReadonlyMap<string, string> = new Map([
  ['number', 'value'],
  ['numberTo', 'valueTo'],
]);

export type TableKind = keyof typeof STANDING;
export type StandingColumn = (typeof STANDING)[TableKind][number];

export type TableColumn = {
  /** Apart from all others, also where a property is called like a standing column. */
  readonly key: string;
  /** Whether every cell that says something is a number. */
  readonly numeric: boolean;
  /** Rows that say something here. */
  readonly stated: number;
} & (
  | { readonly kind: 'standing'; readonly name: StandingColumn }
  | { readonly kind: 'property'; readonly name: string }
);

/** A thing on the canvas; one cell for each column, empty where it says nothing. */
export interface TableRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface GraphTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What values are called. */
export interface TableNaming {
  readonly schema: Schema;
  readonly language: Language;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly yes: string;
  readonly no: string;
}

interface Line {
  readonly id: string;
  readonly standing: readonly string[];
  readonly stated: Stated;
}

function cellOf(value: unknown, { yes, no }: TableNaming): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return decimalOf(value) ?? textsOf(value).join(', ');
}

function statusWord(status: Status | null, { statuses }: TableNaming): string {
  return status === null ? '' : statuses[status];
}

function entityLine(entity: Entity, stated: Stated, naming: TableNaming): Line {
  const { schema, language } = naming;
  const shown = nameOf(entity, language);
  const other = [entity.name, entity.nameEn ?? ''].find((name) => name !== '' && name !== shown);
  const standing = [
    shown,
    other ?? '',
    typeWord(schema, entity.type, language),
    String(entity.degree),
    statusWord(statusIn(stated), naming),
    periodIn(stated) ?? '',
  ];
  return { id: entity.id, standing, stated };
}

function relationLine(relation: Relation, known: Known, stated: Stated, naming: TableNaming): Line {
  const { schema, language } = naming;
  const end = (id: string): string => {
    const entity = known.entities.get(id);
    return entity === undefined ? id : nameOf(entity, language);
  };
  const standing = [
    end(relation.source),
    lineWord(schema, relation.type, language),
    end(relation.target),
    statusWord(relation.status, naming),
    relation.period ?? '',
  ];
  return { id: relation.id, standing, stated };
}

function linesOf(
  kind: TableKind,
  scene: Scene,
  known: Known,
  values: Values,
  naming: TableNaming,
): Line[] {
  const told = (id: string): Stated => values.get(id) ?? NOTHING_STATED;
  if (kind === 'entities') {
    const ids = [...scene.entities.values()].flatMap(({ id, members }) =>
      members.length === 0 ? [id] : members,
    );
    return [...new Set(ids)].flatMap((id) => {
      const entity = known.entities.get(id);
      return entity === undefined ? [] : [entityLine(entity, told(id), naming)];
    });
  }
  const ids = [...scene.relations.values()].flatMap(({ members }) => members);
  return [...new Set(ids)].flatMap((id) => {
    const relation = known.relations.get(id);
    return relation === undefined ? [] : [relationLine(relation, known, told(id), naming)];
  });
}

/** Whether numbers in a column are amounts: a name or a period that reads like one is none. */
function mayCount({ kind, name }: Pick<TableColumn, 'kind' | 'name'>): boolean {
  return kind === 'property' || name === 'degree';
}

/** Everything on the canvas as a table: what a group or a bundle stands for is listed one by one. */
export function tableOf(
  kind: TableKind,
  scene: Scene,
  known: Known,
  values: Values,
  naming: TableNaming,
): GraphTable {
  const lines = linesOf(kind, scene, known, values, naming);
  const properties = [...new Set(lines.flatMap(({ stated }) => Object.keys(stated)))]
    .filter((name) => !shownElsewhere(name))
    .filter((name, _, all) => !all.includes(EXACT.get(name) ?? ''))
    .sort();
  const rows = lines.map(({ id, standing, stated }) => ({
    id,
    cells: [...standing, ...properties.map((name) => cellOf(valueIn(stated, name), naming))],
  }));
  const names = [
    ...STANDING[kind].map((name) => ({ kind: 'standing' as const, name, key: name })),
    ...properties.map((name) => ({ kind: 'property' as const, name, key: `property ${name}` })),
  ];
  const columns = names.map((name, index) => {
    const cells = rows.map(({ cells: own }) => own[index] ?? '').filter((cell) => cell !== '');
    const numeric =
      mayCount(name) && cells.length > 0 && cells.every((cell) => decimalOf(cell) !== null);
    return { ...name, numeric, stated: cells.length };
  });
  return { columns, rows };
}

/** Properties shown at first beside the standing columns: those most things state. */
const SHOWN_AT_FIRST = 6;

/** Keys of the columns shown before anybody chose: those that say something, not too many. */
export function firstColumns(columns: readonly TableColumn[]): ReadonlySet<string> {
  const said = columns.filter(({ stated }) => stated > 0);
  const most = said
    .filter(({ kind }) => kind === 'property')
    .toSorted((a, b) => b.stated - a.stated)
    .slice(0, SHOWN_AT_FIRST);
  return new Set(
    [...said.filter(({ kind }) => kind === 'standing'), ...most].map(({ key }) => key),
  );
}

/** The table with these columns only. */
export function withColumns(
  table: GraphTable,
  shown: (column: TableColumn) => boolean,
): GraphTable {
  const places = table.columns.flatMap((column, index) => (shown(column) ? [index] : []));
  return {
    columns: table.columns.filter(shown),
    rows: table.rows.map(({ id, cells }) => ({ id, cells: places.map((at) => cells[at] ?? '') })),
  };
}

/** The rows in which every word of a text occurs, in whatever cell. */
export function matching(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const words = folded(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const own = cells.map(folded);
    return words.every((word) => own.some((cell) => cell.includes(word)));
  });
}

export interface TableOrder {
  readonly key: string;
  readonly down: boolean;
}

/**
 * Rows by a column: numbers by size however long they are, before texts in the order of the language; what says nothing
 * comes last in both directions, and what is alike keeps its order.
 */
export function inOrder(
  { columns, rows }: GraphTable,
  order: TableOrder | null,
  language: Language,
): readonly TableRow[] {
  const at = order === null ? -1 : columns.findIndex(({ key }) => key === order.key);
  const column = columns[at];
  if (order === null || column === undefined) return rows;
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const exact = mayCount(column);
  const keyed = rows.map((row) => {
    const text = row.cells[at] ?? '';
    return { row, text, number: exact ? decimalOf(text) : null };
  });
  keyed.sort((a, b) => {
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
    const sign = order.down ? -1 : 1;
    if (a.number !== null && b.number !== null) return sign * compareDecimals(a.number, b.number);
    if (a.number !== null || b.number !== null) return sign * (a.number === null ? 1 : -1);
    return sign * collator.compare(a.text, b.text);
  });
  return keyed.map(({ row }) => row);
}

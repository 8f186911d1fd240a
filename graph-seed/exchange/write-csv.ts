import { BadInput } from '../../server/errors.ts';
import { cannotHold, wholeText } from './cannot-hold.ts';
import { NO_POINT } from './json-value-text.ts';
import type { NodeRecord, RecordValue, RelationRecord, ScalarValue } from './record.ts';
import { ShapeSurvey, someText } from './shape-survey.ts';
import type { ShapeSeen } from './shape-survey.ts';
import { isList } from './value-kinds.ts';
import { scalarText, shown } from './value-text.ts';
import type { TextTaker } from './text-file.ts';
import type { Output, WritableGraph } from './write-graph.ts';

const FORMAT = 'CSV';
/** Files of nodes, and of relations; types beyond share the last. */
const MOST_FILES = 100;

type Written = NodeRecord | RelationRecord;

/** Records that stand in one file: nodes with the same labels, relations of the same type. */
interface Group {
  readonly shapes: ShapeSurvey;
  readonly fileName: string;
  /** True where a label holds the sign that separates labels. */
  hasOddLabels: boolean;
}

/**
 * Writes CSV by the header convention of neo4j-admin, a file for each set of labels and each type of relation. The
 * records are read twice: first for the columns, then for the rows.
 */
export async function writeCsv(graph: WritableGraph, output: Output): Promise<void> {
  await writeGroups('nodes', () => graph.nodes(), output);
  await writeGroups('relations', () => graph.relations(), output);
}

async function writeGroups(
  what: 'nodes' | 'relations',
  read: () => AsyncIterable<Written>,
  output: Output,
): Promise<void> {
  const groups = new Groups(what);
  for await (const record of read()) groups.add(record);
  // A folder without a file could not be read again.
  if (what === 'nodes' && groups.list().length === 0) {
    (await output.open('nodes-none.csv')).add(':ID,:LABEL\n');
  }
  const files = new Map<Group, { file: TextTaker; row: (record: Written) => string }>();
  for (const group of groups.list()) {
    const file = await output.open(group.fileName);
    const { header, row } = rowsOf(what, group);
    file.add(`${header}\n`);
    files.set(group, { file, row });
  }
  for await (const record of read()) {
    const entry = files.get(groups.of(record));
    if (!entry) continue;
    entry.file.add(`${entry.row(record)}\n`);
    output.count(record);
    await entry.file.drain();
  }
}

class Groups {
  private readonly what: string;
  private readonly groups = new Map<string, Group>();
  private readonly names = new Set<string>();

  constructor(what: string) {
    this.what = what;
  }

  add(record: Written): void {
    const group = this.of(record);
    group.shapes.add(record);
    if (
      record.record === 'node' &&
      record.labels.some((label) => label.includes(';') || label === '')
    ) {
      group.hasOddLabels = true;
    }
  }

  of(record: Written): Group {
    const key = record.record === 'node' ? record.labels.join('\0') : record.type;
    const known =
      this.groups.get(key) ?? (this.groups.size < MOST_FILES ? undefined : this.groups.get(OTHERS));
    if (known) return known;
    const isLast = this.groups.size === MOST_FILES - 1;
    const words = isLast ? 'other' : key.replaceAll('\0', '+');
    const group: Group = {
      shapes: new ShapeSurvey(FORMAT, (value) => isList(value) && mustQuote(value)),
      fileName: this.fileName(words),
      hasOddLabels: false,
    };
    this.groups.set(isLast ? OTHERS : key, group);
    return group;
  }

  list(): Group[] {
    return [...this.groups.values()];
  }

  /** A name for a file that every file system can hold, and that no other has. */
  private fileName(words: string): string {
    const plain = words.replace(/[^\p{L}\p{N}_+-]/gu, '_').slice(0, 60);
    let name = `${this.what}-${plain}.csv`;
    for (let number = 2; this.names.has(name.toLowerCase()); number += 1) {
      name = `${this.what}-${plain}-${number}.csv`;
    }
    this.names.add(name.toLowerCase());
    return name;
  }
}

/** No type can be called so: names hold no NUL beside nothing else. */
const OTHERS = '\0';

/** True for a list that `;` between its elements would not keep as it is. */
function mustQuote(list: readonly ScalarValue[]): boolean {
  if (list.length === 1 && list[0] === '') return true;
  return someText(list, (text) => text.includes(';'));
}

interface Column {
  readonly name: string;
  readonly type: string;
  /** Numbers of the shapes that stand in the column. */
  readonly shapes: Set<number>;
  readonly isJson: boolean;
}

function rowsOf(
  what: 'nodes' | 'relations',
  { shapes, hasOddLabels }: Group,
): { header: string; row: (record: Written) => string } {
  const columns = columnsOf(shapes.list());
  const places = new Map(
    columns.flatMap(({ shapes: numbers }, at) => [...numbers].map((number) => [number, at])),
  );
  const numberOf = shapes.numberOf();
  const fixed =
    what === 'nodes'
      ? [':ID', `:LABEL${hasOddLabels ? '{list:json}' : ''}`]
      : [':START_ID', ':END_ID', ':TYPE', 'id:string'];
  const heads = columns.map(({ name, type }) => `${name}:${type}`);
  const header = [...fixed, ...heads].map((head) => (PLAIN_HEAD.test(head) ? head : quoted(head)));
  return {
    header: header.join(','),
    row(record) {
      const cells = columns.map(() => '');
      for (const [name, value] of Object.entries(record.properties)) {
        const at = places.get(numberOf(record, name, value)) ?? 0;
        cells[at] = cellText(record, name, value, columns[at]?.isJson === true);
      }
      return [...fixedCells(record, hasOddLabels), ...cells].join(',');
    },
  };
}

const PLAIN_HEAD = /^[\p{L}\p{N}_:[\]{}]+$/u;

/** A column for each shape; all lists of texts of a property share one. */
function columnsOf(shapes: readonly ShapeSeen[]): Column[] {
  const columns: Column[] = [];
  for (const [number, { name, kind, isList: isOne }] of shapes.entries()) {
    if (name.includes('\0')) {
      throw new BadInput(
        `${FORMAT} cannot hold the property name ${shown(name)}: it holds a NUL character`,
      );
    }
    const type = kind === 'bytes' ? 'byte[]' : `${kind}${isOne ? '[]' : ''}`;
    const isTexts = isOne && kind === 'string';
    const isJson = isTexts && shapes.some((one) => one.name === name && one.isEscaped);
    const written = isJson ? 'string{list:json}' : type;
    const same = columns.find((column) => column.name === name && column.type === written);
    if (same) same.shapes.add(number);
    else columns.push({ name, type: written, shapes: new Set([number]), isJson });
  }
  return columns;
}

function fixedCells(record: Written, hasOddLabels: boolean): string[] {
  const whole = (text: string) => quoted(checked(record, 'an id or name', text));
  if (record.record === 'node') {
    const { id, labels } = record;
    if (hasOddLabels) return [whole(id), whole(JSON.stringify(labels))];
    return [
      whole(id),
      labels.length === 0
        ? ''
        : labels.every((one) => PLAIN.test(one))
          ? labels.join(';')
          : whole(labels.join(';')),
    ];
  }
  const { id, from, to, type } = record;
  return [
    whole(from),
    whole(to),
    PLAIN.test(type) ? type : whole(type),
    id === null ? '' : whole(id),
  ];
}

const PLAIN = /^[A-Za-z\d_]+$/u;

function cellText(record: Written, name: string, value: RecordValue, isJson: boolean): string {
  if (value instanceof Uint8Array) return quoted(Array.from(new Int8Array(value)).join(';'));
  if (isList(value)) {
    if (isJson) {
      const texts = value.map((item) => text(record, name, item));
      return quoted(JSON.stringify(texts));
    }
    return quoted(value.map((item) => text(record, name, item)).join(';'));
  }
  const written = text(record, name, value);
  return typeof value === 'string' || /[",\r\n]/u.test(written) ? quoted(written) : written;
}

function text(record: Written, name: string, value: ScalarValue): string {
  const written = scalarText(value);
  if (written === undefined) throw cannotHold(FORMAT, record, `the point ${shown(name)}`, NO_POINT);
  return checked(record, shown(name), written);
}

function checked(record: Written, what: string, written: string): string {
  if (!written.includes('\0')) return wholeText(FORMAT, record, what, written);
  throw cannotHold(FORMAT, record, what, 'it holds a NUL character');
}

function quoted(written: string): string {
  return `"${written.replaceAll('"', '""')}"`;
}

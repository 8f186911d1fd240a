import type { Field } from '../cypher/selection.ts';

/** What is asked, whatever it is called in the answer. */
type Question = Omit<Field, 'key' | 'column' | 'types'>;

/** Names for columns of one row: one for each different question. */
export class Columns {
  /** Questions by what they ask; mostly each is the only one. */
  private readonly taken = new Map<string, { question: Question; column: string }[]>();
  private readonly used = new Set<string>();

  take(name: string, question: Question): string {
    const alike = this.taken.get(question.name) ?? [];
    const mark = alike.length === 0 ? '' : markOfQuestion(question);
    const known = alike.find((one) => markOfQuestion(one.question) === mark);
    if (known) return known.column;
    let column = name;
    for (let next = 2; this.used.has(column); next += 1) column = `${name}${next}`;
    this.used.add(column);
    this.taken.set(question.name, [...alike, { question, column }]);
    return column;
  }
}

function markOfQuestion({ args, fields }: Question): string {
  return `${textOf(args)} ${markOf(fields)}`;
}

const marks = new WeakMap<readonly Field[], string>();

/** Tells one selection from another; what is read once is marked once. */
function markOf(fields: readonly Field[]): string {
  let mark = marks.get(fields);
  if (mark === undefined) {
    mark = fields
      .map(
        (one) =>
          `${textOf([one.key, one.column, one.name, one.args, one.types])}${markOf(one.fields)}`,
      )
      .join();
    mark = `[${mark}]`;
    marks.set(fields, mark);
  }
  return mark;
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
}

import type { Field } from '../cypher/selection.ts';

/** Names for columns of one row: one for each different question. */
export class Columns {
  private readonly taken = new Map<string, string>();
  private readonly used = new Set<string>();

  take(
    name: string,
    { name: asked, args, fields }: Omit<Field, 'key' | 'column' | 'types'>,
  ): string {
    const mark = `${asked} ${textOf(args)} ${markOf(fields)}`;
    const known = this.taken.get(mark);
    if (known !== undefined) return known;
    let column = name;
    for (let next = 2; this.used.has(column); next += 1) column = `${name}${next}`;
    this.used.add(column);
    this.taken.set(mark, column);
    return column;
  }
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

/**
 * What is asked of a thing, whatever language it was asked in: a tree of fields. It is complete before a
 * statement is built from it: arguments are checked, defaults are filled in, fragments and conditions are gone.
 */
export interface Field {
  /** Where the value stands in the answer. */
  readonly key: string;
  /** Where the value stands in the row; equal questions on one thing share a column. */
  readonly column: string;
  /** What is asked: `relations`. */
  readonly name: string;
  readonly args: Arguments;
  /** What it is asked of, where not of everything that may stand there. */
  readonly types: TypeSet | null;
  readonly fields: readonly Field[];
}

/** A field that is asked of everything, by its name alone. */
export function plainField(name: string, ...fields: readonly Field[]): Field {
  return { key: name, column: name, name, args: {}, types: null, fields };
}

/** Entity types by name, or all but these; relations have the name of `RELATION`. */
export interface TypeSet {
  readonly names: readonly string[];
  readonly isExcept: boolean;
}

export type Arguments = Readonly<Record<string, unknown>>;

export type Direction = 'OUT' | 'IN' | 'BOTH';

/** The fields of one name, and those below it. */
export function fieldsNamed(fields: readonly Field[], name: string): Field[] {
  return fields.filter((field) => field.name === name);
}

/** What is asked below every field of a name: edges of a page, the node of an edge. */
export function below(fields: readonly Field[], ...path: readonly string[]): readonly Field[] {
  return path.reduce<readonly Field[]>(
    (level, name) => fieldsNamed(level, name).flatMap((field) => field.fields),
    fields,
  );
}

/** Whether a field is asked of a type. */
export function isAskedOf({ types }: Field, type: string): boolean {
  return types === null || types.names.includes(type) !== types.isExcept;
}

/** The fields that are asked of some type for which a test holds. */
export function askedOfSome(
  fields: readonly Field[],
  test: (type: string) => boolean,
): readonly Field[] {
  const some = fields.filter(
    ({ types }) => types === null || types.isExcept || types.names.some(test),
  );
  // The same list where it is all of it: what is made of a selection is remembered by it.
  return some.length === fields.length ? fields : some;
}

/** One field for each column: aliases of one question are read once. */
export function columns(fields: readonly Field[]): Field[] {
  return Array.from(new Map(fields.map((field) => [field.column, field])).values());
}

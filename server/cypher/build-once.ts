import type { Parameters, Taken } from './parameters.ts';
import type { Field } from './selection.ts';

interface Built {
  readonly text: string;
  readonly taken: Taken;
}

/** Texts of parts by their selection: they go when the selection does. */
export type Memory = WeakMap<readonly Field[], Map<string, Built>>;

/**
 * The text of a part of a statement for a variable and a selection. A selection that is the same object, in a
 * statement that has come equally far, becomes the same text and takes the same values: it is built once.
 */
export function buildOnce(
  memory: Memory,
  params: Parameters,
  variable: string,
  fields: readonly Field[],
  build: () => string,
): string {
  const texts = memory.get(fields) ?? new Map<string, Built>();
  memory.set(fields, texts);
  const mark = `${variable} ${params.moment}`;
  const known = texts.get(mark);
  if (known) {
    params.again(known.taken);
    return known.text;
  }
  let text = '';
  const taken = params.during(() => {
    text = build();
  });
  texts.set(mark, { text, taken });
  return text;
}

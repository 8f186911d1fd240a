import { parametersIn, readParameter } from '../../cypher/parameters.ts';
import { parametersOf } from '../../cypher/statements.ts';
import type { Statement } from '../../cypher/statements.ts';
import { wireOf } from '../../cypher/wire.ts';

/** The parameters that statements ask for, as they are sent; or the names of those whose text is no value. */
export function parametersFor(
  statements: readonly Statement[],
  variables: string,
): { readonly values: Readonly<Record<string, unknown>>; readonly wrong: readonly string[] } {
  const wanted = new Set(statements.flatMap(parametersOf));
  const wrong: string[] = [];
  const values: [string, unknown][] = [];
  for (const parameter of parametersIn(variables)) {
    if (!wanted.has(parameter.name)) continue;
    const read = readParameter(parameter);
    if ('value' in read) values.push([parameter.name, wireOf(read.value)]);
    else wrong.push(parameter.name);
  }
  return { values: Object.fromEntries(values), wrong };
}

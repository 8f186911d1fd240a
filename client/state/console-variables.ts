import { coerceInputValue, isInputType, isNonNullType, print, typeFromAST } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** What is wrong with the values of variables, and where: a path of keys into them. */
export interface VariableProblem {
  readonly kind: 'json' | 'object' | 'unknown' | 'missing' | 'value';
  readonly path: readonly (string | number)[];
  /** The variable's name or, for a wrong value, what graphql-js says of it. */
  readonly detail: string;
  /** The type that is wanted, as written. */
  readonly type: string | null;
}

/** The values in a text; empty text is no values. `null` where the text is not a JSON object. */
export function readVariables(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    return fits ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function syntaxProblem(text: string): VariableProblem {
  try {
    JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { kind: 'json', path: [], detail, type: null };
  }
  return { kind: 'object', path: [], detail: '', type: null };
}

/** Checks a text of values against what an operation declares; without an operation only that it is an object. */
export function variableProblems(
  text: string,
  operation: OperationDefinitionNode | null,
  schema: GraphQLSchema | null,
): readonly VariableProblem[] {
  const values = readVariables(text);
  if (values === null) return [syntaxProblem(text)];
  if (operation === null) return [];
  const declared = operation.variableDefinitions ?? [];
  const problems: VariableProblem[] = [];
  const names = new Set(declared.map(({ variable }) => variable.name.value));
  for (const name of Object.keys(values)) {
    if (!names.has(name))
      problems.push({ kind: 'unknown', path: [name], detail: name, type: null });
  }
  if (schema === null) return problems;
  for (const { variable, type: written, defaultValue } of declared) {
    const name = variable.name.value;
    // A type the schema does not have is told in the document itself.
    const type = typeFromAST(schema, written);
    if (!isInputType(type)) continue;
    const wanted = print(written);
    if (!Object.hasOwn(values, name)) {
      if (isNonNullType(type) && defaultValue === undefined)
        problems.push({ kind: 'missing', path: [], detail: name, type: wanted });
      continue;
    }
    coerceInputValue(values[name], type, (path, _value, { message }) => {
      problems.push({ kind: 'value', path: [name, ...path], detail: message, type: wanted });
    });
  }
  return problems;
}

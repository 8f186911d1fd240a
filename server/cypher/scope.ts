import type { Ontology, Roles } from '../../graph-seed/ontology.ts';
import type { Parameters } from './parameters.ts';
import type { Field } from './selection.ts';

/** What the parts of one statement share: its parameters, and how entities and relations are read in it. */
export interface Scope {
  readonly params: Parameters;
  /** Tells which entity types a relation type may tie. */
  readonly ontology: Ontology;
  readonly roles: Roles;
  /** A map with what is asked of the entity in a variable; always with `id` and `labels`. */
  entity(variable: string, fields: readonly Field[]): string;
  /** A map with what is asked of the relation in a variable; always with `id` and `type`. */
  relation(variable: string, fields: readonly Field[]): string;
}

/** The entries of a map: `name: n1.name, degree: COUNT { … }`; a field that needs no entry gives undefined. */
export function entries(
  fields: readonly Field[],
  read: (field: Field) => string | undefined,
): string[] {
  return fields.flatMap((field) => {
    const expression = read(field);
    return expression === undefined ? [] : [`${field.column}: ${expression}`];
  });
}

/** A subquery that gives a list, its lines indented. */
export function collect(...lines: readonly string[]): string {
  return `COLLECT {\n${indent(lines)}\n}`;
}

/** Lines, each two spaces further in. */
export function indent(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `  ${line.replaceAll('\n', '\n  ')}`)
    .join('\n');
}

/**
 * RETURN of one expression over some variables. Where anything inside it counts, Neo4j wants the variables
 * named as columns beside it, although it groups nothing then; a WITH before does that.
 * @example returning(['r1'], 'r1 {.id}') // RETURN r1 {.id}
 */
export function returning(variables: readonly string[], expression: string): string {
  if (!counts(expression)) return `RETURN ${expression}`;
  return `WITH ${variables.join(', ')}, ${expression} AS value\nRETURN value`;
}

/** Whether a clause with the expression needs its variables as columns. */
export function counts(expression: string): boolean {
  return /\b(count|collect)\(/.test(expression);
}

/**
 * A label, relation type or property name as Cypher reads it back unchanged: the one place where names are escaped.
 * A backslash is written as its own code, because Neo4j decodes `\uXXXX` before it looks for back-ticks.
 * @example escapeName('Company')   // Company
 * @example escapeName('a`b\\u0060') // `a``b\u005Cu0060`
 */
export function escapeName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return name;
  return `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;
}

/** A label expression: `:Company|Model`, or '' for no names. */
export function anyOf(names: readonly string[] | null): string {
  return names === null || names.length === 0 ? '' : `:${names.map(escapeName).join('|')}`;
}

/** Neo4j's greatest float: what is beyond it, and what is no number, can be neither sorted nor added up. */
const GREATEST = '1.7976931348623157e308';

/**
 * A stored number as an expression, null for anything else: integers as they are, decimals, which may be stored as
 * text, as floats.
 */
export function numberValue(stored: string, as: 'integer' | 'decimal'): string {
  if (as === 'integer') return `CASE WHEN ${stored} IS :: INTEGER NOT NULL THEN ${stored} END`;
  const number = `toFloatOrNull(${stored})`;
  return `CASE WHEN abs(${number}) <= ${GREATEST} THEN ${number} END`;
}

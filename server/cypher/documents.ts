import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { documentMap } from './document.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

/** The documents, the latest first: a row `{document}` each. */
export function buildDocuments(first: number, fields: readonly Field[], scope: Scope): Statement {
  const { params } = scope;
  const d = params.variable('d');
  const lines = [
    `MATCH (${d}:${STORE.document})`,
    `WITH ${d} ORDER BY ${d}.date DESC, ${d}.id LIMIT ${params.integer(first)}`,
    `RETURN ${documentMap(d, fields)} AS document`,
  ];
  return { text: lines.join('\n'), params: params.values };
}

import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { findAll, layoutOf } from './layout.ts';

/** Which of some ids entities have: one row `{ids}`. */
export function buildKnownIds(ids: readonly string[], ontology: Ontology): Statement {
  const text = `RETURN [e IN ${findAll('e', '$ids', ontology)} | ${layoutOf(ontology).id('e')}] AS ids`;
  return { text, params: { ids } };
}

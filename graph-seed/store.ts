/**
 * How the graph stands in Neo4j, apart from what the ontology decides.
 *
 * - Every entity has the label `Entity` beside the label of its type.
 * - `(:Sentence)-[:OF]->(:Document)` and `(:Sentence)-[:SPOKEN_BY]->(:Entity)` hold what evidence points at;
 *   they carry no `Entity` label and are no part of the walked graph.
 * - Evidence is a list property of entities and relations: locators `<document>#<sentence>:<start>-<end>`,
 *   offsets in Unicode characters of the document, end exclusive. The id of a Sentence is `<document>#<sentence>`.
 * - `(:Load)` remembers what was loaded, so that an unchanged seed is not loaded again.
 */
export const STORE = {
  entity: 'Entity',
  document: 'Document',
  sentence: 'Sentence',
  load: 'Load',
  /** Type of somebody's own entities that have none. */
  untyped: 'Thing',
  sentenceOf: 'OF',
  spokenBy: 'SPOKEN_BY',
  /** Entity properties every type has. */
  entityProperties: ['id', 'name', 'nameEn', 'aliases', 'summaryZh', 'summaryEn', 'evidence'],
  /** What a figure has besides: `value` is decimal text in the normal unit, `number` the same as a float. */
  figureProperties: [
    'value',
    'number',
    'valueTo',
    'numberTo',
    'normalUnit',
    'asWritten',
    'qualifier',
    'period',
    'status',
    'growth',
  ],
  /** Relation properties every type has. */
  relationProperties: ['id', 'status', 'period', 'statementZh', 'statementEn', 'evidence'],
  /** Keys of the full-text index, derived by the loader; properties that start with `_` are never shown. */
  searchKeys: '_keys',
  searchIndex: 'entity_search',
} as const;

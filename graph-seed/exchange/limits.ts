/** Largest sizes that are read from files, so that no file can take the memory of the machine. Characters are UTF-16 units. */
export const LIMITS = {
  /** Characters of one value. */
  field: 4 * 1024 * 1024,
  /** Characters of one record: a row of CSV, a line of JSON, a node or edge of GraphML. */
  record: 16 * 1024 * 1024,
  /** Characters of an id, so that Neo4j can index it. */
  id: 1_000,
  /** Characters of an entity's `name`, so that Neo4j can index it. */
  entityName: 2_000,
  /** Characters of a label, type or property name. */
  name: 500,
  /** Columns of CSV, properties of one record, keys of GraphML. */
  properties: 10_000,
  /** Types of entities, and of relations. */
  types: 2_000,
  /** Elements of JSON inside one another. */
  depth: 32,
  /** Bytes of one file. */
  file: 1024 ** 4,
  /** Files of one folder. */
  files: 10_000,
  /** Bytes of the ontology. */
  ontology: 4 * 1024 * 1024,
} as const;

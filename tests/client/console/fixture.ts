import { buildSchema, Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { parseQuery } from '../../../client/state/console-operations.ts';

/** A small schema of the contract's shape. */
export const schema = buildSchema(`
  scalar JSON
  enum Status { ACHIEVED PLANNED }
  input Text { eq: String in: [String!] }
  interface Node { id: ID! }
  "A thing of the graph."
  interface Entity implements Node { id: ID! name: String! relations(first: Int = 25): Connection! }
  type Company implements Entity & Node {
    id: ID! name: String! founded: Int properties: JSON! relations(first: Int = 25): Connection!
  }
  type Relation implements Node { id: ID! type: String! source: Entity! target: Entity! }
  type Edge { node: Relation! entity: Entity! }
  type Connection { edges: [Edge!]! }
  type Query {
    node(id: ID!): Node
    "One company."
    company(name: String!, where: Text): Company
    companies(first: Int = 25, status: Status): [Company!]!
  }
`);

/** A document that parses, with its first operation. */
export function read(query: string): {
  document: DocumentNode;
  operation: OperationDefinitionNode;
} {
  const parsed = parseQuery(query);
  if (parsed.kind !== 'document') throw new Error('This is no document.');
  const operation = parsed.document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  return { document: parsed.document, operation: operation as OperationDefinitionNode };
}

import type { BaseContext, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { getVariableValues, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { BadInput, KnownError } from '../errors.ts';
import { checkBudget } from './budget.ts';
import { checkVariables } from './limits.ts';
import { InField, readSelection } from './selection.ts';
import type { RootField } from './selection.ts';

/** What a request asks for, by the names of its root fields in the answer. */
export type Plan = ReadonlyMap<string, RootField>;

type Request = GraphQLRequestContextDidResolveOperation<BaseContext>;

/**
 * Reads and weighs requests to the API over a graph, before anything runs. Faulty variables are left to the library,
 * which runs nothing then.
 */
export function createPlanner(ontology: Ontology): (request: Request) => Plan {
  /** Operations that ask the same each time, for they have no variables; they go when their document does. */
  const constant = new WeakMap<OperationDefinitionNode, Plan>();
  return (request) => {
    const operation = request.operation;
    if (!operation) return new Map();
    try {
      if (operation.operation !== OperationTypeNode.QUERY) {
        throw new BadInput(`This is a ${operation.operation}; only queries are answered.`);
      }
      checkVariables(request.request.variables);
      const known = constant.get(operation);
      if (known) return known;
      const plan = read(request, operation, ontology);
      if ((operation.variableDefinitions ?? []).length === 0) constant.set(operation, plan);
      return plan;
    } catch (error) {
      throw refusal(error);
    }
  };
}

function read(
  { schema, document, request }: Request,
  operation: OperationDefinitionNode,
  ontology: Ontology,
): Plan {
  const definitions = operation.variableDefinitions ?? [];
  const variables = getVariableValues(schema, definitions, request.variables ?? {}).coerced;
  if (!variables) return new Map();
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const roots = readSelection({ schema, ontology, fragments, variables }, operation);
  checkBudget(roots.map(({ field }) => field));
  return new Map(roots.map((asked) => [asked.field.key, asked]));
}

/** The request is refused as a whole, and HTTP says so. */
function refusal(error: unknown): unknown {
  const known = error instanceof InField ? error.error : error;
  if (!(known instanceof KnownError)) return error;
  return new GraphQLError(known.message, {
    originalError: known,
    ...(error instanceof InField && { nodes: error.node, path: [error.key] }),
    extensions: { http: { status: 400 } },
  });
}

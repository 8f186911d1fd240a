import { isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { RELATION } from '../graph/answer.ts';
import { OTHER_ENTITY } from './schema/contract.ts';
import type { Answer } from '../graph/answer.ts';
import { apiModel } from './schema/api-model.ts';
import { buildApiSchema } from './schema-text.ts';

/** The API's schema. Root fields are answered by `root`; below them everything is there already. */
export function executableSchema<TContext>(
  ontology: Ontology,
  root: GraphQLFieldResolver<unknown, TContext>,
): GraphQLSchema {
  const schema = buildApiSchema(ontology);
  const { byType } = apiModel(ontology);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInterfaceType(type)) {
      type.resolveType = ({ type: of }: Answer) =>
        of === RELATION ? 'Relation' : (byType.get(of)?.object ?? OTHER_ENTITY);
    }
    if (!isObjectType(type)) continue;
    const resolve = type === schema.getQueryType() ? root : readAnswer;
    for (const field of Object.values(type.getFields())) field.resolve = resolve;
  }
  return schema;
}

const readAnswer: GraphQLFieldResolver<Answer, unknown> = (answer, _args, _context, { path }) =>
  answer.values[path.key];

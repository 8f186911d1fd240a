import { buildSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { apiModel } from './schema/api-model.ts';
import { CONTRACT } from './schema/contract.ts';
import { entityText, OTHER_TEXT, rootText } from './schema/entity-text.ts';
import { relationText } from './schema/relation-text.ts';
import { fitScalars } from './schema/scalars.ts';
import { anyEntityWhereText, entityWhereText, relationWhereText } from './schema/where-text.ts';

/** Says to a reader of the file that nobody writes it. */
const HEAD = `# Written by "npm run generate" from graph-seed/ontology.yaml and server/graphql; changes belong there.
# Types and fields of this graph's entities and relations are derived from its ontology.

`;

/** The whole schema in GraphQL's own language, as clients read it. */
export function schemaText(ontology: Ontology): string {
  return `${HEAD}${printSchema(buildApiSchema(ontology))}\n`;
}

/** The schema of an ontology, without resolvers. Whatever the ontology calls its types, it is valid. */
export function buildApiSchema(ontology: Ontology): GraphQLSchema {
  const model = apiModel(ontology);
  const { entities, objects, relations } = model;
  const roots = entities.map(rootText);
  const schema = buildSchema(
    [
      CONTRACT,
      OTHER_TEXT,
      ...objects.flatMap((entity) => [entityText(entity), entityWhereText(entity)]),
      ...relations.flatMap((relation) => [
        relationText(relation, model),
        relationWhereText(relation, model),
      ]),
      anyEntityWhereText(model),
      ...(roots.length === 0 ? [] : ['extend type Query {', ...roots, '}']),
    ].join('\n'),
    // The library's own check of the text takes longer than all the rest with a large ontology; tests make it.
    { assumeValidSDL: true, noLocation: true },
  );
  fitScalars(schema);
  return schema;
}

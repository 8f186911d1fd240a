import { beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { buildApiSchema, schemaText } from '../../../server/graphql/schema-text.ts';
import { seedOntology } from './api.ts';

let ontology: Ontology;
beforeAll(async () => {
  ontology = await seedOntology();
});

test('docs/schema.graphql is what the ontology says', async () => {
  const file = new URL('../../../docs/schema.graphql', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(schemaText(ontology));
});

test('every entity type has an object type with the fields of an entity, and its roots', () => {
  const schema = buildApiSchema(ontology);
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) throw new Error('Entity is no interface.');
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
  for (const { name, singular, plural } of ontology.entityTypes) {
    const type = schema.getType(name);
    expect(isObjectType(type) && type.getInterfaces().map((one) => one.name)).toEqual([
      'Entity',
      'Node',
    ]);
    expect(roots).toEqual(expect.arrayContaining([singular, plural]));
  }
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}
const missing = (of: string, parts: readonly Described[]) =>
  parts.flatMap(({ name, description }) => (description ? [] : [`${of}.${name}`]));

test('every type, field, argument and value is described', () => {
  const schema = buildApiSchema(ontology);
  const bare = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isInputObjectType(type)) return missing(type.name, Object.values(type.getFields()));
      if (isEnumType(type)) {
        return [...missing('', [type]), ...missing(type.name, type.getValues())];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      const fields = Object.values(type.getFields());
      return [
        ...(type.description || type.name === 'Query' ? [] : [type.name]),
        ...missing(type.name, fields),
        ...fields.flatMap(({ name, args }) => missing(`${type.name}.${name}`, args)),
      ];
    });
  expect(bare).toEqual([]);
});

function describedParts(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const fields: readonly Described[] = hasFields ? Object.values(type.getFields()) : [];
  return fields;
}

/** Where sentences end; names of files and fields stand in back-ticks. */
const ENDS = /[.!?](?=\s+["(A-Z`]|\s*$)/g;

test('every field and value is described in one sentence', () => {
  const schema = buildApiSchema(ontology);
  const wordy = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    const fields = describedParts(type);
    return fields.flatMap(({ name, description }) =>
      description?.match(ENDS)?.length === 1 ? [] : [`${type.name}.${name}: ${description ?? ''}`],
    );
  });
  expect(wordy).toEqual([]);
});

test('own properties become typed fields', () => {
  const event = buildApiSchema(ontology).getType('Event');
  expect(isObjectType(event) && String(event.getFields()['date']?.type)).toBe('String');
});

test('the contract’s names are there', () => {
  const promised = buildSchema(`
    type Query { node: Int nodes: Int search: Int neighborhood: Int subgraph: Int figures: Int documents: Int schema: Int company: Int companies: Int }
  `);
  const have = buildApiSchema(ontology).getQueryType()?.getFields() ?? {};
  for (const name of Object.keys(promised.getQueryType()?.getFields() ?? {})) {
    expect(have).toHaveProperty(name);
  }
});

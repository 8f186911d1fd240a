import { describe, expect, test } from '@jest/globals';
import { buildSchema, isObjectType, printSchema, validateSchema } from 'graphql';
import { API_ROOTS, API_TYPES } from '../../../../graph-seed/api-words.ts';
import { PROPERTY_KINDS } from '../../../../graph-seed/ontology.ts';
import type { Ontology } from '../../../../graph-seed/ontology.ts';
import { apiModel } from '../../../../server/graphql/schema/api-model.ts';
import {
  CONTRACT_TYPES,
  contractFieldNames,
  FIGURE,
} from '../../../../server/graphql/schema/contract.ts';
import { buildApiSchema } from '../../../../server/graphql/schema-text.ts';
import { seedOntology } from '../api.ts';
import { entityType, ontologyOf, propertiesOf, relationType } from './ontologies.ts';

/** The names of an ontology in the API, after the schema with them has passed every check of the library. */
function checked(ontology: Ontology) {
  const schema = buildApiSchema(ontology);
  expect(validateSchema(schema)).toEqual([]);
  expect(validateSchema(buildSchema(printSchema(schema)))).toEqual([]);
  return apiModel(ontology);
}
const objects = (ontology: Ontology) =>
  checked(ontology).entities.map(({ object, one, many }) => [object, one, many]);

describe('entity types', () => {
  test('names that GraphQL takes stay, others are spelt', () => {
    const types = [
      entityType('Company', {}, { singular: 'company', plural: 'companies' }),
      entityType('企业'),
      entityType('5G 基站'),
      entityType('🚀'),
      entityType('a`b"\\n'),
    ];
    expect(objects(ontologyOf(types))).toEqual([
      ['Company', 'company', 'companies'],
      ['QiYe', 'qiYe', 'qiYeList'],
      ['_5GJiZhan', '_5gJiZhan', '_5gJiZhanList'],
      ['U1f680', 'u1f680', 'u1f680List'],
      ['ABN', 'aBN', 'aBNList'],
    ]);
  });

  test('names of the contract, of the language, of other types and of what belongs to them are not taken', () => {
    const names = [
      'PageInfo',
      'JSON',
      'Query',
      'Entity',
      'Search',
      'String',
      'ID',
      'Relation',
      '__Type',
    ];
    const more = ['Team', 'TeamConnection', 'TeamEdge', 'TeamOrder', 'TeamWhere', 'TeamAggregate'];
    const all = [...names, ...more].map((name) => entityType(name));
    const found = objects(ontologyOf(all)).map(([object]) => object);
    expect(found).toEqual([
      ...['PageInfoType', 'JSONType', 'QueryType', 'EntityType', 'SearchType', 'StringType'],
      ...['IDType', 'RelationType', 'Type'],
      ...['Team', 'TeamConnectionType', 'TeamEdgeType', 'TeamOrderType', 'TeamWhereType'],
      'TeamAggregateType',
    ]);
    expect(found.filter((name) => CONTRACT_TYPES.has(name ?? ''))).toEqual([]);
  });

  test('root fields of the contract are not taken, nor one by two types, nor one for one and for many', () => {
    const types = [
      entityType('Node', {}, { singular: 'node', plural: 'nodes' }),
      entityType('Sheep', {}, { singular: 'sheep', plural: 'sheep' }),
      entityType('Ewe', {}, { singular: 'ewe', plural: 'flock' }),
      entityType('Ram', {}, { singular: 'ram', plural: 'flock' }),
    ];
    expect(objects(ontologyOf(types))).toEqual([
      ['NodeType', 'nodeEntity', 'nodeList'],
      ['Sheep', 'sheep', 'sheepList'],
      ['Ewe', 'ewe', 'eweList'],
      ['Ram', 'ram', 'ramList'],
    ]);
  });

  test('their order changes nothing', () => {
    const types = ['企业', 'qi ye', 'QiYe', 'Node', 'A b', 'a B'].map((name) => entityType(name));
    const names = (list: typeof types) =>
      Object.fromEntries(
        checked(ontologyOf(list)).entities.map(({ type, object, one }) => [
          type.name,
          [object, one],
        ]),
      );
    expect(names([...types].reverse())).toEqual(names(types));
  });
});

describe('properties', () => {
  const fieldsOf = (...names: string[]) => {
    const kinds = Object.fromEntries(names.map((name) => [name, 'text'] as const));
    const [entity] = checked(ontologyOf([entityType('Company', kinds)])).entities;
    return Array.from(entity?.properties.values() ?? [], ({ field, property }) => [
      field,
      property,
    ]);
  };

  test('names of what every entity has are not taken; what is stored there already has no second field', () => {
    expect(
      fieldsOf('name', 'aliases', 'type', 'degree', 'relations', 'AND', '_keys', 'founded in'),
    ).toEqual([
      ['typeProperty', 'type'],
      ['degreeProperty', 'degree'],
      ['relationsProperty', 'relations'],
      ['ANDProperty', 'AND'],
      ['foundedIn', 'founded in'],
    ]);
  });

  test('names that differ for Neo4j differ in the API', () => {
    expect(fieldsOf('foundedIn', 'founded in', '成立', 'cheng li')).toEqual([
      ['foundedIn', 'foundedIn'],
      ['foundedInProperty', 'founded in'],
      ['chengLi_a5642d7f', '成立'],
      ['chengLi_62cadc60', 'cheng li'],
    ]);
  });

  test('every kind has its type, its conditions, and its place in enums or none', () => {
    const kinds = Object.fromEntries(PROPERTY_KINDS.map((kind) => [`${kind}Value`, kind]));
    const ontology = ontologyOf([entityType('Thing', kinds)]);
    checked(ontology);
    const schema = buildApiSchema(ontology);
    const thing = schema.getType('Thing');
    if (!isObjectType(thing)) throw new Error('Thing is no object type.');
    const types = PROPERTY_KINDS.map((kind) => String(thing.getFields()[`${kind}Value`]?.type));
    expect(types).toEqual([
      ...['String', 'Integer', 'String', 'Boolean', 'String', 'String', 'String', 'JSON', 'JSON'],
    ]);
    const [entity] = apiModel(ontology).entities;
    expect(Array.from(entity?.numbers.keys() ?? [])).toEqual([
      ...['INTEGER_VALUE', 'DECIMAL_VALUE', 'DATE_VALUE', 'DATE_TIME_VALUE'],
    ]);
  });
});

describe('relations', () => {
  const fieldsOf = (...types: ReturnType<typeof relationType>[]) => {
    const names = Array.from(new Set(types.flatMap(({ from, to }) => [...from, ...to])));
    const ontology = ontologyOf(
      names.map((name) => entityType(name, { owner: 'text' })),
      types,
    );
    return checked(ontology).relations.map(({ type, direction, field, base }) => {
      return `${type.name} ${direction}: ${field} ${base}`;
    });
  };

  test('are called by the words of the ontology, both ways', () => {
    const more = { en: 'released', reverseEn: 'released by' };
    expect(fieldsOf(relationType('RELEASED', ['A'], ['B'], more))).toEqual([
      'RELEASED OUT: released ReleasedRelation',
      'RELEASED IN: releasedBy ReleasedByRelation',
    ]);
  });

  test('without words of their own they are called by their names', () => {
    const more = { en: 'WORKS_FOR', reverseEn: 'WORKS_FOR' };
    expect(
      fieldsOf(relationType('WORKS_FOR', ['A'], ['B'], more), relationType('属于', ['A'], ['B'])),
    ).toEqual([
      'WORKS_FOR OUT: worksFor WorksForRelation',
      'WORKS_FOR IN: worksForReverse WorksForReverseRelation',
      '属于 OUT: shuYu ShuYuRelation',
      '属于 IN: shuYuOf ShuYuOfRelation',
    ]);
  });

  test('with one word for both ways there is one field for both', () => {
    const more = { en: 'is married to', reverseEn: 'is married to' };
    expect(fieldsOf(relationType('MARRIED', ['A'], ['B'], more))).toEqual([
      'MARRIED BOTH: isMarriedTo IsMarriedToRelation',
    ]);
  });

  test('with words that are taken they fall back on their names, and then on a hash', () => {
    const owner = { en: 'owner', reverseEn: 'relations' };
    expect(
      fieldsOf(
        relationType('OWNS', ['A'], ['B'], owner),
        relationType('HAS', ['A'], ['B'], { en: 'supports', reverseEn: 'supported by' }),
        relationType('AIDS', ['A'], ['B'], { en: 'supports', reverseEn: 'aided by' }),
        relationType('NAME', ['A'], ['B'], { en: 'degree', reverseEn: 'named' }),
      ),
    ).toEqual([
      'OWNS OUT: owns OwnsRelation',
      'OWNS IN: ownsReverse OwnsReverseRelation',
      'HAS OUT: has HasRelation',
      'HAS IN: supportedBy SupportedByRelation',
      'AIDS OUT: aids AidsRelation',
      'AIDS IN: aidedBy AidedByRelation',
      expect.stringMatching(/^NAME OUT: degree_[0-9a-f]{8} Degree_[0-9a-f]{8}Relation$/),
      'NAME IN: named NamedRelation',
    ]);
  });

  test('their own properties stand on the edges beside what every edge has', () => {
    const properties = propertiesOf({ node: 'text', position: 'text', status: 'text' });
    const ontology = ontologyOf(
      [entityType('A'), entityType('ReleasedRelation')],
      [relationType('RELEASED', ['A'], ['ReleasedRelation'], { properties })],
    );
    const [forward] = checked(ontology).relations;
    expect(Array.from(forward?.properties.keys() ?? [])).toEqual(['nodeProperty', 'position']);
  });
});

test('a type of own data that is called as figures are is one like any other', () => {
  const types = [entityType('Figure'), entityType('Indicator')];
  expect(objects(ontologyOf(types))[0]).toEqual(['FigureType', 'Figure', 'Figures']);
  const measures = relationType('MEASURES', ['Figure'], ['Indicator']);
  expect(objects(ontologyOf(types, [measures]))[0]).toEqual(['Figure', 'Figure', 'figures']);
});

test('an ontology without figures, without relations, or without anything has a schema', () => {
  expect(objects(ontologyOf([entityType('Company')]))).toHaveLength(1);
  expect(objects(ontologyOf([]))).toEqual([]);
});

test('the names of the API that ontologies are checked against are complete', () => {
  const types = Array.from(CONTRACT_TYPES).filter((name) => name !== FIGURE);
  expect(API_TYPES).toEqual(expect.arrayContaining(types));
  expect(API_ROOTS).toEqual(expect.arrayContaining(contractFieldNames('Query')));
});

test('the types and root fields of the seed are called as its ontology calls them', async () => {
  const ontology = await seedOntology();
  const { entities } = apiModel(ontology);
  expect(entities.map(({ object, one, many }) => [object, one, many])).toEqual(
    ontology.entityTypes.map(({ name, singular, plural }) => [name, singular, plural]),
  );
});

test('with a thousand types and five thousand properties there is a schema', () => {
  const kinds = {
    'a b': 'text',
    数量: 'integer',
    price: 'decimal',
    day: 'date',
    '🚀': 'boolean',
  } as const;
  const types = Array.from({ length: 1_000 }, (_, at) => entityType(`企业 ${at}`, kinds));
  const end = (at: number) => types[at % 1_000]?.name ?? '';
  const relations = Array.from({ length: 200 }, (_, at) =>
    relationType(`关系 ${at}`, [end(at), end(at * 7)], [end(at * 11)]),
  );
  const schema = buildApiSchema(ontologyOf(types, relations));
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).length).toBeGreaterThan(2_000);
});

import { STORE } from '../../../graph-seed/store.ts';
import type { Statement } from '../../../server/neo4j/database.ts';
import { entityType, ontologyOf, propertiesOf, relationType } from './schema/ontologies.ts';

/** Types of a person's own data: names in several scripts, every kind of property, no figures. */
export const OWN_ONTOLOGY = ontologyOf(
  [
    entityType('企业', {
      备注: 'text',
      'staff count': 'integer',
      price: 'decimal',
      listed: 'boolean',
      founded: 'date',
      'seen at': 'dateTime',
      span: 'duration',
      where: 'point',
      tags: 'list',
    }),
    entityType('Person', { type: 'text' }, { singular: 'person', plural: 'people' }),
  ],
  [
    relationType('KNOWS', ['企业', 'Person'], ['企业', 'Person'], {
      en: 'knows',
      reverseEn: 'known by',
      properties: propertiesOf({ weight: 'integer' }),
    }),
    relationType('OWNS', ['Person'], ['企业'], { en: 'owns', reverseEn: 'owned by' }),
    relationType('LIKE', ['企业'], ['企业'], { en: 'is like', reverseEn: 'is like' }),
  ],
);

/** Values as Cypher, some of another kind than the ontology says, some missing. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  name: ["'甲'", "'Ab'", "'aB'", "'乙 c'", 'null'],
  nameEn: ["'x'", 'null'],
  aliases: ["['甲', 'b']", '[]', 'null'],
  备注: ["'Ab'", "'ab'", "'ü'", "''", '7', 'null'],
  'staff count': ['0', '3', '-3', '9007199254740993', '9007199254740992', '2.5', "'3'", 'null'],
  price: ["'1.10'", '1.1', '2', "'-7.25'", "'many'", 'null'],
  listed: ['true', 'false', "'true'", 'null'],
  founded: ["date('2020-02-29')", "'2020-02-29'", "date('1999-12-31')", "'2021'", 'null'],
  'seen at': [
    "datetime('2025-03-20T10:00:00+08:00')",
    "datetime('2025-03-20T02:00:00.5Z')",
    "localdatetime('2025-03-20T02:00:00')",
    "'2025-03-20T02:00:00Z'",
    'null',
  ],
  span: ["duration('P1Y')", "'P1Y'", "duration('PT90S')", 'null'],
  where: ['point({srid: 4326, x: 116.4, y: 39.9})', 'point({srid: 7203, x: 1, y: 2})', 'null'],
  tags: ["['a', 'b']", '[1, 2]', "[date('2020-02-29')]", '[]', "'a'", 'null'],
  type: ["'a'", "'b'", 'null'],
};
const STATUSES = ["'achieved'", "'planned'", 'null'];

/** A graph of some 40 entities and 120 relations, made by chance from a seed. */
export function ownGraph(seed: number): Statement[] {
  const chance = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const nodes = Array.from({ length: 40 }, (_, at) => {
    const label = at % 3 === 2 ? 'Person' : '企业';
    const set = Object.entries(VALUES).map(([name, values]) => `n.\`${name}\` = ${pick(values)}`);
    const id = `n:${String(at).padStart(2, '0')}`;
    return `CREATE (n:${STORE.entity}:\`${label}\` {id: '${id}'}) SET ${set.join(', ')}`;
  });
  const relations = Array.from({ length: 120 }, (_, at) => {
    const [from, to] = [Math.floor(chance() * 40), Math.floor(chance() * 40)];
    const type =
      from % 3 === 2 && to % 3 !== 2
        ? pick(['OWNS', 'KNOWS'])
        : from % 3 !== 2 && to % 3 !== 2
          ? pick(['LIKE', 'KNOWS'])
          : 'KNOWS';
    const ends = [from, to].map((end) => `n:${String(end).padStart(2, '0')}`);
    const set = `status: ${pick(STATUSES)}, period: ${pick(["'2024'", "'2025-03'", 'null'])}, weight: ${pick(['1', '2', 'null'])}`;
    return `MATCH (a:${STORE.entity} {id: '${ends[0] ?? ''}'}), (b:${STORE.entity} {id: '${ends[1] ?? ''}'}) CREATE (a)-[:${type} {id: 'r${at}', ${set}}]->(b)`;
  });
  return [...nodes, ...relations].map((text) => ({ text, params: {} }));
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

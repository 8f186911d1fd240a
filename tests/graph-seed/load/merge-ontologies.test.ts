import { expect, test } from '@jest/globals';
import { mergeOntologies } from '../../../graph-seed/load/merge-ontologies.ts';
import { ontologyText, readOntologyText } from '../../../graph-seed/load/stored-ontology.ts';
import type { EntityType, Ontology, RelationType } from '../../../graph-seed/ontology.ts';
import { fixtureSeed } from '../fixture-seed.ts';

const WORDS = { zh: '词', en: 'word' };
const ROLES = {
  figure: 'Figure',
  indicator: 'Indicator',
  measures: 'MEASURES',
  about: 'ABOUT',
  possiblySameAs: 'POSSIBLY_SAME_AS',
};

test('types of both are there; of a type that both define, the words of the first and the properties of both', () => {
  const first = ontology([entity('Film', ['year'])], [relation('SHOWS', ['Film'], ['Film'])]);
  const second = ontology(
    [{ ...entity('Film', ['year', 'length']), zh: '影片' }, entity('Person', [])],
    [relation('SHOWS', ['Person', 'Film'], ['Person']), relation('KNOWS', ['Person'], ['Person'])],
  );
  expect(mergeOntologies(first, second)).toEqual({
    ontology: ontology(
      [entity('Film', ['year', 'length']), entity('Person', [])],
      [
        relation('SHOWS', ['Film', 'Person'], ['Film', 'Person']),
        relation('KNOWS', ['Person'], ['Person']),
      ],
    ),
    conflicts: [],
  });
});

test('an ontology merged with itself is itself', async () => {
  const { ontology: own } = await fixtureSeed();
  expect(mergeOntologies(own, own)).toEqual({ ontology: own, conflicts: [] });
});

test('what the two say differently is named', () => {
  const first = ontology([entity('Film', ['year'])], [relation('SHOWS', [], [], ['since'])]);
  const [film, movie] = [entity('Film', ['year']), entity('Movie', [])];
  const second: Ontology = {
    ...ontology(
      [
        { ...film, properties: film.properties.map((one) => ({ ...one, kind: 'text' as const })) },
        { ...movie, plural: 'films' },
      ],
      [relation('SHOWS', [], [], [])],
    ),
    roles: { ...ROLES, figure: 'Statistic' },
  };
  expect(mergeOntologies(first, second).conflicts).toEqual([
    'The property "year" of "Film" is of kind integer and text.',
    'The root field "films" belongs to "Film" and "Movie".',
    'The role "figure" is "Figure" and "Statistic".',
  ]);
});

test('an ontology is kept as text and read back whole', async () => {
  const { ontology: own } = await fixtureSeed();
  expect(readOntologyText(ontologyText(own))).toEqual(own);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '5a0c'],
  ['other JSON', '{"entityTypes":[]}'],
  ['another version', JSON.stringify({ ...ontology([], []), roles: {} })],
  ['no text', 5n],
])('%s is no ontology', (_what, text) => {
  expect(readOntologyText(text)).toBeNull();
});

function ontology(entityTypes: EntityType[], relationTypes: RelationType[]): Ontology {
  return { entityTypes, relationTypes, roles: ROLES };
}

function properties(names: readonly string[]) {
  return names.map((name) => ({ name, kind: 'integer' as const, ...WORDS }));
}

function entity(name: string, names: readonly string[]): EntityType {
  const singular = name.toLowerCase();
  const looks = { colour: '#1f6feb', icon: 'M4 4h16', description: WORDS };
  return {
    name,
    singular,
    plural: `${singular}s`,
    ...WORDS,
    ...looks,
    properties: properties(names),
  };
}

function relation(
  name: string,
  from: string[],
  to: string[],
  names: readonly string[] = [],
): RelationType {
  const reverse = { reverseZh: '由…', reverseEn: 'by' };
  return {
    name,
    ...WORDS,
    ...reverse,
    description: WORDS,
    from,
    to,
    properties: properties(names),
  };
}

import { expect, test } from '@jest/globals';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { describeInPlace } from '../../../server/in-place/describe-in-place.ts';
import type { DatabaseSurvey } from '../../../server/in-place/survey-database.ts';

/** What is read off the film graph. */
export function testOntology(
  read: () => { readonly ontology: Ontology; readonly survey: DatabaseSurvey },
): void {
  test('has the labels as types, narrow ones before wide ones, with their own properties', () => {
    const { ontology } = read();
    const types = ontology.entityTypes.map(({ name }) => name);
    expect([...types].sort()).toEqual(
      [
        'Actor',
        'Director',
        'Document',
        'Entity',
        'Film',
        'Person',
        "Ship's \\ log",
        'Thing',
      ].sort(),
    );
    for (const narrow of ['Actor', 'Director']) {
      expect(types.indexOf(narrow)).toBeLessThan(types.indexOf('Person'));
    }
    const film = ontology.entityTypes.find(({ name }) => name === 'Film');
    expect(film?.properties.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'isan: text',
      'minutes: integer',
      'plot: text',
      'released: date',
      'status: text',
      'title: text',
    ]);
  });

  test('knows exactly what each relation type ties', () => {
    const { ontology } = read();
    const ends = Object.fromEntries(
      ontology.relationTypes.map(({ name, from, to }) => [
        name,
        [[...from].sort(), [...to].sort()],
      ]),
    );
    expect(ends).toEqual({
      ABOUT: [['Document'], ['Film']],
      ACTED_IN: [['Actor', 'Person'], ['Film']],
      DIRECTED: [['Director', 'Person'], ['Film']],
      NOTES: [[], ['Film']],
      SPOKEN_BY: [
        ["Ship's \\ log", 'Thing'],
        ['Director', 'Person'],
      ],
      WROTE_MUSIC: [['Person'], ['Film']],
      '见于 \\ "它"': [['Entity'], ['Document']],
    });
  });

  test('takes ids from constraints, names from what is usual, and says what it could not', () => {
    const { ontology, survey } = read();
    expect(ontology.inPlace).toMatchObject({
      keys: expect.arrayContaining([
        { label: 'Film', property: 'isan', kind: 'text' },
        { label: 'Person', property: 'personId', kind: 'integer' },
      ]) as unknown,
      fullText: ['plots'],
      hasUnlabelled: true,
    });
    expect(ontology.inPlace?.keys).toHaveLength(2);
    expect(ontology.inPlace?.names).toContainEqual({
      label: 'Film',
      properties: ['title', 'isan'],
      index: 'TEXT',
    });
    const said = describeInPlace(ontology, survey).join('\n');
    expect(said).toContain('Ids by unique properties: ');
    expect(said).toContain('Film (isan)');
    expect(said).toContain("Ids by Neo4j's elementId");
    expect(said).not.toContain('Actor');
    expect(said).toContain('Nodes without a label are not shown.');
    expect(said).toContain('full-text indexes plots');
  });
}

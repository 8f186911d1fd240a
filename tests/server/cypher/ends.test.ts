import { expect, test } from '@jest/globals';
import { endsOf, narrowWalk, splitWalk } from '../../../server/cypher/ends.ts';
import type { Walk } from '../../../server/cypher/pattern.ts';
import { harbourOntology } from '../../support/harbour-ontology.ts';

const ontology = await harbourOntology();
const walk = (part: Partial<Walk>): Walk => ({
  direction: 'OUT',
  types: null,
  entityTypes: null,
  ...part,
});

test.each([
  ['RELEASED', 'OUT', ['Model', 'Policy']],
  ['RELEASED', 'IN', ['Place', 'Company']],
  ['RELEASED', 'BOTH', ['Model', 'Policy', 'Place', 'Company']],
  ['POSSIBLY_SAME_AS', 'BOTH', ['Company']],
  ['NOT_THERE', 'BOTH', []],
] as const)('%s %s leads to %j', (type, direction, ends) => {
  expect(endsOf(type, direction, ontology)).toEqual(ends);
});

test.each<[string, Partial<Walk>, string[] | null | undefined, string[] | undefined]>([
  ['no filter, no question', { types: ['RELEASED'] }, ['RELEASED'], undefined],
  ['every type and no filter', {}, null, undefined],
  [
    'the one entity type it leads to',
    { types: ['LEADS'], entityTypes: ['Place'] },
    ['LEADS'],
    undefined,
  ],
  ['one of two', { types: ['RELEASED'], entityTypes: ['Model'] }, undefined, ['RELEASED']],
  [
    'both of two',
    { types: ['RELEASED'], entityTypes: ['Policy', 'Model'] },
    ['RELEASED'],
    undefined,
  ],
  ['what is never met', { types: ['LEADS'], entityTypes: ['Model'] }, undefined, undefined],
  [
    'either way, what only one way meets',
    { types: ['LEADS'], direction: 'BOTH', entityTypes: ['Place'] },
    undefined,
    ['LEADS'],
  ],
  ['every type', { entityTypes: ['Place'] }, ['BUILDS_IN', 'LEADS'], ['ABOUT']],
])('%s', (_name, part, certain, open) => {
  const split = splitWalk(walk(part), ontology);
  expect([split.certain?.types, split.open?.types]).toEqual([certain, open]);
  expect(split.certain?.entityTypes ?? null).toBeNull();
});

test('the narrowest walk leaves out what never leads there, and looks at ends only where it must', () => {
  const to = (entityTypes: string[]) => narrowWalk(walk({ entityTypes }), ontology);
  expect(to(['Indicator'])).toEqual(walk({ types: ['MEASURES'] }));
  expect(to(['Place'])).toEqual(
    walk({ types: ['BUILDS_IN', 'LEADS', 'ABOUT'], entityTypes: ['Place'] }),
  );
  expect(to(['Person']).types).toEqual([]);
});

import { expect, test } from '@jest/globals';
import type { InPlace } from '../../../graph-seed/ontology.ts';
import { resultGraph } from '../../../server/console/result-graph.ts';
import type { Typed } from '../../../server/console/typed.ts';
import { resultInPlace } from '../../../server/in-place/result-in-place.ts';

const IN_PLACE: InPlace = {
  keys: [
    { label: 'Film', property: 'isan', kind: 'text' },
    { label: 'Person', property: 'personId', kind: 'integer' },
  ],
  names: [],
  fullText: [],
  hasUnlabelled: false,
};

test('what a console returns has the ids of the API, whatever is called id there', () => {
  const node = (elementId: string, labels: string[], properties: Typed): Typed => ({
    $type: 'node',
    elementId,
    id: 'theirs',
    labels,
    properties,
  });
  const relationship = (elementId: string, source: string, target: string): Typed => ({
    $type: 'relationship',
    elementId,
    id: 'theirs',
    type: 'MADE',
    source,
    target,
    properties: {},
  });
  const graph = resultGraph([
    [
      node('4:a:0', ['Film'], { isan: 'solaris', id: 'theirs' }),
      node('4:a:1', ['Actor', 'Person'], {
        personId: { $type: 'integer', value: '9007199254740993' },
      }),
      node('4:a:2', ['Film'], { id: 'theirs' }),
      relationship('5:a:0', '4:a:1', '4:a:0'),
      relationship('5:a:1', '4:a:0', '4:a:9'),
    ],
  ]);
  const { nodes, relationships, stubs } = resultInPlace(graph, IN_PLACE);
  expect(nodes.map(({ id }) => id)).toEqual(['Film:solaris', 'Person:9007199254740993', '4:a:2']);
  expect(relationships.map(({ id }) => id)).toEqual([null]);
  expect(stubs.map(({ source, target }) => [source.id, target.id])).toEqual([
    ['Film:solaris', null],
  ]);
});

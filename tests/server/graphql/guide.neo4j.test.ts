import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { LIMITS } from '../../../server/graphql/arguments.ts';
import { WHERE_LIMITS } from '../../../server/graphql/where-reader.ts';
import { realApi } from './api.ts';
import type { Api } from './api.ts';

const GUIDE = readFileSync(new URL('../../../docs/graphql.md', import.meta.url), 'utf8');
/** Each query of the guide, with the answer where one follows. */
const EXAMPLES = Array.from(
  GUIDE.matchAll(/```graphql\n([^`]+)```(?:\n\n```json\n([^`]+)```)?/g),
  ([, query = '', answer]) => [query, answer] as const,
);

let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

test('the guide has examples', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(5);
});

test.each(EXAMPLES)('%s', async (query, answer) => {
  const before = api.statements.length;
  const { data, errors, extensions } = await api.ask(query);
  expect(errors).toEqual([]);
  // Near ids are looked for besides.
  expect(api.statements.length - before).toBe(extensions ? 2 : 1);
  if (answer !== undefined) {
    expect(extensions ? { data, extensions } : data).toEqual(JSON.parse(answer));
  }
  if (!extensions) expect(JSON.stringify(data)).toMatch(/"(id|name|count)":"?[^"]/);
});

test('the limits that the guide names are those that hold', () => {
  const { first, graph, ids, subgraphIds, ends, orders } = LIMITS;
  const { parts, levels, values } = WHERE_LIMITS;
  expect(GUIDE).toContain(
    `| \`first\` (of \`graph\` ${graph}); ids (of \`pathsBetween\` ${ends}); orders | ${first}; ${ids}; ${orders} |`,
  );
  expect(GUIDE).toContain(`| ids of one \`subgraph\` | ${subgraphIds} |`);
  expect(GUIDE).toContain(`| ${parts}, ${levels}; ${values}; 1,000 |`);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCypherApi } from '../../client/api/cypher-api.ts';
import type { CypherApi } from '../../client/api/cypher-api.ts';
import { createRawAsk } from '../../client/api/raw-ask.ts';
import { graphIn } from '../../client/cypher/found-graph.ts';
import { plain } from '../../client/cypher/literal.ts';
import { problemsOf } from '../../client/cypher/problems.ts';
import { parametersIn } from '../../client/cypher/parameters.ts';
import { indexSchema } from '../../client/cypher/schema-index.ts';
import { statementsOf } from '../../client/cypher/statements.ts';
import { parametersFor } from '../../client/state/cypher/question.ts';
import { CYPHER_EXAMPLES, EXAMPLE_FOR } from '../../client/views/cypher/cypher-examples.ts';
import { FAILURES } from '../../client/i18n/cypher-failures-zh.ts';
import { sharedConnection } from '../support/shared-neo4j.ts';
import { startApp } from '../support/start-app.ts';

let app: Awaited<ReturnType<typeof startApp>>;
let api: CypherApi;
beforeAll(async () => {
  app = await startApp(sharedConnection(), { SOURCES_DIR: '/nonexistent' });
  api = createCypherApi(createRawAsk(`${app.url}/graphql`));
});
afterAll(() => app.stop());

/** What each example must bring on the graph of the project: rows, a row among them, nodes and relations of its graph. */
const EXPECTED: Readonly<
  Record<string, { rows: number; row?: readonly string[]; graph?: readonly [number, number] }>
> = {
  companies: { rows: 4, graph: [4, 0] },
  around: { rows: 2, graph: [4, 2] },
  'by-name': { rows: 1, row: ['model:kling', '可灵大模型', 'Kling'] },
  types: { rows: 19, row: ['Figure', '45'] },
  'relation-types': { rows: 35 },
  hubs: { rows: 10 },
  path: { rows: 1 },
  'two-steps': { rows: 1 },
  optional: { rows: 4, row: ['智谱', '支持生成汉字的开源文生图模型'] },
  stubs: { rows: 3, graph: [0, 3] },
  figures: { rows: 5 },
  targets: { rows: 1 },
  status: { rows: 2 },
  planned: { rows: 1 },
  speakers: { rows: 1 },
  with: { rows: 1 },
  values: { rows: 1, row: ['9223372036854775807', '0.30000000000000004'] },
  dates: { rows: 1 },
  indexes: { rows: 2 },
  profile: { rows: 1, row: ['支持生成汉字的开源文生图模型'] },
  procedure: { rows: 23, row: ['Company'] },
};

test('there are at least twenty, each named in both languages, and every rule leads to one that exists', () => {
  expect(CYPHER_EXAMPLES.length).toBeGreaterThanOrEqual(20);
  expect(CYPHER_EXAMPLES.map(({ id }) => id)).toEqual(Object.keys(EXPECTED));
  for (const { title, about } of CYPHER_EXAMPLES) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en + about.en).not.toMatch(/\p{Script=Han}/u);
    expect([about.zh, about.en]).not.toContain('');
  }
  const ids = CYPHER_EXAMPLES.map(({ id }) => id);
  for (const [rule, id] of Object.entries(EXAMPLE_FOR)) {
    expect(FAILURES[rule]).toBeDefined();
    expect(ids).toContain(id);
  }
});

test.each(CYPHER_EXAMPLES.map((example) => [example.id, example] as const))(
  'the example %s brings what it is meant to, and nothing in it is marked',
  async (id, { query, variables }) => {
    const statements = statementsOf(query);
    const [statement] = statements;
    expect(statements).toHaveLength(1);
    const text = statement?.text ?? '';
    const { values, wrong } = parametersFor(statements, variables);
    expect(wrong).toEqual([]);
    const index = indexSchema(await api.schema());
    const given = new Set(parametersIn(variables).map(({ name }) => name));
    expect(statements.flatMap((one) => problemsOf(one, index, given))).toEqual([]);
    const { signal } = new AbortController();
    const check = await api.check(text, signal);
    expect(check.failure).toBeNull();
    const runId = `00000000-0000-4000-8000-${String(Object.keys(EXPECTED).indexOf(id)).padStart(12, '0')}`;
    const answer = await api.run({ query: text, parameters: values, limit: 1000, runId }, signal);
    const { rows, row, graph } = EXPECTED[id] ?? { rows: 0 };
    expect(answer.rows.length).toBeGreaterThanOrEqual(rows);
    expect(answer.cap).toBeNull();
    const texts = answer.rows.map((one) => one.map(plain));
    if (row !== undefined) expect(texts.map((one) => one.slice(0, row.length))).toContainEqual(row);
    const found = graphIn(answer.rows);
    if (graph !== undefined) expect([found.nodes.size, found.relations.size]).toEqual(graph);
    expect(answer.plan !== null).toBe(id === 'profile');
  },
);

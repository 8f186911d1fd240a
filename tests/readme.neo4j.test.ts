import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { openDatabase } from '../server/neo4j/driver.ts';
import { sharedConnection } from './support/shared-neo4j.ts';
import { startApp } from './support/start-app.ts';

const readme = await readFile('README.md', 'utf8');

/** The code blocks of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, found, text]) =>
    found === language && text !== undefined ? [text] : [],
  );
}

test('the GraphQL example of the README answers', async () => {
  const body = blocks('sh')
    .filter((text) => text.includes('/graphql'))
    .flatMap((text) => /-d '([\s\S]*?)'/.exec(text)?.[1] ?? []);
  expect(body).toHaveLength(1);
  const app = await startApp(sharedConnection());
  try {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body[0] ?? '',
    });
    const answer: unknown = await response.json();
    expect(answer).toMatchObject({
      data: { search: { edges: [{ node: { entity: { id: 'model:kling' } } }] } },
    });
    expect(answer).not.toHaveProperty('errors');
    expect(JSON.stringify(answer)).toContain('快手');
  } finally {
    await app.stop();
  }
});

test('the Cypher example of the README answers', async () => {
  const [text = '', ...others] = blocks('cypher');
  expect(others).toEqual([]);
  const database = openDatabase(sharedConnection());
  try {
    const rows = await database.read({ text, params: {} });
    expect(rows.map((row) => [row['m.name'], row['e.name']])).toContainEqual([
      '可灵大模型',
      '快手',
    ]);
  } finally {
    await database.close();
  }
});

test('every setting that the README names is one, and every one is named', async () => {
  const source = await readFile('server/config.ts', 'utf8');
  const settings = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
  const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Further'));
  const named = [...table.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(settings.toSorted());
});

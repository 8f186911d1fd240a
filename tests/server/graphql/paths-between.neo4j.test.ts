import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { heavySteps, profile } from './profile.ts';

/** What ties several entities together. */
let api: Api;
let driver: Driver;
beforeAll(async () => {
  api = await realApi(sharedConnection());
  const { uri, auth } = sharedConnection();
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface Found {
  readonly length: number;
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly { readonly id: string }[];
}

describe('paths by way of others', () => {
  const QUERY = `query ($via: [ID!]) {
    paths(from: "company:zhipu", to: "model:vidu", via: $via, maxLength: 10, first: 3) { length entities { id } relations { id } }
  }`;

  test.each([
    [['place:beijing'], 100_000],
    [['place:beijing', 'district:haidian'], 200_000],
  ])('%j pass them, and look at no more than they must', async (via, most) => {
    const { paths } = await api.data<{ paths: readonly Found[] }>(QUERY, { via });
    expect(paths).toHaveLength(3);
    for (const { entities } of paths) {
      const ids = entities.map(({ id }) => id);
      expect(via.map((id) => ids.indexOf(id))).toEqual(
        [...via.map((id) => ids.indexOf(id))].sort((a, b) => a - b),
      );
      expect(ids).toEqual(expect.arrayContaining(via));
      expect(new Set(ids).size).toBe(ids.length);
    }
    const profiled = await profile(driver, await statementOf(QUERY, { via }));
    expect(heavySteps(profiled)).toEqual([]);
    expect(profiled.hits).toBeLessThan(most);
  });
});

describe('paths between several entities', () => {
  const ENDS = ['company:zhipu', 'model:vidu', 'district:haidian', 'model:kling'];

  test('are for each two those that paths finds', async () => {
    const asked = 'length entities { id } relations { id }';
    const { pathsBetween } = await api.data<{ pathsBetween: readonly Found[] }>(
      `query ($ids: [ID!]!) { pathsBetween(ids: $ids, maxLength: 3) { ${asked} } }`,
      { ids: ENDS },
    );
    const pairs = ENDS.flatMap((from, at) => ENDS.slice(at + 1).map((to) => ({ from, to })));
    const single: Found[] = [];
    for (const pair of pairs) {
      const { paths } = await api.data<{ paths: readonly Found[] }>(
        `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 3, first: 1) { ${asked} } }`,
        pair,
      );
      single.push(...paths);
    }
    expect(single.length).toBeGreaterThan(1);
    expect(pathsBetween.map(({ length }) => length)).toEqual(single.map(({ length }) => length));
    const ends = (paths: readonly Found[]) =>
      paths.map(({ entities }) => [entities[0]?.id, entities.at(-1)?.id]);
    expect(ends(pathsBetween)).toEqual(ends(single));
  });

  test.each([
    [['company:zhipu'], 'ids: give at least two different entities.'],
    [['company:zhipu', 'company:zhipu'], 'ids: give at least two different entities.'],
    [['company:zhipu', 'model:nope'], 'ids: there is no entity "model:nope".'],
    [Array.from({ length: 11 }, (_, at) => `a:${at}`), 'ids: 11 ids are more than 10.'],
  ])('%j is refused', async (given, message) => {
    const { errors } = await api.ask(
      'query ($ids: [ID!]!) { pathsBetween(ids: $ids) { length } }',
      { ids: given },
    );
    expect(errors[0]?.message).toContain(message);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  newOperations,
  operationsFile,
  readOperationsFile,
} from '../../../client/state/console-file.ts';
import { pastFrom, savedFrom } from '../../../client/state/console-records.ts';
import { createRecords } from '../../../client/state/console/records.ts';
import type { Saved } from '../../../client/state/console-records.ts';

const saved = (id: string, at: number, name = id): Saved => ({
  id,
  at,
  name,
  query: '{ a }',
  variables: '',
});
beforeEach(() => {
  localStorage.clear();
});

describe('records', () => {
  test('are kept one by one, the latest first, and the oldest go', () => {
    const records = createRecords(localStorage, 'p.', savedFrom, 2);
    for (const [id, at] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      records.put(saved(id, at));
    expect(records.all().map(({ id }) => id)).toEqual(['b', 'c']);
    records.remove('b');
    expect(records.all().map(({ id }) => id)).toEqual(['c']);
  });

  test('of two windows are never lost to each other', () => {
    const [one, two] = [1, 2].map(() => createRecords(localStorage, 'p.', savedFrom));
    one?.all();
    two?.put(saved('b', 2));
    one?.put(saved('a', 1));
    expect(one?.all().map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"id":"x"}',
    '{"id":"x","at":1,"name":"","query":"","variables":""}',
    `{"id":"x","at":1,"name":"n","query":"${'a'.repeat(70_000)}","variables":""}`,
  ])('that were tampered with are passed over: %.60s', (text) => {
    localStorage.setItem('p.x', text);
    localStorage.setItem('other', '{}');
    expect(createRecords(localStorage, 'p.', savedFrom).all()).toEqual([]);
  });

  test('without a storage there are none, and that is said', () => {
    const records = createRecords(null, 'p.', savedFrom);
    expect([records.put(saved('a', 1)), records.all()]).toEqual([false, []]);
  });

  test('a full storage is said', () => {
    const full = {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(createRecords(full, 'p.', savedFrom).put(saved('a', 1))).toBe(false);
  });

  test('a run has one of the known ends', () => {
    const past = { id: 'a', at: 1, query: '{ a }', variables: '', operation: null };
    expect(pastFrom({ ...past, outcome: 'answered' })).toEqual({ ...past, outcome: 'answered' });
    expect(pastFrom({ ...past, outcome: 'other' })).toBeNull();
  });
});

describe('a file of operations', () => {
  test('is read back the same', () => {
    const text = operationsFile([saved('a', 1, 'first'), saved('b', 2, '二')]);
    const operations = readOperationsFile(`\uFEFF${text}`) ?? [];
    expect(operations.map(({ name }) => name)).toEqual(['first', '二']);
    expect(newOperations(operations, [saved('c', 3, 'first')]).map(({ name }) => name)).toEqual([
      '二',
    ]);
  });

  test.each([
    '',
    '{}',
    '[]',
    '{"format":"jingtu-graphql-operations","version":2,"operations":[]}',
    '{"format":"jingtu-graphql-operations","version":1,"operations":{}}',
    '{"format":"jingtu-graphql-operations","version":1,"operations":[{"name":"a"}]}',
    '{"format":"jingtu-graphql-operations","version":1,"operations":[{"name":" ","query":"","variables":""}]}',
  ])('%s is refused whole', (text) => {
    expect(readOperationsFile(text)).toBeNull();
  });
});

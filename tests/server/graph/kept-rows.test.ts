import { expect, test } from '@jest/globals';
import { keepRows } from '../../../server/graph/kept-rows.ts';
import type { Row } from '../../../server/neo4j/database.ts';

const statement = (text: string, at = 1n) => ({ text, params: { at } });

function counting(rows: () => Promise<Row[]> = () => Promise.resolve([{ one: 1n }])) {
  const asked: string[] = [];
  return {
    asked,
    read: ({ text, params }: ReturnType<typeof statement>) => {
      asked.push(`${text} ${params.at}`);
      return rows();
    },
  };
}

test('a question is asked once in half a minute, and again after it', async () => {
  let time = 0;
  const kept = keepRows(() => time);
  const { asked, read } = counting();
  const ask = (one: ReturnType<typeof statement>) => kept(one, read as never);
  await Promise.all([ask(statement('a')), ask(statement('a'))]);
  expect(await ask(statement('a'))).toEqual([{ one: 1n }]);
  await ask(statement('a', 2n));
  expect(asked).toEqual(['a 1', 'a 2']);
  time = 30_001;
  await ask(statement('a'));
  expect(asked).toEqual(['a 1', 'a 2', 'a 1']);
});

test('what fails is asked again', async () => {
  const kept = keepRows(() => 0);
  const { asked, read } = counting(() => Promise.reject(new Error('away')));
  const ask = () => kept(statement('a'), read as never);
  await expect(ask()).rejects.toThrow('away');
  await expect(ask()).rejects.toThrow('away');
  expect(asked).toEqual(['a 1', 'a 1']);
});

test('the oldest of many answers goes', async () => {
  const kept = keepRows(() => 0);
  const { asked, read } = counting();
  for (let at = 0n; at < 60n; at += 1n) await kept(statement('a', at), read as never);
  await kept(statement('a', 59n), read as never);
  expect(asked).toHaveLength(60);
  await kept(statement('a', 0n), read as never);
  expect(asked).toHaveLength(61);
});

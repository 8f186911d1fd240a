import { expect, test } from '@jest/globals';
import { keepFor } from '../../../server/kept.ts';
import { readDetails } from '../../../server/console/schema-details.ts';
import type { Row, Statement } from '../../../server/neo4j/database.ts';

/** A database that answers each statement of the details by the names it finds in it. */
function database() {
  const texts: string[] = [];
  let [open, most] = [0, 0];
  return {
    texts,
    most: () => most,
    async read({ text }: Statement): Promise<Row[]> {
      texts.push(text);
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      return text.split('UNION ALL').map((part) => {
        const [, at] = /RETURN (\d+) AS at/u.exec(part) ?? [];
        const [, number] = /\(n:`?L(\d+)/u.exec(part) ?? [];
        const kinds = ['STRING NOT NULL', 'INTEGER NOT NULL', 'STRING'];
        const properties = part.includes('COLLECT') ? [{ name: 'p', kinds }] : [];
        return { at: Number(at), count: Number(number ?? 0), properties };
      });
    },
  };
}

test('every label is counted, the first 400 are looked at, few statements at a time', async () => {
  const served = database();
  const labels = Array.from({ length: 1_000 }, (_, at) => `L${at}`);
  const { labels: told } = await readDetails(served, { labels, relationshipTypes: [] });
  expect(told.map(({ name, count }) => [name, count])).toEqual(
    labels.map((name, at) => [name, at]),
  );
  expect(told.filter(({ properties }) => properties.length > 0)).toHaveLength(400);
  expect(told[0]?.properties).toEqual([{ name: 'p', kinds: ['INTEGER', 'STRING'] }]);
  expect(served.texts).toHaveLength(400 + 600 / 40);
  expect(served.most()).toBe(3);
});

test('what is kept is read once, and read anew after a failure or when its time is over', async () => {
  let asked = 0;
  const outcomes = [() => Promise.reject(new Error('away')), () => Promise.resolve(7)];
  const read = (): Promise<number> => {
    const outcome = outcomes[Math.min(asked, 1)] ?? (() => Promise.resolve(0));
    asked += 1;
    return outcome();
  };
  const kept = keepFor(60_000, read);
  await expect(kept()).rejects.toThrow('away');
  expect(await Promise.all([kept(), kept()])).toEqual([7, 7]);
  expect(asked).toBe(2);
  const brief = keepFor(0, read);
  await brief();
  await brief();
  expect(asked).toBe(4);
});

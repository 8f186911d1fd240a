import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batches } from '../../../graph-seed/load/batches.ts';
import type { Batch } from '../../../graph-seed/load/batches.ts';
import type { KindedRow } from '../../../graph-seed/load/rows.ts';

test('batches hold every row from the first that is wanted, once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(60),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(70),
      async (count, size, skip) => {
        const all = rows(count);
        const found = await collect(batches(source(all), { size, skip }));
        expect(found.flatMap((batch) => batch.rows)).toEqual(all.slice(skip));
        let next = skip;
        for (const { from, rows: some } of found) {
          expect(from).toBe(next);
          expect(some.length).toBeLessThanOrEqual(size);
          next += some.length;
        }
        expect(found.slice(0, -1).every((batch) => batch.rows.length === size)).toBe(true);
      },
    ),
  );
});

test('large rows make small batches', async () => {
  const text = 'x'.repeat(1_500_000);
  const large = rows(7).map(({ row }) => ({
    kind: 'documents' as const,
    row: { ...row, props: { list: [text], bytes: new Int8Array(10) } },
  }));
  const found = await collect(batches(source(large), { size: 1000, skip: 0 }));
  expect(found.map((batch) => batch.rows.length)).toEqual([3, 3, 1]);
});

test('one batch is made ready while another is used, and no more', async () => {
  let read = 0;
  const counting = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
    async *rows() {
      for (const row of rows(100)) {
        read += 1;
        yield row;
      }
    },
  };
  const cut = batches(counting, { size: 10, skip: 0 });
  await cut.next();
  for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  expect(read).toBe(20);
  await cut.return(undefined);
  expect(read).toBe(20);
});

test('what arrives from the database is heard while the next batch is made ready', async () => {
  let read = 0;
  const counting = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
    async *rows() {
      for (const row of rows(2_000)) {
        read += 1;
        yield row;
      }
    },
  };
  const cut = batches(counting, { size: 1_000, skip: 0 });
  await cut.next();
  const stretches: number[] = [];
  while (read < 2_000) {
    const before = read;
    await setImmediate();
    stretches.push(read - before);
  }
  expect(Math.max(...stretches)).toBeLessThanOrEqual(25);
  await cut.return(undefined);
});

test('a source that fails is heard after the batches before it', async () => {
  const failing = {
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
    async *rows() {
      yield* rows(5);
      throw new Error('the file is gone');
    },
  };
  const seen: number[] = [];
  const read = async () => {
    for await (const batch of batches(failing, { size: 2, skip: 0 })) {
      await setImmediate();
      seen.push(batch.rows.length);
    }
  };
  await expect(read()).rejects.toThrow('the file is gone');
  expect(seen).toEqual([2, 2]);
});

function rows(count: number): (KindedRow & { kind: 'documents' })[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'documents',
    row: { id: `d${index}`, props: {} },
  }));
}

function source(all: readonly KindedRow[]) {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
    async *rows() {
      yield* all;
    },
  };
}

async function collect(cut: AsyncIterable<Batch>): Promise<Batch[]> {
  const found: Batch[] = [];
  for await (const batch of cut) found.push(batch);
  return found;
}

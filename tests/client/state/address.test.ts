/** @jest-environment node */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import { ENTITY_LIMIT } from '../../../client/graph/view-record.ts';
import { ADDRESS_LIMIT, shortAddress, writeAddress } from '../../../client/state/address.ts';
import type { Address } from '../../../client/state/address.ts';
import { readAddress } from '../../../client/state/read-address.ts';
import { anyId, anyView } from '../graph/any-view.ts';

const address: fc.Arbitrary<Address> = fc
  .record({ view: anyView, selected: fc.constantFrom('none', 'entity', 'relation', 'several') })
  .map(({ view, selected }) => {
    const id = view.ids[0] ?? '';
    if (selected === 'several') return { view, selection: { kind: selected, ids: view.ids } };
    const one = selected === 'entity' || selected === 'relation';
    return { view, selection: one ? { kind: selected, id } : null };
  });

const packed = (record: unknown): string =>
  `#v=1&z=${deflateRawSync(JSON.stringify(record)).toString('base64url')}`;

describe('the address', () => {
  test('what is written is read back the same', async () => {
    await fc.assert(
      fc.asyncProperty(address, async (held) => {
        const text = await writeAddress(held);
        expect(await readAddress(`#${text ?? ''}`)).toEqual({ kind: 'address', address: held });
      }),
    );
  });

  test('of a search, an entity or a path is short and read back the same', async () => {
    const to = fc.oneof(
      fc.record({ kind: fc.constant('search' as const), query: anyId }),
      fc.record({ kind: fc.constant('around' as const), id: anyId }),
      fc.record({
        kind: fc.constant('path' as const),
        ids: fc.uniqueArray(anyId, { minLength: 2, maxLength: 10 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(to, async (place) => {
        expect(await readAddress(shortAddress(place))).toEqual(place);
      }),
    );
    expect(shortAddress({ kind: 'around', id: 'model:kling' })).toBe('v=1&at=model:kling');
  });

  test('any text is read without a throw', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((end) => `#v=1&e=${end}`),
      fc.string().map((end) => `#v=1&z=${end}`),
      fc.string().map((end) => `#v=1&path=${end}`),
    );
    const kinds = ['nothing', 'address', 'problem', 'path', 'room'];
    await fc.assert(
      fc.asyncProperty(text, async (fragment) => {
        expect(kinds).toContain((await readAddress(fragment)).kind);
      }),
    );
  });

  test.each([
    ['', { kind: 'nothing' }],
    ['#', { kind: 'nothing' }],
    ['#v=2&e=a', { kind: 'problem', problem: 'version' }],
    [`#v=1&e=${'a'.repeat(ADDRESS_LIMIT)}`, { kind: 'problem', problem: 'length' }],
    ['#hello', { kind: 'problem', problem: 'form' }],
    ['#v=1', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a,a', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a&e=b', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a&x=1', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a@1', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a@999999_0', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a@1_2@3_4', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=%', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=%00', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a&p=b', { kind: 'problem', problem: 'form' }],
    ['#v=1&e=a&s=a&r=b', { kind: 'problem', problem: 'form' }],
    ['#v=1&at=a&e=a', { kind: 'problem', problem: 'form' }],
    ['#v=1&find=', { kind: 'problem', problem: 'form' }],
    ['#v=1&path=a', { kind: 'problem', problem: 'form' }],
    ['#v=1&path=a,a', { kind: 'problem', problem: 'form' }],
    ['#v=1&z=A+/=', { kind: 'problem', problem: 'form' }],
    ['#v=1&z=AAAA', { kind: 'problem', problem: 'form' }],
    [packed({ view: { ids: ['a'] }, more: 1 }), { kind: 'problem', problem: 'form' }],
    [
      packed({ view: { ids: ['a'] }, selection: { kind: 'x' } }),
      { kind: 'problem', problem: 'form' },
    ],
    // A few kilobytes that would unfold to megabytes.
    [packed({ view: { ids: ['a'.repeat(5_000_000)] } }), { kind: 'problem', problem: 'form' }],
  ])('%.60s', async (text, parsed) => {
    expect(await readAddress(text)).toEqual(parsed);
  });

  test('ids stay readable', async () => {
    const ids = ['company:zhipu', 'place:北京'];
    const view = { ...EMPTY_VIEW, ids, positions: new Map([['company:zhipu', { x: 1.6, y: -2 }]]) };
    expect(await writeAddress({ view, selection: null })).toBe(
      'v=1&e=company:zhipu@2_-2,place:%E5%8C%97%E4%BA%AC',
    );
  });

  test('places are given up before ids, and too many ids give no address', async () => {
    // Ids and places without a pattern, so that packing gains little.
    const noise = (index: number): number => (index * 7919 + 104_729 * (index % 13)) % 99_991;
    const view = (count: number, length: number) => {
      const ids = Array.from({ length: count }, (_, index) =>
        Array.from({ length }, (__, at) => noise(index * length + at).toString(36)).join(''),
      );
      const positions = new Map(
        ids.map((id, index) => [id, { x: noise(index), y: noise(-index) }]),
      );
      return { view: { ...EMPTY_VIEW, ids, positions }, selection: null };
    };
    const text = (await writeAddress(view(500, 3))) ?? '';
    expect(text.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
    const read = await readAddress(text);
    expect(read.kind === 'address' && read.address.view.ids.length).toBe(500);
    expect(read.kind === 'address' && read.address.view.positions.size).toBe(0);
    expect(await writeAddress(view(ENTITY_LIMIT, 6))).toBeNull();
    expect(await writeAddress(view(ENTITY_LIMIT + 1, 1))).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ADDRESS_LIMIT,
  ENTITY_LIMIT,
  readAddress,
  writeAddress,
} from '../../../client/state/address.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import type { Address } from '../../../client/state/address.ts';

const id = fc
  .oneof(
    fc.constantFrom('company:zhipu', 'a>B>c#1', '名字,@&=', '100%'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  )
  .filter((text) => !/\p{Cc}|\p{Surrogate}/u.test(text));
const coordinate = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value + 0);
const address: fc.Arbitrary<Address> = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 12 }),
    hiddenTypes: fc.uniqueArray(id, { maxLength: 3 }),
    point: fc.record({ x: coordinate, y: coordinate }),
    selected: fc.constantFrom('none', 'entity', 'relation'),
  })
  .map(({ ids, hiddenTypes, point, selected }) => {
    const [first = ''] = ids;
    return {
      view: {
        ...EMPTY_VIEW,
        ids,
        hiddenTypes,
        pinned: ids.slice(0, 1),
        positions: new Map([[first, point]]),
      },
      selection:
        selected === 'entity' || selected === 'relation' ? { kind: selected, id: first } : null,
    };
  });

describe('the address', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(address, (held) => {
        const text = writeAddress(held);
        expect(readAddress(`#${text ?? ''}`)).toEqual({ kind: 'address', address: held });
      }),
    );
  });

  test('any text is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#v=1&e=${text}`),
        ),
        (text) => {
          expect(['nothing', 'address', 'problem']).toContain(readAddress(text).kind);
        },
      ),
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
  ])('%s', (text, parsed) => {
    expect(readAddress(text)).toEqual(parsed);
  });

  test('ids stay readable', () => {
    const view = {
      ...EMPTY_VIEW,
      ids: ['company:zhipu', 'place:北京'],
    };
    expect(
      writeAddress({ view, selection: null }, new Map([['company:zhipu', { x: 1.6, y: -2 }]])),
    ).toBe('v=1&e=company:zhipu@2_-2,place:%E5%8C%97%E4%BA%AC');
  });

  test('places are given up before ids, and too many ids give no address', () => {
    const view = (count: number, length: number) => ({
      ...EMPTY_VIEW,
      ids: Array.from({ length: count }, (_, index) => `${index}`.padStart(length, 'x')),
    });
    const held = { view: view(300, 20), selection: null };
    const places = new Map(held.view.ids.map((placed) => [placed, { x: 1000, y: 1000 }]));
    const text = writeAddress(held, places) ?? '';
    expect(text.length).toBeLessThanOrEqual(ADDRESS_LIMIT);
    expect(text).not.toContain('@');
    expect(writeAddress({ view: view(ENTITY_LIMIT + 1, 1), selection: null })).toBeNull();
    expect(writeAddress({ view: view(ENTITY_LIMIT, 40), selection: null })).toBeNull();
  });
});

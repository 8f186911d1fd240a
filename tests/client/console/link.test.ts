/** @jest-environment node */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LINK_LIMIT, readLink, writeLink } from '../../../client/state/console/link.ts';

const packed = (text: string): string => `g=1&d=${deflateRawSync(text).toString('base64url')}`;

describe('a link', () => {
  test('holds a draft that is read back the same', async () => {
    const text = fc.string({ maxLength: 200, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, text, async (query, variables) => {
        const link = (await writeLink('g', { query, variables })) ?? '';
        const empty = query === '' && variables === '';
        expect(await readLink('g', link)).toEqual(
          empty ? { kind: 'room' } : { kind: 'draft', draft: { query, variables } },
        );
      }),
    );
  });

  test('of anything is read without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(['room', 'problem']).toContain((await readLink('g', `g=1&d=${text}`)).kind);
      }),
    );
  });

  test.each([
    ['g=2&d=AAAA', 'version'],
    ['g=12', 'version'],
    [`g=1&d=${'A'.repeat(LINK_LIMIT)}`, 'length'],
    ['g=1&', 'form'],
    ['g=1&d=', 'form'],
    ['g=1&d=AAAA', 'form'],
    ['g=1&d=A+/=', 'form'],
    ['g=1&x=1', 'form'],
    [packed('[]'), 'form'],
    [packed('{"query":"{a}"}'), 'form'],
    [packed('{"query":"{a}","variables":1}'), 'form'],
    [packed('{"query":"{a}","variables":"","run":true}'), 'form'],
    // A few hundred bytes that would unfold to megabytes.
    [packed(`{"query":"${' '.repeat(2_000_000)}","variables":""}`), 'form'],
  ])('%.40s is refused: %s', async (link, problem) => {
    expect(await readLink('g', link)).toEqual({ kind: 'problem', problem });
  });

  test('is not written where it would be too long', async () => {
    const noise = Array.from({ length: 9000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    expect(await writeLink('g', { query: noise, variables: '' })).toBeNull();
  });
});

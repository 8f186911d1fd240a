import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCommand } from '../../../graph-seed/command/command.ts';
import type { Surroundings } from '../../../graph-seed/command/command.ts';
import { CASES, fixtureFolder, SOURCES } from '../fixture-seed.ts';

const SUM = `2030-01-02-harbour: 6 sentences, 8 facts (1.3 to a sentence), 9 mentions
Of 98 letters, digits and Chinese characters 87.7 % lie in the evidence of a fact, 78.5 % are told by one; the rest are function words and 6 runs of words.
`;

test.each([
  ['1 while words are left over', undefined, 1, '6 of these 6 have no reason:'],
  ['0 once each has its reason', 'uncovered-reasons', 0, 'Each of these 6 has its reason.\n'],
])('the exit code is %s', async (_what, overlay, code, last) => {
  const result = await coverage({ SOURCES_DIR: SOURCES }, overlay);
  expect(result).toMatchObject({ code, err: '' });
  expect(result.out).toContain(SUM + last);
});

test('without the text it says what is missing, and where it was looked for', async () => {
  const { code, err } = await coverage({ SOURCES_DIR: '/nowhere' });
  expect({ code, err }).toEqual({
    code: 1,
    err:
      'Coverage reads the words of a document, and the text of 2030-01-02-harbour is not in /nowhere.\n' +
      'Put the file there (its sha256 is dfb878b2912498d89242ed3bac89f117a655b3ef97b7d892c1d1a0bc0ef77552), or name its folder with SOURCES_DIR.\n',
  });
});

test('a seed with problems is not reported on', async () => {
  const { code, out } = await coverage({ SOURCES_DIR: SOURCES }, 'uncovered');
  expect(code).toBe(1);
  expect(out.endsWith('8 problems\n')).toBe(true);
});

async function coverage(env: Surroundings['env'], overlay?: string) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  const folder = await fixtureFolder([], overlay && join(CASES, overlay));
  try {
    const code = await runCommand(['coverage'], {
      root: folder.path,
      shownRoot: '',
      env,
      out: sink('out'),
      err: sink('err'),
      now: () => 0,
      neo4j: { within: noDatabase, openWriter: noDatabase, openReader: noDatabase },
    });
    return { code, ...written };
  } finally {
    await folder.remove();
  }
}

function noDatabase(): never {
  throw new Error('Coverage asks no database.');
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatProblem } from '../../../graph-seed/problem.ts';
import { caseEdits, caseNames, CASES, checkFixture } from '../fixture-seed.ts';

const names = await caseNames();

test.each(names)('seed with %s: all its problems, and no other', async (name) => {
  const folder = join(CASES, name);
  const { seed, problems } = await checkFixture(await caseEdits(name), folder);
  const expected = await readFile(join(folder, 'problems.txt'), 'utf8');
  expect(problems.map((problem) => `${formatProblem(problem)}\n`).join('')).toBe(expected);
  expect(seed === undefined).toBe(problems.length > 0);
});

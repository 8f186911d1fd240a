import { expect, test } from '@jest/globals';
import { NOTHING_LEFT } from '../../../graph-seed/load/left-over.ts';
import type { LoadReport } from '../../../graph-seed/load/load-graph.ts';
import { reportLines } from '../../../graph-seed/load/load-report.ts';
import { openProblemList, problemLines } from '../../../graph-seed/problem-list.ts';

const NONE = { read: 0, created: 0, updated: 0, unchanged: 0 };
const REPORT: LoadReport = {
  entities: { read: 1_100, created: 1_000, updated: 60, unchanged: 40 },
  relations: { read: 12_900, created: 12_900, updated: 0, unchanged: 0 },
  resumed: 0,
  leftOver: NOTHING_LEFT,
  pruned: false,
  milliseconds: 2_500,
};

test('what was read, created, updated and left alone, and how fast', () => {
  expect(reportLines(REPORT)).toEqual([
    'Entities: 1,100 read, 1,000 created, 60 updated, 40 unchanged',
    'Relations: 12,900 read, 12,900 created, 0 updated, 0 unchanged',
    'Time: 2.5 s, 5,600 a second',
  ]);
});

test('a load that went on with another, and found all of it done', () => {
  expect(reportLines({ ...REPORT, entities: NONE, relations: NONE, resumed: 14_000 })).toEqual([
    'Went on with a load that was interrupted after 14,000 rows.',
    'Entities: 0 read, 0 created, 0 updated, 0 unchanged',
    'Relations: 0 read, 0 created, 0 updated, 0 unchanged',
    'Time: 2.5 s',
  ]);
});

test('skipped rows are grouped by rule, and the first ten named', () => {
  const list = openProblemList();
  expect(reportLines(REPORT, list)[2]).toBe('Skipped: nothing');
  for (let line = 1; line <= 1_200; line += 1) {
    list.add({ file: 'a.csv', line, rule: line % 3 ? 'dangling' : 'kind', message: 'so' });
  }
  const lines = reportLines(REPORT, list);
  expect(lines[2]).toBe('Skipped for 1,200 problems (dangling 800, kind 400):');
  expect(lines.slice(3, 13)).toEqual(
    Array.from({ length: 10 }, (_, at) => `  a.csv:${at + 1}: so`),
  );
  expect(lines.slice(13)).toEqual(['  … and 1,190 more', 'Time: 2.5 s, 5,600 a second']);
});

test('of any number of problems a hundred are kept, and all are counted', () => {
  const list = openProblemList();
  list.add({ file: 'a.csv', line: 1, rule: 'kind', message: 'so' });
  expect(problemLines(list)).toEqual(['a.csv:1: so', '1 problem']);
  for (let line = 2; line <= 5_000; line += 1) {
    list.add({ file: 'a.csv', line, rule: 'kind', message: 'so' });
  }
  const lines = problemLines(list);
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe('5000 problems, of which the first 100 are shown');
});

test.each([
  [false, 'Left over, for the files no longer hold them (load --prune removes them): '],
  [true, 'Removed, for the files no longer hold them: '],
])('what is left over is named, the rest counted (pruned: %s)', (pruned, beginning) => {
  const first = Array.from({ length: 10 }, (_, at) => `company:c${at}`);
  const leftOver = {
    ...NOTHING_LEFT,
    entities: { count: 1_400, first },
    relations: { count: 1, first: ['a relation of company:c0 without id'] },
  };
  expect(reportLines({ ...REPORT, leftOver, pruned })[2]).toBe(
    `${beginning}${first.join(', ')}, and 1,391 more`,
  );
});

import { expect, test } from '@jest/globals';
import { factsEn } from '../../../client/i18n/facts-en.ts';
import { factsZh } from '../../../client/i18n/facts-zh.ts';
import type { Status } from '../../../client/graph/model.ts';

const CASES: readonly [Status | null, string | null, string, string][] = [
  ['ACHIEVED', '2024', '2024 年已经实现', 'achieved in 2024'],
  ['ACHIEVED', '2025-03-20', '2025 年 3 月 20 日已经实现', 'achieved on 20 March 2025'],
  ['ONGOING', '2025-03', '2025 年 3 月正在进行', 'under way in March 2025'],
  ['PLANNED', '2025', '计划于 2025 年', 'planned for 2025'],
  ['TARGET', '2025', '定为 2025 年的目标', 'set as a target for 2025'],
  ['TARGET', null, '定为目标', 'set as a target'],
  [null, '2024', '2024 年', '2024'],
  [null, null, '', ''],
  ['PLANNED', '十四五', '计划于 十四五', 'planned for 十四五'],
  ['ACHIEVED', '2025-19', '2025 年 19 月已经实现', 'achieved in 2025-19'],
];

test.each(CASES)('%s, %s', (status, period, zh, en) => {
  expect([factsZh.standing(status, period), factsEn.standing(status, period)]).toEqual([zh, en]);
});

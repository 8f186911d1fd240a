import { periodParts } from '../graph/period.ts';
import type { Lane } from '../graph/timeline.ts';
import type { Status } from '../graph/model.ts';
import type { Quantity } from './said-en.ts';

function period(text: string): string {
  const parts = periodParts(text);
  if (parts === null) return text;
  const { year, month, day } = parts;
  if (month === null) return `${year} 年`;
  return day === null ? `${year} 年 ${month} 月` : `${year} 年 ${month} 月 ${day} 日`;
}

const STANDING: Readonly<Record<Status, (when: string | null) => string>> = {
  ACHIEVED: (when) => (when === null ? '已经实现' : `${when}已经实现`),
  ONGOING: (when) => (when === null ? '正在进行' : `${when}正在进行`),
  PLANNED: (when) => (when === null ? '计划之中' : `计划于 ${when}`),
  TARGET: (when) => (when === null ? '定为目标' : `定为 ${when}的目标`),
};

/** The words of figures, timeline, facts and documents in Chinese. The English words have the same keys. */
export const factsZh = {
  period,
  /** How firm something is and when, as one saying. */
  standing: (status: Status | null, when: string | null): string =>
    status === null
      ? when === null
        ? ''
        : period(when)
      : STANDING[status](when === null ? null : period(when)),
  /** A quantity as one reads it first, and a unit standing alone. */
  said: ({ asWritten }: Quantity): string => asWritten,
  unit: (unit: string): string => unit,
  asWritten: '原文写法',
  undated: '未注明时间',
  list: (items: readonly string[]): string => items.join('、'),
  passing: {
    leave: (passing: number, total: number): string =>
      `按画布的筛选，列出 ${total} 项中的 ${passing} 项`,
    would: (passing: number, total: number): string =>
      `未按画布的筛选：列出全部 ${total} 项，其中 ${passing} 项符合`,
    all: '全部列出',
    apply: '按筛选列出',
  },
  board: {
    openBoard: '打开数据面板',
    loading: '正在读取数据……',
    none: '这张图谱里没有统计数据。',
    nothing: '没有符合条件的数据。',
    clear: '清除条件',
    search: '在数据中查找',
    count: (shown: number, total: number): string =>
      shown === total ? `共 ${total} 项数据` : `${total} 项数据中的 ${shown} 项`,
    bounded: (read: number, total: number): string => `图谱共有 ${total} 项，这里读了前 ${read} 项`,
    statuses: '状态',
    years: '时间',
    counted: (count: number): string => `${count} 项数据`,
    onCanvas: '只看画布上的',
    chart: '图表',
    indicator: '指标',
    about: '说的是谁',
    unit: '单位',
    value: '数值',
    growth: '同比',
    change: '目标比结果',
    sortBy: (column: string): string => `按${column}排序`,
    normal: (value: string, unit: string, qualifier: string): string =>
      qualifier === '' ? `${value} ${unit}` : `${qualifier} ${value} ${unit}`,
    range: (from: string, to: string): string => `${from} 至 ${to}`,
    exact: '恰为',
    higher: (difference: string, unit: string): string => `高 ${difference} ${unit}`,
    lower: (difference: string, unit: string): string => `低 ${difference} ${unit}`,
    same: '持平',
    ratio: (ratio: string): string => `为 ${ratio} 倍`,
    obstacle: {
      UNITS_DIFFER: '单位不同，不相减',
      NOT_EXACT: '有一方不是确数，不相减',
    },
    open: (name: string, written: string): string => `${name}：${written}，在画布上打开`,
    here: '已在画布',
    units: '图表的单位',
    unitCount: (unit: string, count: number): string => `${unit}（${count}）`,
    chartLabel: (
      indicators: readonly string[],
      more: number,
      unit: string,
      count: number,
    ): string =>
      `条形图：${indicators.join('、')}${more > 0 ? `等 ${indicators.length + more} 项指标` : ''}，单位：${unit}，共 ${count} 条；同样的数见表格`,
    logarithmic: '对数刻度',
    drawn: '长短为近似，准确数值见表格',
    table: '各项指标的结果与目标',
  },
  timeline: {
    loading: '正在读取关系……',
    canvas: '画布',
    graph: '全图',
    scope: '范围',
    kinds: '内容',
    both: '关系和数据',
    relations: '关系',
    figures: '数据',
    search: '在时间线中查找',
    count: (shown: number, total: number): string =>
      shown === total ? `共 ${total} 件` : `${total} 件中的 ${shown} 件`,
    bounded: (entities: number, all: number, relations: number, total: number): string =>
      `联系最多的 ${entities} / ${all} 个实体，其间 ${relations} / ${total} 条关系`,
    nothingOnCanvas: '画布上还没有带状态或时间的关系。可以改看全图。',
    nothing: '没有符合条件的内容。',
    cell: (lane: string, when: string, count: number): string => `${lane}，${when}：${count} 件`,
    more: (count: number): string => `再看 ${count} 件`,
    lanes: {
      ACHIEVED: '已实现',
      ONGOING: '进行中',
      PLANNED: '计划',
      TARGET: '目标',
      UNSAID: '未注明',
    } satisfies Record<Lane, string>,
    table: '各时期已实现、进行中、计划和目标',
    lane: '状态',
  },
  page: {
    unsure: '可能是同一个',
    unsureNote: '原文没有说定，图谱把它们分开记录。',
    moreOfGroup: (shown: number, total: number): string => `再看一些（已列 ${shown} / ${total}）`,
    again: '重试',
    relation: '这条关系说什么',
    showInDocument: '在原文中看',
    neighbours: '前后句',
    before: '前一句',
    after: '后一句',
    bars: '条的长短只作比较',
  },
  document: {
    choose: '文献',
    none: '这张图谱没有附带文献。',
    loading: '正在读取文献……',
    sentence: (number: number): string => `第 ${number} 句`,
    speaker: (name: string): string => `${name} 说`,
    coverage: (percent: number): string => `已述 ${percent}%`,
    coverageLong: (percent: number): string => `这一句的字有 ${percent}% 已由图谱中的事实说出`,
    overall: (percent: number): string => `全文的字有 ${percent}% 已由事实说出`,
    overallSpans: (facts: number, sentences: number): string =>
      `${sentences} 句中读到 ${facts} 处事实`,
    untold: '只看未述完的句子',
    sentences: (count: number): string => `${count} 句`,
    search: '在文献中查找',
    noText: '未提供原文，按句列出事实及其位置。把原文放进 SOURCES_DIR 所指的文件夹即可对照阅读。',
    facts: (count: number): string => `${count} 处事实`,
    noFacts: '没有事实',
    more: (count: number): string => `接着读 ${count} 句`,
    place: (start: number, end: number): string => `第 ${start}–${end} 字`,
    mark: (words: string): string => `标记：${words}`,
    marks: (count: number): string => `这里有 ${count} 处事实`,
    shown: (read: number, total: number): string => `已读 ${read} / ${total} 句`,
    nothing: '没有符合条件的句子。',
    mention: '提到',
    cutFacts: (shown: number, total: number): string => `只列了 ${total} 处中的 ${shown} 处`,
  },
};

export type FactsWords = typeof factsZh;

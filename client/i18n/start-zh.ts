import type { Quantity } from './said-en.ts';

/** What the start screen says of the graph it opens, in Chinese. The English words have the same keys. */
export const startZh = {
  /** A quantity as one reads it first. */
  said: ({ asWritten }: Quantity): string => asWritten,
  boardTitle: '看全部数据',
  openBoard: '打开数据面板',
  boardHint: '每项指标的结果与目标，逐年并排。',
  readyTitle: '看一个现成的视图',
  readyHint: '取自图谱里联系最密的几类实体。',
  ready: (type: string, verb: string, other: string): string => `${type} ${verb} ${other}`,
  around: '以一个实体为中心',
  entities: (count: string): string => `${count} 个实体`,
  relations: (count: string): string => `${count} 条关系`,
  documents: (count: string): string => `${count} 份文献`,
  openEntities: '把各类联系最多的实体放上画布',
  openTimeline: '按时间看这些关系',
  openDocument: '打开文献',
  openType: (type: string): string => `把联系最多的${type}放上画布`,
  types: '各类实体',
  resume: (count: number): string => `继续上次的画布（${count} 个实体）`,
};

export type StartWords = typeof startZh;

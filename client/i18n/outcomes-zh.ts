/** What is said of an act that was done. */
export interface OutcomeWords {
  readonly copied: (what: 'names' | 'link', count: number) => string;
  readonly notCopied: string;
  readonly revealed: (count: number) => string;
  readonly complete: (count: number) => string;
  readonly chosen: (count: number) => string;
  readonly taken: (step: string, shown: number) => string;
}

export const outcomesZh: OutcomeWords = {
  copied: (what, count) => (what === 'link' ? '已复制链接。' : `已复制 ${count} 个名称。`),
  notCopied: '浏览器不允许写入剪贴板。请在浏览器的网站权限里允许，然后再试。',
  revealed: (count) =>
    count === 0 ? '画布上实体之间的关系已经齐全。' : `补上了 ${count} 条关系。`,
  complete: (count) => `这 ${count} 个实体的周边已经全在画布上。`,
  chosen: (count) => (count === 0 ? '没有选中任何实体。' : `选中 ${count} 个实体。`),
  taken: (step, shown) => `${step}；画布上有 ${shown} 个实体。`,
};

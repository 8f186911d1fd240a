/** What the chooser of an expansion says. */
export interface ChooserWords {
  readonly titleMany: (count: number) => string;
  readonly bounded: (first: number, asked: number) => string;
  readonly order: string;
  readonly most: string;
  readonly least: string;
  readonly sum: (relations: number, groups: number) => string;
  readonly count: (shown: number, total: number) => string;
  readonly brought: (entities: number, relations: number) => string;
  readonly list: (group: string) => string;
  readonly neighbours: string;
  readonly filter: string;
  readonly onlyShown: string;
  readonly listed: (listed: number, neighbours: number, read: number, total: number) => string;
  readonly none: string;
  readonly degree: (count: number) => string;
  readonly ties: (count: number) => string;
  readonly onCanvas: string;
  readonly more: string;
  readonly addPicked: (count: number) => string;
}

export const chooserZh: ChooserWords = {
  titleMany: (count) => `展开 ${count} 个实体`,
  bounded: (first, asked) =>
    `一次最多同时展开 ${first} 个实体：这里是 ${asked} 个中的前 ${first} 个。`,
  order: '先加入',
  most: '关系最多的',
  least: '关系最少的',
  sum: (relations, groups) => `共 ${relations} 条关系，分 ${groups} 组；每次最多加入 25 个实体。`,
  count: (shown, total) => `${shown} / ${total} 条关系`,
  brought: (entities, relations) => `加入了 ${entities} 个实体、${relations} 条关系。`,
  list: (group) => `逐个挑选：${group}`,
  neighbours: '相邻实体',
  filter: '按名称筛选',
  onlyShown: '只看通向画布上实体的',
  listed: (listed, neighbours, read, total) => {
    const of =
      listed === neighbours ? `${neighbours} 个实体` : `${neighbours} 个实体中的 ${listed} 个`;
    return read === total ? `${of}，${total} 条关系` : `${of}；已读 ${total} 条关系中的 ${read} 条`;
  },
  none: '没有相符的实体。',
  degree: (count) => `${count} 条关系`,
  ties: (count) => `有 ${count} 条`,
  onCanvas: '在画布上',
  more: '再列一些',
  addPicked: (count) => `加入所选 ${count} 个`,
};

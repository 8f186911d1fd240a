/** What the panel of paths says. */
export interface PathWords {
  readonly ends: string;
  readonly addEnd: string;
  readonly unread: string;
  readonly via: string;
  readonly addVia: string;
  readonly remove: (name: string) => string;
  readonly takeSelected: (count: number) => string;
  readonly mode: string;
  readonly modes: Readonly<Record<'SHORTEST' | 'ALL_SHORTEST', string>>;
  readonly count: string;
  readonly maxLength: string;
  readonly relationTypes: string;
  readonly entityTypes: string;
  readonly rules: Readonly<Record<'without' | 'only', string>>;
  readonly ruled: (rule: string, count: number) => string;
  readonly withoutEntities: string;
  readonly leaveOut: (name: string) => string;
  readonly hint: string;
  readonly looking: string;
  readonly none: (from: string, to: string) => string;
  readonly noneHint: string;
  readonly pair: (from: string, to: string) => string;
  readonly found: (count: number) => string;
  readonly capped: (count: number) => string;
  readonly length: (count: number) => string;
  readonly light: string;
  readonly unlight: string;
  readonly add: string;
  readonly compare: string;
  readonly evidence: string;
  readonly comparison: string;
  readonly parts: Readonly<Record<'both' | 'first' | 'second', string>>;
  readonly lengths: (first: number, second: number) => string;
  readonly nothing: string;
}

export const pathsZh: PathWords = {
  ends: '端点',
  addEnd: '加一个端点',
  unread: '名称未读到',
  via: '途经',
  addVia: '加一个途经实体',
  remove: (name) => `去掉 ${name}`,
  takeSelected: (count) => `用所选的 ${count} 个实体`,
  mode: '找哪些',
  modes: { SHORTEST: '由短到长', ALL_SHORTEST: '全部最短的' },
  count: '每对几条',
  maxLength: '最多几步',
  relationTypes: '关系类型',
  entityTypes: '途中的实体类型',
  rules: { without: '不走', only: '只走' },
  ruled: (rule, count) => `${rule} ${count} 种`,
  withoutEntities: '不经过',
  leaveOut: (name) => `不经过 ${name}`,
  hint: '选两个到五个端点，就能看到它们之间怎样联系在一起。可以在这里搜索，也可以在画布上右键选“从这里找路径”。',
  looking: '正在找路径 …',
  none: (from, to) => `${from} 与 ${to} 之间没有找到路径`,
  noneHint: '可以增加步数，或放宽类型和途经的条件。',
  pair: (from, to) => `${from} — ${to}`,
  found: (count) => `${count} 条`,
  capped: (count) => `前 ${count} 条，可能还有更多`,
  length: (count) => `${count} 步`,
  light: '突出显示',
  unlight: '取消突出',
  add: '加入画布',
  compare: '对比',
  evidence: '依据',
  comparison: '两条路径对比',
  parts: { both: '两条都有', first: '只在第一条', second: '只在第二条' },
  lengths: (first, second) => `第一条 ${first} 步，第二条 ${second} 步`,
  nothing: '无',
};

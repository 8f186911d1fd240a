import type { Asking } from '../state/asked.ts';

/** What the questions behind an act are shown with. */
export interface QuestionWords {
  readonly title: string;
  readonly lead: string;
  readonly show: string;
  readonly purposes: Readonly<Record<Asking, string>>;
  readonly none: string;
  readonly graphql: string;
  readonly variables: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly open: string;
  readonly cypher: string;
  readonly openCypher: string;
  readonly parameters: string;
  readonly explaining: string;
  readonly notTold: string;
  readonly noStatement: string;
}

export const questionsZh: QuestionWords = {
  title: '查询',
  lead: '每个动作最近一次向服务器提出的查询，可以复制、打开来修改，也可以看它背后的 Cypher。',
  show: '查看查询',
  purposes: {
    begin: '起始页',
    open: '打开视图',
    search: '搜索',
    inspect: '查看详情',
    add: '加入画布',
    expand: '展开',
    choose: '选择展开什么',
    reveal: '补全关系',
    paths: '路径',
    other: '其他',
  },
  none: '还没有提出过查询。',
  graphql: 'GraphQL',
  variables: '变量',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制',
  open: '在 GraphQL 中打开',
  cypher: '查看 Cypher',
  openCypher: '在 Cypher 中打开',
  parameters: '参数',
  explaining: '正在询问 …',
  notTold: '这台服务器不透露它执行的 Cypher；在自己的电脑上运行京图，或设置 EXPLAIN=on，就能看到。',
  noStatement: '这个查询没有用到数据库。',
};

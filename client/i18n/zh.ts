import type { FailureKind } from '../api/failure.ts';
import type { Status } from '../graph/model.ts';
import type { AddressProblem } from '../state/address.ts';

const qualifiers: ReadonlyMap<string, string> = new Map([
  ['OVER', '超过'],
  ['AT_LEAST', '不少于'],
  ['ABOUT', '约'],
]);

const number = new Intl.NumberFormat('zh-CN');
const time = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

/** Every word of the interface in Chinese. The English words have exactly the same keys. */
export const zh = {
  number: (value: number): string => number.format(value),
  /** A moment in milliseconds since 1970, as day and time. */
  time: (at: number): string => time.format(at),
  appName: '京图',
  documentTitle: '京图 · 知识图谱',
  skipToCanvas: '跳到画布',
  skipToRoom: '跳到内容',
  language: { label: '语言', zh: '中', en: 'EN', zhName: '中文', enName: 'English' },
  rooms: {
    label: '房间',
    explore: '探索',
    graphql: 'GraphQL',
    cypher: 'Cypher',
    loading: '正在打开……',
    failed: '这一页没有载入。请确认京图仍在运行，然后重试；写下的内容会保留。',
  },
  search: {
    label: '搜索实体',
    placeholder: '搜索企业、机构、项目、指标……',
    shortcut: '按 / 键搜索',
    clear: '清空搜索',
    loading: '正在搜索……',
    nothing: (query: string): string => `没有找到“${query}”`,
    nothingHint: '可以试试简称、英文名或拼音首字母。',
    matchedBy: (alias: string): string => `匹配 ${alias}`,
    types: '结果的类型',
    onCanvas: '已在画布',
    hits: (count: number): string => (count === 0 ? '没有结果' : `${count} 条结果`),
  },
  status: {
    ACHIEVED: '已实现',
    ONGOING: '进行中',
    PLANNED: '计划',
    TARGET: '目标',
  } satisfies Record<Status, string>,
  qualifier: (qualifier: string): string => qualifiers.get(qualifier) ?? '',
  growth: (percent: string): string =>
    percent.startsWith('-') ? `同比下降 ${percent.slice(1)}%` : `同比增长 ${percent}%`,
  legend: {
    title: '图例',
    close: '关闭',
    list: '列表',
    types: '实体类型',
    lines: '关系状态',
    shownOfTotal: '画布 / 全图',
    select: (type: string, shown: number, total: number): string =>
      `选中画布上的${type}：${shown} 个，全图共 ${total} 个`,
    hide: (type: string): string => `隐藏${type}`,
    show: (type: string): string => `显示${type}`,
    emptyList: '画布上还没有实体。',
  },
  drawer: {
    label: '画布下方',
    close: '收起抽屉',
    maximise: '放大到整个画布区',
    restore: '恢复原来的高度',
    height: '抽屉高度',
    table: '表格',
    figures: '数据',
    timeline: '时间线',
    document: '文献',
    paths: '路径',
    saved: '已存视图',
    steps: '步骤',
  },
  canvas: {
    label: '画布',
    loading: '正在准备画布……',
    failed: '画布没有载入。请确认京图仍在运行，然后重试；画布上的内容会保留。',
    listLabel: '画布上的实体',
    keys: '↑↓ 移动 · 空格 查看 · 回车 展开 · Delete 移除',
    option: (name: string, type: string, degree: number): string =>
      `${name}，${type}，${degree} 条关系`,
    shown: (shown: number, total: number): string => `显示 ${shown} / ${total}`,
    shownLong: (shown: number, total: number): string =>
      `全图 ${total} 个实体，画布显示 ${shown} 个`,
    busy: '正在读取……',
  },
  toolbar: {
    label: '画布工具',
    undoStep: (step: string): string => `撤销：${step}`,
    redoStep: (step: string): string => `重做：${step}`,
    legend: '图例',
    export: '分享与导出',
  },
  steps: {
    start: '空画布',
    open: (count: number): string => `打开 ${count} 个实体`,
    addOne: (name: string): string => `加入 ${name}`,
    addMany: (count: number): string => `加入 ${count} 个实体`,
    expand: (name: string, count: number): string => `展开 ${name}（${count}）`,
    expandGroup: (name: string, words: string, type: string, count: number): string =>
      `展开 ${name}：${words} ${type}（${count}）`,
    expandMany: (from: number, count: number): string => `同时展开 ${from} 个实体（${count}）`,
    hideOne: (name: string): string => `移除 ${name}`,
    hideMany: (count: number): string => `移除 ${count} 个实体`,
    hideType: (type: string): string => `隐藏类型 ${type}`,
    showType: (type: string): string => `显示类型 ${type}`,
    pin: (name: string): string => `固定 ${name}`,
    pinMany: (count: number): string => `固定 ${count} 个实体`,
    unpin: (name: string): string => `松开 ${name}`,
    unpinMany: (count: number): string => `松开 ${count} 个实体`,
    addPath: (from: string, to: string): string => `加入 ${from} 到 ${to} 的路径`,
    collapse: (name: string, count: number): string => `收起 ${name}（${count}）`,
    keepOnlyOne: (name: string): string => `只留 ${name}`,
    keepOnlyMany: (count: number): string => `只留 ${count} 个实体`,
    focusOne: (name: string): string => `聚焦 ${name}`,
    focusMany: (count: number): string => `聚焦 ${count} 个实体`,
    unfocus: '退出聚焦',
    filter: '调整筛选',
    unfilter: '清除全部筛选',
    style: '调整外观',
    group: '合并成组',
    ungroup: '拆散各组',
    bundle: '合并平行关系',
    unbundle: '分开画每条关系',
    periods: '标出时期',
    noPeriods: '隐去时期',
    move: (name: string): string => `移动 ${name}`,
    moveMany: (count: number): string => `移动 ${count} 个实体`,
    arrange: (layout: string): string => `重新排布：${layout}`,
    clear: '清空画布',
  },
  start: {
    title: '从哪里开始？',
    aboutOne: (title: string, publisher: string | null): string =>
      publisher === null
        ? `这张图谱整理自《${title}》。`
        : `这张图谱整理自《${title}》（${publisher}）。`,
    aboutMany: (count: number): string => `这张图谱整理自 ${count} 份文件。`,
    aboutNone: '这张图谱取自一个 Neo4j 数据库，没有附带文献。',
    lead: (origin: string): string => `${origin}每条关系、每个数字都能查到原文中的出处。`,
    date: (date: string): string => `截至 ${date}`,
    searchTitle: '搜一个名字',
    searchHint: '中文、英文、拼音首字母都可以。',
    view: (name: string): string => `以${name}为中心`,
    relations: (count: number): string => `${count} 条关系`,
    resumeOther: (count: number, time: string): string =>
      `继续另一块画布（${count} 个实体，${time}）`,
    empty: '图谱里还没有数据。请先运行 npm run seed -- load，再重新打开本页。',
    loading: '正在读取图谱……',
  },
  notice: {
    retry: '重试',
    dismiss: '关闭提示',
    complete: (name: string): string => `${name} 的周边已经全在画布上。`,
    gone: (names: string, whole: boolean): string =>
      `图谱里已没有：${names}。${whole ? '这个视图已不剩什么，请从搜索重新开始。' : '其余照常显示。'}`,
    more: (count: number): string => `等另外 ${count} 个`,
    storage: '浏览器存储已满或不可用，没有保存。可删掉一些已存视图，或把视图另存为文件。',
    noLink: '这个视图太大，放不进链接。请另存为文件再发给别人。',
    address: {
      version: '这个地址出自另一个版本的京图，无法读取。可以从搜索重新开始。',
      length: '这个地址过长，没有读取。可以从搜索重新开始。',
      form: '这个地址不完整或被改动过，没有读取。请核对后重新打开，或从搜索开始。',
    } satisfies Record<AddressProblem, string>,
  },
  failure: {
    away: '连不上服务器。请确认京图仍在运行，然后重试。',
    slow: '服务器没有及时回答。请稍后重试。',
    database: '服务器暂时连不上数据库。它会自行恢复，请稍后重试。',
    large: '这次要的内容太多。请缩小范围后重试。',
    missing: '图谱里已没有这一项，可能刚刚更新过。',
    refused: '服务器没能完成这次请求。',
  } satisfies Record<FailureKind, string>,
  failureDetail: (detail: string): string => `服务器的说明：${detail}`,
  announce: {
    paths: (count: number): string => (count === 0 ? '没有找到路径。' : `找到 ${count} 条路径。`),
    added: (count: number, shown: number): string => `加入 ${count} 个实体，画布上共 ${shown} 个。`,
    hidden: (count: number, shown: number): string =>
      `移除 ${count} 个实体，画布上还有 ${shown} 个。`,
    undone: (shown: number): string => `已撤销，画布上共 ${shown} 个实体。`,
    redone: (shown: number): string => `已重做，画布上共 ${shown} 个实体。`,
  },
  yes: '是',
  no: '否',
};

/** The interface's words; every language has exactly these. */
export type Words = typeof zh;

import type { LinkProblem } from '../state/console/link.ts';
import type { Outcome } from '../state/console-records.ts';
import type { VariableProblem } from '../state/console-variables.ts';

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function time(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** The console's words in Chinese. The English words have exactly the same keys. */
export const zh = {
  label: 'GraphQL 查询',
  parts: '显示',
  part: { query: '查询', variables: '变量', result: '结果' },
  editor: {
    query: 'GraphQL 查询语句',
    variables: '变量（JSON）',
    openDocs: '打开文档（F1）',
  },
  toolbar: {
    label: '查询工具',
    shelf: '示例、收藏、历史和文档',
    run: '运行',
    runKeys: '运行（Ctrl/⌘ + Enter）',
    cancel: '取消',
    operation: '要运行的操作',
    prettify: '整理格式（Shift + Alt + F）',
    curl: '复制为 curl 命令',
    share: '复制分享链接',
    save: '收藏这个查询',
    saveName: '名称',
    keep: '收藏',
    keys: 'Ctrl/⌘ Enter 运行 · Ctrl 空格 补全 · F1 文档',
  },
  variables: {
    problem: {
      json: (detail: string): string => `不是有效的 JSON：${detail}`,
      object: (): string => '变量应写成一个 JSON 对象：{ … }',
      unknown: (name: string): string => `查询没有声明变量 $${name}。`,
      missing: (name: string, type: string): string => `缺少变量 $${name}，类型为 ${type}。`,
      value: (detail: string, type: string): string => `应为 ${type}：${detail}`,
    } satisfies Record<VariableProblem['kind'], (detail: string, type: string) => string>,
  },
  result: {
    label: '结果',
    nothing: '还没有运行。写一个查询，或从示例开始，按 Ctrl/⌘ + Enter 运行。',
    running: '正在运行……',
    cancel: '取消',
    cancelled: '已取消。连接已断开，服务器随之结束这次查询。',
    as: '显示方式',
    asTable: '表格',
    table: '结果表格',
    list: '要显示的列表',
    facts: (status: number, ms: number, bytes: number): string =>
      `HTTP ${status} · ${time(ms)} · ${size(bytes)}`,
    onCanvas: (count: number | null): string =>
      count === null ? '在画布上显示' : `在画布上显示（${count}）`,
    asksAgain: '查询没有要全 id：会补上 id 再问一次。',
    copyJson: '复制 JSON',
    copyCsv: '复制 CSV',
    moreRows: (shown: number, total: number): string => `再显示一些（${shown} / ${total}）`,
    errors: '错误',
    place: (line: number, column: number): string => `第 ${line} 行第 ${column} 列`,
  },
  shelf: {
    label: '示例、收藏、历史和文档',
    close: '关闭',
    examples: '示例',
    saved: '收藏',
    history: '历史',
    docs: '文档',
    examplesHint: '点一个示例放进编辑器，再运行。原来的内容会留在历史里。',
    noSaved: '还没有收藏。写好查询后点工具栏上的书签。',
    searchSaved: '在收藏中查找',
    noHistory: '还没有运行过查询。',
    searchHistory: '在历史中查找',
    noneFound: '没有找到。',
    forget: '清空历史',
    rename: '改名',
    newName: (name: string): string => `“${name}”的新名称`,
    renameOne: (name: string): string => `改名：${name}`,
    removeOne: (name: string): string => `删除：${name}`,
    exportFile: '导出文件',
    importFile: '导入文件',
    outcome: {
      answered: '完成',
      errors: '有错误',
      failed: '没有回答',
      cancelled: '已取消',
      kept: '未运行',
    } satisfies Record<Outcome, string>,
  },
  docs: {
    loading: '正在读取结构……',
    off: '服务器没有公开它的结构，所以没有补全、检查和文档；查询照常可以运行。',
    search: '查找类型和字段',
    found: (shown: number, total: number): string =>
      shown < total ? `共 ${total} 处，列出前 ${shown} 处` : `${total} 处`,
    hint: '每个查询从 Query 的字段开始。在编辑器里按 F1，或按住 Ctrl/⌘ 点一个词，就会在这里打开它。',
    types: '类型',
    fields: '字段',
    inputs: '输入字段',
    values: '取值',
    arguments: '参数',
    kinds: '实际类型',
    implements: '实现',
    insert: '插入查询',
    insertOne: (name: string): string => `插入 ${name}`,
    old: (reason: string): string => `已过时：${reason}`,
    gone: (name: string): string => `结构里没有 ${name}。`,
    more: (count: number): string => `其余 ${count} 个`,
    back: '返回',
    home: '全部类型',
    reload: '重新读取结构',
  },
  notice: {
    dismiss: '关闭提示',
    restore: '恢复',
    linked: '这个查询来自链接，还没有运行。看过后再运行。',
    link: {
      version: '这个链接出自另一个版本的京图，无法读取。编辑器里是您原来的内容。',
      length: '这个链接过长，没有读取。编辑器里是您原来的内容。',
      form: '这个链接不完整或被改动过，没有读取。编辑器里是您原来的内容。',
    } satisfies Record<LinkProblem, string>,
    'too-long': '查询太长，放不进链接（上限 8 kB）。可以收藏后导出为文件。',
    copied: {
      curl: '已复制 curl 命令。',
      link: '已复制链接。打开它的人会看到查询，但不会自动运行。',
      csv: '已复制 CSV。',
      json: '已复制 JSON。',
    },
    'not-copied': '浏览器不允许写入剪贴板。请允许后重试。',
    'not-pretty': '语句或变量有语法错误，没有整理。请先改正标出的位置。',
    variables: '变量不是有效的 JSON 对象，没有运行。请改正标出的位置。',
    'not-kept': '浏览器的存储不可用或已满，没有保存。可以导出为文件。',
    saved: (name: string): string => `已收藏“${name}”。`,
    deleted: (name: string): string => `已删除“${name}”。`,
    imported: (count: number, known: number): string =>
      known === 0
        ? `导入了 ${count} 个查询。`
        : `导入了 ${count} 个查询，另有 ${known} 个已经有了。`,
    'not-imported': '这个文件不是京图导出的查询，或者被改动过，没有导入。',
    'no-entities': '结果里没有可以放到画布上的实体。',
    notShown: (detail: string): string => `没有取得实体的 id：${detail}`,
  },
};

/** The console's words; every language has exactly these. */
export type ConsoleWords = typeof zh;

import type { ActGroup } from '../acts/act.ts';

/** What menus, the palette and the page of help say. */
export interface MenuWords {
  readonly groups: Readonly<Record<ActGroup, string>>;
  readonly menuOf: (name: string) => string;
  readonly menuOfMany: (count: number) => string;
  readonly menuOfRelation: string;
  readonly menuOfCanvas: string;
  readonly all: string;
  readonly choice: (act: string, choice: string) => string;
  readonly close: string;
  readonly palette: {
    readonly placeholder: string;
    readonly entities: string;
    readonly searching: string;
    readonly nothing: (query: string) => string;
    readonly keys: string;
  };
  readonly help: {
    readonly title: string;
    readonly lead: string;
    readonly noKey: string;
    readonly list: string;
    readonly listKeys: readonly (readonly [keys: readonly string[], what: string])[];
    readonly mouse: string;
    readonly mouseActs: readonly (readonly [how: string, what: string])[];
    readonly singleKeys: string;
    readonly singleKeysHint: string;
  };
}

export const menusZh: MenuWords = {
  groups: {
    selection: '对所选',
    paths: '路径',
    choosing: '选择',
    canvas: '画布',
    history: '步骤',
    export: '导出',
    window: '窗口',
  },
  menuOf: (name) => `${name}的菜单`,
  menuOfMany: (count) => `所选 ${count} 个实体的菜单`,
  menuOfRelation: '关系的菜单',
  menuOfCanvas: '画布的菜单',
  all: '全部',
  choice: (act, choice) => `${act}：${choice}`,
  close: '关闭',
  palette: {
    placeholder: '输入命令或实体名称 …',
    entities: '实体',
    searching: '正在搜索 …',
    nothing: (query) => `没有与“${query}”相符的命令或实体`,
    keys: '↑↓ 移动 · Enter 执行 · Esc 关闭',
  },
  help: {
    title: '快捷键与帮助',
    lead: '下面是画布上能做的每一件事；所有命令都能在命令面板里用中文或英文找到。',
    noKey: '菜单或命令面板',
    list: '在画布列表里（按 Tab 到达）',
    listKeys: [
      [['↑', '↓'], '上一个、下一个实体'],
      [['Space'], '查看详情'],
      [['Ctrl', 'Space'], '加入或移出所选'],
      [['Enter'], '展开'],
      [['Delete'], '移除'],
      [['Home', 'End'], '第一个、最后一个'],
      [['☰'], '打开菜单（或 Shift F10）'],
    ],
    mouse: '用鼠标或手指',
    mouseActs: [
      ['点按', '查看详情'],
      ['双击', '展开'],
      ['右键或长按', '打开菜单，列表各行也可以'],
      ['拖动实体', '移动'],
      ['拖动空白处、滚轮或双指', '平移与缩放'],
    ],
    singleKeys: '启用单键快捷键',
    singleKeysHint: '用语音输入时可以关闭，以免误触；带 Ctrl 或 ⌘ 的不受影响。',
  },
};

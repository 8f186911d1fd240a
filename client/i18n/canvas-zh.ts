const number = new Intl.NumberFormat('zh-CN');

/** What the canvas says, in Chinese. */
export const canvasZh = {
  layouts: {
    label: (word: string): string => `排布方式：${word}`,
    running: '正在排布……',
    stop: '停止排布',
  },
  groups: {
    label: '分组与合并',
    by: '分组',
    none: '不分组',
    type: '按类型',
    community: '按社群',
    properties: '按属性',
    lines: '连线',
    bundle: '合并平行关系',
    periods: '标出时期',
    communityWord: (key: string): string => `社群 ${Number(key) + 1}`,
    option: (word: string, count: number, inside: number): string =>
      inside === 0
        ? `${word}，一组 ${count} 个实体，回车展开`
        : `${word}，一组 ${count} 个实体，内部 ${inside} 条关系，回车展开`,
    frame: (word: string): string => `${word}，已展开的一组，回车收起`,
    bundleTitle: (count: number): string => `${count} 条关系`,
  },
  bringAll: (count: number): string => `全部加入（${number.format(count)}）`,
  lasso: {
    hint: '圈出要选的实体，按 Esc 退出',
  },
  notice: {
    many: (count: number, total: number): string =>
      `要加入 ${number.format(count)} 个实体，画布上将共有 ${number.format(total)} 个，会变得拥挤。`,
    manyGo: '仍然加入',
    clustered: (total: number, limit: number): string =>
      `画布上有 ${number.format(total)} 个实体，最多画 ${number.format(limit)} 个，因此按类型合并成组；双击一组可展开。`,
    tooLarge: (count: number, limit: number): string =>
      `这一组有 ${number.format(count)} 个实体，展开后会超过最多画的 ${number.format(limit)} 个。请先筛选或移除一些。`,
    held: (shown: number, total: number): string =>
      `画布最多容纳 ${number.format(shown)} 个实体，共要 ${number.format(total)} 个，其余没有加入。`,
    stopped: {
      best: '排布已停止，保留了到那时为止最好的结果。',
      old: '排布已停止，各实体留在原处。',
    },
    timeUp: {
      best: '排布时间到，保留了到那时为止最好的结果。',
      old: '排布时间到，还没有结果，各实体留在原处。',
    },
    layoutFailed: '排布没有成功，各实体留在原处。可以换一种排布方式。',
  },
};

/** What the canvas says; every language says exactly this. */
export type CanvasWords = typeof canvasZh;

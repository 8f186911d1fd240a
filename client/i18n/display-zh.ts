import type { LabelChoice, Theme } from '../state/state.ts';

/** What the settings of the display say, in Chinese. The English words have the same keys. */
export const displayZh = {
  open: '显示设置',
  theme: '主题',
  themes: {
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    contrast: '高对比度',
  } satisfies Record<Theme, string>,
  labels: '画布上的名称',
  labelChoices: {
    interface: '跟随界面语言',
    zh: '中文',
    en: '英文',
    both: '中英双语',
  } satisfies Record<LabelChoice, string>,
};

export type DisplayWords = typeof displayZh;

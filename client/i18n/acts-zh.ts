import type { ActId } from '../acts/acts.ts';

/** The words of every act in Chinese. */
export const actsZh: Readonly<Record<ActId, string>> = {
  undo: '撤销',
  redo: '重做',
  zoomOut: '缩小',
  zoomIn: '放大',
  fit: '显示全部',
  arrange: '重新排布',
  hide: '移除所选',
  clear: '清空画布',
};

import type { ViewsFileProblem } from '../state/saved-views.ts';

/** The words of saved views and links in Chinese. The English words have exactly the same keys. */
export const savedZh = {
  name: '视图名称',
  save: '保存当前视图',
  hint: '把画布连同筛选、外观和位置存在这个浏览器里，也可以存成文件发给别人。',
  none: '还没有保存过视图。',
  open: (name: string): string => `打开 ${name}`,
  size: (count: number): string => `${count} 个实体`,
  rename: (name: string): string => `重命名 ${name}`,
  newName: (name: string): string => `${name} 的新名称`,
  renameDone: '改名',
  duplicate: (name: string): string => `复制一份 ${name}`,
  copyOf: (name: string): string => `${name}（副本）`,
  remove: (name: string): string => `删除 ${name}`,
  exportOne: (name: string): string => `把 ${name} 存成文件`,
  exportAll: '全部存成文件',
  importFile: '从文件读入',
  imported: (count: number): string => `读入了 ${count} 个视图。`,
  problem: (problem: ViewsFileProblem): string => {
    switch (problem.kind) {
      case 'form':
        return '这不是京图的视图文件，没有读入任何内容。请选由“存成文件”得到的 .json 文件。';
      case 'version':
        return `文件的版本是 ${problem.version}，这里只认 1，没有读入任何内容。`;
      case 'count':
        return `文件里有 ${problem.count} 个视图，一次最多读入 ${problem.limit} 个，没有读入任何内容。`;
      case 'view':
        return `文件中第 ${problem.place} 个视图不完整或被改动过，没有读入任何内容。`;
    }
  },
  linkCopied: '链接已复制。',
  linkShown: '浏览器不让复制，请从这里取：',
};

export type SavedWords = typeof savedZh;

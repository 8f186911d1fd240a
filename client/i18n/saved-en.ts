import type { SavedWords } from './saved-zh.ts';

const views = (count: number): string => (count === 1 ? '1 view' : `${count} views`);

/** The words of saved views and links in English. */
export const savedEn: SavedWords = {
  name: 'Name of the view',
  save: 'Save this view',
  hint: 'Keeps the canvas with its filters, looks and places in this browser; save it as a file to hand it on.',
  none: 'No view has been saved yet.',
  open: (name) => `Open ${name}`,
  size: (count) => (count === 1 ? '1 entity' : `${count} entities`),
  rename: (name) => `Rename ${name}`,
  newName: (name) => `New name for ${name}`,
  renameDone: 'Rename',
  duplicate: (name) => `Duplicate ${name}`,
  copyOf: (name) => `${name} (copy)`,
  remove: (name) => `Delete ${name}`,
  exportOne: (name) => `Save ${name} as a file`,
  exportAll: 'Save all as a file',
  importFile: 'Read from a file',
  imported: (count) => `Read ${views(count)}.`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'form':
        return 'This is no file of Jingtu views; nothing was read. Choose a .json file made with “Save as a file”.';
      case 'version':
        return `The file has version ${problem.version}, only 1 is known here; nothing was read.`;
      case 'count':
        return `The file holds ${problem.count} views, at most ${problem.limit} can be read at once; nothing was read.`;
      case 'view':
        return `View ${problem.place} of the file is incomplete or was altered; nothing was read.`;
    }
  },
  linkCopied: 'Link copied.',
  linkShown: 'The browser does not allow copying; take it from here:',
};

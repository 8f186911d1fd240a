import type { CanvasWords } from './canvas-zh.ts';

const number = new Intl.NumberFormat('en-GB');

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

const entities = (count: number): string => counted(count, 'entity', 'entities');

/** What the canvas says, in English. */
export const canvasEn: CanvasWords = {
  layouts: {
    label: (word) => `Layout: ${word}`,
    running: 'Arranging…',
    stop: 'Stop arranging',
  },
  groups: {
    label: 'Groups and bundles',
    by: 'Group',
    none: 'No groups',
    type: 'By type',
    community: 'By community',
    properties: 'By property',
    lines: 'Lines',
    bundle: 'Bundle parallel relations',
    periods: 'Write periods',
    communityWord: (key) => `Community ${Number(key) + 1}`,
    option: (word, count, inside) =>
      inside === 0
        ? `${word}, a group of ${entities(count)}, Enter opens it`
        : `${word}, a group of ${entities(count)} with ${counted(inside, 'relation', 'relations')} inside, Enter opens it`,
    frame: (word) => `${word}, an open group, Enter closes it`,
    bundleTitle: (count) => counted(count, 'relation', 'relations'),
  },
  bringAll: (count) => `Add all (${number.format(count)})`,
  lasso: {
    hint: 'Draw around what you want to select; Esc leaves',
  },
  notice: {
    many: (count, total) =>
      `This adds ${entities(count)}; with ${number.format(total)} the canvas becomes crowded.`,
    manyGo: 'Add anyway',
    clustered: (total, limit) =>
      `The canvas holds ${entities(total)} and draws ${number.format(limit)} at most, so they are grouped by type; double-click a group to open it.`,
    tooLarge: (count, limit) =>
      `This group holds ${entities(count)}; open, the canvas would pass the ${number.format(limit)} it draws. Filter or remove some first.`,
    held: (shown, total) =>
      `The canvas holds ${entities(shown)} at most, ${number.format(total)} were asked for; the rest was not added.`,
    stopped: {
      best: 'Stopped; the best arrangement found so far is kept.',
      old: 'Stopped; everything stays where it was.',
    },
    timeUp: {
      best: 'Time is up; the best arrangement found so far is kept.',
      old: 'Time is up without a result; everything stays where it was.',
    },
    layoutFailed: 'Arranging failed; everything stays where it was. Another layout may work.',
  },
};

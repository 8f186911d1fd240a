import type { MenuWords } from './menus-zh.ts';

const entities = (count: number): string => (count === 1 ? '1 entity' : `${count} entities`);

/** What menus, the palette and the page of help say, in English. */
export const menusEn: MenuWords = {
  groups: {
    selection: 'The selected',
    paths: 'Paths',
    choosing: 'Selecting',
    canvas: 'Canvas',
    history: 'Steps',
    export: 'Export',
    window: 'Window',
  },
  menuOf: (name) => `Menu of ${name}`,
  menuOfMany: (count) => `Menu of ${entities(count)} selected`,
  menuOfRelation: 'Menu of the relation',
  menuOfCanvas: 'Menu of the canvas',
  all: 'All',
  choice: (act, choice) => `${act}: ${choice}`,
  close: 'Close',
  palette: {
    placeholder: 'Type a command or a name …',
    entities: 'Entities',
    searching: 'Searching …',
    nothing: (query) => `No command and no entity fits “${query}”`,
    keys: '↑↓ move · Enter run · Esc close',
  },
  help: {
    title: 'Shortcuts and help',
    lead: 'Everything that can be done on the canvas. Every command is found in the command palette by its Chinese or English words.',
    noKey: 'menu or command palette',
    list: 'In the list of the canvas (reached with Tab)',
    listKeys: [
      [['↑', '↓'], 'previous, next entity'],
      [['Space'], 'show details'],
      [['Ctrl', 'Space'], 'add to the selection, or take out'],
      [['Enter'], 'expand'],
      [['Delete'], 'remove'],
      [['Home', 'End'], 'first, last'],
      [['☰'], 'open the menu (or Shift F10)'],
    ],
    mouse: 'With mouse or finger',
    mouseActs: [
      ['Click or tap', 'show details'],
      ['Double click', 'expand'],
      ['Right click or long press', 'open the menu, on rows of lists as well'],
      ['Drag an entity', 'move it'],
      ['Drag the ground, wheel or two fingers', 'pan and zoom'],
    ],
    singleKeys: 'Shortcuts of a single key',
    singleKeysHint:
      'Turn them off if you speak your text, so that none is hit by accident; those with Ctrl or ⌘ stay.',
  },
};

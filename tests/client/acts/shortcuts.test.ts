import { describe, expect, test } from '@jest/globals';
import { ACTS } from '../../../client/acts/acts.ts';
import { actOfKeys, isSingleKey, keyParts } from '../../../client/acts/shortcuts.ts';
import { actsEn } from '../../../client/i18n/acts-en.ts';
import { actsZh } from '../../../client/i18n/acts-zh.ts';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the list of acts', () => {
  test('no two acts share an id or keys', () => {
    const ids = ACTS.map(({ id }) => id);
    const keys = ACTS.flatMap((act) => act.keys ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every act has words of its own in both languages', () => {
    for (const words of [actsZh, actsEn]) {
      const all = ACTS.map(({ id }) => words[id]);
      expect(all.every((text) => text.trim() !== '')).toBe(true);
      expect(new Set(all).size).toBe(all.length);
      expect(Object.keys(words).sort()).toEqual(ACTS.map(({ id }) => id).sort());
    }
  });

  test('keys are written as the keyboard gives them, and none is the browser’s own', () => {
    const own = ['mod+t', 'mod+w', 'mod+n', 'mod+r', 'mod+l', 'mod+c', 'mod+v', 'mod+f', 'mod+p'];
    for (const keys of ACTS.flatMap((act) => act.keys ?? [])) {
      expect(keys).toBe(keys.toLowerCase());
      expect(own).not.toContain(keys);
      expect(keys).toMatch(/^(mod\+)?(alt\+)?(shift\+)?(\p{L}|[^\p{L}]|[a-z0-9]{2,})$/u);
    }
  });
});

describe('keys pressed', () => {
  test.each([
    [{ key: 'z', ctrlKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'k', metaKey: true }, 'palette'],
    [{ key: '?', shiftKey: true }, 'help'],
    [{ key: '?' }, 'help'],
    [{ key: '+', shiftKey: true }, 'zoomIn'],
    [{ key: 'P', shiftKey: true }, 'unpin'],
    [{ key: 'Delete' }, 'hide'],
    [{ key: 'F10', shiftKey: true }, 'menu'],
    [{ key: 'e', altKey: true }, null],
    [{ key: 'c', ctrlKey: true }, null],
    [{ key: '读' }, null],
  ] as const)('%o stand for %s', (pressed, id) => {
    expect(actOfKeys({ ...NONE, ...pressed })).toBe(id);
  });

  test('without single keys only the others work', () => {
    expect(actOfKeys({ ...NONE, key: 'e' }, false)).toBeNull();
    expect(actOfKeys({ ...NONE, key: '?', shiftKey: true }, false)).toBeNull();
    expect(actOfKeys({ ...NONE, key: 'P', shiftKey: true }, false)).toBeNull();
    expect(actOfKeys({ ...NONE, key: 'Delete' }, false)).toBe('hide');
    expect(actOfKeys({ ...NONE, key: 'k', ctrlKey: true }, false)).toBe('palette');
    expect(['e', 'shift+p', '/', '+'].every(isSingleKey)).toBe(true);
  });

  test('are shown as they are printed', () => {
    expect(keyParts('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyParts('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyParts('+', false)).toEqual(['+']);
  });
});

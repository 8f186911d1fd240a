import type { DisplayWords } from './display-zh.ts';

/** What the settings of the display say, in English. */
export const displayEn: DisplayWords = {
  open: 'Display',
  theme: 'Theme',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  labels: 'Names on the canvas',
  labelChoices: {
    interface: 'As the interface',
    zh: 'Chinese',
    en: 'English',
    both: 'Chinese and English',
  },
};

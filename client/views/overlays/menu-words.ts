import { menusEn } from '../../i18n/menus-en.ts';
import { menusZh } from '../../i18n/menus-zh.ts';
import type { MenuWords } from '../../i18n/menus-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** The words of menus, palette and help, in the language of the interface. */
export function useMenuWords(): MenuWords {
  return useLanguage() === 'zh' ? menusZh : menusEn;
}

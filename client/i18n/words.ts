import type { Language } from '../graph/model.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';
import type { Words } from './zh.ts';

/** The interface's words in a language. */
export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en;
}

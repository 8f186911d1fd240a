import type { Language } from '../graph/model.ts';
import { canvasEn } from './canvas-en.ts';
import { canvasZh } from './canvas-zh.ts';
import type { CanvasWords } from './canvas-zh.ts';

/** What the canvas says in a language. */
export function canvasWordsIn(language: Language): CanvasWords {
  return language === 'zh' ? canvasZh : canvasEn;
}

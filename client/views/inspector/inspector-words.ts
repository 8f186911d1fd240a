import { inspectorEn } from '../../i18n/inspector-en.ts';
import { inspectorZh } from '../../i18n/inspector-zh.ts';
import type { InspectorWords } from '../../i18n/inspector-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** The words of what reads an entity or relation, in the language of the interface. */
export function useInspectorWords(): InspectorWords {
  return useLanguage() === 'zh' ? inspectorZh : inspectorEn;
}

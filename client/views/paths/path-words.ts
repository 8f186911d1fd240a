import { pathsEn } from '../../i18n/paths-en.ts';
import { pathsZh } from '../../i18n/paths-zh.ts';
import type { PathWords } from '../../i18n/paths-zh.ts';
import { nameOf } from '../../graph/reading.ts';
import { useExplorerState, useLanguage } from '../explorer-context.ts';

/** The words of the panel of paths in the language of the interface. */
export function usePathWords(): PathWords {
  return useLanguage() === 'zh' ? pathsZh : pathsEn;
}

/** The name of an entity by its id; that it is not read where it is not known. */
export function useNameOfId(): (id: string) => string {
  const words = usePathWords();
  const language = useLanguage();
  const known = useExplorerState((state) => state.known);
  return (id) => {
    const entity = known.entities.get(id);
    return entity === undefined ? words.unread : nameOf(entity, language);
  };
}

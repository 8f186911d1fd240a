import { ACT_GROUPS } from '../../acts/act.ts';
import type { ActPlace } from '../../acts/act.ts';
import { ACTS } from '../../acts/acts.ts';
import type { ActId } from '../../acts/acts.ts';
import { fuzzyFind } from '../../acts/fuzzy.ts';
import type { Hit } from '../../graph/detail.ts';
import { actsEn } from '../../i18n/acts-en.ts';
import { actsZh } from '../../i18n/acts-zh.ts';
import type { IconName } from '../../ui/icon.tsx';

/** A line of the palette: an act, one way to do it, or an entity to go to. */
export type PaletteItem =
  | {
      readonly kind: 'act';
      readonly key: string;
      readonly act: ActId;
      readonly icon: IconName;
      readonly words: string;
      /** Everything it is found by. */
      readonly texts: readonly string[];
      readonly keys: string | null;
      readonly run: () => void | Promise<void>;
    }
  | { readonly kind: 'entity'; readonly key: string; readonly hit: Hit };

/** More choices of one act than this are left to its menu. */
const CHOICES_AT_MOST = 40;

/** Every act that can be done now, and every way to do it, in the order of menus. */
export function paletteActs(
  place: ActPlace,
  choiceWords: (act: string, choice: string) => string,
  canvasOnScreen: boolean,
): PaletteItem[] {
  const words = place.state.language === 'zh' ? actsZh : actsEn;
  return ACT_GROUPS.flatMap((group) => ACTS.filter((act) => act.group === group))
    .filter(({ id, group }) => id !== 'palette' && (canvasOnScreen || group === 'window'))
    .filter((act) => act.enabled(place))
    .flatMap((act) => {
      const { id, icon, keys = [] } = act;
      const names = [actsZh[id], actsEn[id]];
      const whole: PaletteItem = {
        kind: 'act',
        key: id,
        act: id,
        icon,
        words: words[id],
        texts: names,
        keys: keys[0] ?? null,
        run: () => act.run(place),
      };
      const choices = (act.choices?.(place) ?? []).slice(0, CHOICES_AT_MOST);
      return [
        whole,
        ...choices.map((choice) => ({
          ...whole,
          key: `${id} ${choice.key}`,
          words: choiceWords(words[id], `${choice.words} (${choice.count})`),
          texts: names.map((name) => choiceWords(name, choice.words)),
          keys: null,
          run: choice.run,
        })),
      ];
    });
}

/** The acts that fit what is written; without anything written, every act once. */
export function paletteFound(acts: readonly PaletteItem[], query: string): PaletteItem[] {
  if (query.trim() === '')
    return acts.filter(({ kind, key }) => kind === 'act' && !key.includes(' '));
  return fuzzyFind(acts, query, (item) => (item.kind === 'act' ? item.texts : []));
}

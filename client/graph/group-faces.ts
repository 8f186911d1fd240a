import type { GroupBy } from './grouping.ts';
import type { GroupFace } from './gather.ts';
import { iconUri, inkOn } from './icon.ts';
import type { Known, Language } from './model.ts';
import { typeWord } from './schema.ts';
import type { Schema } from './schema.ts';
import type { Values } from './values.ts';

/** What groups are told by: what is known of the entities gathered. */
export interface GroupFacts {
  readonly known: Known;
  readonly values: Values;
  /** The number of each entity's community. */
  readonly communities: ReadonlyMap<string, number>;
  readonly schema: Schema;
  readonly language: Language;
}

const NEUTRAL = '#64748b';
const STACK = 'M12 3l9 5-9 5-9-5zM3 12.500l9 5 9-5M3 16.500l9 5 9-5';

/** A value as the key of a group; `null` where there is none. */
function keyOfValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(' · ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The key an entity is gathered under. */
export function keyIn(by: GroupBy, facts: GroupFacts): (id: string) => string | null {
  switch (by.by) {
    case 'type':
      return (id) => facts.known.entities.get(id)?.type ?? null;
    case 'community':
      return (id) => facts.communities.get(id)?.toString() ?? null;
    case 'property':
      return (id) => {
        const values = facts.values.get(id);
        return values !== undefined && Object.hasOwn(values, by.property)
          ? keyOfValue(values[by.property])
          : null;
      };
  }
}

/** How the group of a key is shown. */
export function faceIn(
  by: GroupBy,
  { schema, language }: GroupFacts,
  words: {
    readonly community: (key: string) => string;
    readonly truth: (value: boolean) => string;
  },
): (key: string) => GroupFace {
  const neutral = (word: string): GroupFace => ({
    word,
    colour: NEUTRAL,
    icon: iconUri(STACK, inkOn(NEUTRAL)),
  });
  switch (by.by) {
    case 'type':
      return (key) => {
        const type = schema.entityTypes.get(key);
        const colour = type?.colour ?? NEUTRAL;
        return {
          word: typeWord(schema, key, language),
          colour,
          icon: iconUri(type?.icon ?? STACK, inkOn(colour)),
        };
      };
    case 'community':
      return (key) => neutral(words.community(key));
    case 'property':
      return (key) =>
        neutral(key === 'true' || key === 'false' ? words.truth(key === 'true') : key);
  }
}

import { pinyin } from 'pinyin-pro';
import { API_ROOTS } from '../api-words.ts';
import type {
  EntityType,
  PropertyDefinition,
  PropertyKind,
  RelationType,
  Words,
} from '../ontology.ts';
import { typeColour, typeIcon } from './type-colours.ts';

/** An entity type of which only the name is known, in words, colour and icon made of it; `taken` gets its root fields. */
export function describeEntityType(
  name: string,
  index: number,
  taken: Set<string>,
): Omit<EntityType, 'properties'> {
  const words = wordsOf(name);
  const singular = freeRoot(rootName(name), taken);
  return {
    name,
    zh: capital(words),
    en: capital(words),
    singular,
    plural: freeRoot(pluralOf(singular), taken),
    colour: typeColour(index),
    icon: typeIcon(index),
    description: {
      zh: `数据中标签为 ${printable(name)} 的实体。`,
      en: `Entities with the label ${printable(name)} in the data.`,
    },
  };
}

/** A relation type of which only the name is known, in words made of it. */
export function describeRelationType(
  name: string,
): Omit<RelationType, 'properties' | 'from' | 'to'> {
  const words = wordsOf(name).toLowerCase();
  return {
    name,
    zh: words,
    en: words,
    reverseZh: `…${words}`,
    reverseEn: `← ${words}`,
    description: {
      zh: `数据中类型为 ${printable(name)} 的关系。`,
      en: `Relations of the type ${printable(name)} in the data.`,
    },
  };
}

/** A property of which only name and kind are known. */
export function describeProperty(name: string, kind: PropertyKind): PropertyDefinition {
  const words = capital(wordsOf(name));
  return { name, kind, zh: words, en: words };
}

/** `ACTED_IN`, `actedIn` and `acted-in` are all "acted in"; short words in capitals stay: "AI model". */
function wordsOf(name: string): string {
  const words = printable(name)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .split(/[_\s-]+/u)
    .filter((word) => word !== '');
  const isShouted = name === name.toUpperCase() && words.length > 1;
  const lower = words.map((word) =>
    isShouted || !/^[A-Z\d]{2,}$/u.test(word) ? word.toLowerCase() : word,
  );
  return lower.join(' ') || printable(name) || '?';
}

function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ').trim();
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A name for the API in camelCase, of the pinyin where it is Chinese. */
function rootName(name: string): string {
  const latin = pinyin(name, { toneType: 'none', nonZh: 'consecutive', type: 'array' }).join(' ');
  const words = wordsOf(latin)
    .normalize('NFKD')
    .split(/[^A-Za-z\d]+/u)
    .filter((word) => word !== '');
  const camel = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : capital(word.toLowerCase())))
    .join('');
  return /^[a-z]/u.test(camel) ? camel : `type${camel}`;
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
}

/** The word, or with Entity and a number after it where the API or another type has it. */
function freeRoot(word: string, taken: Set<string>): string {
  const isFree = (candidate: string) => !taken.has(candidate) && !API_ROOTS.includes(candidate);
  let free = isFree(word) ? word : `${word}Entity`;
  for (let number = 2; !isFree(free); number += 1) free = `${word}Entity${number}`;
  taken.add(free);
  return free;
}

/** The words of a type as the person wrote them, the one language standing in for the other. */
export function bothWords(
  given: { readonly [language in keyof Words]?: Words[language] | undefined },
  otherwise: Words,
): Words {
  return { zh: given.zh ?? given.en ?? otherwise.zh, en: given.en ?? given.zh ?? otherwise.en };
}

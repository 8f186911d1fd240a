import type { KeyInPlace, NamesInPlace } from '../../graph-seed/ontology.ts';
import type { IndexFound, LabelFound, PropertyFound } from './survey-database.ts';

/** Labels whose names are looked for by themselves; others are called by what they have of the usual names. */
const MOST = 100;
/** Names that names usually bear, the best first. */
const USUAL = [
  /^(name|名称|名字|姓名)$/iu,
  /^(title|标题|题名)$/iu,
  /^(label|caption|display_?name|full_?name|pref_?label)$/iu,
  /name$/iu,
  /title$/iu,
  /^(user|login|email|headline|subject)$/iu,
];
/** Longer texts on the average are no names. */
const LONGEST = 80;
/** Part of the values that must differ for a text of another name to tell entities apart. */
const DIFFERENT = 0.9;

/** What the entities of each label are called by: properties by their usual names, else a short text that differs. */
export function namesInPlace(
  labels: readonly LabelFound[],
  keys: readonly KeyInPlace[],
  indexes: readonly IndexFound[],
): NamesInPlace[] {
  return labels
    .flatMap(({ name: label, properties }): NamesInPlace[] => {
      const texts = properties.filter(({ kind }) => kind.startsWith('STRING'));
      const usual = texts
        .filter((text) => rank(text) < USUAL.length && (text.length ?? 0) <= LONGEST)
        .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.name < b.name ? -1 : 1));
      const named = [...usual, ...(usual.length === 0 ? telling(texts) : [])].map(
        ({ name }) => name,
      );
      const key = keys.find((one) => one.label === label)?.property;
      const all = [...new Set([...named.slice(0, 3), ...(key === undefined ? [] : [key])])];
      const [first] = all;
      return first === undefined
        ? []
        : [{ label, properties: all, index: indexOn(label, first, indexes) }];
    })
    .slice(0, MOST);
}

function rank({ name }: PropertyFound): number {
  const at = USUAL.findIndex((usual) => usual.test(name));
  return at < 0 ? USUAL.length : at;
}

/** The shortest text that tells most entities apart. */
function telling(texts: readonly PropertyFound[]): PropertyFound[] {
  const most = Math.max(0, ...texts.map(({ count }) => count));
  return texts
    .filter(
      ({ length, different, count }) =>
        (length ?? Infinity) <= LONGEST && different >= DIFFERENT * count && 2 * count > most,
    )
    .sort((a, b) => (a.length ?? 0) - (b.length ?? 0) || (a.name < b.name ? -1 : 1))
    .slice(0, 1);
}

function indexOn(
  label: string,
  property: string,
  indexes: readonly IndexFound[],
): NamesInPlace['index'] {
  const types = indexes.flatMap(({ type, labels, properties }) =>
    labels[0] === label && properties.length === 1 && properties[0] === property ? [type] : [],
  );
  if (types.includes('TEXT')) return 'TEXT';
  return types.includes('RANGE') ? 'RANGE' : null;
}

import type { InPlace, KeyInPlace } from '../../graph-seed/ontology.ts';
import type { Layout } from './layout.ts';
import { anyOf, escapeName } from './names.ts';
import { indent } from './scope.ts';

/** Texts that tell of an entity, the best first; of the kinds of other values nothing is known. */
const SUMMARIES = ['summary', 'description', 'abstract'];

/**
 * The layout of a graph that somebody else put there: every node with a label is an entity, and its id is made of the
 * first unique property that it has, or else is its elementId.
 * @example
 * layoutInPlace({ keys: [{ label: 'Film', property: 'isan', kind: 'text' }], … }).id('n')
 * // CASE WHEN n:Film AND n.isan IS NOT NULL THEN 'Film:' + n.isan ELSE elementId(n) END
 */
export function layoutInPlace(inPlace: InPlace): Layout {
  const { keys, hasUnlabelled } = inPlace;
  const any = hasUnlabelled ? ':%' : '';
  const id = (n: string) =>
    cases(
      keys.map((key) => [isKeyed(n, key), keyText(n, key)]),
      `elementId(${n})`,
    );
  const find = (n: string, wanted: string, uses: readonly string[]): string => {
    // The id is made again of what was found: two labels may begin alike.
    const isIt = `${id(n)} = ${wanted}`;
    const seeks = keys.map(
      (key) =>
        `MATCH (${n}${anyOf([key.label])}) WHERE ${n}.${escapeName(key.property)} = ${valueIn(wanted, key)} AND ${isIt}`,
    );
    const byElement = `MATCH (${n}${any}) WHERE elementId(${n}) = ${wanted} AND ${isIt}`;
    const branches = [...seeks, byElement].map((seek) => `${seek}\nRETURN ${n}`);
    return `CALL (${uses.join(', ')}) {\n${indent([branches.join('\nUNION\n')])}\n}`;
  };
  return {
    any,
    strays: hasUnlabelled,
    count: hasUnlabelled ? 'COUNT { (:%) }' : 'COUNT { () }',
    id,
    relationId: (r) => `elementId(${r})`,
    common: (n, property) => {
      switch (property) {
        case 'id':
          return id(n);
        case 'name':
          return nameText(n, inPlace);
        case 'nameEn':
          return text(`${n}.nameEn`);
        case 'aliases':
          return `CASE WHEN ${n}.aliases IS :: LIST<STRING NOT NULL> NOT NULL THEN ${n}.aliases ELSE [] END`;
        case 'summaryZh':
        case 'summaryEn':
          return `coalesce(${SUMMARIES.map((name) => text(`${n}.${name}`)).join(', ')})`;
        case 'evidence':
          return '[]';
        default:
          return null;
      }
    },
    find,
    findOrNull: (n, wanted, uses) => `OPTIONAL ${find(n, wanted, uses)}`,
  };
}

/** The name of the entity in a variable: what its label is called by, what is usual, or else its label and number. */
function nameText(n: string, { names }: InPlace): string {
  const told = names.map(({ label, properties }): readonly [string, string] => {
    const texts = properties.map((property) => `toStringOrNull(${n}.${escapeName(property)})`);
    return [
      n + anyOf([label]),
      texts.length === 1 ? texts.join('') : `coalesce(${texts.join(', ')})`,
    ];
  });
  const usual = ['name', 'title'].map((property) => `toStringOrNull(${n}.${property})`);
  const number = `head(labels(${n})) + ' ' + last(split(elementId(${n}), ':'))`;
  return `coalesce(${[cases(told, 'null'), ...usual, number].join(', ')})`;
}

function isKeyed(n: string, { label, property }: KeyInPlace): string {
  return `${n}${anyOf([label])} AND ${n}.${escapeName(property)} IS NOT NULL`;
}

/** The id as text: the label, a colon and the key. */
function keyText(n: string, { label, property, kind }: KeyInPlace): string {
  const stored = `${n}.${escapeName(property)}`;
  return `${quoted(`${label}:`)} + ${kind === 'text' ? stored : `toString(${stored})`}`;
}

/** The key that stands in an id, as it is stored; null where the id is of another label. */
function valueIn(id: string, { label, kind }: KeyInPlace): string {
  const begin = `${label}:`;
  const key = `CASE WHEN ${id} STARTS WITH ${quoted(begin)} THEN substring(${id}, ${Array.from(begin).length}) END`;
  return kind === 'text' ? key : `toIntegerOrNull(${key})`;
}

function cases(
  list: readonly (readonly [test: string, value: string])[],
  otherwise: string,
): string {
  if (list.length === 0) return otherwise;
  return `CASE ${list.map(([test, value]) => `WHEN ${test} THEN ${value}`).join(' ')} ELSE ${otherwise} END`;
}

function text(stored: string): string {
  return `CASE WHEN ${stored} IS :: STRING NOT NULL THEN ${stored} END`;
}

/** Whether a label can begin ids: in the text of a statement nothing of it would have to be escaped. */
export function canBeginIds(label: string): boolean {
  return !/['\\\p{Cc}]/u.test(label);
}

function quoted(text: string): string {
  if (!canBeginIds(text)) throw new TypeError(`${JSON.stringify(text)} cannot begin ids.`);
  return `'${text}'`;
}

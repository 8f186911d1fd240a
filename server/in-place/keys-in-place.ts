import type { KeyInPlace } from '../../graph-seed/ontology.ts';
import { canBeginIds } from '../cypher/layout-in-place.ts';
import type { LabelFound } from './survey-database.ts';

/** Labels whose keys ids are made of: every one of them is part of every statement. */
const MOST = 100;
/** Names that keys usually bear, the best first. */
const USUAL = [/^id$/iu, /^uu?id$/iu, /^(key|code|iri|uri|slug)$/iu, /id$/iu];

/**
 * What ids are made of: for each label one property that a constraint keeps unique, if it is text or whole numbers.
 * Nothing else is sure to be unique and quick to find; other entities go by their elementId.
 */
export function keysInPlace(
  labels: readonly LabelFound[],
  unique: readonly { readonly label: string; readonly property: string }[],
): KeyInPlace[] {
  return labels
    .flatMap(({ name: label, properties }): KeyInPlace[] => {
      const keys = unique.flatMap(({ label: of, property }): KeyInPlace[] => {
        if (of !== label || !canBeginIds(label)) return [];
        const kinds = properties.flatMap(({ name, kind }) => (name === property ? [kind] : []));
        if (kinds.length === 0) return [];
        if (kinds.every((kind) => kind.startsWith('STRING')))
          return [{ label, property, kind: 'text' }];
        if (kinds.every((kind) => kind.startsWith('INTEGER')))
          return [{ label, property, kind: 'integer' }];
        return [];
      });
      return keys
        .sort((a, b) => rank(a) - rank(b) || (a.property < b.property ? -1 : 1))
        .slice(0, 1);
    })
    .slice(0, MOST);
}

function rank({ property }: KeyInPlace): number {
  const at = USUAL.findIndex((usual) => usual.test(property));
  return at < 0 ? USUAL.length : at;
}

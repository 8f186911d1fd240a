import type { Filter, Owner } from '../../graph/filters.ts';
import type { LookRule } from '../../graph/look.ts';
import type { Language } from '../../graph/model.ts';
import { lineWord } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import type { Schema } from '../../graph/schema.ts';
import type { LooksWords } from '../../i18n/looks-zh.ts';
import { wordsIn } from '../../i18n/words.ts';
import { useLanguage, useSchema } from '../explorer-context.ts';
import { factsIn } from '../facts-words.ts';
import { useLooksWords } from './looks-words.ts';
import { possibleValues } from './possible-values.ts';

/** The words for facets, properties, values and filters. */
export interface Naming {
  readonly facet: (facet: {
    readonly facet: Filter['facet'];
    readonly of?: Owner;
    readonly property?: string;
    readonly unit?: string | null;
  }) => string;
  readonly value: (facet: Filter['facet'], value: string) => string;
  readonly property: (property: string) => string;
  readonly filter: (filter: Filter) => string;
  readonly rule: (rule: LookRule) => string;
}

function propertyWord(
  property: string,
  schema: Schema,
  language: Language,
  words: LooksWords,
): string {
  for (const { properties } of [...schema.entityTypes.values(), ...schema.relationTypes.values()]) {
    const found = properties.find(({ name }) => name === property);
    if (found !== undefined) return found[language];
  }
  return Object.hasOwn(words.properties, property)
    ? (words.properties[property] ?? property)
    : property;
}

/** Values listed in the name of a filter. */
const LISTED = 2;

function namingIn(schema: Schema, language: Language, words: LooksWords): Naming {
  const general = wordsIn(language);
  const property = (name: string): string => propertyWord(name, schema, language, words);
  const facet: Naming['facet'] = (given) => {
    if (given.facet !== 'value' && given.facet !== 'number') return words.facets[given.facet];
    const name = property(given.property ?? '');
    return given.unit === undefined || given.unit === null
      ? name
      : `${name} (${factsIn(language).unit(given.unit)})`;
  };
  const value: Naming['value'] = (kind, text) => {
    if (text === '' || text === 'UNSAID') return words.unsaid;
    if (kind === 'entityType') return typeWord(schema, text, language);
    if (kind === 'relationType') return lineWord(schema, text, language);
    if (kind === 'status') {
      const statuses: Readonly<Record<string, string>> = general.status;
      return statuses[text] ?? text;
    }
    if (text === 'true') return words.yes;
    return text === 'false' ? words.no : text;
  };
  return {
    facet,
    value,
    property,
    filter: (filter) => {
      const name = facet(filter);
      if (filter.facet === 'degree' || filter.facet === 'number') {
        const [from, to] = [filter.from, filter.to].map((end) => end?.toString() ?? null);
        return `${name} ${words.range(from ?? null, to ?? null)}`;
      }
      const kept = new Set<string>(filter.kept);
      const left = possibleValues(filter.facet, schema)?.filter((text) => !kept.has(text));
      // The shorter of what is kept and what is left out says it.
      const without = left !== undefined && left.length < kept.size;
      const told = (without ? left : filter.kept).map((text) => value(filter.facet, text));
      const more = told.length > LISTED ? ` +${told.length - LISTED}` : '';
      const listed = `${told.slice(0, LISTED).join(words.comma) || '∅'}${more}`;
      return `${name}${words.colon}${without ? words.except(listed) : listed}`;
    },
    rule: (rule) => {
      const name = property(rule.property);
      if (rule.kind === 'unique') return `${name}${words.colon}${words.style.unique}`;
      if (rule.kind === 'single') return `${name}${words.colon}${value('value', rule.value)}`;
      const unit = rule.unit === null ? '' : ` ${factsIn(language).unit(rule.unit)}`;
      return `${name} ${words.range(rule.from, rule.to)}${unit}`;
    },
  };
}

export function useNaming(): Naming {
  return namingIn(useSchema(), useLanguage(), useLooksWords());
}

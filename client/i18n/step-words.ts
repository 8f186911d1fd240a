import { nameOf, reading, readingHeading } from '../graph/reading.ts';
import type { Known, Language } from '../graph/model.ts';
import { typeWord } from '../graph/schema.ts';
import type { Schema } from '../graph/schema.ts';
import type { Step } from '../graph/steps.ts';
import { layoutOf } from '../layouts/layouts.ts';
import { wordsIn } from './words.ts';

/** What a step did, in words. */
export function stepWords(step: Step, known: Known, schema: Schema, language: Language): string {
  const words = wordsIn(language).steps;
  const name = (id: string): string => {
    const entity = known.entities.get(id);
    return entity === undefined ? id : nameOf(entity, language);
  };
  const oneOrMany = (
    ids: readonly string[],
    one: (name: string) => string,
    many: (count: number) => string,
  ): string => {
    const [first] = ids;
    return ids.length === 1 && first !== undefined ? one(name(first)) : many(ids.length);
  };
  switch (step.kind) {
    case 'open':
      return words.open(step.view.ids.length);
    case 'add':
      return oneOrMany(step.ids, words.addOne, words.addMany);
    case 'expand': {
      if (step.group === null) return words.expand(name(step.from), step.ids.length);
      const { relationType, direction, entityType } = step.group;
      const heading = readingHeading(reading(schema, relationType, direction, language));
      const type = typeWord(schema, entityType, language);
      return words.expandGroup(name(step.from), heading, type, step.ids.length);
    }
    case 'expandMany':
      return words.expandMany(step.from.length, step.ids.length);
    case 'hide':
      return oneOrMany(step.ids, words.hideOne, words.hideMany);
    case 'hideType':
      return words.hideType(typeWord(schema, step.type, language));
    case 'showType':
      return words.showType(typeWord(schema, step.type, language));
    case 'addPath':
      return words.addPath(name(step.from), name(step.to));
    case 'collapse':
      return words.collapse(name(step.from), step.ids.length);
    case 'keepOnly':
      return oneOrMany(step.ids, words.keepOnlyOne, words.keepOnlyMany);
    case 'pin':
      return oneOrMany(step.ids, words.pin, words.pinMany);
    case 'unpin':
      return oneOrMany(step.ids, words.unpin, words.unpinMany);
    case 'focus':
      return step.ids.length === 0
        ? words.unfocus
        : oneOrMany(step.ids, words.focusOne, words.focusMany);
    case 'filter':
      return step.filtering.filters.length === 0 ? words.unfilter : words.filter;
    case 'style':
      return words.style;
    case 'group':
      return step.grouping === null ? words.ungroup : words.group;
    case 'periods':
      return step.on ? words.periods : words.noPeriods;
    case 'bundle':
      return step.on ? words.bundle : words.unbundle;
    case 'move':
      return oneOrMany([...step.positions.keys()], words.move, words.moveMany);
    case 'arrange':
      return words.arrange(layoutOf(step.layout).words[language]);
    case 'clear':
      return words.clear;
  }
}

import { nameOf, reading, readingHeading } from '../graph/reading.ts';
import type { Known, Language } from '../graph/model.ts';
import { typeWord } from '../graph/schema.ts';
import type { Schema } from '../graph/schema.ts';
import type { Step } from '../graph/steps.ts';
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
    case 'hide':
      return oneOrMany(step.ids, words.hideOne, words.hideMany);
    case 'hideType':
      return words.hideType(typeWord(schema, step.type, language));
    case 'showType':
      return words.showType(typeWord(schema, step.type, language));
    case 'pin':
      return words.pin(name(step.id));
    case 'unpin':
      return words.unpin(name(step.id));
    case 'move':
      return oneOrMany([...step.positions.keys()], words.move, words.moveMany);
    case 'arrange':
      return words.arrange;
    case 'clear':
      return words.clear;
  }
}

import { grouped } from '../../graph/decimal-text.ts';
import type { FigureFacts } from '../../graph/detail.ts';
import type { FactsWords } from '../../i18n/facts-zh.ts';
import type { Words } from '../../i18n/zh.ts';

/** A figure's value in its normal unit with how it is meant; every digit is kept. */
export function normalValue(
  { value, valueTo, unit, qualifier }: FigureFacts,
  words: Words,
  facts: FactsWords,
): string {
  if (valueTo !== null) {
    return facts.board.normal(facts.board.range(grouped(value), grouped(valueTo)), unit, '');
  }
  return facts.board.normal(grouped(value), unit, words.qualifier(qualifier));
}

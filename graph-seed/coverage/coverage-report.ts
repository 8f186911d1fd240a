import type { Catalogue } from '../catalogue.ts';
import { coverage, unexplained } from './coverage.ts';
import type { SentenceCoverage, Untold } from './coverage.ts';
import type { DocumentSeed } from '../seed.ts';
import type { SourceText } from '../source-text.ts';

export interface CoverageReport {
  readonly lines: readonly string[];
  /** How many runs of words are neither told nor given a reason. */
  readonly open: number;
}

/** Sentence by sentence what rests on it and what of it no fact tells, then the sums. */
export function coverageReport(
  document: DocumentSeed,
  text: SourceText,
  catalogue: Pick<Catalogue, 'ontology' | 'things'>,
): CoverageReport {
  const sentences = coverage(document, text, catalogue);
  const open = new Set(sentences.flatMap((sentence) => unexplained(document, sentence)));
  const lines = sentences.flatMap((sentence) => [
    head(document, sentence),
    ...sentence.facts.map(({ id, start, end }) => `  ${start}-${end}  ${id}`),
    ...(sentence.mentions.length === 0 ? [] : [`  mentions: ${mentioned(sentence)}`]),
    ...sentence.untold.map((words) => `  ${untoldLine(words, open.has(words))}`),
  ]);
  return { lines: [...lines, '', ...sums(document, sentences, open.size)], open: open.size };
}

function head({ id }: DocumentSeed, { number, start, end, facts, told, length }: SentenceCoverage) {
  return `${id}#${number} (${start}-${end}): ${count(facts.length, 'fact')}, ${percent(told, length)} told`;
}

function mentioned({ mentions }: SentenceCoverage): string {
  return mentions.map(({ id, start, end }) => `${id} ${start}-${end}`).join(', ');
}

function untoldLine({ start, end, words, inEvidence }: Untold, isOpen: boolean): string {
  const where = inEvidence ? 'in evidence, but no fact says it' : 'in the evidence of no fact';
  return `${start}-${end}  ${isOpen ? 'NOT TOLD' : 'not told, with a reason'}: ${words} (${where})`;
}

function sums(
  document: DocumentSeed,
  sentences: readonly SentenceCoverage[],
  open: number,
): string[] {
  const sum = (value: (sentence: SentenceCoverage) => number) =>
    sentences.reduce((total, sentence) => total + value(sentence), 0);
  const facts = document.relations.length + document.figures.length;
  const length = sum((sentence) => sentence.length);
  const untold = sum((sentence) => sentence.untold.length);
  const bare = sentences.filter((sentence) => sentence.facts.length === 0);
  const each = (facts / Math.max(1, sentences.length)).toFixed(1);
  return [
    `${document.id}: ${count(sentences.length, 'sentence')}, ${count(facts, 'fact')} (${each} to a sentence), ${count(
      sum((sentence) => sentence.mentions.length),
      'mention',
    )}`,
    `Of ${length} letters, digits and Chinese characters ${percent(
      sum((sentence) => sentence.inEvidence),
      length,
    )} lie in the evidence of a fact, ${percent(
      sum((sentence) => sentence.told),
      length,
    )} are told by one; the rest are function words and ${count(untold, 'run')} of words.`,
    ...(bare.length === 0
      ? []
      : [`Sentences on which no fact rests: ${bare.map(({ number }) => number).join(', ')}`]),
    open === 0
      ? `Each of these ${untold} has its reason.`
      : `${open} of these ${untold} have no reason: enter the facts, or say why there is none under "uncovered".`,
  ];
}

/** Rounded down, so that only the whole is 100 %. */
function percent(part: number, whole: number): string {
  return `${whole === 0 ? '100.0' : (Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

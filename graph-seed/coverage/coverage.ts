import { unitsOf, withoutFunctionWords, Wording } from './coverage-words.ts';
import type { Unit } from './coverage-words.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Ontology } from '../ontology.ts';
import { relationId } from '../seed.ts';
import type { DocumentSeed, Locator, SeedFigure, SeedRelation, Span } from '../seed.ts';
import type { SourceText } from '../source-text.ts';

/** What a document's files say of one of its sentences. Lengths are in letters, digits and Chinese characters. */
export interface SentenceCoverage extends Span {
  /** 1-based. */
  readonly number: number;
  /** Ids of the relations and figures whose evidence lies here, once for each locator. */
  readonly facts: readonly (Span & { readonly id: string })[];
  /** Ids of the entities mentioned here, once for each locator. */
  readonly mentions: readonly (Span & { readonly id: string })[];
  readonly length: number;
  /** How much of it lies in the evidence of a fact. */
  readonly inEvidence: number;
  /** How much of it a fact tells. */
  readonly told: number;
  readonly untold: readonly Untold[];
}

/** Words that no fact tells, without function words at either end. */
export interface Untold extends Span {
  readonly words: string;
  /** Whether the words lie in the evidence of a fact, which then passes them over. */
  readonly inEvidence: boolean;
}

interface Fact {
  readonly id: string;
  readonly ends: readonly string[];
  readonly evidence: readonly Locator[];
  readonly wording: Wording;
}

/**
 * Holds a text against what is said of it, sentence by sentence.
 *
 * Evidence is often a whole clause, so lying in evidence is not enough. Words are *told* when a fact whose evidence
 * holds them says them too: in its wording, its verb, its period, its properties, as the quantity it gives, or as a name of one of
 * its ends; or when they are the name in a mention of such an end that its evidence touches. Relation types that only tie
 * things together (`arranges` in the ontology) tell nothing: else a head's list would hide that nothing is said of its items.
 */
export function coverage(
  document: DocumentSeed,
  text: SourceText,
  { ontology, things }: Pick<Catalogue, 'ontology' | 'things'>,
): SentenceCoverage[] {
  const names = (id: string) => things.get(id)?.names ?? [];
  const facts = factsOf(document, names, ontology);
  const mentioned = [
    ...document.entities.map(({ id, mentions }) => ({ id, evidence: mentions })),
    ...document.mentions.map(({ of: id, locators }) => ({ id, evidence: locators })),
  ];
  return document.sentences.map((sentence, index) => {
    const number = index + 1;
    const here = ({ evidence }: { readonly evidence: readonly Locator[] }) =>
      evidence.filter((locator) => locator.sentence === number);
    const units = unitsOf(Array.from(text.passage(sentence)), sentence.start);
    const told = new Set<Unit>();
    const tell = (span: Span, wording: Wording) => {
      for (const unit of wording.said(units.filter((one) => isIn(one, span)))) told.add(unit);
    };
    const telling = facts.filter((fact) => here(fact).length > 0);
    for (const fact of telling) for (const span of here(fact)) tell(span, fact.wording);
    const mentions = mentioned.flatMap(({ id, evidence }) =>
      here({ evidence }).map(({ start, end }) => ({ id, start, end })),
    );
    for (const mention of mentions) {
      const isEnd = telling.some(
        (fact) => fact.ends.includes(mention.id) && here(fact).some((span) => meet(span, mention)),
      );
      if (isEnd) tell(mention, new Wording(names(mention.id)));
    }
    const resting = [
      ...document.relations.map((one) => ({ ...one, id: relationId(one) })),
      ...document.figures,
    ].flatMap((one) => here(one).map(({ start, end }) => ({ id: one.id, start, end })));
    const inEvidence = (unit: Span) => resting.some((span) => isIn(unit, span));
    return {
      number,
      start: sentence.start,
      end: sentence.end,
      facts: resting,
      mentions,
      length: lengthOf(units),
      inEvidence: lengthOf(units.filter(inEvidence)),
      told: lengthOf([...told]),
      untold: runsOf(units, told).map((run) => {
        const span = spanOf(run);
        return { ...span, words: text.passage(span), inEvidence: run.every(inEvidence) };
      }),
    };
  });
}

/** Untold words for which a document's files give no reason. */
export function unexplained(document: DocumentSeed, { untold }: SentenceCoverage): Untold[] {
  const reasons = document.uncovered.flatMap(({ locators }) => locators);
  return untold.filter(
    ({ start, end }) => !reasons.some((reason) => reason.start === start && reason.end === end),
  );
}

function factsOf(
  { relations, figures }: DocumentSeed,
  names: (id: string) => readonly string[],
  { relationTypes }: Ontology,
): Fact[] {
  const types = new Map(relationTypes.map((type) => [type.name, type]));
  const fact = (
    id: string,
    ends: readonly string[],
    { evidence, ...one }: SeedRelation | SeedFigure,
    more: readonly string[],
  ): Fact => {
    const texts = [
      one.zh,
      ...periodWords(one.period),
      ...Object.values(one.properties).map(String),
      ...ends.flatMap(names),
      ...more,
    ];
    return { id, ends, evidence, wording: new Wording(texts) };
  };
  return [
    ...relations
      .filter(({ type }) => types.get(type)?.arranges !== true)
      .map((one) => {
        const verbs = [types.get(one.type)?.zh ?? '', types.get(one.type)?.reverseZh ?? ''];
        return fact(relationId(one), [one.from, one.to], one, verbs);
      }),
    ...figures.map((one) => {
      const said = [one.asWritten, one.name.zh, ...one.aliases, ...growthWords(one.growth)];
      return fact(one.id, [one.indicator, ...one.about], one, said);
    }),
  ];
}

/** `2025-03-20` as a text writes it: 2025年3月20日. */
function periodWords(period: string | undefined): string[] {
  const [year, month, day] = (period ?? '').split('-').map((part) => part.replace(/^0/, ''));
  if (!year) return [];
  const months = month && /^\d+$/.test(month) ? `${month}月` : '';
  return [year, `${year}年${months}${months !== '' && day ? `${day}日` : ''}`];
}

/** `7.7` as a text writes it: 同比增长7.7%. */
function growthWords(growth: string | undefined): string[] {
  if (growth === undefined) return [];
  return growth.startsWith('-') ? [`同比下降${growth.slice(1)}%`] : [`同比增长${growth}%`];
}

/** Runs of units that are not told, each without function words at its ends. */
function runsOf(units: readonly Unit[], told: ReadonlySet<Unit>): (readonly Unit[])[] {
  const runs: Unit[][] = [];
  let last: Unit | undefined;
  for (const unit of units) {
    if (told.has(unit)) continue;
    const run = runs.at(-1);
    if (run && last?.end === unit.start) run.push(unit);
    else runs.push([unit]);
    last = unit;
  }
  return runs.map(withoutFunctionWords).filter((run) => run.length > 0);
}

function spanOf(run: readonly Unit[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { start, end }) => sum + end - start, 0);
}

function isIn(part: Span, whole: Span): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

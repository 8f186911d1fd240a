import type { Catalogue } from '../catalogue.ts';
import { checkCoverage } from './check-coverage.ts';
import { locatorText } from './check-evidence.ts';
import { foldName } from '../fold.ts';
import type { Place } from '../problem.ts';
import type { DocumentSeed, Locator, SeedFigure, SeedRelation } from '../seed.ts';
import { sentenceHash } from '../source-text.ts';
import type { SourceText } from '../source-text.ts';

/** Words right before or after a quantity that its qualifier must not lose. */
const QUALIFYING = {
  over: { before: /(超|超过|突破|逾|多于)$/, after: /^(余|多(?=[家个项次万亿]))/ },
  at_least: { before: /(至少|不少于|不低于)$/, after: /^[^,，、。;；]{0,2}?以上/ },
  about: { before: /(约|近|接近)$/, after: /^左右/ },
} as const;

/** Characters in a row that our wording may share with the text; names are often this long. */
const LONGEST_COPY = 29;

/** Holds a document against its text: the cut into sentences, and what every locator is said to show. */
export function checkText(document: DocumentSeed, text: SourceText, catalogue: Catalogue): void {
  sentenceCut(document, text, catalogue);
  const nameCheck = new NameCheck(document, text, catalogue);
  for (const { id, mentions } of document.entities) {
    for (const mention of mentions) nameCheck.mention(id, mention);
  }
  for (const { of: id, locators } of document.mentions) {
    for (const mention of locators) nameCheck.mention(id, mention);
  }
  for (const relation of document.relations) nameCheck.relation(relation);
  for (const figure of document.figures) figureText(document, figure, text, catalogue);
  copiedWording(document, text, catalogue);
  checkCoverage(document, text, catalogue);
}

/** Facts are worded in our own words: no long run of the text may stand in a seed file. */
function copiedWording(document: DocumentSeed, text: SourceText, catalogue: Catalogue): void {
  const all = text.passage({ start: 0, end: text.length });
  const check = (words: string, at: Place) => {
    const characters = Array.from(words);
    for (let start = 0; start + LONGEST_COPY < characters.length; start += 1) {
      const run = characters.slice(start, start + LONGEST_COPY + 1).join('');
      if (!all.includes(run)) continue;
      const message = `"${excerpt(run)}" and what follows is copied from the text; at most ${LONGEST_COPY} characters in a row may be`;
      catalogue.report(at, 'copied', message);
      return;
    }
  };
  for (const { summary, place } of document.entities) check(summary.zh, place('summary', 'zh'));
  for (const { zh, place } of [...document.relations, ...document.figures, ...document.uncovered]) {
    check(zh, place('zh'));
  }
}

function sentenceCut(document: DocumentSeed, text: SourceText, catalogue: Catalogue): void {
  const cut = text.sentences();
  if (cut.length !== document.sentences.length) {
    const message = `the text has ${cut.length} sentences, not ${document.sentences.length}`;
    catalogue.report(document.place('sentences'), 'sentence', message);
  }
  for (const [index, sentence] of document.sentences.entries()) {
    const real = cut[index];
    if (!real) continue;
    if (real.start !== sentence.start || real.end !== sentence.end) {
      const message = `sentence ${index + 1} is ${real.start}-${real.end} in the text, not ${sentence.start}-${sentence.end}`;
      catalogue.report(sentence.at, 'sentence', message);
    } else {
      const hash = sentenceHash(text.passage(real));
      if (hash !== sentence.hash) {
        const message = `sentence ${index + 1} has the hash ${hash} in the text, not ${sentence.hash}`;
        catalogue.report(sentence.place('hash'), 'sentence', message);
      }
    }
  }
}

/** Names in the text, spelt freely: compared in their folded form. */
class NameCheck {
  private readonly document: DocumentSeed;
  private readonly text: SourceText;
  private readonly catalogue: Catalogue;
  private readonly folded = new Map<string, readonly string[]>();
  private readonly firstMention = new Map<string, number>();

  constructor(document: DocumentSeed, text: SourceText, catalogue: Catalogue) {
    this.document = document;
    this.text = text;
    this.catalogue = catalogue;
    const mentions = [
      ...document.entities.map((entity) => ({ id: entity.id, locators: entity.mentions })),
      ...document.mentions.map(({ of: id, locators }) => ({ id, locators })),
    ];
    for (const { id, locators } of mentions) {
      this.firstMention.set(id, Math.min(...locators.map(({ start }) => start)));
    }
  }

  mention(id: string, mention: Locator): void {
    const names = this.catalogue.things.get(id)?.names;
    if (!names) return;
    const passage = this.text.passage(mention);
    if (this.names(id).some((name) => foldName(passage).includes(name))) return;
    const message = `mention ${locatorText(mention)} reads "${excerpt(passage)}", which holds none of the names of "${id}" (${names.join(', ')})`;
    this.catalogue.report(mention.at, 'mention', message);
  }

  /** Each end is named in one of the passages or their sentences, unless it is carried over from before. */
  relation(relation: SeedRelation): void {
    const read = relation.evidence.flatMap(({ sentence }) => {
      const span = this.document.sentences[sentence - 1];
      return span ? [foldName(this.text.passage(span))] : [];
    });
    if (read.length === 0) return;
    const last = Math.max(...relation.evidence.map(({ end }) => end));
    const spans = relation.evidence.map((locator) => foldName(this.text.passage(locator)));
    for (const end of ['from', 'to'] as const) {
      const id = relation[end];
      if (!this.catalogue.things.has(id)) continue;
      const named = this.names(id).some((name) => read.some((part) => part.includes(name)));
      const carried = relation.carried.includes(end);
      if (carried && this.names(id).some((name) => spans.some((part) => part.includes(name)))) {
        const message = `carried: "${id}" is named in the evidence itself, so it is not carried over`;
        this.catalogue.report(relation.place('carried'), 'carried', message);
      } else if (!named && !carried) {
        const message = `${end}: no name of "${id}" is in the sentence of the evidence; where the text only refers to it, say carried: [${end}]`;
        this.catalogue.report(relation.place(end), 'evidence', message);
      } else if (carried && (this.firstMention.get(id) ?? Infinity) >= last) {
        const message = `carried: "${id}" has no mention before the evidence, so nothing can be carried over`;
        this.catalogue.report(relation.place('carried'), 'carried', message);
      }
    }
  }

  private names(id: string): readonly string[] {
    let names = this.folded.get(id);
    if (!names) {
      names = (this.catalogue.things.get(id)?.names ?? []).map(foldName);
      this.folded.set(id, names);
    }
    return names;
  }
}

/** The quantity stands in the evidence, as a whole number and not as part of another, and its qualifier is kept. */
function figureText(
  document: DocumentSeed,
  figure: SeedFigure,
  text: SourceText,
  catalogue: Catalogue,
): void {
  const found = figure.evidence.flatMap((locator) => {
    const passage = text.passage(locator);
    const index = wholeQuantity(passage, figure.asWritten);
    const sentence = document.sentences[locator.sentence - 1];
    if (!sentence) return [];
    if (index < 0) {
      const message = `asWritten: "${figure.asWritten}" is not in the passage ${locatorText(locator)}`;
      catalogue.report(locator.at, 'evidence', message);
      return [];
    }
    const start = locator.start + Array.from(passage.slice(0, index)).length;
    const end = start + Array.from(figure.asWritten).length;
    const before = text.passage({ start: sentence.start, end: start });
    return [{ before, after: text.passage({ start: end, end: sentence.end }) }];
  });
  const growth = figure.growth?.replace('-', '');
  if (
    growth !== undefined &&
    !figure.evidence.some(
      (locator) =>
        wholeQuantity(
          text.passage(document.sentences[locator.sentence - 1] ?? locator),
          `${growth}%`,
        ) >= 0,
    )
  ) {
    const message = `growth: "${growth}%" is in no sentence of the evidence`;
    catalogue.report(figure.place('growth'), 'evidence', message);
  }
  for (const { before, after } of found) {
    for (const [qualifier, signs] of Object.entries(QUALIFYING)) {
      if (!signs.before.test(before) && !signs.after.test(after)) continue;
      if (figure.qualifier !== qualifier) {
        const message = `qualifier: the text says ${qualifier} of "${figure.asWritten}", not ${figure.qualifier}`;
        catalogue.report(figure.place('qualifier'), 'qualifier', message);
      }
    }
  }
}

/** Index of a quantity that is not part of a longer number (2.2万 is not in 12.2万, nor 2.2 in 2.2万), or -1. */
function wholeQuantity(passage: string, quantity: string): number {
  // A quantity that ends in a unit ends there, whatever digit the next word begins with (5000个 before 5G).
  const isOpen = /[\d.万亿]$/.test(quantity);
  for (
    let index = passage.indexOf(quantity);
    index >= 0;
    index = passage.indexOf(quantity, index + 1)
  ) {
    const joined =
      passage.slice(0, index).match(/[\d.]$/) ??
      (isOpen ? passage.slice(index + quantity.length).match(/^[\d.%万亿]/) : null);
    if (!joined) return index;
  }
  return -1;
}

/** At most a dozen characters of a passage, so that no sentence is copied into a message. */
function excerpt(passage: string): string {
  const characters = Array.from(passage);
  return characters.length <= 12 ? passage : `${characters.slice(0, 12).join('')}…`;
}

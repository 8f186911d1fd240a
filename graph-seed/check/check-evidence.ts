import type { Catalogue } from '../catalogue.ts';
import type { DocumentSeed, Locator, Seed } from '../seed.ts';

/** Sentences in order, speakers that exist, and locators inside the sentence they name. */
export function checkEvidence(seed: Seed, catalogue: Catalogue): void {
  const documents = new Map<string, DocumentSeed>();
  for (const document of seed.documents) {
    const other = documents.get(document.id);
    if (other) {
      const message = `document id "${document.id}" is taken by ${other.at.file}`;
      catalogue.report(document.place('id'), 'duplicate-id', message);
    }
    documents.set(document.id, document);
    folderName(document, catalogue);
    mentionsElsewhere(document, catalogue);
    if (document.complete) sentences(document, catalogue);
    for (const locators of locatorLists(document)) {
      for (const [index, locator] of locators.entries()) {
        if (document.complete) bounds(document, locator, catalogue);
        const same = locators.findIndex((other) => locatorText(other) === locatorText(locator));
        if (same < index) {
          catalogue.report(locator.at, 'duplicate', `locator ${locatorText(locator)} stands twice`);
        }
      }
    }
  }
}

/** Mentions beside an entity's own are of one that another document defines, and stand together. */
function mentionsElsewhere({ entities, mentions }: DocumentSeed, catalogue: Catalogue): void {
  for (const [index, { of: id, place }] of mentions.entries()) {
    if (!catalogue.thing(id, place('of'), 'of')) continue;
    if (entities.some((entity) => entity.id === id)) {
      const message = `of: "${id}" is defined by this document: put the locators under its own mentions`;
      catalogue.report(place('of'), 'duplicate', message);
    } else if (mentions.findIndex((other) => other.of === id) < index) {
      catalogue.report(place('of'), 'duplicate', `of: "${id}" stands twice`);
    }
  }
}

/** Every list of locators of a document: mentions, evidence, and all words that are given a reason. */
function locatorLists({
  entities,
  relations,
  figures,
  mentions,
  uncovered,
}: DocumentSeed): (readonly Locator[])[] {
  return [
    ...entities.map(({ mentions }) => mentions),
    ...relations.map(({ evidence }) => evidence),
    ...figures.map(({ evidence }) => evidence),
    ...mentions.map(({ locators }) => locators),
    uncovered.flatMap(({ locators }) => locators),
  ];
}

function folderName(document: DocumentSeed, catalogue: Catalogue): void {
  const folder = document.at.file.split('/').at(-2);
  if (!document.complete || folder === document.id) return;
  const message = `document id "${document.id}" must be the name of its folder, "${folder ?? ''}"`;
  catalogue.report(document.place('id'), 'id', message);
}

function sentences(document: DocumentSeed, catalogue: Catalogue): void {
  let end = 0;
  for (const [index, sentence] of document.sentences.entries()) {
    if (sentence.start < end) {
      const message = `sentence ${index + 1} starts at ${sentence.start}, before the one above ends (${end})`;
      catalogue.report(sentence.place('start'), 'sentence', message);
    }
    end = sentence.end;
    if (sentence.speaker !== undefined) {
      catalogue.thing(sentence.speaker, sentence.place('speaker'), 'speaker');
    }
  }
}

function bounds(document: DocumentSeed, locator: Locator, catalogue: Catalogue): void {
  const sentence = document.sentences[locator.sentence - 1];
  if (!sentence) {
    const message = `locator ${locatorText(locator)}: there are sentences 1 to ${document.sentences.length}`;
    catalogue.report(locator.at, 'locator', message);
  } else if (locator.start < sentence.start || locator.end > sentence.end) {
    const message = `locator ${locatorText(locator)} lies outside sentence ${locator.sentence}, which is ${sentence.start}-${sentence.end}`;
    catalogue.report(locator.at, 'locator', message);
  }
}

/** A locator as the files write it. */
export function locatorText({ sentence, start, end }: Omit<Locator, 'at'>): string {
  return `${sentence}:${start}-${end}`;
}

import { thingsOf } from '../catalogue.ts';
import type { Catalogue, Thing } from '../catalogue.ts';
import { foldName } from '../fold.ts';
import type { Words } from '../ontology.ts';
import type { Place } from '../problem.ts';
import type { Seed, SeedEntity } from '../seed.ts';
import { wordsIn } from '../words.ts';

/** Ids, types, names and words of documents, entities and figures. */
export function checkNames(seed: Seed, catalogue: Catalogue): void {
  const things = thingsOf(seed);
  unique(things, catalogue);
  for (const thing of things) idFitsType(thing, catalogue);
  sameNames(things, catalogue);
  sameNamesAcrossTypes(seed, things, catalogue);
  for (const document of seed.documents) {
    if (document.complete) {
      language(document.title, (key) => document.place('title', key), catalogue);
      language(document.publisher, (key) => document.place('publisher', key), catalogue);
    }
    for (const entity of document.entities) {
      const type = catalogue.entityType(entity.type, entity.place('type'));
      if (type) catalogue.properties(entity.properties, type.properties, type.name, entity.place);
      if (entity.type === seed.ontology.roles.figure) {
        catalogue.report(entity.place('type'), 'type', `write a ${entity.type} under "figures"`);
      }
      language(entity.summary, (key) => entity.place('summary', key), catalogue);
      englishName(entity, catalogue);
    }
    for (const relation of document.relations) language(relation, relation.place, catalogue);
    for (const words of document.uncovered) language(words, words.place, catalogue);
    for (const figure of document.figures) {
      language(figure.name, (key) => figure.place('name', key), catalogue);
      language(figure, figure.place, catalogue);
    }
  }
}

/** A name with Chinese characters has an English one beside it; any other is read in both languages. */
function englishName({ name, nameEn, at, place }: SeedEntity, catalogue: Catalogue): void {
  if (nameEn === undefined && wordsIn('zh', name)) {
    catalogue.report(at, 'language', `nameEn: missing, for "${name}" is Chinese`);
  } else if (nameEn !== undefined && !wordsIn('en', nameEn)) {
    catalogue.report(place('nameEn'), 'language', `nameEn: "${nameEn}" is not English`);
  }
}

/** Both languages are there and are what they say. */
function language(words: Words, place: (key: string) => Place, catalogue: Catalogue): void {
  for (const [key, label] of [
    ['zh', 'Chinese'],
    ['en', 'English'],
  ] as const) {
    if (wordsIn(key, words[key])) continue;
    catalogue.report(place(key), 'language', `${key}: "${words[key]}" is not ${label}`);
  }
}

function unique(things: readonly Thing[], catalogue: Catalogue): void {
  const first = new Map<string, Thing>();
  for (const thing of things) {
    const other = first.get(thing.id);
    if (other) {
      const message = `id "${thing.id}" is taken by ${other.at.file}:${other.at.line}`;
      catalogue.report(thing.place('id'), 'duplicate-id', message);
    } else first.set(thing.id, thing);
  }
}

/** `company:zhipu` must be a Company: the part before the colon is the type in kebab-case. */
function idFitsType(thing: Thing, catalogue: Catalogue): void {
  if (!catalogue.isEntityType(thing.type)) return;
  const prefix = kebabCase(thing.type);
  if (thing.id.startsWith(`${prefix}:`)) return;
  const message = `id "${thing.id}" must begin with "${prefix}:", for its type ${thing.type}`;
  catalogue.report(thing.place('id'), 'id', message);
}

/** Within a type, no two things share a name, however it is spelt; and no thing has the same name twice. */
function sameNames(things: readonly Thing[], catalogue: Catalogue): void {
  const owners = new Map<string, Thing>();
  for (const thing of things) {
    for (const [index, name] of thing.names.entries()) {
      if (thing.names.indexOf(name) < index) {
        catalogue.report(thing.at, 'duplicate-name', `"${thing.id}" has the name "${name}" twice`);
        continue;
      }
      const folded = foldName(name);
      if (folded === '') {
        const message = `name "${name}" of "${thing.id}" has no letter, digit or Chinese character`;
        catalogue.report(thing.at, 'name', message);
        continue;
      }
      const key = `${thing.type} ${folded}`;
      const owner = owners.get(key);
      if (owner && owner.id !== thing.id) {
        const message = `name "${name}" of "${thing.id}" is also a name of "${owner.id}" (${owner.at.file}:${owner.at.line}), the same ${thing.type} or one too many`;
        catalogue.report(thing.at, 'duplicate-name', message);
      }
      owners.set(key, owner ?? thing);
    }
  }
}

/**
 * Things of two types may share a name only where a relation ties them, such as a model and its company: otherwise they
 * are likely one thing under two types. An indicator may be called like what it counts.
 */
function sameNamesAcrossTypes(seed: Seed, things: readonly Thing[], catalogue: Catalogue): void {
  const { figure, indicator } = seed.ontology.roles;
  const tied = new Set(
    seed.documents.flatMap(({ relations }) =>
      relations.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
    ),
  );
  const owners = new Map<string, Thing>();
  for (const thing of things) {
    if (thing.type === figure || thing.type === indicator) continue;
    for (const name of thing.names) {
      const folded = foldName(name);
      const owner = owners.get(folded);
      owners.set(folded, owner ?? thing);
      if (!owner || owner.type === thing.type || tied.has(`${owner.id} ${thing.id}`)) continue;
      const message = `name "${name}" of "${thing.id}" is also a name of "${owner.id}" (${owner.at.file}:${owner.at.line}), and no relation ties the two: one of them is too many, or a relation is missing`;
      catalogue.report(thing.at, 'duplicate-name', message);
    }
  }
}

/** `AgencyGroup` → `agency-group`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

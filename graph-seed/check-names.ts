import { thingsOf } from './catalogue.ts';
import type { Catalogue, Thing } from './catalogue.ts';
import { foldName } from './fold.ts';
import type { Words } from './ontology.ts';
import type { Place } from './problem.ts';
import type { Seed } from './seed.ts';
import { wordsIn } from './words.ts';

/** Ids, types, names and words of documents, entities and figures. */
export function checkNames(seed: Seed, catalogue: Catalogue): void {
  const things = thingsOf(seed);
  unique(things, catalogue);
  for (const thing of things) idFitsType(thing, catalogue);
  sameNames(things, catalogue);
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
      if (entity.nameEn !== undefined && !wordsIn('en', entity.nameEn)) {
        const message = `nameEn: "${entity.nameEn}" is not English`;
        catalogue.report(entity.place('nameEn'), 'language', message);
      }
    }
    for (const relation of document.relations) language(relation, relation.place, catalogue);
    for (const figure of document.figures) {
      language(figure.name, (key) => figure.place('name', key), catalogue);
      language(figure, figure.place, catalogue);
    }
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

/** `AgencyGroup` → `agency-group`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

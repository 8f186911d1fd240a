import { didYouMean } from '../../server/errors.ts';
import { API_ROOTS, API_TYPES } from '../api-words.ts';
import { contrast } from '../contrast.ts';
import type { EntityType, PropertyDefinition, RelationType, Roles } from '../ontology.ts';
import { problemAt } from '../problem.ts';
import type { Place, Problem } from '../problem.ts';
import { STORE } from '../store.ts';
import { wordsIn } from '../words.ts';
import type { YamlFile } from '../yaml-file.ts';

/** The surfaces that type colours stand on: light and dark theme. */
export const SURFACES = ['#ffffff', '#16181d'] as const;
export const LEAST_CONTRAST = 3;

/** What could be read of an ontology, and the names of all types, also of those that could not. */
export interface OntologyDraft {
  readonly entityTypes: readonly EntityType[];
  readonly relationTypes: readonly RelationType[];
  readonly roles: Roles | undefined;
  readonly entityTypeNames: readonly string[];
  readonly relationTypeNames: readonly string[];
}

/** Checks the rules between the parts of an ontology whose shape is right; problems are appended. */
export function checkOntology(
  source: YamlFile,
  ontology: OntologyDraft,
  problems: Problem[],
): void {
  new Checker(source, ontology, problems).run();
}

/** The rules between the parts of an ontology whose shape is right. */
class Checker {
  private readonly source: YamlFile;
  private readonly ontology: OntologyDraft;
  private readonly problems: Problem[];

  constructor(source: YamlFile, ontology: OntologyDraft, problems: Problem[]) {
    this.source = source;
    this.ontology = ontology;
    this.problems = problems;
  }

  run(): void {
    const { entityTypes, relationTypes } = this.ontology;
    for (const type of entityTypes) this.entityType(type);
    for (const type of relationTypes) this.relationType(type);
    this.rootFields();
    this.roles();
  }

  private entityType(type: EntityType): void {
    const path = ['entityTypes', type.name];
    const key = this.source.placeOfKey(['entityTypes'], type.name);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) {
      this.report(key, 'name', `entity type "${type.name}" must be in PascalCase`);
    }
    const reserved = [STORE.entity, STORE.document, STORE.sentence, STORE.load, ...API_TYPES];
    if (reserved.includes(type.name)) {
      this.report(
        key,
        'name',
        `entity type "${type.name}": the name is taken by the store or the API`,
      );
    }
    this.words([...path], type);
    this.words([...path, 'description'], type.description);
    for (const surface of SURFACES) {
      const ratio = contrast(type.colour, surface);
      if (ratio < LEAST_CONTRAST) {
        this.report(
          this.source.place([...path, 'colour']),
          'contrast',
          `colour ${type.colour} has a contrast of ${ratio.toFixed(2)} on ${surface}; at least ${LEAST_CONTRAST} is needed`,
        );
      }
    }
    this.properties(path, type.properties, STORE.entityProperties);
  }

  private relationType(type: RelationType): void {
    const path = ['relationTypes', type.name];
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(type.name)) {
      this.report(
        this.source.placeOfKey(['relationTypes'], type.name),
        'name',
        `relation type "${type.name}" must be in UPPER_SNAKE_CASE`,
      );
    }
    this.words(path, type);
    this.words([...path, 'description'], type.description);
    for (const [key, language] of [
      ['reverseZh', 'zh'],
      ['reverseEn', 'en'],
    ] as const) {
      const at = this.source.place([...path, key]);
      if (!wordsIn(language, type[key]))
        this.report(at, 'language', `${key}: "${type[key]}" is not ${LANGUAGE[language]}`);
      if (key === 'reverseZh' && type[key].split('…').length !== 2) {
        this.report(
          at,
          'reverse',
          `${key}: "${type[key]}" must hold … once, where the source stands`,
        );
      }
    }
    const names = this.ontology.entityTypeNames;
    for (const end of ['from', 'to'] as const) {
      for (const [index, name] of type[end].entries()) {
        const at = this.source.place([...path, end, index]);
        if (!names.includes(name)) {
          this.report(
            at,
            'type',
            `${end}: there is no entity type "${name}".${didYouMean(name, names)}`,
          );
        } else if (type[end].indexOf(name) !== index) {
          this.report(at, 'duplicate', `${end}: "${name}" stands twice`);
        }
      }
    }
    this.properties(path, type.properties, STORE.relationProperties);
  }

  private properties(
    path: readonly string[],
    definitions: readonly PropertyDefinition[],
    reserved: readonly string[],
  ): void {
    for (const { name, ...words } of definitions) {
      const at = this.source.placeOfKey([...path, 'properties'], name);
      if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
        this.report(at, 'name', `property "${name}" must be in camelCase`);
      } else if (reserved.includes(name)) {
        this.report(at, 'name', `property "${name}" is one that every record has already`);
      }
      this.words([...path, 'properties', name], words);
    }
  }

  private words(
    path: readonly string[],
    words: { readonly zh: string; readonly en: string },
  ): void {
    for (const language of ['zh', 'en'] as const) {
      if (wordsIn(language, words[language])) continue;
      const message = `${language}: "${words[language]}" is not ${LANGUAGE[language]}`;
      this.report(this.source.place([...path, language]), 'language', message);
    }
  }

  /** Singular and plural become root fields of the API, so all of them must differ. */
  private rootFields(): void {
    const owners = new Map(API_ROOTS.map((root) => [root, 'the API']));
    for (const { name, singular, plural } of this.ontology.entityTypes) {
      for (const [key, word] of Object.entries({ singular, plural })) {
        const owner = owners.get(word);
        const isFigures = word === 'figures' && name === (this.ontology.roles?.figure ?? name);
        if (owner !== undefined && !isFigures) {
          const at = this.source.place(['entityTypes', name, key]);
          this.report(at, 'duplicate', `${key}: "${word}" is taken by ${owner}`);
        }
        owners.set(word, name);
      }
    }
  }

  private roles(): void {
    const { roles, entityTypeNames: entities, relationTypeNames: relations } = this.ontology;
    if (!roles) return;
    const { figure, indicator, measures, about } = roles;
    for (const [role, name] of Object.entries(roles)) {
      const isEntity = role === 'figure' || role === 'indicator';
      const choices = isEntity ? entities : relations;
      if (choices.includes(name as string)) continue;
      const message = `${role}: there is no ${isEntity ? 'entity' : 'relation'} type "${String(name)}".`;
      this.report(
        this.source.place(['roles', role]),
        'role',
        message + didYouMean(String(name), choices),
      );
    }
    const wants = (relation: string, end: 'from' | 'to', type: string) => {
      const found = this.ontology.relationTypes.find(({ name }) => name === relation);
      if (!found || found[end].includes(type)) return;
      const at = this.source.place(['relationTypes', relation, end]);
      this.report(
        at,
        'role',
        `${end}: relation type "${relation}" must allow "${type}", by its role`,
      );
    };
    wants(measures, 'from', figure);
    wants(measures, 'to', indicator);
    wants(about, 'from', figure);
  }

  private report(at: Place, rule: string, message: string): void {
    this.problems.push(problemAt(at, rule, message));
  }
}

const LANGUAGE = { zh: 'Chinese', en: 'English' } as const;

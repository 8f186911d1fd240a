import { didYouMean } from '../server/errors.ts';
import type {
  EntityType,
  Ontology,
  PropertyDefinition,
  PropertyKind,
  RelationType,
} from './ontology.ts';
import { problemAt } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import type { Gaps, Seed } from './seed.ts';

/** Anything that relations may end at: an entity, or a figure, which is an entity of the figure type. */
export interface Thing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** Name and other names, Chinese and English, as they may occur in a text. */
  readonly names: readonly string[];
  readonly at: Place;
  readonly place: (...path: (string | number)[]) => Place;
}

/** What the rules look things up in, and where they put what they find. */
export class Catalogue {
  readonly ontology: Ontology;
  readonly things: ReadonlyMap<string, Thing>;
  readonly problems: Problem[] = [];
  private readonly entityTypes: ReadonlyMap<string, EntityType>;
  private readonly relationTypes: ReadonlyMap<string, RelationType>;
  private readonly gaps: Gaps;

  constructor(seed: Seed) {
    this.ontology = seed.ontology;
    this.entityTypes = new Map(seed.ontology.entityTypes.map((type) => [type.name, type]));
    this.relationTypes = new Map(seed.ontology.relationTypes.map((type) => [type.name, type]));
    this.gaps = seed.gaps;
    this.things = new Map(thingsOf(seed).map((thing) => [thing.id, thing]));
  }

  report(at: Place, rule: string, message: string): void {
    this.problems.push(problemAt(at, rule, message));
  }

  isEntityType(name: string): boolean {
    return this.entityTypes.has(name);
  }

  entityType(name: string, at: Place): EntityType | undefined {
    return this.known(this.entityTypes, name, at, 'entity type', 'the ontology');
  }

  relationType(name: string, at: Place): RelationType | undefined {
    return this.known(this.relationTypes, name, at, 'relation type', 'the ontology');
  }

  /** The thing with an id; an id that nothing declares is reported as dangling. */
  thing(id: string, at: Place, what: string): Thing | undefined {
    const mayExist = this.gaps.files || this.gaps.ids.includes(id);
    if (mayExist && !this.things.has(id)) return undefined;
    return this.known(this.things, id, at, what, 'the documents', 'dangling');
  }

  /** Checks declared properties: each known to the ontology and of its kind. */
  properties(
    values: Readonly<Record<string, unknown>>,
    definitions: readonly PropertyDefinition[],
    typeName: string,
    place: (...path: string[]) => Place,
  ): void {
    for (const [name, value] of Object.entries(values)) {
      const at = place('properties', name);
      const definition = definitions.find((known) => known.name === name);
      if (!definition) {
        const names = definitions.map((known) => known.name);
        const message = `${typeName} has no property "${name}".${didYouMean(name, names)}`;
        this.report(at, 'property', message);
      } else if (!KINDS[definition.kind](value)) {
        const message = `property "${name}" must be of kind ${definition.kind}, not ${JSON.stringify(value)}`;
        this.report(at, 'property', message);
      }
    }
  }

  private known<T>(
    all: ReadonlyMap<string, T>,
    name: string,
    at: Place,
    what: string,
    where: string,
    rule = 'type',
  ): T | undefined {
    const found = all.get(name);
    if (found === undefined) {
      const message = `${what} "${name}" is not in ${where}.${didYouMean(name, all.keys())}`;
      this.report(at, rule, message);
    }
    return found;
  }
}

/** Every entity and figure of a seed, in the order of the files. */
export function thingsOf(seed: Seed): Thing[] {
  return seed.documents.flatMap(({ entities, figures }) => [
    ...entities.map(({ id, type, name, nameEn, aliases, at, place }) => {
      const names = [name, ...(nameEn === undefined ? [] : [nameEn]), ...aliases];
      return { id, type, name, names, at, place };
    }),
    ...figures.map(({ id, name, aliases, at, place }) => {
      const names = [name.zh, name.en, ...aliases];
      return { id, type: seed.ontology.roles.figure, name: name.zh, names, at, place };
    }),
  ]);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const KINDS: Readonly<Record<PropertyKind, (value: unknown) => boolean>> = {
  text: isText,
  integer: (value) => Number.isSafeInteger(value),
  decimal: (value) => isText(value) && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) =>
    isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  dateTime: (value) =>
    isText(value) && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)),
  duration: (value) =>
    isText(value) &&
    /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(value),
  point: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  list: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
};

import { didYouMean } from '../../server/errors.ts';
import type { Ontology, PropertyDefinition } from '../ontology.ts';
import { STORE } from '../store.ts';
import { LIMITS } from './limits.ts';
import { fitsKind, propertyKind } from './property-kind.ts';
import type { NodeRecord, RecordProperties, RelationRecord } from './record.ts';
import { shown } from './value-text.ts';

/** A broken rule, without its place. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
}

/** The checks of single records against an ontology; without one only what Neo4j and the store ask for is checked. */
export interface RecordChecks {
  node(node: NodeRecord): Fault | undefined;
  /** `from` and `to` are the labels of the ends. */
  relation(
    relation: RelationRecord,
    from: readonly string[],
    to: readonly string[],
  ): Fault | undefined;
}

const HOUSE: readonly string[] = [STORE.document, STORE.sentence];

/** Makes the checks for an ontology, or for data that has none. */
export function recordChecks(ontology: Ontology | null): RecordChecks {
  const entities = new Map(ontology?.entityTypes.map((type) => [type.name, type]));
  const relations = new Map(ontology?.relationTypes.map((type) => [type.name, type]));
  return {
    node({ labels, properties }) {
      const fault =
        labelFault(labels) ??
        nameFault(Object.keys(properties)) ??
        loadFault(labels) ??
        entityNameFault(properties);
      if (fault || !ontology || labels.some((label) => HOUSE.includes(label))) return fault;
      if (labels.length === 0) {
        return { rule: 'type', message: 'the entity has no type, and the ontology asks for one' };
      }
      const unknown = labels.find((label) => !entities.has(label));
      if (unknown !== undefined) {
        const hint = didYouMean(unknown, entities.keys());
        return { rule: 'type', message: `there is no entity type ${shown(unknown)}.${hint}` };
      }
      const definitions = labels.flatMap((label) => entities.get(label)?.properties ?? []);
      return kindFault(properties, definitions);
    },
    relation({ type, properties }, from, to) {
      const fault = lengthFault(type) ?? nameFault(Object.keys(properties));
      const isHouse = type === STORE.sentenceOf || type === STORE.spokenBy;
      if (fault || !ontology || (isHouse && from.includes(STORE.sentence))) return fault;
      const known = relations.get(type);
      if (!known) {
        const hint = didYouMean(type, relations.keys());
        return { rule: 'type', message: `there is no relation type ${shown(type)}.${hint}` };
      }
      for (const [word, labels, allowed] of [
        ['begin at', from, known.from],
        ['end at', to, known.to],
      ] as const) {
        if (allowed.length === 0 || labels.some((label) => allowed.includes(label))) continue;
        const message = `${type} cannot ${word} ${labels.join(', ') || 'an entity without a type'}, but at ${allowed.join(', ')}`;
        return { rule: 'ends', message };
      }
      return kindFault(properties, known.properties);
    },
  };
}

function nameFault(names: readonly string[]): Fault | undefined {
  if (names.length > LIMITS.properties) {
    const message = `the record has ${names.length} properties; at most ${LIMITS.properties} are read`;
    return { rule: 'name', message };
  }
  for (const name of names) {
    if (name === '') return { rule: 'name', message: 'a property without a name' };
    const fault = lengthFault(name);
    if (fault) return fault;
  }
  return undefined;
}

function labelFault(labels: readonly string[]): Fault | undefined {
  for (const label of labels) {
    const fault = lengthFault(label);
    if (fault) return fault;
  }
  return undefined;
}

function lengthFault(name: string): Fault | undefined {
  if (name.length <= LIMITS.name) return undefined;
  const message = `the name ${shown(name)} has ${name.length} characters; at most ${LIMITS.name} are read`;
  return { rule: 'name', message };
}

function entityNameFault({ name }: RecordProperties): Fault | undefined {
  if (typeof name !== 'string' || name.length <= LIMITS.entityName) return undefined;
  const message = `name: ${name.length} characters; at most ${LIMITS.entityName} can be indexed`;
  return { rule: 'name', message };
}

function loadFault(labels: readonly string[]): Fault | undefined {
  if (!labels.includes(STORE.load)) return undefined;
  return { rule: 'name', message: `the label ${STORE.load} is the store's own` };
}

function kindFault(
  properties: RecordProperties,
  definitions: readonly PropertyDefinition[],
): Fault | undefined {
  for (const { name, kind } of definitions) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (value === undefined || fitsKind(kind, value)) continue;
    const text = typeof value === 'object' ? '' : ` ${shown(String(value))}`;
    const message = `${name}:${text} is ${propertyKind(value)}, but the ontology says ${kind}`;
    return { rule: 'kind', message };
  }
  return undefined;
}

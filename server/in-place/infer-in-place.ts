import { commonKind, DEFAULT_ROLES } from '../../graph-seed/exchange/infer-ontology.ts';
import {
  describeEntityType,
  describeProperty,
  describeRelationType,
} from '../../graph-seed/exchange/type-words.ts';
import type { Ontology, PropertyDefinition, PropertyKind } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';
import { keysInPlace } from './keys-in-place.ts';
import { namesInPlace } from './names-in-place.ts';
import type { DatabaseSurvey, LabelFound, PropertyFound } from './survey-database.ts';

/**
 * The ontology of a graph that somebody else put into Neo4j: its labels are the entity types, its types the relation
 * types; words, colours and icons are made for them as for own data without an ontology. Pure.
 */
export function inferInPlace(survey: DatabaseSurvey): Ontology {
  const labels = narrowFirst(survey.labels);
  const taken = new Set<string>();
  const keys = keysInPlace(labels, survey.unique ?? []);
  return {
    entityTypes: labels.map(({ name, properties }, index) => ({
      ...describeEntityType(name, index, taken),
      properties: definitionsOf(properties, STORE.entityProperties),
    })),
    relationTypes: [...survey.relationTypes]
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ name, properties, from, to }) => ({
        ...describeRelationType(name),
        from,
        to,
        properties: definitionsOf(properties, STORE.relationProperties),
      })),
    roles: DEFAULT_ROLES,
    inPlace: {
      keys,
      names: namesInPlace(labels, keys, survey.indexes ?? []),
      fullText: (survey.indexes ?? [])
        .filter(({ type }) => type === 'FULLTEXT')
        .map(({ name }) => name),
      hasUnlabelled: survey.hasUnlabelled,
    },
  };
}

/**
 * Labels by frequency, but one whose nodes all have another label before that other: of several labels the first in
 * the ontology is the type of an entity, and `Actor` says more than `Person`.
 */
function narrowFirst(labels: readonly LabelFound[]): LabelFound[] {
  const waiting = [...labels].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const ordered: LabelFound[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((label) => !waiting.some((other) => isWithin(other, label)));
    ordered.push(...waiting.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

function isWithin(one: LabelFound, other: LabelFound): boolean {
  return one.count < other.count && one.within.includes(other.name);
}

function definitionsOf(
  found: readonly PropertyFound[],
  reserved: readonly string[],
): PropertyDefinition[] {
  const kinds = new Map<string, Set<PropertyKind>>();
  for (const { name, kind } of [...found].sort((a, b) => b.count - a.count)) {
    if (name.startsWith('_') || reserved.includes(name)) continue;
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kindOf(kind)));
  }
  return Array.from(kinds, ([name, all]) => describeProperty(name, commonKind([...all])));
}

const KINDS: Readonly<Record<string, PropertyKind>> = {
  STRING: 'text',
  INTEGER: 'integer',
  FLOAT: 'decimal',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'ZONED DATETIME': 'dateTime',
  'LOCAL DATETIME': 'dateTime',
  DURATION: 'duration',
  POINT: 'point',
};

/** The kind that the ontology has for one of Neo4j's: `LIST<STRING NOT NULL> NOT NULL` is a list. */
export function kindOf(valueType: string): PropertyKind {
  if (valueType.startsWith('LIST')) return 'list';
  return KINDS[valueType.replace(/ NOT NULL$/u, '')] ?? 'text';
}

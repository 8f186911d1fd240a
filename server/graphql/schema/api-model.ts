import type {
  EntityType,
  Ontology,
  PropertyDefinition,
  PropertyKind,
  RelationType,
} from '../../../graph-seed/ontology.ts';
import { figureType } from '../../../graph-seed/figure-type.ts';
import type { PropertySubject, Tie } from '../../cypher/condition.ts';
import type { Order } from '../../cypher/order.ts';
import type { Direction } from '../../cypher/selection.ts';
import {
  branchFields,
  edgeFields,
  keyOf,
  propertyFields,
  readings,
  relationFields,
  rootFields,
  typeNames,
} from './api-names.ts';
import { groupsOf, numbersOf, ordersOf, tiesOf } from './constants.ts';
import { FIGURE, FIGURES } from './contract.ts';

/** A property of an entity type or relation type under its name in the API. */
export interface PropertyModel {
  readonly field: string;
  /** As stored. */
  readonly property: string;
  readonly kind: PropertyKind;
  readonly zh: string;
  readonly en: string;
}

/** A relation type read one way, under a field of every entity type that it may lead from. */
export interface RelationModel {
  readonly field: string;
  /** What its types in the API begin with: `ReleasedRelation`. */
  readonly base: string;
  readonly type: RelationType;
  readonly direction: Direction;
  /** The words that the field is named after. */
  readonly words: string;
  /** The entity types at the near end and at the other. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** By their fields on the edge. */
  readonly properties: ReadonlyMap<string, PropertyModel>;
}

/** An entity type under its names in the API. */
export interface EntityModel {
  readonly type: EntityType;
  readonly object: string;
  readonly isFigure: boolean;
  /** Root fields. */
  readonly one: string;
  readonly many: string;
  /** What stands for the type in conditions on entities of any type. */
  readonly branch: string;
  /** By their fields. */
  readonly properties: ReadonlyMap<string, PropertyModel>;
  readonly relations: ReadonlyMap<string, RelationModel>;
  /** Values of its enums: what lists are sorted by, counted by, what statistics are of, relations. */
  readonly orders: ReadonlyMap<string, Order>;
  readonly groups: ReadonlyMap<string, PropertySubject>;
  readonly numbers: ReadonlyMap<string, PropertySubject>;
  readonly ties: ReadonlyMap<string, Tie>;
}

/** What stands in the API for an ontology: every name that hangs on it, settled once. */
export interface ApiModel {
  readonly ontology: Ontology;
  readonly entities: readonly EntityModel[];
  readonly relations: readonly RelationModel[];
  /** Those that have an object type: the entity types, and figures where the ontology has no type for them. */
  readonly objects: readonly EntityModel[];
  /** By the name of the object type, of the entity type and of a root field. */
  readonly byObject: ReadonlyMap<string, EntityModel>;
  readonly byType: ReadonlyMap<string, EntityModel>;
  readonly byRoot: ReadonlyMap<string, EntityModel>;
  /** By the name of the type of its counts and statistics. */
  readonly byAggregate: ReadonlyMap<string, EntityModel>;
  /** By the name of the edge type. */
  readonly byEdge: ReadonlyMap<string, RelationModel>;
  readonly relationTypes: ReadonlySet<string>;
}

const models = new WeakMap<Ontology, ApiModel>();

/**
 * The names of an ontology in the API, settled once for each. They hang on what there is, never on its order, and are
 * the same at every start; `docs/graphql.md` tells the rule.
 */
export function apiModel(ontology: Ontology): ApiModel {
  const known = models.get(ontology) ?? makeModel(ontology);
  models.set(ontology, known);
  return known;
}

function makeModel(ontology: Ontology): ApiModel {
  const properties = new Map(
    ontology.entityTypes.map((type) => [type.name, byField(type.properties, propertyFields(type))]),
  );
  const ways = readings(ontology);
  const taken = Array.from(properties.values()).flatMap((fields) => Array.from(fields.keys()));
  const fields = relationFields(ways, taken);
  const names = typeNames(ontology, fields);
  const relations = ways.map((reading): RelationModel => {
    const { type, direction, words } = reading;
    const key = keyOf(reading);
    const both = Array.from(new Set([...type.from, ...type.to]));
    const [from, to] = direction === 'OUT' ? [type.from, type.to] : [type.to, type.from];
    return {
      field: fields.get(key) ?? '',
      base: names.get(`:${key}`) ?? '',
      type,
      direction,
      words,
      ...(direction === 'BOTH' ? { from: both, to: both } : { from, to }),
      properties: byField(type.properties, edgeFields(type)),
    };
  });
  return index(ontology, entityModels(ontology, properties, relations, names), relations);
}

function entityModels(
  ontology: Ontology,
  properties: ReadonlyMap<string, ReadonlyMap<string, PropertyModel>>,
  ways: readonly RelationModel[],
  names: ReadonlyMap<string, string>,
): EntityModel[] {
  const leaving = new Map(
    ontology.entityTypes.map(({ name }) => [name, new Map<string, RelationModel>()]),
  );
  for (const relation of ways) {
    for (const type of relation.from) leaving.get(type)?.set(relation.field, relation);
  }
  const figure = figureType(ontology);
  const roots = rootFields(ontology);
  const drafts = ontology.entityTypes.map((type) => ({ type, one: roots.get(type.name) ?? '' }));
  const branches = branchFields(drafts);
  return drafts.map(({ type, one }) => {
    const isFigure = type.name === figure;
    const own = properties.get(type.name) ?? new Map<string, PropertyModel>();
    const relations = leaving.get(type.name) ?? new Map<string, RelationModel>();
    return {
      type,
      isFigure,
      one,
      object: isFigure ? FIGURE : (names.get(type.name) ?? ''),
      many: isFigure ? FIGURES : (roots.get(`:${type.name}`) ?? ''),
      branch: branches.get(type.name) ?? '',
      properties: own,
      relations,
      ...constantsOf(own, isFigure),
      ties: tiesOf(relations.values()),
    };
  });
}

function constantsOf(
  properties: ReadonlyMap<string, PropertyModel>,
  isFigure: boolean,
): Pick<EntityModel, 'orders' | 'groups' | 'numbers'> {
  const own = Array.from(properties.values());
  return {
    orders: ordersOf(own, isFigure),
    groups: groupsOf(own, isFigure),
    numbers: numbersOf(own, isFigure),
  };
}

/** Figures where the ontology has no type for them: there are none, but they can be asked for. */
function noFigures({ roles }: Ontology): EntityModel {
  const words = { zh: '数据', en: 'Figure' };
  const type: EntityType = {
    ...words,
    name: roles.figure,
    singular: '',
    plural: FIGURES,
    colour: '',
    icon: '',
    description: words,
    properties: [],
  };
  const names = { object: FIGURE, one: '', many: FIGURES, branch: '' };
  const none = new Map<string, never>();
  return {
    type,
    isFigure: true,
    ...names,
    properties: none,
    relations: none,
    ...constantsOf(none, true),
    ties: none,
  };
}

function index(
  ontology: Ontology,
  entities: readonly EntityModel[],
  relations: readonly RelationModel[],
): ApiModel {
  const figure = entities.find(({ isFigure }) => isFigure) ?? noFigures(ontology);
  const by = (list: readonly EntityModel[], name: (entity: EntityModel) => readonly string[]) =>
    new Map(list.flatMap((entity) => name(entity).map((one) => [one, entity] as const)));
  const objects = entities.includes(figure) ? entities : [...entities, figure];
  return {
    ontology,
    entities,
    relations,
    objects,
    byObject: by(objects, ({ object }) => [object]),
    byType: by(entities, ({ type }) => [type.name]),
    byRoot: by(objects, ({ one, many }) => [one, many]),
    byAggregate: by(objects, ({ object }) => [`${object}Aggregate`]),
    byEdge: new Map(relations.map((relation) => [`${relation.base}Edge`, relation])),
    relationTypes: new Set(ontology.relationTypes.map(({ name }) => name)),
  };
}

function byField(
  definitions: readonly PropertyDefinition[],
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<string, PropertyModel> {
  return new Map(
    definitions.flatMap(({ name, kind, zh, en }) => {
      const field = fields.get(name);
      return field === undefined ? [] : [[field, { field, property: name, kind, zh, en }] as const];
    }),
  );
}

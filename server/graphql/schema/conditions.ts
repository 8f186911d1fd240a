import type { PropertyKind } from '../../../graph-seed/ontology.ts';
import type { PropertySubject, ValueKind } from '../../cypher/condition.ts';
import type { ApiModel, EntityModel, PropertyModel, RelationModel } from './api-model.ts';

/** What a condition can say under one of its fields. */
export type ConditionField = { readonly about: string } & (
  | {
      readonly kind: 'property';
      /** The input type of its operators. */
      readonly input: string;
      readonly subject: PropertySubject;
    }
  | { readonly kind: 'degree' }
  | { readonly kind: 'type' }
  | { readonly kind: 'relation'; readonly relation: RelationModel }
  | { readonly kind: 'branch'; readonly entity: EntityModel }
  /** The entity at the other end of a relation. */
  | { readonly kind: 'node'; readonly relation: RelationModel; readonly input: string }
);

export type ConditionFields = ReadonlyMap<string, ConditionField>;

/** Input types of the operators for each kind of property. */
const INPUT_OF_KIND: Readonly<Record<PropertyKind, string>> = {
  text: 'TextCondition',
  integer: 'IntegerCondition',
  decimal: 'DecimalCondition',
  boolean: 'BooleanCondition',
  date: 'DateCondition',
  dateTime: 'DateTimeCondition',
  duration: 'DurationCondition',
  point: 'PointCondition',
  list: 'ListCondition',
};

type On = PropertySubject['on'];

function fixed(
  property: string,
  input: string,
  as: ValueKind,
  about: string,
  { on = 'entity', isConstant = false }: { readonly on?: On; readonly isConstant?: boolean } = {},
): [string, ConditionField] {
  const subject = { on, property, as, ...(isConstant && { isConstant }) };
  return [property, { kind: 'property', input, subject, about }];
}

/** What every entity has. */
const EVERY_ENTITY: readonly [string, ConditionField][] = [
  fixed('id', 'IDCondition', 'text', 'The stable key.'),
  fixed('name', 'TextCondition', 'text', 'The Chinese name.'),
  fixed('nameEn', 'TextCondition', 'text', 'The English name.'),
  fixed('aliases', 'ListCondition', 'list', 'Other names.'),
  ['degree', { kind: 'degree', about: 'How many relations it has.' }],
];

const EVERY_FIGURE: readonly [string, ConditionField][] = [
  fixed('value', 'DecimalCondition', 'decimal', 'The value, or the lower end of a range.'),
  fixed('valueTo', 'DecimalCondition', 'decimal', 'The upper end of a range.'),
  fixed('normalUnit', 'TextCondition', 'text', 'The unit of the value.'),
  fixed('asWritten', 'TextCondition', 'text', 'The number as the document writes it.'),
  fixed('qualifier', 'TextCondition', 'text', 'How the value is meant.', { isConstant: true }),
  fixed('period', 'TextCondition', 'text', 'The time it is true of.'),
  fixed('status', 'StatusCondition', 'text', 'How far it has come.', { isConstant: true }),
  fixed('growth', 'DecimalCondition', 'decimal', 'Growth on the year before in per cent.'),
];

const on = 'relation';
const EVERY_RELATION: readonly [string, ConditionField][] = [
  fixed('id', 'IDCondition', 'text', 'The stable key of the relation.', { on }),
  fixed('status', 'StatusCondition', 'text', 'How far the fact has come.', {
    on,
    isConstant: true,
  }),
  fixed('period', 'TextCondition', 'text', 'The time the fact is true of.', { on }),
];

/** What a condition on entities of a type can say. */
export const entityConditions = once(ofEntity);
/** What a condition on entities of any type can say. */
export const anyEntityConditions = once(ofAnyEntity);

/** Requests ask again and again; what they ask for is made once for each model. */
function once<T extends object>(make: (of: T) => ConditionFields): (of: T) => ConditionFields {
  const made = new WeakMap<T, ConditionFields>();
  return (of) => {
    const fields = made.get(of) ?? make(of);
    made.set(of, fields);
    return fields;
  };
}

function ofEntity({ isFigure, properties, relations }: EntityModel): ConditionFields {
  return new Map([
    ...EVERY_ENTITY,
    ...(isFigure ? EVERY_FIGURE : []),
    ...owned(properties, 'entity'),
    ...Array.from(relations.values(), (relation): [string, ConditionField] => [
      relation.field,
      { kind: 'relation', relation, about: `What it "${relation.words}".` },
    ]),
  ]);
}

function ofAnyEntity({ entities }: ApiModel): ConditionFields {
  return new Map([
    ...EVERY_ENTITY,
    ['type', { kind: 'type', about: 'The entity type.' }],
    ...entities.map((entity): [string, ConditionField] => [
      entity.branch,
      { kind: 'branch', entity, about: `It is of the type ${entity.type.en}, and this holds.` },
    ]),
  ]);
}

const onEdges = new WeakMap<RelationModel, ConditionFields>();

/** What a condition on relations, and on the entity at their other end, can say. */
export function edgeConditions(relation: RelationModel, model: ApiModel): ConditionFields {
  const fields = onEdges.get(relation) ?? ofEdge(relation, model);
  onEdges.set(relation, fields);
  return fields;
}

function ofEdge(relation: RelationModel, model: ApiModel): ConditionFields {
  const input = endInput(relation, model);
  return new Map<string, ConditionField>([
    ['node', { kind: 'node', relation, input, about: 'The entity at the other end.' }],
    ...EVERY_RELATION,
    ...owned(relation.properties, 'relation'),
  ]);
}

/** The one entity type that a relation leads to, if there is only one. */
export function endOf({ to }: RelationModel, { byType }: ApiModel): EntityModel | undefined {
  const [first, ...more] = to;
  return first === undefined || more.length > 0 ? undefined : byType.get(first);
}

function endInput(relation: RelationModel, model: ApiModel): string {
  return `${endOf(relation, model)?.object ?? 'Entity'}Where`;
}

function owned(properties: ReadonlyMap<string, PropertyModel>, at: On): [string, ConditionField][] {
  return Array.from(properties.values(), ({ field, property, kind, en }) => {
    const subject = { on: at, property, as: kind };
    const input = INPUT_OF_KIND[kind];
    return [field, { kind: 'property', input, subject, about: `${en}.` }];
  });
}

import type { PropertyKind } from '../../../graph-seed/ontology.ts';
import type { PropertySubject, Tie, ValueKind } from '../../cypher/condition.ts';
import type { Order } from '../../cypher/order.ts';
import type { PropertyModel, RelationModel } from './api-model.ts';
import { constantName } from './graphql-name.ts';
import { settleNames } from './settle-names.ts';

/** A property that an enum may name. */
interface Nameable {
  readonly field: string;
  readonly property: string;
  readonly kind: ValueKind;
  readonly isConstant?: boolean;
}

const SORTABLE: ReadonlySet<PropertyKind> = new Set([
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'dateTime',
]);
const GROUPABLE: ReadonlySet<PropertyKind> = new Set([...SORTABLE, 'duration']);
const MEASURABLE: ReadonlySet<PropertyKind> = new Set(['integer', 'decimal', 'date', 'dateTime']);

const text = (field: string): Nameable => ({ field, property: field, kind: 'text' });
const decimal = (field: string): Nameable => ({ field, property: field, kind: 'decimal' });
/** What figures have besides, as the contract names it. */
const OF_FIGURES = {
  texts: [
    ...['period', 'normalUnit'].map(text),
    ...['status', 'qualifier'].map((field) => ({ ...text(field), isConstant: true })),
  ],
  numbers: ['value', 'valueTo', 'growth'].map(decimal),
} as const;
const NAMES = ['name', 'nameEn'].map(text);
const DOWN = '_DESC';

/**
 * What lists of an entity type may be sorted by, under the names of the API's enum.
 * @example ordersOf([date], false) // ID, ID_DESC, NAME, …, DATE, DATE_DESC
 */
export function ordersOf(
  own: readonly PropertyModel[],
  isFigure: boolean,
): ReadonlyMap<string, Order> {
  const fixed = ['id', 'name', 'nameEn', 'degree'].map((by) => [constantName(by), by] as const);
  const more = isFigure ? [...OF_FIGURES.texts, ...OF_FIGURES.numbers] : [];
  const named = constants(more, own, SORTABLE, [...fixed.map(([name]) => name)]);
  const both = (name: string, by: string, as: ValueKind | null): [string, Order][] => [
    [name, { by, as, descending: false }],
    [name + DOWN, { by, as, descending: true }],
  ];
  return new Map([
    ...fixed.flatMap(([name, by]) => both(name, by, null)),
    ...Array.from(named).flatMap(([name, { property, as }]) => both(name, property, as)),
  ]);
}

/** What entities of a type may be counted by. */
export function groupsOf(
  own: readonly PropertyModel[],
  isFigure: boolean,
): ReadonlyMap<string, PropertySubject> {
  const fixed = [...NAMES, ...(isFigure ? OF_FIGURES.texts : [])];
  return constants(fixed, own, GROUPABLE, []);
}

/** What there are statistics of. */
export function numbersOf(
  own: readonly PropertyModel[],
  isFigure: boolean,
): ReadonlyMap<string, PropertySubject> {
  return constants(isFigure ? OF_FIGURES.numbers : [], own, MEASURABLE, []);
}

/** The relations that entities may be counted by, one for each field. */
export function tiesOf(relations: Iterable<RelationModel>): ReadonlyMap<string, Tie> {
  const all = Array.from(relations);
  const claims = all.map(({ field }) => ({ key: field, names: [constantName(field)] }));
  const names = settleNames(claims, { reserved: new Set() });
  return new Map(
    all.map(({ field, type, direction }) => [
      names.get(field) ?? '',
      { types: [type.name], direction },
    ]),
  );
}

function constants(
  fixed: readonly Nameable[],
  own: readonly PropertyModel[],
  kinds: ReadonlySet<PropertyKind>,
  taken: readonly string[],
): ReadonlyMap<string, PropertySubject> {
  const chosen = own.filter(({ kind }) => kinds.has(kind));
  const reserved = new Set([...fixed.map(({ field }) => constantName(field)), ...taken]);
  const claims = chosen.map(({ field }) => {
    const name = constantName(field);
    return { key: field, names: [name, `${name}_PROPERTY`] };
  });
  const names = settleNames(claims, { reserved, endings: [DOWN] });
  const subject = ({ property, kind, isConstant = false }: Nameable): PropertySubject => {
    return { on: 'entity', property, as: kind, ...(isConstant && { isConstant }) };
  };
  return new Map([
    ...fixed.map((one) => [constantName(one.field), subject(one)] as const),
    ...chosen.map((one) => [names.get(one.field) ?? '', subject(one)] as const),
  ]);
}

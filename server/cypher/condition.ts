import type { Direction } from './selection.ts';

/** How a stored value is read before it is compared; dates and times may be stored as such or as text. */
export type ValueKind =
  'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'dateTime' | 'duration' | 'point' | 'list';

export type Operator =
  | 'eq'
  | 'in'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'has'
  | 'hasAny'
  | 'hasAll'
  | 'isEmpty'
  | 'isNull'
  | 'near';

/** The relations of an entity that a condition speaks of. */
export interface Tie {
  readonly types: readonly string[];
  readonly direction: Direction;
}

/** A stored property of the entity, or of the relation that leads to it. */
export interface PropertySubject {
  readonly on: 'entity' | 'relation';
  readonly property: string;
  readonly as: ValueKind;
  /** Whether it is stored in small letters and shown in capitals. */
  readonly isConstant?: boolean;
}

/** A moment in the three forms in which it may be stored. */
export interface Moment {
  readonly text: string;
  /** In ISO 8601 with an offset. */
  readonly zoned: string;
  /** In ISO 8601 without an offset, in UTC where one was given. */
  readonly local: string;
}

/** A place and the greatest distance from it: metres between longitudes and latitudes, else units of the plane. */
export interface Nearness {
  readonly srid: bigint;
  readonly x: number;
  readonly y: number;
  readonly z: number | null;
  readonly distance: number;
}

/**
 * What must hold of an entity, or of a relation and the entity at its end. A comparison with a value that is missing
 * or of another kind does not hold, so `not` is always the exact complement.
 */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'compare';
      readonly subject: PropertySubject;
      readonly operator: Operator;
      /** Integers are bigint, decimals numbers, dates text, moments `Moment`. */
      readonly value: unknown;
      readonly ignoreCase?: boolean;
    }
  | { readonly kind: 'type'; readonly names: readonly string[] }
  /** One of its names holds a text, whatever its case, or one of its search keys begins so. */
  | { readonly kind: 'named'; readonly text: string; readonly begins: readonly string[] }
  | {
      /** How many relations there are; null stands for every type. */
      readonly kind: 'count';
      readonly tie: Tie | null;
      readonly operator: Operator;
      readonly value: unknown;
    }
  | {
      readonly kind: 'related';
      readonly quantifier: 'some' | 'all' | 'none';
      readonly tie: Tie;
      readonly part: Condition;
    };

/** What holds of everything, and of nothing. */
export const ANYTHING: Condition = { kind: 'and', parts: [] };
export const NOTHING: Condition = { kind: 'or', parts: [] };

/** The parts of a condition that all must hold, conjunctions inside conjunctions opened. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(conjuncts) : [condition];
}

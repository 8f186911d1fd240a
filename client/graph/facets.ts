import { decimalOf } from './decimal.ts';
import { faultsOf, filterKey } from './filtering.ts';
import type { Fault } from './filtering.ts';
import type { Filter, Owner } from './filters.ts';
import { histogram } from './histogram.ts';
import type { Bin, Counted } from './histogram.ts';
import { STATUSES } from './model.ts';
import {
  NOTHING_STATED,
  periodIn,
  shownElsewhere,
  statusIn,
  textsOf,
  unitIn,
  valueIn,
} from './stated.ts';
import type { Stated } from './stated.ts';
import type { Things } from './things.ts';
import type { Values } from './values.ts';

/** One value of a facet: how many have it on the canvas, and how many of those all other filters leave. */
export interface FacetValue {
  /** The empty text stands for what says nothing. */
  readonly value: string;
  readonly before: number;
  readonly after: number;
}

/** What one can filter by now, with counts. */
export type Facet =
  | {
      readonly kind: 'values';
      readonly key: string;
      readonly facet: 'entityType' | 'relationType' | 'status' | 'period' | 'value';
      readonly of: Owner;
      readonly property: string;
      readonly values: readonly FacetValue[];
    }
  | {
      readonly kind: 'number';
      readonly key: string;
      readonly facet: 'degree' | 'number';
      readonly of: Owner;
      readonly property: string;
      readonly unit: string | null;
      readonly bins: readonly Bin[];
      /** How many state no such number. */
      readonly without: number;
    };

/** A thing with what it states and whether it passes all filters but those of a key. */
interface Told {
  readonly stated: Stated;
  readonly fault: Fault | undefined;
}

class Tally {
  private readonly counts = new Map<string, { before: number; after: number }>();
  private readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  add(texts: readonly string[], fault: Fault | undefined): void {
    for (const text of texts) {
      const count = this.counts.get(text) ?? { before: 0, after: 0 };
      count.before += 1;
      if (fault === undefined || fault === this.key) count.after += 1;
      this.counts.set(text, count);
    }
  }

  values(order: (a: FacetValue, b: FacetValue) => number): FacetValue[] {
    return [...this.counts].map(([value, count]) => ({ value, ...count })).sort(order);
  }
}

function byCount(a: FacetValue, b: FacetValue): number {
  if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
  return b.before - a.before || byText(a, b);
}

function byText(a: FacetValue, b: FacetValue): number {
  if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

const STATUS_ORDER: readonly string[] = [...STATUSES, 'UNSAID'];

function byStatus(a: FacetValue, b: FacetValue): number {
  return STATUS_ORDER.indexOf(a.value) - STATUS_ORDER.indexOf(b.value);
}

/** Properties told by more different values than this say something about each thing, not about kinds of things. */
const MOST_VALUES = 200;

/** Facets of what is on the canvas, those of every thing first, then by property. */
export function facetsOf(
  filters: readonly Filter[],
  things: Things,
  values: Values,
): readonly Facet[] {
  const faults = faultsOf(filters, things, values);
  const told = (id: string, fault: Fault | undefined): Told => ({
    stated: values.get(id) ?? NOTHING_STATED,
    fault,
  });
  const entities = things.entities.map(({ id }) => told(id, faults.entities.get(id)));
  const relations = things.relations.map(({ id }) => told(id, faults.relations.get(id)));

  const plain = (
    facet: 'entityType' | 'relationType' | 'status' | 'period',
    order: (a: FacetValue, b: FacetValue) => number,
    fill: (tally: Tally) => void,
  ): Facet => {
    const tally = new Tally(facet);
    fill(tally);
    const of = facet === 'entityType' ? 'entity' : 'relation';
    return { kind: 'values', key: facet, facet, of, property: facet, values: tally.values(order) };
  };
  const degrees = things.entities.map(({ id, degree }) => {
    const fault = faults.entities.get(id);
    return { number: String(degree), passes: fault === undefined || fault === 'degree' };
  });
  const standing: readonly Facet[] = [
    plain('entityType', byCount, (tally) => {
      for (const { id, type } of things.entities) tally.add([type], faults.entities.get(id));
    }),
    plain('relationType', byCount, (tally) => {
      for (const { id, type } of things.relations) tally.add([type], faults.relations.get(id));
    }),
    plain('status', byStatus, (tally) => {
      for (const { id, status } of things.relations) {
        tally.add([status ?? 'UNSAID'], faults.relations.get(id));
      }
      for (const { stated, fault } of entities) {
        const status = statusIn(stated);
        if (status !== null) tally.add([status], fault);
      }
    }),
    plain('period', byText, (tally) => {
      for (const { id, period } of things.relations) {
        tally.add([period ?? ''], faults.relations.get(id));
      }
      for (const { stated, fault } of entities) {
        const period = periodIn(stated);
        if (period !== null) tally.add([period], fault);
      }
    }),
    {
      kind: 'number',
      key: 'degree',
      facet: 'degree',
      of: 'entity',
      property: 'degree',
      unit: null,
      bins: histogram(degrees),
      without: 0,
    },
  ];
  return [
    ...standing,
    ...propertyFacets('entity', entities),
    ...propertyFacets('relation', relations),
  ];
}

function propertyFacets(of: Owner, told: readonly Told[]): readonly Facet[] {
  const properties = new Set<string>();
  for (const { stated } of told) {
    for (const name of Object.keys(stated)) if (!shownElsewhere(name)) properties.add(name);
  }
  // A figure's number as a machine counts it, beside the exact value it is taken from.
  if (properties.has('value')) properties.delete('number');
  return [...properties].sort().flatMap((property): readonly Facet[] => {
    const units = unitsOf(property, told);
    if (units !== null) return units.map((unit) => numberFacet(of, property, unit, told));
    const key = filterKey({ facet: 'value', of, property, kept: [] });
    const tally = new Tally(key);
    for (const { stated, fault } of told) {
      const texts = textsOf(valueIn(stated, property));
      tally.add(texts.length === 0 ? [''] : texts, fault);
    }
    const values = tally.values(byCount);
    if (values.length > MOST_VALUES || values.every(({ value }) => value === '')) return [];
    return [{ kind: 'values', key, facet: 'value', of, property, values }];
  });
}

/** The units a property is stated in; `null` where it is not numbers throughout. */
function unitsOf(property: string, told: readonly Told[]): readonly (string | null)[] | null {
  const units = new Set<string | null>();
  for (const { stated } of told) {
    const value = valueIn(stated, property);
    if (textsOf(value).length === 0) continue;
    if (decimalOf(value) === null) return null;
    units.add(unitIn(stated, property));
  }
  return units.size === 0 ? null : [...units].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
}

function numberFacet(
  of: Owner,
  property: string,
  unit: string | null,
  told: readonly Told[],
): Facet {
  const key = filterKey({
    facet: 'number',
    of,
    property,
    unit,
    from: null,
    to: null,
    others: true,
  });
  const counted: Counted[] = [];
  for (const { stated, fault } of told) {
    const number = decimalOf(valueIn(stated, property));
    if (number === null || unitIn(stated, property) !== unit) continue;
    counted.push({ number, passes: fault === undefined || fault === key });
  }
  const without = told.length - counted.length;
  return {
    kind: 'number',
    key,
    facet: 'number',
    of,
    property,
    unit,
    bins: histogram(counted),
    without,
  };
}

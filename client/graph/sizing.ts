import { compareDecimals, decimalOf } from './decimal.ts';
import type { SizeBy } from './look.ts';
import type { Metrics } from './metrics.ts';
import type { Entity } from './model.ts';
import { NOTHING_STATED, unitIn, valueIn } from './stated.ts';
import type { Values } from './values.ts';

/** The size of every entity in pixels across at zoom 1, and the numbers at the ends of the scale. */
export interface Sizing {
  readonly sizes: ReadonlyMap<string, number>;
  /** The least and the greatest of what the sizes tell; `null` where they tell nothing or nothing is known yet. */
  readonly ends: { readonly least: string; readonly most: string } | null;
}

const EVEN = 40;
/** Entities that say nothing of what the sizes tell. */
const SILENT = 24;
const SMALLEST = 28;
const LARGEST = 66;
/** A wider spread is told by powers, or all but the greatest would be one size. */
const WIDE = 1_000;

/** Circles grow slowly with the number of relations, so that hubs stand out and nothing becomes a blot. */
function sizeForDegree(degree: number): number {
  return Math.round(34 + 6 * Math.min(4, Math.log2(1 + degree / 3)));
}

/** Numbers as sizes: their areas are in proportion, as far as sizes that can be seen allow. */
function scaled(numbers: ReadonlyMap<string, number>): (id: string) => number {
  const known = [...numbers.values()].map(Math.abs);
  const most = known.reduce((high, number) => Math.max(high, number), 0);
  const least = known.reduce((low, number) => (number > 0 ? Math.min(low, number) : low), most);
  const steep = least > 0 && most / least >= WIDE;
  return (id) => {
    const number = Math.abs(numbers.get(id) ?? 0);
    if (most === 0 || number === 0) return SMALLEST;
    const share = steep
      ? Math.log(number / least) / Math.log(most / least)
      : Math.sqrt(number / most);
    return Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.min(1, Math.max(0, share)));
  };
}

function endsOf(texts: readonly string[]): Sizing['ends'] {
  const sorted = [...texts].sort(compareDecimals);
  const [least] = sorted;
  const most = sorted.at(-1);
  return least === undefined || most === undefined ? null : { least, most };
}

/** How large every entity is drawn. */
export function sizingOf(
  size: SizeBy,
  entities: readonly Entity[],
  values: Values,
  metrics: Metrics,
): Sizing {
  switch (size.by) {
    case 'even':
      return { sizes: new Map(entities.map(({ id }) => [id, EVEN])), ends: null };
    case 'degree': {
      const sizes = new Map(entities.map(({ id, degree }) => [id, sizeForDegree(degree)]));
      return { sizes, ends: endsOf(entities.map(({ degree }) => String(degree))) };
    }
    case 'pageRank':
    case 'betweenness': {
      const metric = metrics[size.by];
      const sizeOf = scaled(metric);
      const sizes = new Map(entities.map(({ id }) => [id, sizeOf(id)]));
      const shown = [...metric.values()].map((value) => decimalOf(Number(value.toPrecision(3))));
      return { sizes, ends: endsOf(shown.filter((text) => text !== null)) };
    }
    case 'property': {
      const texts = new Map<string, string>();
      for (const { id } of entities) {
        const stated = values.get(id) ?? NOTHING_STATED;
        const text = decimalOf(valueIn(stated, size.property));
        if (text !== null && unitIn(stated, size.property) === size.unit) texts.set(id, text);
      }
      const sizeOf = scaled(new Map([...texts].map(([id, text]) => [id, Number(text)])));
      const sizes = new Map(
        entities.map(({ id }) => [id, texts.has(id) ? sizeOf(id) : SILENT] as const),
      );
      return { sizes, ends: endsOf([...texts.values()]) };
    }
  }
}

import { colouringOf } from './colouring.ts';
import type { Colouring } from './colouring.ts';
import { asksForValues, faultsOf } from './filtering.ts';
import type { Faults } from './filtering.ts';
import { METRICS, NO_METRICS } from './metrics.ts';
import type { Metric, Metrics } from './metrics.ts';
import type { Known } from './model.ts';
import type { Schema } from './schema.ts';
import { sizingOf } from './sizing.ts';
import type { Sizing } from './sizing.ts';
import { thingsOf } from './things.ts';
import type { Things } from './things.ts';
import { NO_VALUES } from './values.ts';
import type { Values } from './values.ts';
import type { View } from './view.ts';

/** What a view's filters and styles come to: what is left out, in which colours and how large the rest is drawn. */
export interface Looks {
  readonly things: Things;
  readonly faults: Faults;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
}

/** What is read or worked out for filters and styles, as far as it is there. */
export interface LookFacts {
  readonly values: Values;
  readonly metrics: Metrics;
}

const NO_FACTS: LookFacts = { values: NO_VALUES, metrics: NO_METRICS };

/** The part of a view that looks depend on. */
export type LookView = Pick<View, 'ids' | 'hiddenTypes' | 'filtering' | 'look'>;

export function looksOf(
  view: LookView,
  known: Known,
  schema: Schema,
  { values, metrics }: LookFacts = NO_FACTS,
): Looks {
  const things = thingsOf(view, known);
  return {
    things,
    faults: faultsOf(view.filtering.filters, things, values),
    colouring: colouringOf(view.look, things.entities, values, metrics, schema),
    sizing: sizingOf(view.look.size, things.entities, values, metrics),
  };
}

/** Whether a view can be drawn only with stored properties. */
export function needsValues({ filtering, look, grouping }: View): boolean {
  return (
    filtering.filters.some(asksForValues) ||
    look.rules.length > 0 ||
    look.size.by === 'property' ||
    grouping?.by.by === 'property'
  );
}

/** The metrics a view is drawn with. */
export function neededMetrics({ look, grouping }: View): readonly Metric[] {
  const needed = new Set<string>([look.size.by]);
  if (look.colour === 'community' || grouping?.by.by === 'community') needed.add('communities');
  return METRICS.filter((metric) => needed.has(metric));
}

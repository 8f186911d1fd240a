/** What is worked out of the shape of what is on the canvas. */
export const METRICS = ['pageRank', 'betweenness', 'communities'] as const;
export type Metric = (typeof METRICS)[number];

/** Metrics by entity; those not asked for are empty. Communities are numbered from the largest, from 0. */
export type Metrics = Readonly<Record<Metric, ReadonlyMap<string, number>>>;

export const NO_METRICS: Metrics = {
  pageRank: new Map(),
  betweenness: new Map(),
  communities: new Map(),
};

/** The shape alone: entities, and the ends of the relations among them as places in that list. */
export interface Shape {
  readonly ids: readonly string[];
  readonly ends: readonly (readonly [source: number, target: number])[];
}

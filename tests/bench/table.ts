import type { Pressure } from './pressure.ts';

/** Median milliseconds of one question by contender; NaN where one cannot be asked it. */
export interface Times {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  /** The bare driver behind a bare HTTP server. */
  readonly served: number;
  readonly theirs: number;
}

/** A line of the table of times: milliseconds, and ratios of what each takes above an empty question. */
export function timeLine(times: Times, empty: Times): Record<string, string> {
  const above = (who: 'ours' | 'bare' | 'served' | 'theirs') => times[who] - empty[who];
  const isEmpty = times === empty;
  return {
    'ours ms': show(times.ours),
    'bare driver ms': show(times.bare),
    'bare over HTTP ms': show(times.served),
    '@neo4j/graphql ms': show(times.theirs),
    'ours above empty': isEmpty ? '' : show(above('ours')),
    'to bare driver': isEmpty ? '' : show(above('ours') / above('bare')),
    'to bare over HTTP': isEmpty ? '' : show(above('ours') / above('served')),
    'to @neo4j/graphql': isEmpty ? '' : show(above('ours') / above('theirs')),
  };
}

/** A line of the table of many connections at once. */
export function pressureLine(
  ours: Pressure,
  served: Pressure,
  theirs: Pressure | null,
): Record<string, string> {
  return {
    'ours per second': ours.perSecond.toFixed(0),
    'ours p99 ms': ours.p99.toFixed(0),
    'ours refused': String(ours.refused),
    'bare over HTTP per second': served.perSecond.toFixed(0),
    'bare over HTTP p99 ms': served.p99.toFixed(0),
    '@neo4j/graphql per second': theirs?.perSecond.toFixed(0) ?? '–',
    '@neo4j/graphql p99 ms': theirs?.p99.toFixed(0) ?? '–',
    '@neo4j/graphql refused': String(theirs?.refused ?? '–'),
  };
}

function show(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : '–';
}

import type { Known } from './model.ts';
import type { Values } from './values.ts';

/** Properties that say when something is or was, the most telling first. */
const OWN = ['date', 'period', 'year', 'since', 'founded'];
const TIME = /^\d{4}(-\d{2}(-\d{2})?)?/;

function timeIn(value: unknown): string | null {
  return typeof value === 'string' ? (TIME.exec(value)?.[0] ?? null) : null;
}

/**
 * When each entity is to be placed in time: by a date of its own where its properties are known, else by the first of
 * the periods of its relations. What nothing dates is left out.
 */
export function timesOf(known: Known, values: Values): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { source, target, period } of known.relations.values()) {
    const time = timeIn(period);
    if (time === null) continue;
    for (const id of [source, target]) {
      const before = times.get(id);
      if (before === undefined || time < before) times.set(id, time);
    }
  }
  for (const id of known.entities.keys()) {
    const own = values.get(id);
    const name = own && OWN.find((one) => Object.hasOwn(own, one) && timeIn(own[one]) !== null);
    const time = own && name !== undefined ? timeIn(own[name]) : null;
    if (time) times.set(id, time);
  }
  return times;
}

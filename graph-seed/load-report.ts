import type { Counts, LoadProgress, LoadReport } from './load.ts';

const BAR = 24;
/** At most so many ids of what is left over are named. */
const NAMED = 10;

/** How far a load is; with a bar: `Loading entities   ████████················  412 of 1024`. */
export function progressLine({ kind, done, total }: LoadProgress, bar: boolean): string {
  if (!bar) return `Loading ${kind}: ${done} of ${total}`;
  const full = Math.round((done / Math.max(total, 1)) * BAR);
  return `Loading ${kind.padEnd(9)}  ${'█'.repeat(full)}${'·'.repeat(BAR - full)}  ${done} of ${total}`;
}

/** What a load did, in plain lines. */
export function reportLines({
  entities,
  relations,
  resumed,
  leftOver,
  pruned,
}: LoadReport): string[] {
  const left = [
    ...leftOver.documents,
    ...leftOver.entities,
    ...leftOver.relations.map(({ from, id }) => id ?? `a relation of ${from} without id`),
  ];
  const more = left.length > NAMED ? `, and ${left.length - NAMED} more` : '';
  return [
    ...(resumed > 0 ? [`Went on with a load that was interrupted after ${resumed} rows.`] : []),
    counted('Entities', entities),
    counted('Relations', relations),
    ...(left.length === 0
      ? []
      : [
          pruned
            ? `Removed, for the files no longer hold them: ${left.slice(0, NAMED).join(', ')}${more}`
            : `Left over, for the files no longer hold them (load --prune removes them): ${left.slice(0, NAMED).join(', ')}${more}`,
        ]),
  ];
}

function counted(what: string, { read, created, updated, unchanged }: Counts): string {
  return `${what}: ${read} read, ${created} created, ${updated} updated, ${unchanged} unchanged`;
}

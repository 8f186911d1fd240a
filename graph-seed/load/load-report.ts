import { formatProblem } from '../problem.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Found } from './left-over.ts';
import type { Counts, LoadReport } from './load-graph.ts';
import { perSecond, whole } from './load-progress.ts';

/** At most so many skipped rows, and ids of what is left over, are named. */
const NAMED = 10;

/** What a load did, in plain lines; `skipped` are the rows that were left out because of problems. */
export function reportLines(report: LoadReport, skipped?: ProblemList): string[] {
  const { entities, relations, resumed } = report;
  return [
    ...(resumed > 0
      ? [`Went on with a load that was interrupted after ${whole(resumed)} rows.`]
      : []),
    counted('Entities', entities),
    counted('Relations', relations),
    ...(skipped ? skippedLines(skipped) : []),
    ...leftOverLines(report),
    timeLine(report),
  ];
}

function counted(what: string, { read, created, updated, unchanged }: Counts): string {
  return `${what}: ${whole(read)} read, ${whole(created)} created, ${whole(updated)} updated, ${whole(unchanged)} unchanged`;
}

function skippedLines({ count, first, rules }: ProblemList): string[] {
  if (count === 0) return ['Skipped: nothing'];
  const why = [...rules].map(([rule, times]) => `${rule} ${whole(times)}`).join(', ');
  const more = count > NAMED ? [`  … and ${whole(count - NAMED)} more`] : [];
  const named = first.slice(0, NAMED).map((problem) => `  ${formatProblem(problem)}`);
  return [
    `Skipped for ${whole(count)} ${count === 1 ? 'problem' : 'problems'} (${why}):`,
    ...named,
    ...more,
  ];
}

function leftOverLines({ leftOver, pruned }: LoadReport): string[] {
  const found: readonly Found[] = [leftOver.documents, leftOver.entities, leftOver.relations];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [];
  const named = found.flatMap(({ first }) => first).slice(0, NAMED);
  const more = count > named.length ? `, and ${whole(count - named.length)} more` : '';
  const what = pruned
    ? 'Removed, for the files no longer hold them'
    : 'Left over, for the files no longer hold them (load --prune removes them)';
  return [`${what}: ${named.join(', ')}${more}`];
}

function timeLine({ entities, relations, milliseconds }: LoadReport): string {
  const seconds = milliseconds / 1000;
  const rows = entities.read + relations.read;
  const rate = seconds > 0 && rows > 0 ? `, ${perSecond(rows / seconds, 'rows')}` : '';
  return `Time: ${seconds.toFixed(1)} s${rate}`;
}

import { surveyGraph } from '../../../graph-seed/exchange/survey.ts';
import type { DataSet } from '../../../graph-seed/load/data-set.ts';
import { ownSet } from '../../../graph-seed/load/own-set.ts';
import { openOwnSource } from '../../../graph-seed/load/own-source.ts';
import { formatProblem } from '../../../graph-seed/problem.ts';

/** Somebody's own data, surveyed; it must be without problems. */
export async function ownData(path: string): Promise<DataSet> {
  const source = await openOwnSource(path);
  const survey = await surveyGraph(source, {
    onProblem: (problem) => {
      throw new Error(formatProblem(problem));
    },
  });
  return ownSet({ path, source, survey });
}

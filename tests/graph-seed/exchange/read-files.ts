import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGraphSource } from '../../../graph-seed/exchange/graph-source.ts';
import type { GraphRecord } from '../../../graph-seed/exchange/record.ts';
import { surveyGraph } from '../../../graph-seed/exchange/survey.ts';
import type { Survey } from '../../../graph-seed/exchange/survey.ts';
import { formatProblem, sortProblems } from '../../../graph-seed/problem.ts';
import type { Problem } from '../../../graph-seed/problem.ts';
import { inFolder } from '../../support/folders.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Surveyed {
  readonly survey: Survey;
  /** One to a line: `file:line: rule: message`. */
  readonly problems: readonly string[];
  /** What a second pass would write. */
  readonly accepted: readonly GraphRecord[];
}

/** Writes files into a folder, surveys the folder, and reads what the survey accepts. */
export async function surveyFiles(files: Files): Promise<Surveyed> {
  return inFolder(async (folder) => {
    await writeFiles(folder, files);
    return surveyFolder(folder);
  });
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

export async function surveyFolder(path: string): Promise<Surveyed> {
  const source = await openGraphSource(path);
  const problems: Problem[] = [];
  const survey = await surveyGraph(source, { onProblem: (problem) => problems.push(problem) });
  const accepted: GraphRecord[] = [];
  for await (const record of source.records({ onProblem: () => undefined })) {
    if (survey.accepts(record)) accepted.push(record);
  }
  return { survey, accepted, problems: sortProblems(problems).map(shown) };
}

function shown(problem: Problem): string {
  return formatProblem({ ...problem, message: `${problem.rule}: ${problem.message}` });
}

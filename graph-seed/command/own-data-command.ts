import type { CommandContext } from './command.ts';
import { surveyGraph } from '../exchange/survey.ts';
import { loadAndReport } from './load-command.ts';
import { startMeter, whole } from '../load/load-progress.ts';
import { ownSet } from '../load/own-set.ts';
import { openOwnSource } from '../load/own-source.ts';
import { openProblemList, problemLines } from '../problem-list.ts';

/**
 * Loads somebody's own data and gives the exit code. Every row is looked at before the first is written; where there
 * are problems nothing is, unless the rows concerned are to be skipped.
 */
export async function loadOwnData(path: string, context: CommandContext): Promise<number> {
  const { narrator, out, now, signal, options } = context;
  const source = await openOwnSource(path);
  const total = source.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const meter = startMeter({ what: 'Checking', unit: 'bytes', bar: out.isTTY === true, now });
  const problems = openProblemList();
  const survey = await surveyGraph(source, {
    onProblem: (problem) => {
      problems.add(problem);
    },
    onBytes: (done) => {
      narrator.progress(meter({ done, total }));
    },
    signal,
  });
  if (problems.count > 0 && !options.has('--skip-bad')) {
    for (const line of problemLines(problems)) narrator.say(line);
    narrator.say('Nothing was written; --skip-bad loads the rest.');
    return 1;
  }
  const { nodes, relations, ontology } = survey;
  const whence = source.ontology ? 'from ontology.yaml' : 'taken from the data';
  narrator.say(
    `Nodes: ${whole(nodes)}, relations: ${whole(relations)}; ` +
      `entity types: ${ontology.entityTypes.length}, relation types: ${ontology.relationTypes.length}, ${whence}`,
  );
  for (const name of source.ignored) narrator.say(`Not read: ${name}`);
  const skipped = options.has('--skip-bad') ? problems : undefined;
  await loadAndReport(await ownSet({ path, source, survey }), context, skipped);
  return 0;
}

import { readConfig } from '../server/config.ts';
import type { Config } from '../server/config.ts';
import { didYouMean, KnownError, SetupError } from '../server/errors.ts';
import { createNarrator } from '../server/log.ts';
import type { Narrator, Sink } from '../server/log.ts';
import { checkSeed, describeSeed } from './check.ts';
import { planLoad } from './load-plan.ts';
import type { LoadPlan } from './load-plan.ts';
import { progressLine, reportLines } from './load-report.ts';
import type { LoadOptions, LoadReport } from './load.ts';
import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What the command works with. */
export interface Surroundings {
  /** Folder of the seed. */
  readonly root: string;
  /** How the folder is called in problems, as seen from where the person is. */
  readonly shownRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
  /** Loads a plan into the Neo4j of the settings. */
  readonly load: (
    plan: LoadPlan,
    config: Config,
    narrator: Narrator,
    options: LoadOptions,
  ) => Promise<LoadReport>;
}

const COMMANDS = ['check', 'load'];
const OPTIONS = ['--prune', '--help'];
const HELP = `npm run seed -- <command>

  check           reads graph-seed/ and reports every problem with file and line; writes nothing
  load [--prune]  checks, then brings the graph in Neo4j to what the files say;
                  --prune also removes what is no longer in the files
  --help          this text

Settings, from the environment:
  NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE   a Neo4j of one's own; otherwise the
                  private local one of DATA_DIR (.data), which is started if it is not running
  SOURCES_DIR     folder of source texts (<DATA_DIR>/sources); with them, every locator is checked
`;

/** Runs `npm run seed` and gives the exit code: 0 done, 1 problems or no database, 2 not understood. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const { out, err } = around;
  const wrong = words.filter((word) => ![...COMMANDS, ...OPTIONS].includes(word));
  for (const word of wrong) {
    const isOption = word.startsWith('-');
    const hint = didYouMean(word, isOption ? OPTIONS : COMMANDS);
    err.write(`There is no ${isOption ? 'option' : 'command'} "${word}".${hint}\n`);
  }
  if (wrong.length > 0) return 2;
  if (words.includes('--help')) {
    out.write(HELP);
    return 0;
  }
  const [command, ...more] = words.filter((word) => COMMANDS.includes(word));
  const prune = words.includes('--prune');
  if (command === undefined || more.length > 0 || (prune && command !== 'load')) {
    err.write(HELP);
    return 2;
  }
  try {
    return await checkAndLoad(command === 'load', prune, around);
  } catch (error) {
    if (error instanceof SetupError) err.write(`${error.message}\n${error.remedy}\n`);
    else if (error instanceof KnownError) err.write(`${error.message}\n`);
    else throw error;
    return 1;
  }
}

async function checkAndLoad(
  isLoad: boolean,
  prune: boolean,
  { root, shownRoot, env, out, load }: Surroundings,
): Promise<number> {
  const config = readConfig(env);
  const { seed, problems, textsChecked } = await checkSeed(root, config.sourcesDir);
  if (!seed) {
    out.write(listed(problems, shownRoot));
    return 1;
  }
  const narrator = createNarrator(out);
  narrator.say(describeSeed(seed, textsChecked));
  if (!isLoad) return 0;
  const report = await load(planLoad(seed), config, narrator, {
    prune,
    onProgress: (progress) => {
      narrator.progress(progressLine(progress, out.isTTY === true));
    },
  });
  for (const line of reportLines(report)) narrator.say(line);
  return 0;
}

/** One problem to a line, then how many there are. */
function listed(problems: readonly Problem[], root: string): string {
  const lines = problems.map((problem) =>
    formatProblem(root === '' ? problem : { ...problem, file: `${root}/${problem.file}` }),
  );
  return `${[...lines, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`].join('\n')}\n`;
}

import { readConfig } from '../../server/config.ts';
import type { Config, Connection } from '../../server/config.ts';
import { KnownError, SetupError } from '../../server/errors.ts';
import { createNarrator } from '../../server/log.ts';
import type { Narrator, Sink } from '../../server/log.ts';
import type { Writer } from '../../server/neo4j/database.ts';
import type { GraphReader } from '../../server/neo4j/graph-reader.ts';
import { checkSeed, describeSeed } from '../check/check-seed.ts';
import { HELP, readCommandLine } from './command-line.ts';
import type { ReadCommand } from './command-line.ts';
import { writeCoverage } from './coverage-command.ts';
import { exportData } from './export-command.ts';
import { loadSeedData } from './load-command.ts';
import { loadOwnData } from './own-data-command.ts';
import { formatProblem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** What the command works with. */
export interface Surroundings {
  /** Folder of the seed. */
  readonly root: string;
  /** How the folder is called in problems, as seen from where the person is. */
  readonly shownRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
  readonly now: () => number;
  /** Ends the work early, at the next sound place. */
  readonly signal?: AbortSignal | undefined;
  readonly neo4j: Neo4jAccess;
}

/** Gives access to the Neo4j of the settings for the time of the use. */
export interface Neo4jAccess {
  within<T>(
    config: Config,
    narrator: Narrator,
    use: (connection: Connection) => Promise<T>,
  ): Promise<T>;
  openWriter(connection: Connection): Writer;
  openReader(connection: Connection): GraphReader;
}

/** What each command is given. */
export interface CommandContext extends Omit<Surroundings, 'env' | 'err'> {
  readonly config: Config;
  readonly narrator: Narrator;
  readonly options: ReadonlySet<string>;
}

/** Runs `npm run seed` and gives the exit code: 0 done, 1 problems or no database, 2 not understood. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const { err, env } = around;
  const out = watched(around.out);
  if (words.includes('--help')) {
    out.write(HELP);
    return 0;
  }
  const read = readCommandLine(words);
  if ('complaints' in read) {
    err.write(read.complaints.length > 0 ? `${read.complaints.join('\n')}\n` : HELP);
    return 2;
  }
  try {
    const narrator = createNarrator(out, around.now);
    const config = readConfig(env);
    return await run(read, { ...around, out, config, narrator, options: read.options });
  } catch (error) {
    if (out.isLineOpen()) out.write('\n');
    if (error instanceof SetupError) err.write(`${error.message}\n${error.remedy}\n`);
    else if (error instanceof KnownError) err.write(`${error.message}\n`);
    else throw error;
    return 1;
  }
}

/** A stream that knows whether its last line has ended: a progress line is written over, and may be left open. */
function watched(sink: Sink): Sink & { isLineOpen(): boolean } {
  let last = '\n';
  return {
    isTTY: sink.isTTY === true,
    write(text) {
      last = text.slice(-1) || last;
      return sink.write(text);
    },
    isLineOpen: () => last !== '\n',
  };
}

async function run(
  { command, operands: [first, second] }: Exclude<ReadCommand, { complaints: unknown }>,
  context: CommandContext,
): Promise<number> {
  if (command === 'export') return exportData(first ?? '', second ?? '', context);
  if (first !== undefined) return loadOwnData(first, context);
  const { root, shownRoot, config, narrator, out } = context;
  const { seed, problems, texts } = await checkSeed(root, config.sourcesDir);
  if (!seed) {
    out.write(listed(problems, shownRoot));
    return 1;
  }
  narrator.say(describeSeed(seed, texts.size));
  if (command === 'coverage') return writeCoverage(seed, texts, config.sourcesDir, out);
  if (command === 'load') await loadSeedData(seed, context);
  return 0;
}

/** One problem to a line, then how many there are. */
function listed(problems: readonly Problem[], root: string): string {
  const lines = problems.map((problem) =>
    formatProblem(root === '' ? problem : { ...problem, file: `${root}/${problem.file}` }),
  );
  return `${[...lines, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`].join('\n')}\n`;
}

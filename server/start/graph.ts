import { checkSeed } from '../../graph-seed/check.ts';
import { planLoad } from '../../graph-seed/load-plan.ts';
import { loadSeed, seedState } from '../../graph-seed/load.ts';
import { formatProblem } from '../../graph-seed/problem.ts';
import type { Seed } from '../../graph-seed/seed.ts';
import type { Connection } from '../config.ts';
import { SetupError } from '../errors.ts';
import type { Narrator } from '../log.ts';
import type { Database } from '../neo4j/database.ts';
import { openWriter } from '../neo4j/writer.ts';

export interface GraphOptions {
  /** Folder of the seed. */
  readonly seedDir: string;
  readonly sourcesDir: string;
  readonly narrator: Narrator;
  readonly signal: AbortSignal;
}

export interface LoadTarget {
  readonly database: Database;
  readonly connection: Connection;
  /** The private local Neo4j is brought up to date with the seed unasked; nothing is removed from it. */
  readonly isPrivate: boolean;
}

/**
 * Reads and checks the seed.
 * @throws SetupError with the first problem where there is one.
 */
export async function readGraphSeed({ seedDir, sourcesDir }: GraphOptions): Promise<Seed> {
  const { seed, problems } = await checkSeed(seedDir, sourcesDir);
  if (seed) return seed;
  const [first] = problems;
  throw new SetupError(
    `The seed has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}` +
      `${first ? `, the first in ${formatProblem(first)}` : ''}.`,
    'Run "npm run seed -- check" for all of them, and correct them.',
  );
}

/**
 * Sees to it that the graph is there: loads it into an empty database, and again into the private one where the seed
 * has changed. What a server of NEO4J_URI holds is never changed unasked.
 */
export async function provideGraph(
  target: LoadTarget,
  seed: Seed,
  options: GraphOptions,
): Promise<void> {
  const { database, connection, isPrivate } = target;
  const { narrator } = options;
  const plan = planLoad(seed);
  switch (await seedState(database, plan)) {
    case 'current':
      return;
    case 'stale':
      if (isPrivate) break;
      narrator.say(
        `The graph at ${connection.uri} was loaded from another version of the seed; "npm run seed -- load" brings it up to date.`,
      );
      return;
    case 'foreign':
      narrator.say(
        `The database at ${connection.uri} holds a graph of its own, which is left as it is.`,
      );
      return;
    case 'empty':
    case 'unfinished':
      break;
  }
  narrator.say('Loading the graph …');
  const writer = openWriter(connection);
  try {
    const report = await loadSeed(writer, plan, {
      signal: options.signal,
      onProgress: ({ done, total }) => {
        narrator.progress(`Loading the graph: ${done} of ${total}`);
      },
    });
    const { entities, relations } = report.leftOver;
    if (entities.length + relations.length > 0) {
      narrator.say(
        `What the seed does not hold stays (entities: ${entities.length}, relations: ${relations.length}); "npm run seed -- load --prune" removes it.`,
      );
    }
  } finally {
    await writer.close();
  }
}

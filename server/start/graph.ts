import { checkSeed } from '../../graph-seed/check/check-seed.ts';
import { loadGraph } from '../../graph-seed/load/load-graph.ts';
import { readLoadedState, servedOntology, standing } from '../../graph-seed/load/load-state.ts';
import type { LoadedState, ServedOntology } from '../../graph-seed/load/load-state.ts';
import { seedSet } from '../../graph-seed/load/seed-set.ts';
import type { DataSet } from '../../graph-seed/load/data-set.ts';
import { formatProblem } from '../../graph-seed/problem.ts';
import type { Seed } from '../../graph-seed/seed.ts';
import type { Connection } from '../config.ts';
import { SetupError } from '../errors.ts';
import { describeInPlace } from '../in-place/describe-in-place.ts';
import { inferInPlace } from '../in-place/infer-in-place.ts';
import { surveyDatabase } from '../in-place/survey-database.ts';
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
 * Sees to it that a graph is there, and tells the ontology that it was loaded with; that of the seed where the database
 * keeps none. The seed is loaded into an empty database, and again into the private one where it has changed. A
 * person's own data is served as it is, what a server of NEO4J_URI holds is never changed unasked, and what no load put
 * there is shown in place.
 */
export async function provideGraph(
  target: LoadTarget,
  seed: Seed,
  options: GraphOptions,
): Promise<ServedOntology> {
  const { database, connection } = target;
  const { narrator } = options;
  const set = seedSet(seed);
  const state = await readLoadedState(database);
  const stands = standing(set, state);
  if (stands === 'other') narrator.say(describeOther(state));
  else if (stands === 'foreign') {
    return openInPlace(target, options);
  } else if (stands === 'stale' && !target.isPrivate) {
    narrator.say(
      `The graph at ${connection.uri} was loaded from another version of the seed; "npm run seed -- load" brings it up to date.`,
    );
  } else if (stands !== 'current') {
    await loadSeed(connection, set, options);
  }
  const served = servedOntology(await readLoadedState(database));
  return served ?? { ontology: seed.ontology, inferred: false };
}

/** A graph that no load put there is shown as it is: see `inferInPlace`. */
async function openInPlace(
  { database, connection }: LoadTarget,
  { narrator, signal }: GraphOptions,
): Promise<ServedOntology> {
  narrator.say(
    `The database at ${connection.uri} holds a graph of its own, which is shown as it is and never changed.`,
  );
  const survey = await surveyDatabase(database, signal);
  const ontology = inferInPlace(survey);
  for (const line of describeInPlace(ontology, survey)) narrator.say(line);
  return { ontology, inferred: true };
}

async function loadSeed(
  connection: Connection,
  set: DataSet,
  { narrator, signal }: GraphOptions,
): Promise<void> {
  narrator.say('Loading the graph …');
  const writer = openWriter(connection);
  try {
    const { leftOver } = await loadGraph(writer, set, {
      signal,
      onProgress: ({ done, total }) => {
        narrator.progress(`Loading the graph: ${done} of ${total}`);
      },
    });
    const { entities, relations } = leftOver;
    if (entities.count + relations.count > 0) {
      narrator.say(
        `What the seed does not hold stays (entities: ${entities.count}, relations: ${relations.count}); "npm run seed -- load --prune" removes it.`,
      );
    }
  } finally {
    await writer.close();
  }
}

/** What somebody's own data in the database is called, and whether all of it is there. */
function describeOther({ loads }: LoadedState): string {
  const open = loads.find(({ done }) => !done);
  if (open) {
    return `The load of "${open.name}" was interrupted, so the graph is not complete; load it again to finish it.`;
  }
  const names = loads.map(({ name }) => `"${name}"`).join(' and ');
  return `The database holds ${names}; the seed is not loaded over it.`;
}

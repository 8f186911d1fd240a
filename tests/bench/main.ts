import type { Connection } from '../../server/config.ts';
import { harbourOntology } from '../support/harbour-ontology.ts';
import { startScratchNeo4j } from '../support/scratch-neo4j.ts';
import { measureCanvas } from './canvas-bench.ts';
import { askBare, askHttp, openBareDriver, statementOf } from './ask.ts';
import { CASES, EMPTY } from './cases.ts';
import type { Case } from './cases.ts';
import { startChild } from './child.ts';
import { measureConsole } from './console.ts';
import type { Child } from './child.ts';
import { fill } from './fill.ts';
import { measureLoad } from './load.ts';
import { takeTurns } from './measure.ts';
import type { Contender } from './measure.ts';
import { installLibrary } from './packages.ts';
import { press } from './pressure.ts';
import { pressureLine, timeLine } from './table.ts';
import type { Times } from './table.ts';

const SIZES = [1_000, 100_000];
const LARGE = 1_000_000;
const TURNS = { rounds: 200, warmUp: 150 };
const PRESSURE = { connections: 64, seconds: 4 };

/**
 * Times the questions of `cases.ts` on graphs of several sizes through our API, by the bare driver with the same
 * statement, and through @neo4j/graphql, in one run and by turns. Sizes are taken from the command line; `--large`
 * adds a million entities; `--questions` leaves the loading out, `--canvas` times the canvas alone, `--console` the
 * console's export alone.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--canvas')) {
    await measureCanvas();
    return;
  }
  if (args.includes('--console')) {
    await measureConsole();
    return;
  }
  const named = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const sizes = [
    ...(named.length > 0 ? named : SIZES),
    ...(args.includes('--large') ? [LARGE] : []),
  ];
  const compares = await installLibrary(console.log);
  for (const size of sizes) {
    const scratch = await startScratchNeo4j();
    try {
      const started = performance.now();
      const counts = await fill(scratch.connection, await harbourOntology(), size);
      const took = Math.round((performance.now() - started) / 1_000);
      console.log(
        `\n${counts.entities} entities, ${counts.relations} relations (filled in ${took} s)`,
      );
      await measure(scratch.connection, compares);
    } finally {
      await scratch.stop();
    }
  }
  if (args.includes('--questions')) return;
  await measureConsole();
  const { loader, bareDriver, ratio } = await measureLoad();
  console.log(
    `Loading: ${loader.toFixed(0)} rows a second, ${ratio.toFixed(2)} of the ${bareDriver.toFixed(0)} of a bare driver`,
  );
  await measureCanvas();
}

async function measure(connection: Connection, compares: boolean): Promise<void> {
  const children: Child[] = [];
  const start = async (program: URL): Promise<Child> => {
    const child = await startChild(program, connection);
    children.push(child);
    return child;
  };
  const driver = openBareDriver(connection);
  try {
    const ours = await start(new URL('./api-server.ts', import.meta.url));
    const theirs = compares
      ? await start(new URL('./neo4j-graphql-server.ts', import.meta.url))
      : null;
    const served = await start(new URL('./bare-server.ts', import.meta.url));
    const ontology = await harbourOntology();
    const bare = new Map<Case, Contender['run']>();
    for (const one of [EMPTY, ...CASES]) {
      const statement = await statementOf(ontology, one.ours);
      bare.set(one, () => askBare(driver, statement));
    }
    await time({ ours, served, theirs }, bare);
    await underPressure({ ours, served, theirs });
  } finally {
    await driver.close();
    for (const child of children) await child.stop();
  }
}

/** Servers in processes of their own: our API, the bare driver over HTTP, and the other library where it is there. */
interface Servers {
  readonly ours: Child;
  readonly served: Child;
  readonly theirs: Child | null;
}

function askServed(served: Child, { name }: Case): Promise<unknown> {
  return askHttp(served.url, { query: name, variables: {} });
}

/** The questions that the other library answers on this graph; why not the others is said. */
async function answered(theirs: Child, cases: readonly Case[]): Promise<ReadonlySet<Case>> {
  const answers = new Set<Case>();
  for (const one of cases) {
    if (!one.theirs) continue;
    try {
      await askHttp(theirs.url, one.theirs);
      answers.add(one);
    } catch (error) {
      const cause = error instanceof Error ? error.message.slice(0, 200) : String(error);
      console.log(`@neo4j/graphql does not answer "${one.name}": ${cause}`);
    }
  }
  return answers;
}

/** All of them in one round, so that the empty question meets the same machine as the others. */
async function time(
  { ours, served, theirs }: Servers,
  bare: ReadonlyMap<Case, Contender['run']>,
): Promise<void> {
  const cases = Array.from(bare.keys());
  const asked = theirs && (await answered(theirs, cases));
  const contenders = cases.flatMap((one): Contender[] => [
    { name: 'ours', run: () => askHttp(ours.url, one.ours) },
    { name: 'bare', run: bare.get(one) ?? (() => Promise.resolve()) },
    { name: 'served', run: () => askServed(served, one) },
    {
      name: 'theirs',
      run: () =>
        theirs && one.theirs && asked?.has(one)
          ? askHttp(theirs.url, one.theirs)
          : Promise.resolve(),
    },
  ]);
  const medians = await takeTurns(contenders, TURNS);
  const times = cases.map((one, index): Times => {
    const [mine = NaN, driverOnly = NaN, overHttp = NaN, other = NaN] = medians.slice(
      4 * index,
      4 * index + 4,
    );
    return {
      name: one.name,
      ours: mine,
      bare: driverOnly,
      served: overHttp,
      theirs: one.theirs && asked?.has(one) ? other : NaN,
    };
  });
  const empty = times[0];
  if (empty)
    console.table(Object.fromEntries(times.map((one) => [one.name, timeLine(one, empty)])));
}

/** Many connections at once: how much is answered, how long the slowest wait, and what memory it takes. */
async function underPressure({ ours, served, theirs }: Servers): Promise<void> {
  const lines: [string, ReturnType<typeof pressureLine>][] = [];
  for (const one of CASES) {
    const mine = await press(() => askHttp(ours.url, one.ours), PRESSURE);
    const { theirs: question } = one;
    const other =
      theirs && question ? await press(() => askHttp(theirs.url, question), PRESSURE) : null;
    const least = await press(() => askServed(served, one), PRESSURE);
    lines.push([one.name, pressureLine(mine, least, other)]);
  }
  console.log(`${PRESSURE.connections} connections at once`);
  console.table(Object.fromEntries(lines));
  const megabytes = async (child: Child) => Math.round((await child.memory()) / 2 ** 20);
  console.log(
    `Memory after: ours ${await megabytes(ours)} MiB${theirs ? `, @neo4j/graphql ${await megabytes(theirs)} MiB` : ''}`,
  );
}

await main(process.argv.slice(2));

import { BadInput } from '../../server/errors.ts';
import type { CommandContext } from './command.ts';
import type { DataSet } from '../load/data-set.ts';
import { loadGraph } from '../load/load-graph.ts';
import { startMeter } from '../load/load-progress.ts';
import { reportLines } from '../load/load-report.ts';
import { seedSet } from '../load/seed-set.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Seed } from '../seed.ts';

/** Loads the seed, whose problems have been told before. */
export async function loadSeedData(seed: Seed, context: CommandContext): Promise<void> {
  if (context.options.has('--skip-bad')) {
    throw new BadInput('--skip-bad is for your own data: "load FOLDER|FILE --skip-bad".');
  }
  await loadAndReport(seedSet(seed), context);
}

/** Loads a data set into the Neo4j of the settings and tells what it did; `skipped` are the rows left out of it. */
export async function loadAndReport(
  set: DataSet,
  context: CommandContext,
  skipped?: ProblemList,
): Promise<void> {
  const { neo4j, config, narrator, options, out, now, signal } = context;
  const report = await neo4j.within(config, narrator, async (connection) => {
    const writer = neo4j.openWriter(connection);
    const meter = startMeter({ what: 'Loading', unit: 'rows', bar: out.isTTY === true, now });
    try {
      return await loadGraph(writer, set, {
        prune: options.has('--prune'),
        add: options.has('--add'),
        onProgress: (progress) => {
          narrator.progress(meter(progress));
        },
        now: () => new Date(now()),
        ...(signal && { signal }),
      });
    } finally {
      await writer.close();
    }
  });
  for (const line of reportLines(report, skipped)) narrator.say(line);
}

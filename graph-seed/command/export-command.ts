import { BadInput, didYouMean } from '../../server/errors.ts';
import type { CommandContext } from './command.ts';
import { EXPORT_FORMATS, writeGraph } from '../exchange/write-graph.ts';
import { openStoredGraph } from '../export/stored-graph.ts';
import { startMeter, whole } from '../load/load-progress.ts';

/** Writes the graph of the database to files and gives the exit code. */
export async function exportData(
  format: string,
  target: string,
  context: CommandContext,
): Promise<number> {
  const known = EXPORT_FORMATS.find((one) => one === format);
  if (!known) {
    const choices =
      didYouMean(format, EXPORT_FORMATS) || ` There are ${EXPORT_FORMATS.join(', ')}.`;
    throw new BadInput(`There is no format "${format}".${choices}`);
  }
  const { neo4j, config, narrator, options, out, now, signal } = context;
  return neo4j.within(config, narrator, async (connection) => {
    const reader = neo4j.openReader(connection);
    const meter = startMeter({ what: 'Writing', unit: 'rows', bar: out.isTTY === true, now });
    try {
      const graph = await openStoredGraph(reader);
      const { files, nodes, relations } = await writeGraph(known, target, graph, {
        force: options.has('--force'),
        onRecords: (done) => {
          narrator.progress(meter({ done, total: graph.total }));
        },
        signal,
      });
      narrator.say(`${whole(nodes)} nodes and ${whole(relations)} relations were written to:`);
      for (const file of files) narrator.say(`  ${file}`);
      return 0;
    } finally {
      await reader.close();
    }
  });
}

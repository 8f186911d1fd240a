/** A loader that can be killed: loads a folder into the Neo4j of NEO4J_URI, saying each batch. Batch size second. */
import { readConfig } from '../../../server/config.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { loadGraph } from '../../../graph-seed/load/load-graph.ts';
import { ownData } from './own-data.ts';

const [path = '', batchSize = '1000'] = process.argv.slice(2);
const { remote } = readConfig();
if (!remote) throw new Error('NEO4J_URI is not set.');
const writer = openWriter(remote);
try {
  const { resumed } = await loadGraph(writer, await ownData(path), {
    batchSize: Number(batchSize),
    onProgress: ({ done }) => process.stdout.write(`${done}\n`),
  });
  process.stdout.write(`resumed ${resumed}\n`);
} finally {
  await writer.close();
}

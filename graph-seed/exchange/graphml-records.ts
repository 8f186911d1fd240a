import type { RecordOptions } from './csv-records.ts';
import { GraphmlReader } from './graphml-reader.ts';
import type { GraphRecord } from './record.ts';
import { textChunks } from './text-chunks.ts';
import type { InputFile } from './text-chunks.ts';

/** Reads the records of a GraphML file, some at a time, with the ids as written in the file. */
export async function* graphmlRecords(
  file: InputFile,
  options: RecordOptions,
): AsyncGenerator<GraphRecord[]> {
  const reader = new GraphmlReader(file.name, options);
  for await (const text of textChunks(file, options)) yield reader.push(text);
  yield reader.end();
}

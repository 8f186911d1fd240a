import type { ExportFormat } from '../../console/protocol.ts';
import { csvHead, csvRow } from './csv-rows.ts';
import { graphmlSink } from './graphml-sink.ts';
import { jsonlRow } from './jsonl-rows.ts';
import { PieceWriter } from './piece-writer.ts';
import type { PieceGate, SinkOptions } from './piece-writer.ts';
import type { RowSink } from './run-statement.ts';

/** What writes the rows of an export in a format. */
export function createSink(
  format: ExportFormat,
  options: SinkOptions,
): { readonly sink: RowSink; readonly gate: PieceGate } {
  const writer = new PieceWriter(options);
  const sink =
    format === 'graphml' ? graphmlSink(writer, options.begin) : tableSink(format, writer, options);
  return { sink, gate: writer.gate };
}

function tableSink(format: 'csv' | 'jsonl', writer: PieceWriter, { begin }: SinkOptions): RowSink {
  let heads: readonly string[] = [];
  return {
    begin(columns) {
      heads = columns.map((name) => `${JSON.stringify(name)}:`);
      begin();
      if (format === 'csv') void writer.add(csvHead(columns));
    },
    row: (record) => writer.add(format === 'csv' ? csvRow(record) : jsonlRow(record, heads)),
    end: () => writer.finish(),
    close: () => Promise.resolve(),
  };
}

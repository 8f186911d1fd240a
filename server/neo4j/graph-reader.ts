import type { Record as DriverRecord } from 'neo4j-driver';
import type { RecordProperties } from '../../graph-seed/exchange/record.ts';
import type { Connection } from '../config.ts';
import type { Row, Statement } from './database.ts';
import { createDriver } from './session.ts';
import { streamRecords } from './stream-records.ts';
import { toRecordProperties } from './typed-values.ts';
import { toRow } from './values.ts';

export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: RecordProperties;
}

export interface StoredRelation {
  readonly type: string;
  /** Ids of the ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: RecordProperties;
}

/** Reads whole graphs out of Neo4j, record by record, with the type of every value. */
export interface GraphReader {
  read(statement: Statement): Promise<Row[]>;
  /** Runs a statement with the columns `labels` and `properties`. */
  nodes(statement: Statement): AsyncIterable<StoredNode>;
  /** Runs a statement with the columns `type`, `from`, `to` and `properties`. */
  relations(statement: Statement): AsyncIterable<StoredRelation>;
  close(): Promise<void>;
}

/**
 * Opens the reader. Records are fetched no faster than they are used, and a reading that fails is not repeated.
 * @throws SetupError for an address the driver cannot use. Readings reject with `server/errors.ts`.
 */
export function openGraphReader(connection: Connection): GraphReader {
  const driver = createDriver(connection, 0);
  const stream = (statement: Statement) => streamRecords(driver, connection.database, statement);

  return {
    async read(statement) {
      const rows: Row[] = [];
      for await (const record of stream(statement)) rows.push(toRow(record));
      return rows;
    },

    async *nodes(statement) {
      for await (const record of stream(statement)) {
        yield { labels: record.get('labels') as string[], properties: propertiesOf(record) };
      }
    },

    async *relations(statement) {
      for await (const record of stream(statement)) {
        yield {
          type: record.get('type') as string,
          from: record.get('from') as string,
          to: record.get('to') as string,
          properties: propertiesOf(record),
        };
      }
    },

    close: () => driver.close(),
  };
}

function propertiesOf(record: DriverRecord): RecordProperties {
  return toRecordProperties(record.get('properties') as Readonly<Record<string, unknown>>);
}

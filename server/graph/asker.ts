import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Field } from '../cypher/selection.ts';
import type { Database, Row, Statement } from '../neo4j/database.ts';
import type { ConsoleAccess } from './cypher.ts';
import type { ReadKept } from './kept-rows.ts';
import type { MissingIds } from './missing.ts';
import { asksForTexts } from './shape.ts';
import type { Reading } from './shape.ts';
import type { Sources } from './sources.ts';

/** What questions are asked with, for the time of one request. */
export interface Asker {
  readonly ontology: Ontology;
  /** Whether the ontology was read off the data for want of one. */
  readonly inferred: boolean;
  /** Where analysts may run statements of their own; null where that is switched off. */
  readonly console: ConsoleAccess | null;
  readonly missing: MissingIds;
  /** Runs a statement; it ends when the request does. */
  read(statement: Statement): Promise<Row[]>;
  /** Runs a statement for whoever asks the same within a short while; it does not end with the request. */
  readKept(statement: Statement): Promise<Row[]>;
  /** What the rows that answer a selection are read with. */
  reading(fields: readonly Field[], rows: unknown): Promise<Reading>;
}

export interface AskerParts {
  readonly ontology: Ontology;
  readonly inferred?: boolean | undefined;
  readonly database: Pick<Database, 'read'>;
  readonly sources: Sources;
  readonly missing: MissingIds;
  readonly console?: ConsoleAccess | null;
  /** Null where every question is to be asked anew. */
  readonly kept?: ReadKept | null | undefined;
}

export function createAsker(
  {
    ontology,
    inferred = false,
    database,
    sources,
    missing,
    console = null,
    kept = null,
  }: AskerParts,
  signal: AbortSignal | undefined,
): Asker {
  return {
    ontology,
    inferred,
    console,
    missing,
    read: (statement) => database.read(statement, { signal }),
    readKept: (statement) =>
      kept === null
        ? database.read(statement, { signal })
        : kept(statement, (one) => database.read(one)),
    async reading(fields, rows) {
      const hashes = asksForTexts(fields) ? hashesIn(rows) : new Set<string>();
      return { ontology, texts: hashes.size === 0 ? new Map() : await sources.find(hashes) };
    },
  };
}

/** The hash of every document that rows tell of. */
function hashesIn(rows: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (name === 'sha256' && typeof part === 'string') found.add(part);
        else visit(part);
      }
    }
  };
  visit(rows);
  return found;
}

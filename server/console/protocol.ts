import type { Failure } from './failure.ts';
import type { Parameter } from './parameters.ts';
import type { PlanStep } from './plan.ts';
import type { Mode } from './prefix.ts';

export type ExportFormat = 'csv' | 'jsonl' | 'graphml';

/** A statement as a thread gets it; it has passed the first layer. */
export interface RunRequest {
  /** Marks the transaction in the database. */
  readonly mark: string;
  readonly text: string;
  readonly explainText: string;
  /** How much later places stand in `explainText`. */
  readonly shift: number;
  readonly mode: Mode;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly timeoutMs: number;
  /** Rows and bytes that are kept at most; null for an export, which has no such end. */
  readonly caps: { readonly rows: number; readonly bytes: number } | null;
  readonly format: ExportFormat | null;
}

/** A cap that cut rows off. */
export interface Cap {
  readonly kind: 'ROWS' | 'BYTES';
  readonly limit: number;
}

/** What Neo4j remarks on a statement; places in UTF-16 units of the text as given. */
export interface Notification {
  readonly code: string;
  readonly severity: 'WARNING' | 'INFORMATION';
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly start: number | null;
  readonly end: number | null;
}

export interface RunOutcome {
  readonly columns: readonly string[];
  /** The rows as JSON text, a list of lists of typed values; empty for an export. */
  readonly rows: string;
  readonly rowCount: number;
  readonly cap: Cap | null;
  readonly plan: PlanStep | null;
  readonly notifications: readonly Notification[];
  readonly availableMs: number | null;
  readonly consumedMs: number | null;
}

/** What a thread is told. */
export type ToThread =
  | { readonly kind: 'run'; readonly id: number; readonly request: RunRequest }
  | { readonly kind: 'stop'; readonly id: number }
  /** One more piece of an export may be sent. */
  | { readonly kind: 'more'; readonly id: number };

/** What a thread tells. */
export type FromThread =
  | { readonly kind: 'ready' }
  /** The first answer of the database: the columns of an export are known. */
  | { readonly kind: 'begun'; readonly id: number }
  | { readonly kind: 'piece'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: RunOutcome }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** Pieces of an export that may be on their way at once. */
export const MOST_PIECES = 4;

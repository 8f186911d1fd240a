import type { CypherAnswer, CypherCheck, ExportFormat } from '../../api/cypher-api.ts';
import type { CypherFailure } from '../../api/cypher-failure.ts';
import type { PlanHint, PlanNode } from '../../cypher/plan.ts';
import type { SchemaIndex } from '../../cypher/schema-index.ts';
import type { Draft } from '../console/draft.ts';
import type { LinkProblem } from '../console/link.ts';
import type { Favourite, Past } from './records.ts';

/** What became of the wish to end a statement; `lost` where the server could not be asked. */
export type Cancelling = 'asking' | 'ended' | 'unknown' | 'still-running' | 'lost';

/** A statement of a run, with what came of it. */
export interface StatementRun {
  readonly runId: string;
  readonly text: string;
  /** Where it stands in the draft that was run; what is said of places counts from there. */
  readonly from: number;
  /** Characters that were put before it, such as `PROFILE `. */
  readonly shift: number;
  readonly cancelling: Cancelling | null;
  readonly outcome:
    | { readonly status: 'waiting' | 'running' | 'skipped' }
    | { readonly status: 'answered'; readonly answer: CypherAnswer }
    | { readonly status: 'failed'; readonly failure: CypherFailure };
}

/** One press of the button: the statements it ran, in their order. */
export interface Run {
  readonly draft: Draft;
  readonly statements: readonly StatementRun[];
}

/** A plan that was seen in this window, to be laid beside another. */
export interface SeenPlan {
  readonly id: string;
  readonly at: number;
  readonly query: string;
  readonly plan: PlanNode;
  readonly hints: readonly PlanHint[];
  readonly ms: number;
}

export const SHELVES = ['examples', 'saved', 'history', 'schema'] as const;
export type Shelf = (typeof SHELVES)[number];

export type SchemaState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly index: SchemaIndex;
      /** Whether counts and properties have come, or why not. */
      readonly details: 'loading' | 'ready' | CypherFailure;
    }
  | { readonly status: 'failed'; readonly failure: CypherFailure };

export type Copied = 'link' | 'csv' | 'json' | 'value';

/** Something to tell the person beside what they were doing. */
export type CypherNotification =
  | { readonly kind: 'linked' }
  | { readonly kind: 'link'; readonly problem: LinkProblem }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'copied'; readonly what: Copied }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'parameters'; readonly names: readonly string[] }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'deleted'; readonly saved: Favourite }
  | { readonly kind: 'imported'; readonly count: number; readonly known: number }
  | { readonly kind: 'not-imported' }
  | { readonly kind: 'exported'; readonly bytes: number }
  | { readonly kind: 'not-exported'; readonly failure: CypherFailure };

export interface Exporting {
  readonly format: ExportFormat;
  readonly bytes: number;
}

export interface CypherState {
  readonly draft: Draft;
  /** Grows when the draft is replaced from outside of the editor. */
  readonly replaced: number;
  /** What is selected in the query; the cursor where nothing is. */
  readonly selection: { readonly from: number; readonly to: number };
  readonly run: Run | null;
  /** Which statement of the run is looked at. */
  readonly shown: number;
  /** What the server says of statements, by their text. */
  readonly checks: ReadonlyMap<string, CypherCheck>;
  readonly schema: SchemaState;
  readonly past: readonly Past[];
  readonly saved: readonly Favourite[];
  readonly shelf: Shelf;
  readonly notice: CypherNotification | null;
  /** The link of the draft: `null` where it would be too long. */
  readonly link: string | null;
  /** Rows a page holds at the most. */
  readonly limit: number;
  readonly plans: readonly SeenPlan[];
  readonly exporting: Exporting | null;
}

/** Page sizes that are offered; the server has the last word. */
export const LIMITS: readonly number[] = [100, 1000, 10_000];

import type { GraphQLSchema } from 'graphql';
import type { ApiFailure } from '../api/failure.ts';
import type { Answer } from './console-answer.ts';
import type { DocsPlace } from './console-docs.ts';
import type { Draft } from './console/draft.ts';
import type { LinkProblem } from './console/link.ts';
import type { Past, Saved } from './console-records.ts';

/** A run: under way, ended with an answer, without one, or left. `draft` is what was sent. */
export type Run =
  | { readonly status: 'running'; readonly operation: string | null; readonly draft: Draft }
  | {
      readonly status: 'answered';
      readonly operation: string | null;
      readonly draft: Draft;
      readonly answer: Answer;
    }
  | { readonly status: 'failed'; readonly failure: ApiFailure }
  | { readonly status: 'cancelled' };

export type Shelf = 'examples' | 'saved' | 'history' | 'docs';
export const SHELVES: readonly Shelf[] = ['examples', 'saved', 'history', 'docs'];

/** The live schema: being read, here, not told by the server, or not to be had. */
export type SchemaState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: GraphQLSchema }
  | { readonly status: 'off' }
  | { readonly status: 'failed'; readonly failure: ApiFailure };

/** Something to tell the person beside what they were doing. */
export type ConsoleNotice =
  | { readonly kind: 'linked' }
  | { readonly kind: 'link'; readonly problem: LinkProblem }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'copied'; readonly what: 'curl' | 'link' | 'csv' | 'json' }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'not-pretty' }
  | { readonly kind: 'variables' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'deleted'; readonly saved: Saved }
  | { readonly kind: 'imported'; readonly count: number; readonly known: number }
  | { readonly kind: 'not-imported' }
  | { readonly kind: 'no-entities' }
  | { readonly kind: 'not-shown'; readonly detail: string };

export interface ConsoleState {
  readonly draft: Draft;
  /** Grows when the draft is replaced from outside of the editors. */
  readonly replaced: number;
  /** Where the person writes in the document, in characters. */
  readonly cursor: number;
  readonly run: Run | null;
  readonly schema: SchemaState;
  readonly past: readonly Past[];
  readonly saved: readonly Saved[];
  readonly shelf: Shelf;
  /** Where the documentation is open, the way there before it. */
  readonly docs: readonly DocsPlace[];
  readonly notice: ConsoleNotice | null;
  /** The link of the draft: `null` where it would be too long. */
  readonly link: string | null;
  /** Entities of the result are being asked for, to be shown on the canvas. */
  readonly showing: boolean;
}

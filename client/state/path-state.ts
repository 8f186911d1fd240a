import type { RelationProof } from '../api/api.ts';
import type { Lit } from '../graph/lit.ts';
import { NO_PATH_QUESTION, pathKey } from '../graph/path-question.ts';
import type { FoundPath, PathQuestion } from '../graph/path-question.ts';
import type { Load } from './state.ts';

/** The paths found between two ends. */
export interface PairAnswer {
  readonly from: string;
  readonly to: string;
  readonly paths: Load<readonly FoundPath[]>;
}

export interface PathsState {
  readonly question: PathQuestion;
  readonly answers: readonly PairAnswer[];
  /** Keys of the paths brought out on the canvas: one, or two that are compared. */
  readonly lit: readonly string[];
  /** The path whose evidence is shown. */
  readonly proven: string | null;
  /** By relation id. */
  readonly proofs: ReadonlyMap<string, Load<RelationProof>>;
}

export const NO_PATHS: PathsState = {
  question: NO_PATH_QUESTION,
  answers: [],
  lit: [],
  proven: null,
  proofs: new Map(),
};

/** The paths found so far, of all pairs. */
export function foundPaths({ answers }: Pick<PathsState, 'answers'>): FoundPath[] {
  return answers.flatMap(({ paths }) => (paths.status === 'ready' ? paths.value : []));
}

/** The paths that are brought out, in the order in which they were chosen. */
export function litPaths(paths: Pick<PathsState, 'answers' | 'lit'>): FoundPath[] {
  const found = foundPaths(paths);
  return paths.lit.flatMap((key) => found.find((path) => pathKey(path) === key) ?? []);
}

/** What of the canvas belongs to the paths brought out; `null` where none is. */
export function litBy(paths: PathsState): Lit | null {
  const lit = litPaths(paths);
  if (lit.length === 0) return null;
  return {
    entities: new Set(lit.flatMap(({ entities }) => entities.map(({ id }) => id))),
    relations: new Set(lit.flatMap(({ relations }) => relations.map(({ id }) => id))),
  };
}

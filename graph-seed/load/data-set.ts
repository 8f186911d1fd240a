import type { Ontology } from '../ontology.ts';
import type { KindedRow } from './rows.ts';

/** A graph ready to be loaded: the seed, or somebody's own data that has been surveyed. */
export interface DataSet {
  /** Tells data sets apart: a load brings what was loaded under this id to what the rows say. */
  readonly id: string;
  /** What it is called, for people. */
  readonly name: string;
  /** Tells this content, its ontology included, from any other; equal for equal content. */
  readonly hash: string;
  /** Ids of the seed's documents: two seeds without a common document are different graphs. None for own data. */
  readonly documents: readonly string[];
  readonly ontology: Ontology;
  /** True where the ontology was taken from the data. */
  readonly inferred: boolean;
  /** How many rows there are. */
  readonly total: number;
  /** Gives every row, from the first, in the same order at each call; whatever a row points at comes before it. */
  rows(signal?: AbortSignal): AsyncIterable<KindedRow>;
}

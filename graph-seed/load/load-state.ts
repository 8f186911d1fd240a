import type { Row, Statement } from '../../server/neo4j/database.ts';
import type { Ontology } from '../ontology.ts';
import type { DataSet } from './data-set.ts';
import { STATE } from './load-statements.ts';
import { mergeOntologies } from './merge-ontologies.ts';
import { readOntologyText } from './stored-ontology.ts';

/**
 * How a database stands to a data set:
 * - `empty`: it holds no record;
 * - `current`: loaded completely from this very content;
 * - `unfinished`: a load of this content was interrupted; loading goes on from its checkpoint;
 * - `stale`: the data set was loaded with other content; loading brings it up to date;
 * - `other`: it holds other data sets, which a load put there, and this one not yet;
 * - `foreign`: it holds what no load put there.
 */
export type Standing = 'empty' | 'current' | 'unfinished' | 'stale' | 'other' | 'foreign';

/** A load that the database remembers, done or not. */
export interface StoredLoad {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly documents: readonly string[];
  /** Rows that are written, in the order of the load. */
  readonly next: number;
  readonly done: boolean;
  /** True while nothing can be there that its rows might meet. */
  readonly fresh: boolean;
  /** Null in a database of an older version. */
  readonly ontology: Ontology | null;
  /** True where the ontology was taken from the data for want of one. */
  readonly inferred: boolean;
}

/** What a database holds, as far as a load and a start have to know. */
export interface LoadedState {
  /** True where there is any node that is not about loads. */
  readonly hasRecords: boolean;
  /** The first begun first. */
  readonly loads: readonly StoredLoad[];
}

/** The ontology a graph is served with. */
export interface ServedOntology {
  readonly ontology: Ontology;
  readonly inferred: boolean;
}

/** Looks at a database without changing it; either side of Neo4j can be asked. */
export async function readLoadedState(reader: {
  read(statement: Statement): Promise<Row[]>;
}): Promise<LoadedState> {
  return loadedState(await reader.read(STATE));
}

/** What the answer to `STATE` says. */
export function loadedState([row]: readonly Row[]): LoadedState {
  const loads = (row?.['loads'] ?? []) as readonly Row[];
  return { hasRecords: row?.['records'] !== 0n, loads: loads.map(storedLoad) };
}

/** The load of a data set, if the database remembers one. */
export function loadOf(
  { id, documents }: Pick<DataSet, 'id' | 'documents'>,
  { loads }: LoadedState,
): StoredLoad | undefined {
  const isIts = (load: StoredLoad) =>
    documents.length === 0 || documents.some((one) => load.documents.includes(one));
  return loads.find((load) => load.id === id && isIts(load));
}

export function standing(set: DataSet, state: LoadedState): Standing {
  if (!state.hasRecords) return 'empty';
  const own = loadOf(set, state);
  if (!own) return state.loads.length > 0 ? 'other' : 'foreign';
  if (own.hash !== set.hash) return 'stale';
  return own.done ? 'current' : 'unfinished';
}

/** The ontology of everything that was loaded; null where a load keeps none, or none was loaded. */
export function servedOntology({ loads, hasRecords }: LoadedState): ServedOntology | null {
  const ontologies = loads.flatMap(({ ontology }) => ontology ?? []);
  const [first, ...others] = ontologies;
  if (!hasRecords || !first || ontologies.length < loads.length) return null;
  const ontology = others.reduce((all, one) => mergeOntologies(all, one).ontology, first);
  return { ontology, inferred: loads.some(({ inferred }) => inferred) };
}

function storedLoad(row: Row): StoredLoad {
  const { id, name, hash, documents, next, done, fresh, ontology, inferred } = row;
  return {
    id: String(id),
    name: typeof name === 'string' ? name : String(id),
    hash: String(hash),
    documents: (documents ?? []) as readonly string[],
    next: Number(next ?? 0),
    done: done === true,
    fresh: fresh === true,
    ontology: readOntologyText(ontology),
    inferred: inferred === true,
  };
}

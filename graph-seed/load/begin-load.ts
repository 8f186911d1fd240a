import type { SetupError } from '../../server/errors.ts';
import type { Writer } from '../../server/neo4j/database.ts';
import type { DataSet } from './data-set.ts';
import { loadedState, loadOf, standing } from './load-state.ts';
import type { LoadedState, StoredLoad } from './load-state.ts';
import { beginLoad, forgetLoads, readTurn, STATE, TAKE_TURN } from './load-statements.ts';
import { mergeOntologies } from './merge-ontologies.ts';
import {
  cannotPrune,
  holdsForeignGraph,
  holdsOtherSeed,
  holdsOtherSets,
  ontologiesConflict,
  ontologyUnknown,
} from './refusals.ts';

export interface BeginOptions {
  readonly prune: boolean;
  readonly add: boolean;
  readonly at: Date;
}

/** Where a load goes on. */
export interface Beginning {
  /** Rows that are written already. */
  readonly next: number;
  /** True where the database held nothing when the load began. */
  readonly fresh: boolean;
  /** True where the database holds no other data set. */
  readonly alone: boolean;
}

/**
 * Begins a load in its turn among all loaders, or goes on with one of the same content that was interrupted.
 * @throws SetupError as `refusal` gives it; nothing is written then.
 */
export async function begin(
  writer: Writer,
  set: DataSet,
  options: BeginOptions,
): Promise<Beginning> {
  return writer.transact(async (run) => {
    const [, rows] = await Promise.all([run(TAKE_TURN), run(STATE)]);
    const state = loadedState(rows);
    const refused = refusal(set, state, options);
    if (refused) throw refused;
    const own = loadOf(set, state);
    const alone = others(set, state).length === 0;
    if (own && standing(set, state) === 'unfinished') {
      return { next: own.next, fresh: own.fresh, alone };
    }
    // Loads that wrote nothing, or whose records are gone, are no data sets any more.
    if (!state.hasRecords) await run(forgetLoads(state.loads.map(({ id }) => id)));
    await run(beginLoad(set, options.at.toISOString()));
    const [turn] = await run(readTurn(set));
    return { next: 0, fresh: turn?.['fresh'] === true, alone };
  });
}

/** Why a data set may not be loaded into a database; null where it may. */
export function refusal(
  set: DataSet,
  state: LoadedState,
  { add, prune }: Pick<BeginOptions, 'add' | 'prune'>,
): SetupError | null {
  const stands = standing(set, state);
  if (stands === 'empty') return null;
  if (stands === 'foreign') return holdsForeignGraph();
  const beside = others(set, state);
  const names = beside.map(({ name }) => name);
  if (stands === 'other') {
    if (beside.some(({ id }) => id === set.id)) return holdsOtherSeed();
    if (!add) return holdsOtherSets(names, set.name);
  }
  if (beside.length === 0) return null;
  if (prune) return cannotPrune(names);
  const unknown = beside.filter(({ ontology }) => ontology === null);
  if (unknown.length > 0) return ontologyUnknown(unknown.map(({ name }) => name));
  const conflicts = beside.flatMap(({ ontology }) =>
    ontology ? mergeOntologies(ontology, set.ontology).conflicts : [],
  );
  return conflicts.length > 0 ? ontologiesConflict(conflicts) : null;
}

function others(set: DataSet, state: LoadedState): StoredLoad[] {
  const own = loadOf(set, state);
  return state.hasRecords ? state.loads.filter((load) => load !== own) : [];
}

import type { Api, RelationProof } from '../api/api.ts';
import { asFailure, Cancelled } from '../api/failure.ts';
import { ENDS_AT_MOST, endPairs, pathKey, VIA_AT_MOST } from '../graph/path-question.ts';
import type { FoundPath, PathQuestion } from '../graph/path-question.ts';
import type { Context } from './context.ts';
import { foundPaths } from './path-state.ts';
import type { PairAnswer, PathsState } from './path-state.ts';
import * as producers from './producers.ts';
import type { Load } from './state.ts';

/** Asking what ties entities together. */
export interface Paths {
  /** Asks for the paths between these alone, and opens their panel. */
  readonly pathsBetween: (ids: readonly string[]) => void;
  /** The same, with the shortest path on the canvas as soon as it is found. */
  readonly bringPaths: (ids: readonly string[]) => Promise<void>;
  /** Takes the entity as one more end. */
  readonly addEnd: (id: string) => void;
  readonly addVia: (id: string) => void;
  /** Changes the question and asks it, where it has ends enough. */
  readonly askPaths: (part: Partial<PathQuestion>) => void;
  /** Asks again for one pair, or for all. */
  readonly pathsAgain: (pair?: PairAnswer) => void;
  /** Brings a path out on the canvas, or lets it step back; two at most, to compare them. */
  readonly lightPath: (path: FoundPath, beside?: boolean) => void;
  readonly lightNone: () => void;
  /** Puts what of a path is missing on the canvas, and brings it out. */
  readonly addPath: (path: FoundPath) => Promise<void>;
  /** Shows what every hop of a path rests on; the path that is shown, closes. */
  readonly provePath: (path: FoundPath) => Promise<void>;
}

function unique(ids: readonly string[], most: number): readonly string[] {
  return [...new Set(ids)].slice(0, most);
}

export function createPaths(
  context: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Paths {
  const { store, change } = context;
  const changePaths = (part: (paths: PathsState) => Partial<PathsState>): void => {
    change(({ paths }) => ({ paths: { ...paths, ...part(paths) } }));
  };
  let pending: AbortController | null = null;

  const setPair = (from: string, to: string, paths: Load<readonly FoundPath[]>): void => {
    changePaths(({ answers }) => ({
      answers: answers.map((answer) =>
        answer.from === from && answer.to === to ? { from, to, paths } : answer,
      ),
    }));
  };

  const askPair = async (
    api: Api,
    question: PathQuestion,
    [from, to]: readonly [string, string],
    signal: AbortSignal,
  ): Promise<void> => {
    setPair(from, to, { status: 'loading' });
    try {
      const value = await api.paths(question, from, to, signal);
      if (!signal.aborted) setPair(from, to, { status: 'ready', value });
    } catch (error) {
      if (signal.aborted || error instanceof Cancelled) return;
      setPair(from, to, { status: 'failed', failure: asFailure(error) });
    }
  };

  /** One pair after the other: what has been found stays, whatever fails after it. */
  const ask = async (): Promise<void> => {
    pending?.abort();
    const mine = new AbortController();
    pending = mine;
    const { question } = store.getState().paths;
    const pairs = endPairs(question.ends);
    changePaths(() => ({
      answers: pairs.map(([from, to]) => ({ from, to, paths: { status: 'loading' } })),
      lit: [],
      proven: null,
    }));
    if (pairs.length === 0) return;
    const api = context.asking('paths');
    for (const pair of pairs) {
      if (mine.signal.aborted) return;
      await askPair(api, question, pair, mine.signal);
    }
    if (mine.signal.aborted) return;
    const { paths } = store.getState();
    change(() => ({ announcement: { kind: 'paths', count: foundPaths(paths).length } }));
  };

  /** Reads the names of entities that the canvas has not met. */
  const meet = async (ids: readonly string[]): Promise<void> => {
    const { known } = store.getState();
    const unmet = ids.filter((id) => !known.entities.has(id));
    if (unmet.length === 0) return;
    const { entities } = await context.asking('paths').connect(unmet, []);
    change((state) => producers.learned(state, entities, []));
  };

  const put = (part: Partial<PathQuestion>): Promise<void> => {
    changePaths(({ question }) => {
      const next = { ...question, ...part };
      return {
        question: {
          ...next,
          ends: unique(next.ends, ENDS_AT_MOST),
          via: unique(next.via, VIA_AT_MOST).filter((id) => !next.ends.includes(id)),
        },
      };
    });
    const { ends, via } = store.getState().paths.question;
    void attempt(() => meet([...ends, ...via]));
    return ask();
  };
  const askPaths: Paths['askPaths'] = (part) => {
    void put(part);
  };

  const open = (): void => {
    // On a narrow screen the sheet would lie over the panel.
    change(() => ({ drawer: 'paths', sheet: null }));
  };

  const readProofs = async (path: FoundPath): Promise<void> => {
    const ids = path.relations
      .map(({ id }) => id)
      .filter((id) => store.getState().paths.proofs.get(id)?.status !== 'ready');
    if (ids.length === 0) return;
    const setProofs = (proofOf: (id: string) => Load<RelationProof>): void => {
      changePaths(({ proofs }) => ({
        proofs: new Map([...proofs, ...ids.map((id) => [id, proofOf(id)] as const)]),
      }));
    };
    setProofs(() => ({ status: 'loading' }));
    try {
      const found = await context.asking('paths').proofs(ids);
      setProofs((id) => ({
        status: 'ready',
        value: found.get(id) ?? { statement: { zh: null, en: null }, evidence: [] },
      }));
    } catch (error) {
      setProofs(() => ({ status: 'failed', failure: asFailure(error) }));
    }
  };

  const addPath: Paths['addPath'] = (path) =>
    attempt(async () => {
      const ids = path.entities.map(({ id }) => id);
      const [from = '', to = from] = [ids[0], ids.at(-1)];
      change((state) => producers.learned(state, path.entities, path.relations));
      await context.bring(
        ids,
        (arrived) => ({ kind: 'addPath', from, to, ids: arrived }),
        context.asking('add'),
      );
      changePaths(({ lit }) => (lit.includes(pathKey(path)) ? {} : { lit: [pathKey(path)] }));
    });

  return {
    askPaths,
    pathsBetween(ids) {
      open();
      askPaths({ ends: ids, via: [], withoutEntities: [] });
    },
    async bringPaths(ids) {
      open();
      await put({ ends: ids, via: [], withoutEntities: [] });
      const { paths } = store.getState();
      const [first] = foundPaths(paths);
      if (first !== undefined && paths.question.ends.join() === ids.join()) await addPath(first);
    },
    addEnd(id) {
      open();
      const { question } = store.getState().paths;
      askPaths({ ends: [...question.ends, id], via: question.via.filter((other) => other !== id) });
    },
    addVia(id) {
      open();
      askPaths({ via: [...store.getState().paths.question.via, id] });
    },
    pathsAgain(pair) {
      if (pair === undefined) {
        void ask();
        return;
      }
      const { question } = store.getState().paths;
      const signal = (pending ?? new AbortController()).signal;
      void askPair(context.asking('paths'), question, [pair.from, pair.to], signal);
    },
    lightPath(path, beside = false) {
      const key = pathKey(path);
      changePaths(({ lit }) => {
        if (lit.includes(key)) return { lit: lit.filter((other) => other !== key) };
        return { lit: beside ? [...lit.slice(-1), key] : [key] };
      });
    },
    lightNone() {
      changePaths(({ lit }) => (lit.length === 0 ? {} : { lit: [] }));
    },
    addPath,
    async provePath(path) {
      const key = pathKey(path);
      const closing = store.getState().paths.proven === key;
      changePaths(() => ({ proven: closing ? null : key }));
      if (!closing) await readProofs(path);
    },
  };
}

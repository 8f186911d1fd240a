import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { asFailure, Cancelled } from '../api/failure.ts';
import type { RawAsk, RawQuestion } from '../api/raw-ask.ts';
import { answerFrom } from './console-answer.ts';
import type { DocsPlace } from './console-docs.ts';
import { sameDraft } from './console/draft.ts';
import type { Draft } from './console/draft.ts';
import { entitiesIn, withIds } from './console-entities.ts';
import { newOperations, readOperationsFile } from './console-file.ts';
import { prettyJson, prettyQuery } from './console-format.ts';
import { readLink, writeLink } from './console/link.ts';
import type { ConsoleMemory } from './console-memory.ts';
import { operationAt, operationsOf, parseQuery } from './console-operations.ts';
import { NAME_LIMIT } from './console/records.ts';
import type { Outcome, Saved } from './console-records.ts';
import { readSchema } from './console-schema.ts';
import type { ConsoleNotice, ConsoleState, Shelf } from './console-state.ts';
import { readVariables } from './console-variables.ts';

/** The sign of the console's addresses. */
const SIGN = 'g';

export type ConsoleStore = StoreApi<ConsoleState>;

/** Everything a person can do in the console. */
export interface ConsoleActions {
  readonly loadSchema: () => Promise<void>;
  readonly write: (part: Partial<Draft>) => void;
  /** Puts another draft in the place of the one there, which is set aside in the history. */
  readonly replace: (draft: Draft) => void;
  readonly moveTo: (cursor: number) => void;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly prettify: () => void;
  readonly save: (name: string) => void;
  readonly rename: (saved: Saved, name: string) => void;
  readonly remove: (saved: Saved) => void;
  /** Puts back what was removed last. */
  readonly restore: (saved: Saved) => void;
  readonly forget: () => void;
  readonly importFile: (text: string) => void;
  readonly openShelf: (shelf: Shelf) => void;
  readonly openDocs: (place: DocsPlace) => void;
  readonly docsBack: () => void;
  readonly docsHome: () => void;
  readonly say: (notice: ConsoleNotice | null) => void;
  /** Opens the draft of a link; it is never run by itself. */
  readonly openLink: (fragment: string) => Promise<void>;
  /** Ids of the entities in the result; asks again, with ids, where the question had left them out. */
  readonly resultEntities: () => Promise<readonly string[] | null>;
  /** What a run would send now, and `null` where the variables cannot be read. */
  readonly question: () => RawQuestion | null;
}

export interface ConsoleOptions {
  readonly ask: RawAsk;
  readonly memory: ConsoleMemory;
  readonly now: () => number;
  readonly newId: () => string;
}

/** The console's state and actions over one transport and one memory. */
export function createConsole({ ask, memory, now, newId }: ConsoleOptions): {
  readonly store: ConsoleStore;
  readonly actions: ConsoleActions;
} {
  const store = createStore<ConsoleState>()(() => memory.restore());
  const state = () => store.getState();
  const change = (part: Partial<ConsoleState>): void => {
    store.setState(part);
  };
  let running: AbortController | null = null;
  let linking = 0;

  const say = (notice: ConsoleNotice | null): void => {
    change({ notice });
  };
  const reread = (): void => {
    change({ past: memory.past.all(), saved: memory.saved.all() });
  };
  memory.onOthers(reread);

  const relink = (): void => {
    const mine = (linking += 1);
    void writeLink(SIGN, state().draft).then((link) => {
      if (mine === linking) change({ link });
    });
  };

  const remember = (draft: Draft, outcome: Outcome, operation: string | null): void => {
    const [latest] = memory.past.all();
    // Running the same again and again is one line of the history, with its last outcome.
    const id = latest !== undefined && sameDraft(latest, draft) ? latest.id : newId();
    memory.past.put({ ...draft, id, at: now(), outcome, operation });
    change({ past: memory.past.all() });
  };

  const setAside = (): void => {
    const { draft, past, saved } = state();
    if (draft.query.trim() === '') return;
    if ([...past, ...saved].some((one) => sameDraft(one, draft))) return;
    remember(draft, 'kept', null);
  };

  const write = (part: Partial<Draft>): void => {
    change({ draft: { ...state().draft, ...part } });
    memory.keepDraft(state().draft);
    relink();
  };

  const replace = (draft: Draft): void => {
    if (!sameDraft(draft, state().draft)) setAside();
    change({ replaced: state().replaced + 1, cursor: 0, notice: null });
    write(draft);
  };

  const operation = () =>
    operationAt(operationsOf(parseQuery(state().draft.query)), state().cursor);

  const question = (): RawQuestion | null => {
    const { query, variables } = state().draft;
    const values = readVariables(variables);
    if (values === null) return null;
    const name = operation()?.name?.value;
    return {
      query,
      ...(Object.keys(values).length > 0 && { variables: values }),
      ...(name !== undefined && { operationName: name }),
    };
  };

  const openDocs = (docs: readonly DocsPlace[]): void => {
    change({ docs, shelf: 'docs' });
    memory.keepShelf('docs');
  };

  const keepSaved = (saved: Saved, notice: ConsoleNotice): void => {
    const kept = memory.saved.put(saved);
    reread();
    say(kept ? notice : { kind: 'not-kept' });
  };

  relink();
  return {
    store,
    actions: {
      say,
      write,
      replace,
      question,
      async loadSchema() {
        change({ schema: { status: 'loading' } });
        try {
          const answer = await readSchema(ask);
          change({
            schema:
              answer.kind === 'off' ? { status: 'off' } : { status: 'ready', value: answer.schema },
          });
        } catch (error) {
          change({ schema: { status: 'failed', failure: asFailure(error) } });
        }
      },
      moveTo(cursor) {
        if (cursor !== state().cursor) change({ cursor });
      },
      async run() {
        const asked = question();
        if (asked === null) {
          say({ kind: 'variables' });
          return;
        }
        running?.abort();
        const mine = new AbortController();
        running = mine;
        const { draft } = state();
        const name = asked.operationName ?? null;
        change({ run: { status: 'running', operation: name, draft }, notice: null });
        try {
          const answer = answerFrom(await ask(asked, mine.signal));
          if (mine.signal.aborted) return;
          change({ run: { status: 'answered', operation: name, draft, answer } });
          memory.keepRun({ operation: name, draft, answer });
          remember(draft, answer.errors.length > 0 ? 'errors' : 'answered', name);
        } catch (error) {
          const left = error instanceof Cancelled || mine.signal.aborted;
          remember(draft, left ? 'cancelled' : 'failed', name);
          if (running !== mine) return;
          change({
            run: left ? { status: 'cancelled' } : { status: 'failed', failure: asFailure(error) },
          });
        } finally {
          if (running === mine) running = null;
        }
      },
      cancel() {
        running?.abort();
      },
      prettify() {
        const { query, variables } = state().draft;
        const [document, values] = [prettyQuery(query), prettyJson(variables)];
        if (document === null || values === null) {
          say({ kind: 'not-pretty' });
          return;
        }
        change({ replaced: state().replaced + 1, notice: null });
        write({ query: document, variables: values });
      },
      save(name) {
        const text = name.trim().slice(0, NAME_LIMIT);
        if (text === '') return;
        const same = state().saved.find((one) => one.name === text);
        const saved = { ...state().draft, id: same?.id ?? newId(), at: now(), name: text };
        keepSaved(saved, { kind: 'saved', name: text });
      },
      rename(saved, name) {
        const text = name.trim().slice(0, NAME_LIMIT);
        if (text === '' || text === saved.name) return;
        keepSaved({ ...saved, name: text }, { kind: 'saved', name: text });
      },
      remove(saved) {
        memory.saved.remove(saved.id);
        reread();
        say({ kind: 'deleted', saved });
      },
      restore(saved) {
        keepSaved(saved, { kind: 'saved', name: saved.name });
      },
      forget() {
        for (const { id } of state().past) memory.past.remove(id);
        reread();
      },
      importFile(text) {
        const found = readOperationsFile(text);
        if (found === null) {
          say({ kind: 'not-imported' });
          return;
        }
        const fresh = newOperations(found, state().saved);
        const kept = fresh.every((one) => memory.saved.put({ ...one, id: newId(), at: now() }));
        reread();
        const known = found.length - fresh.length;
        say(kept ? { kind: 'imported', count: fresh.length, known } : { kind: 'not-kept' });
      },
      openShelf(shelf) {
        change({ shelf });
        memory.keepShelf(shelf);
      },
      openDocs(place) {
        openDocs([...state().docs, place].slice(-50));
      },
      docsBack() {
        openDocs(state().docs.slice(0, -1));
      },
      docsHome() {
        openDocs([]);
      },
      async openLink(fragment) {
        const read = await readLink(SIGN, fragment);
        if (read.kind === 'problem') say({ kind: 'link', problem: read.problem });
        if (read.kind !== 'draft' || sameDraft(read.draft, state().draft)) return;
        replace(read.draft);
        say({ kind: 'linked' });
      },
      async resultEntities() {
        const { run, schema } = state();
        if (run?.status !== 'answered' || schema.status !== 'ready') return null;
        const find = (query: string, data: unknown) => {
          const parsed = parseQuery(query);
          if (parsed.kind !== 'document') return { ids: [], incomplete: false };
          const chosen =
            operationsOf(parsed).find(({ name }) => name?.value === (run.operation ?? undefined)) ??
            null;
          if (chosen === null) return { ids: [], incomplete: false };
          return entitiesIn(schema.value, parsed.document, chosen, data);
        };
        const found = find(run.draft.query, run.answer.data);
        if (!found.incomplete) return found.ids;
        const parsed = parseQuery(run.draft.query);
        const variables = readVariables(run.draft.variables);
        if (parsed.kind !== 'document' || variables === null) return found.ids;
        const query = withIds(schema.value, parsed.document);
        change({ showing: true });
        try {
          const asked = {
            query,
            variables,
            ...(run.operation !== null && { operationName: run.operation }),
          };
          const answer = answerFrom(await ask(asked));
          const [first] = answer.errors;
          if (first !== undefined && answer.data === null) {
            say({ kind: 'not-shown', detail: first.message });
            return null;
          }
          return find(query, answer.data).ids;
        } catch (error) {
          say({ kind: 'not-shown', detail: asFailure(error).message });
          return null;
        } finally {
          change({ showing: false });
        }
      },
    },
  };
}

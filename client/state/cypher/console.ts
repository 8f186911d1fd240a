import { createStore } from 'zustand/vanilla';
import { CypherFailure } from '../../api/cypher-failure.ts';
import type { ExportFormat } from '../../api/cypher-api.ts';
import { formatCypher } from '../../cypher/format.ts';
import { writeParameters } from '../../cypher/parameters.ts';
import type { Parameter } from '../../cypher/parameters.ts';
import { statementsOf } from '../../cypher/statements.ts';
import { DRAFT_LIMIT, sameDraft } from '../console/draft.ts';
import type { Draft } from '../console/draft.ts';
import { readLink, writeLink } from '../console/link.ts';
import { createChecking } from './checking.ts';
import type { Checking } from './checking.ts';
import { createCypherContext } from './context.ts';
import type { CypherOptions, CypherStore } from './context.ts';
import { createKeeping } from './keeping.ts';
import type { Keeping } from './keeping.ts';
import { parametersFor } from './question.ts';
import { createRunning } from './running.ts';
import type { Running } from './running.ts';
import { createSchemaReading } from './schema-reading.ts';
import type { CypherNotification, CypherState, Shelf, StatementRun } from './state.ts';

/** The sign of the console's addresses. */
const SIGN = 'c';

/** Everything a person can do in the Cypher console. */
export interface CypherActions extends Running, Checking, Keeping {
  readonly loadSchema: () => Promise<void>;
  readonly write: (part: Partial<Draft>) => void;
  readonly setParameters: (parameters: readonly Parameter[]) => void;
  /** Puts another draft in the place of the one there, which is set aside in the history. */
  readonly replace: (draft: Draft) => void;
  readonly select: (from: number, to: number) => void;
  readonly format: () => void;
  readonly setLimit: (limit: number) => void;
  readonly openShelf: (shelf: Shelf) => void;
  readonly say: (notice: CypherNotification | null) => void;
  /** Opens the draft of a link; it is never run by itself. */
  readonly openLink: (fragment: string) => Promise<void>;
  /** All rows of a statement as a file, run anew by the server; `null` where there is none, which is then told. */
  readonly exportFile: (one: StatementRun, format: ExportFormat) => Promise<Blob | null>;
  readonly cancelExport: () => void;
}

/** The console's state and actions over one API and one memory. */
export function createCypherConsole(options: CypherOptions): {
  readonly store: CypherStore;
  readonly actions: CypherActions;
} {
  const { api, memory, newId } = options;
  const store: CypherStore = createStore<CypherState>()(() => memory.restore());
  const context = createCypherContext(store, options);
  const { state, change, reread, remember } = context;
  let linking = 0;
  let exporting: AbortController | null = null;
  memory.onOthers(reread);

  const relink = (): void => {
    const mine = (linking += 1);
    void writeLink(SIGN, state().draft).then((link) => {
      if (mine === linking) change({ link });
    });
  };
  const write = (part: Partial<Draft>): void => {
    change({ draft: { ...state().draft, ...part } });
    memory.keepDraft(state().draft);
    relink();
  };
  const setAside = (): void => {
    const { draft, past, saved } = state();
    if (draft.query.trim() === '') return;
    if ([...past, ...saved].some((one) => sameDraft(one, draft))) return;
    remember(draft, { outcome: 'kept', ms: null, rows: null });
  };
  const replace = (draft: Draft): void => {
    if (!sameDraft(draft, state().draft)) setAside();
    change({ replaced: state().replaced + 1, selection: { from: 0, to: 0 }, notice: null });
    write({ query: draft.query, variables: draft.variables });
  };
  const say = (notice: CypherNotification | null): void => {
    change({ notice });
  };

  relink();
  return {
    store,
    actions: {
      ...createRunning(context),
      ...createChecking(context),
      ...createKeeping(context),
      loadSchema: createSchemaReading(context),
      say,
      write,
      replace,
      setParameters(parameters) {
        const variables = writeParameters(parameters);
        if (variables.length <= DRAFT_LIMIT) write({ variables });
      },
      select(from, to) {
        const { selection } = state();
        if (selection.from !== from || selection.to !== to) change({ selection: { from, to } });
      },
      format() {
        const query = formatCypher(state().draft.query);
        change({ replaced: state().replaced + 1, notice: null });
        write({ query });
      },
      setLimit(limit) {
        change({ limit });
        memory.keepLimit(limit);
      },
      openShelf(shelf) {
        change({ shelf });
        memory.keepShelf(shelf);
      },
      async openLink(fragment) {
        const read = await readLink(SIGN, fragment);
        if (read.kind === 'problem') say({ kind: 'link', problem: read.problem });
        if (read.kind !== 'draft' || sameDraft(read.draft, state().draft)) return;
        replace(read.draft);
        say({ kind: 'linked' });
      },
      async exportFile({ text: query }, format) {
        exporting?.abort();
        const mine = new AbortController();
        exporting = mine;
        const { variables } = state().run?.draft ?? state().draft;
        const { values: parameters } = parametersFor(statementsOf(query), variables);
        const question = { query, parameters, runId: newId() };
        change({ exporting: { format, bytes: 0 }, notice: null });
        try {
          const blob = await api.exportFile(question, format, mine.signal, (bytes) => {
            if (exporting === mine) change({ exporting: { format, bytes } });
          });
          say({ kind: 'exported', bytes: blob.size });
          return blob;
        } catch (error) {
          const failure =
            error instanceof CypherFailure
              ? error
              : new CypherFailure({ rule: 'other', message: String(error) });
          say({ kind: 'not-exported', failure });
          return null;
        } finally {
          if (exporting === mine) {
            exporting = null;
            change({ exporting: null });
          }
        }
      },
      cancelExport() {
        exporting?.abort();
      },
    },
  };
}

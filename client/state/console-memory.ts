import type { Answer } from './console-answer.ts';
import { answerFrom } from './console-answer.ts';
import { draftFrom, NO_DRAFT } from './console/draft.ts';
import type { Draft } from './console/draft.ts';
import { pastFrom, savedFrom } from './console-records.ts';
import type { Past, Saved } from './console-records.ts';
import { createRecords, PAST_LIMIT, storedJson } from './console/records.ts';
import type { Records, RecordStorage } from './console/records.ts';
import { SHELVES } from './console-state.ts';
import type { ConsoleState, Run, Shelf } from './console-state.ts';

const KEYS = {
  draft: 'jingtu.console.draft',
  shelf: 'jingtu.console.shelf',
  run: 'jingtu.console.run',
  past: 'jingtu.console.past.',
  saved: 'jingtu.console.saved.',
} as const;

/** Characters of a result that are kept over a reload. */
const RUN_LIMIT = 500_000;

interface KeptRun {
  readonly operation: string | null;
  readonly draft: Draft;
  readonly answer: Answer;
}

/**
 * What the console remembers. History and saved operations belong to the browser; draft, result and open shelf belong to
 * the window, and a new window starts from the draft written last in any.
 */
export interface ConsoleMemory {
  readonly past: Records<Past>;
  readonly saved: Records<Saved>;
  readonly restore: () => ConsoleState;
  readonly keepDraft: (draft: Draft) => void;
  readonly keepShelf: (shelf: Shelf) => void;
  readonly keepRun: (run: KeptRun) => void;
  /** Calls back when another window has changed history or saved operations. */
  readonly onOthers: (listener: () => void) => void;
}

function runFrom(record: unknown): Run | null {
  if (typeof record !== 'object' || record === null) return null;
  const { operation, draft, answer } = record as Readonly<Record<string, unknown>>;
  const sent = draftFrom(draft);
  if (sent === null || typeof answer !== 'object' || answer === null) return null;
  const { text, status, bytes, ms } = answer as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || ![status, bytes, ms].every((one) => typeof one === 'number'))
    return null;
  const told = { text, status, bytes, ms } as Parameters<typeof answerFrom>[0];
  const name = typeof operation === 'string' ? operation : null;
  try {
    return { status: 'answered', operation: name, draft: sent, answer: answerFrom(told) };
  } catch {
    return null;
  }
}

/** The memory over the browser's storage and the window's; `null` where they are forbidden. */
export function createMemory(
  storage: RecordStorage | null,
  own: RecordStorage | null,
  listen: (listener: (key: string | null) => void) => void,
): ConsoleMemory {
  const past = createRecords(storage, KEYS.past, pastFrom, PAST_LIMIT);
  const saved = createRecords(storage, KEYS.saved, savedFrom);
  const put = (where: RecordStorage | null, key: string, value: string): void => {
    try {
      where?.setItem(key, value);
    } catch {
      // A full storage costs what a reload would bring back, and nothing else.
    }
  };
  return {
    past,
    saved,
    restore() {
      const draft =
        draftFrom(storedJson(own?.getItem(KEYS.draft))) ??
        draftFrom(storedJson(storage?.getItem(KEYS.draft))) ??
        NO_DRAFT;
      const shelf = own?.getItem(KEYS.shelf);
      return {
        draft,
        replaced: 0,
        cursor: 0,
        run: runFrom(storedJson(own?.getItem(KEYS.run))),
        schema: { status: 'loading' },
        past: past.all(),
        saved: saved.all(),
        shelf: SHELVES.find((one) => one === shelf) ?? 'examples',
        docs: [],
        notice: null,
        link: null,
        showing: false,
      };
    },
    keepDraft(draft) {
      const text = JSON.stringify(draft);
      put(own, KEYS.draft, text);
      put(storage, KEYS.draft, text);
    },
    keepShelf(shelf) {
      put(own, KEYS.shelf, shelf);
    },
    keepRun({ operation, draft, answer: { text, status, bytes, ms } }) {
      if (text.length > RUN_LIMIT) own?.removeItem(KEYS.run);
      else {
        const answer = { text, status, bytes, ms };
        put(own, KEYS.run, JSON.stringify({ operation, draft, answer }));
      }
    },
    onOthers(listener) {
      listen((key) => {
        if (past.owns(key) || saved.owns(key)) listener();
      });
    },
  };
}

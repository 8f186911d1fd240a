import { addressFrom, addressRecord } from './address.ts';
import type { Address } from './address.ts';
import { createRecords } from './console/records.ts';
import type { RecordStorage } from './console/records.ts';

/** What was on the canvas of a window when it was last changed, in milliseconds since 1970. */
export interface KeptSession {
  readonly id: string;
  readonly at: number;
  readonly address: Address;
}

const PREFIX = 'jingtu.session.';
/** Sessions that are kept in a browser. */
const SESSION_LIMIT = 5;
const WINDOW_KEY = 'jingtu.window';

function sessionFrom(record: unknown): KeptSession | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id, at, address } = record as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null;
  const read = addressFrom(address);
  return read === null ? null : { id, at, address: read };
}

/** Sessions by window, so that two windows never write over each other's. */
export interface KeptSessions {
  /** Those of other windows, the latest first. */
  readonly others: () => readonly KeptSession[];
  /** That of this window. */
  readonly mine: () => KeptSession | null;
  /** Keeps what this window holds; `false` where the storage is full or forbidden. */
  readonly keep: (address: Address, at: number) => boolean;
}

/** The sessions over the browser's storage; `own` is storage of this window alone. */
export function createKeptSessions(
  storage: RecordStorage | null,
  own: Pick<Storage, 'getItem' | 'setItem'> | null,
  newId: () => string,
): KeptSessions {
  let known: string | null = null;
  const window = (): string => {
    known ??= own?.getItem(WINDOW_KEY) ?? newId();
    try {
      own?.setItem(WINDOW_KEY, known);
    } catch {
      // Without storage of its own the window is a new one after each reload.
    }
    return known;
  };
  const records = createRecords(storage, PREFIX, sessionFrom, SESSION_LIMIT, (session) => ({
    ...session,
    address: addressRecord(session.address),
  }));
  return {
    others: () => records.all().filter(({ id }) => id !== window()),
    mine: () => records.all().find(({ id }) => id === window()) ?? null,
    keep: (address, at) => records.put({ id: window(), at, address }),
  };
}

import { addressFrom, addressRecord } from './address.ts';
import type { Address } from './address.ts';
import { createRecords, isName } from './console/records.ts';
import type { Records, RecordStorage } from './console/records.ts';

/** Names of entities by id, as they were when the view was kept: Chinese, English. */
export type KeptNames = ReadonlyMap<string, readonly [zh: string, en: string | null]>;

/** A view kept under a name, with the names of what it holds, for when an entity is gone. */
export interface SavedView {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
  readonly address: Address;
  readonly names: KeptNames;
}

export type NamedView = Pick<SavedView, 'name' | 'address' | 'names'>;

const PREFIX = 'jingtu.view.';
const FORMAT = 'jingtu-views';
const VERSION = 1;
/** Longest file read, in bytes; views in it. */
export const VIEWS_FILE_LIMIT = 5_000_000;
const VIEWS_LIMIT = 200;

function isNameEntry(entry: unknown): entry is [string, string, string | null] {
  if (!Array.isArray(entry) || entry.length !== 3) return false;
  const [id, zh, en] = entry as unknown[];
  return (
    typeof id === 'string' && typeof zh === 'string' && (en === null || typeof en === 'string')
  );
}

function namedFrom(record: unknown): NamedView | null {
  if (typeof record !== 'object' || record === null) return null;
  const { name, address, names } = record as Readonly<Record<string, unknown>>;
  const read = addressFrom(address);
  if (!isName(name) || read === null || !Array.isArray(names) || !names.every(isNameEntry))
    return null;
  return {
    name,
    address: read,
    names: new Map(names.map(([id, zh, en]) => [id, [zh, en]] as const)),
  };
}

function savedFrom(record: unknown): SavedView | null {
  const named = namedFrom(record);
  if (named === null) return null;
  const { id, at } = record as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null;
  return { id, at, ...named };
}

function namedRecord({ name, address, names }: NamedView): Readonly<Record<string, unknown>> {
  return {
    name,
    address: addressRecord(address),
    names: [...names].map(([id, [zh, en]]) => [id, zh, en]),
  };
}

/** The views kept in a browser's storage, each under a key of its own. */
export function createSavedViews(storage: RecordStorage | null): Records<SavedView> {
  return createRecords(storage, PREFIX, savedFrom, Infinity, (saved) => ({
    id: saved.id,
    at: saved.at,
    ...namedRecord(saved),
  }));
}

/** Kept views as the text of a file. */
export function viewsFile(views: readonly NamedView[]): string {
  const file = { format: FORMAT, version: VERSION, views: views.map(namedRecord) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Why a file of views was not read: not one of ours, of another version, or altered at the n-th view. */
export type ViewsFileProblem =
  | { readonly kind: 'form' }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'count'; readonly count: number; readonly limit: number }
  | { readonly kind: 'view'; readonly place: number };

/** Reads such a file: every view in it, or none of them and why. Never throws. */
export function readViewsFile(text: string): readonly NamedView[] | ViewsFileProblem {
  let file: unknown;
  try {
    file = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return { kind: 'form' };
  }
  if (typeof file !== 'object' || file === null) return { kind: 'form' };
  const { format, version, views } = file as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || !Array.isArray(views)) return { kind: 'form' };
  if (version !== VERSION) return { kind: 'version', version: JSON.stringify(version) };
  if (views.length > VIEWS_LIMIT) return { kind: 'count', count: views.length, limit: VIEWS_LIMIT };
  const read: NamedView[] = [];
  for (const [index, record] of views.entries()) {
    const view = namedFrom(record);
    if (view === null) return { kind: 'view', place: index + 1 };
    read.push(view);
  }
  return read;
}

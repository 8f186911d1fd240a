import { EMPTY_VIEW } from '../graph/view.ts';
import type { View } from '../graph/view.ts';
import { ENTITY_LIMIT, viewFrom, viewRecord } from '../graph/view-record.ts';
import { packText } from './packed.ts';
import type { Room } from './rooms.ts';
import { selectionFrom } from './selection.ts';
import type { Selection } from './selection.ts';

/** What a view's address holds: the view and what is chosen in it. */
export interface Address {
  readonly view: View;
  readonly selection: Selection | null;
}

/** Longest address written or read, in characters. */
export const ADDRESS_LIMIT = 8192;
/** Longest address that is left readable; a longer one is packed. */
const READABLE_LIMIT = 900;
/** Bytes that a packed view may unfold to. */
export const UNFOLDED_LIMIT = 1_000_000;

/** Why an address was not read. */
export type AddressProblem = 'version' | 'length' | 'form';

export type Parsed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'search'; readonly query: string }
  /** An entity, to be opened with what surrounds it. */
  | { readonly kind: 'around'; readonly id: string }
  /** The ends of a path, in order. */
  | { readonly kind: 'path'; readonly ids: readonly string[] }
  /** The fragment of another room, which reads it itself. */
  | { readonly kind: 'room'; readonly room: Exclude<Room, 'explore'>; readonly fragment: string }
  | { readonly kind: 'problem'; readonly problem: AddressProblem };

/** Ids stay readable: the colon, allowed in fragments, is the only sign given back. */
function write(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

const PLAIN_PARTS = new Set(['ids', 'places', 'hiddenTypes', 'pinned']);

/** Whether the view says nothing that only a packed address can hold. */
function isPlain(view: View): boolean {
  return Object.keys(viewRecord(view)).every((part) => PLAIN_PARTS.has(part));
}

function readable({ view, selection }: Address): string | null {
  if (!isPlain(view) || selection?.kind === 'several') return null;
  const entity = (id: string): string => {
    const at = view.positions.get(id);
    return write(id) + (at === undefined ? '' : `@${Math.round(at.x)}_${Math.round(at.y)}`);
  };
  const parts = [`v=1`, `e=${view.ids.map(entity).join(',')}`];
  if (view.hiddenTypes.length > 0) parts.push(`h=${view.hiddenTypes.map(write).join(',')}`);
  if (view.pinned.length > 0) parts.push(`p=${view.pinned.map(write).join(',')}`);
  if (selection?.kind === 'entity') parts.push(`s=${write(selection.id)}`);
  if (selection?.kind === 'relation') parts.push(`r=${write(selection.id)}`);
  const text = parts.join('&');
  return text.length <= READABLE_LIMIT ? text : null;
}

/** What an address holds as plain JSON, for storage and files, where its length does not matter. */
export function addressRecord({ view, selection }: Address): Readonly<Record<string, unknown>> {
  return { view: viewRecord(view), ...(selection === null ? {} : { selection }) };
}

/** The address that a record holds; `null` where any part of it is not as it was written. */
export function addressFrom(record: unknown): Address | null {
  if (typeof record !== 'object' || record === null) return null;
  const { view, selection = null, ...more } = record as Readonly<Record<string, unknown>>;
  if (Object.keys(more).length > 0) return null;
  const read = viewFrom(view);
  const chosen = selection === null ? null : selectionFrom(selection);
  if (read === null || (selection !== null && chosen === null)) return null;
  return { view: read, selection: chosen };
}

async function packed(address: Address): Promise<string | null> {
  const text = JSON.stringify(addressRecord(address));
  const fragment = `v=1&z=${await packText(text, UNFOLDED_LIMIT)}`;
  return fragment.length <= ADDRESS_LIMIT ? fragment : null;
}

/**
 * The fragment (without `#`) that holds what is on screen: readable while it is short and simple, else packed; empty for
 * an empty canvas. Places are given up first when it grows beyond the limit.
 *
 * @returns `null` where even the ids alone are too many.
 */
export async function writeAddress(address: Address): Promise<string | null> {
  if (address.view.ids.length === 0) return '';
  if (address.view.ids.length > ENTITY_LIMIT) return null;
  const bare = { ...address, view: { ...address.view, positions: EMPTY_VIEW.positions } };
  return readable(address) ?? (await packed(address)) ?? readable(bare) ?? (await packed(bare));
}

/** The short fragment of a search, of an entity with its surroundings, or of a path by its ends. */
export function shortAddress(to: Extract<Parsed, { kind: 'search' | 'around' | 'path' }>): string {
  switch (to.kind) {
    case 'search':
      return `v=1&find=${encodeURIComponent(to.query)}`;
    case 'around':
      return `v=1&at=${write(to.id)}`;
    case 'path':
      return `v=1&path=${to.ids.map(write).join(',')}`;
  }
}

import type { Draft } from './console/draft.ts';

/**
 * The rooms of the window, in the order of their doors. The fragment of an address says by its first sign which room it
 * is of: the sign, and the version of what follows.
 */
export const ROOMS = [
  { id: 'explore', sign: 'v' },
  { id: 'graphql', sign: 'g' },
  { id: 'cypher', sign: 'c' },
] as const;

export type Room = (typeof ROOMS)[number]['id'];

/** The room that a fragment (without `#`) is of; whatever bears no known sign is left to the first. */
export function roomOf(fragment: string): Room {
  return ROOMS.find(({ sign }) => fragment.startsWith(`${sign}=`))?.id ?? ROOMS[0].id;
}

/** The fragment of a room that has not said what it shows. */
export function emptyAddress(room: Room): string {
  const { sign } = ROOMS.find(({ id }) => id === room) ?? ROOMS[0];
  return `${sign}=1`;
}

/** Something brought to a room from outside of it, for it to open: a fragment of the address, or a draft. */
export type Handed =
  | { readonly room: Room; readonly kind: 'address'; readonly fragment: string }
  | { readonly room: Room; readonly kind: 'draft'; readonly draft: Draft };

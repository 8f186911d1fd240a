import type { Point } from '../graph/model.ts';
import { EMPTY_VIEW } from '../graph/view.ts';
import type { View } from '../graph/view.ts';
import { roomOf } from './rooms.ts';
import type { Room } from './rooms.ts';

/** What a person has chosen to look at closely. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

/** What an address holds: the view and the one thing inspected. */
export interface Address {
  readonly view: View;
  readonly selection: Selection | null;
}

/** Longest address written or read, in characters; entities in it; characters of an id. */
export const ADDRESS_LIMIT = 8192;
export const ENTITY_LIMIT = 500;
const ID_LIMIT = 300;
const COORDINATE_LIMIT = 100_000;

/** Why an address was not read. */
export type AddressProblem = 'version' | 'length' | 'form';

export type Parsed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'address'; readonly address: Address }
  /** The fragment of another room, which reads it itself. */
  | { readonly kind: 'room'; readonly room: Exclude<Room, 'explore'>; readonly fragment: string }
  | { readonly kind: 'problem'; readonly problem: AddressProblem };

/** Ids stay readable: the colon, allowed in fragments, is the only sign given back. */
function write(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

function writePoint(point: Point | undefined): string {
  return point === undefined ? '' : `@${Math.round(point.x)}_${Math.round(point.y)}`;
}

function compose(
  address: Address,
  places: ReadonlyMap<string, Point>,
  withPlaces: boolean,
): string {
  const { view, selection } = address;
  const entity = (id: string) =>
    write(id) + (withPlaces ? writePoint(view.positions.get(id) ?? places.get(id)) : '');
  const parts = [`v=1`, `e=${view.ids.map(entity).join(',')}`];
  if (view.hiddenTypes.length > 0) parts.push(`h=${view.hiddenTypes.map(write).join(',')}`);
  if (view.pinned.length > 0) parts.push(`p=${view.pinned.map(write).join(',')}`);
  if (selection?.kind === 'entity') parts.push(`s=${write(selection.id)}`);
  if (selection?.kind === 'relation') parts.push(`r=${write(selection.id)}`);
  return parts.join('&');
}

/**
 * The fragment (without `#`) that holds what is on screen; empty for an empty canvas.
 *
 * Places are given up first when it grows beyond the limit.
 *
 * @returns `null` where even the ids alone are too many.
 */
export function writeAddress(
  address: Address,
  places: ReadonlyMap<string, Point> = new Map(),
): string | null {
  if (address.view.ids.length === 0) return '';
  if (address.view.ids.length > ENTITY_LIMIT) return null;
  const full = compose(address, places, true);
  if (full.length <= ADDRESS_LIMIT) return full;
  const short = compose(address, places, false);
  return short.length <= ADDRESS_LIMIT ? short : null;
}

class Malformed extends Error {}

function readId(text: string): string {
  let id: string;
  try {
    id = decodeURIComponent(text);
  } catch {
    throw new Malformed();
  }
  if (id === '' || id.length > ID_LIMIT || /\p{Cc}/u.test(id)) throw new Malformed();
  return id;
}

function readList(text: string): string[] {
  const ids = text.split(',').map(readId);
  if (ids.length > ENTITY_LIMIT || new Set(ids).size !== ids.length) throw new Malformed();
  return ids;
}

const POINT = /^(-?\d{1,6})_(-?\d{1,6})$/;

function readPoint(text: string): Point {
  const match = POINT.exec(text);
  const [x, y] = [Number(match?.[1]), Number(match?.[2])];
  if (!(Math.abs(x) <= COORDINATE_LIMIT && Math.abs(y) <= COORDINATE_LIMIT)) throw new Malformed();
  return { x, y };
}

function readEntities(text: string): Pick<View, 'ids' | 'positions'> {
  const entries = text.split(',').map((entry) => {
    const [id = '', point, ...more] = entry.split('@');
    if (more.length > 0) throw new Malformed();
    return { id: readId(id), point: point === undefined ? null : readPoint(point) };
  });
  const ids = entries.map(({ id }) => id);
  if (ids.length > ENTITY_LIMIT || new Set(ids).size !== ids.length) throw new Malformed();
  const placed = entries.flatMap(({ id, point }) => (point === null ? [] : [[id, point] as const]));
  return { ids, positions: new Map(placed) };
}

function readSelection(fields: ReadonlyMap<string, string>): Selection | null {
  const [entity, relation] = [fields.get('s'), fields.get('r')];
  if (entity !== undefined && relation !== undefined) throw new Malformed();
  if (entity !== undefined) return { kind: 'entity', id: readId(entity) };
  if (relation !== undefined) return { kind: 'relation', id: readId(relation) };
  return null;
}

const FIELDS = new Set(['v', 'e', 'h', 'p', 's', 'r']);

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of text.split('&')) {
    const mark = part.indexOf('=');
    const name = part.slice(0, Math.max(0, mark));
    if (!FIELDS.has(name) || fields.has(name)) throw new Malformed();
    fields.set(name, part.slice(mark + 1));
  }
  return fields;
}

/** Reads a fragment, with or without `#`: all of it, or none of it and why. Never throws. */
export function readAddress(fragment: string): Parsed {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { kind: 'nothing' };
  if (text.length > ADDRESS_LIMIT) return { kind: 'problem', problem: 'length' };
  const room = roomOf(text);
  if (room !== 'explore') return { kind: 'room', room, fragment: text };
  const version = /^v=([^&]*)/.exec(text)?.[1];
  if (version !== undefined && version !== '1') return { kind: 'problem', problem: 'version' };
  try {
    const fields = readFields(text);
    const entities = fields.get('e');
    if (fields.get('v') !== '1' || entities === undefined) throw new Malformed();
    const { ids, positions } = readEntities(entities);
    const [hidden, pins] = [fields.get('h'), fields.get('p')];
    const pinned = pins === undefined ? [] : readList(pins);
    if (pinned.some((id) => !ids.includes(id))) throw new Malformed();
    const hiddenTypes = hidden === undefined ? [] : readList(hidden);
    const view = { ...EMPTY_VIEW, ids, positions, pinned, hiddenTypes };
    return { kind: 'address', address: { view, selection: readSelection(fields) } };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'problem', problem: 'form' };
    throw error;
  }
}

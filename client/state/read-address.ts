import { ADDRESS_LIMIT, addressFrom, UNFOLDED_LIMIT } from './address.ts';
import type { Address, Parsed } from './address.ts';
import { PACKED, unpackText } from './packed.ts';
import { roomOf } from './rooms.ts';

const ID_LIMIT = 300;
const QUERY_LIMIT = 200;
/** Ends a path may go by. */
const PATH_LIMIT = 10;

class Malformed extends Error {}

function readText(text: string, limit: number): string {
  let read: string;
  try {
    read = decodeURIComponent(text);
  } catch {
    throw new Malformed();
  }
  if (read === '' || read.length > limit || /\p{Cc}/u.test(read)) throw new Malformed();
  return read;
}

function readId(text: string): string {
  return readText(text, ID_LIMIT);
}

function readEntity(entry: string): unknown[] {
  const [id = '', point, ...more] = entry.split('@');
  const match = /^(-?\d{1,6})_(-?\d{1,6})$/.exec(point ?? '0_0');
  if (more.length > 0 || match === null) throw new Malformed();
  return [readId(id), point === undefined ? null : [Number(match[1]), Number(match[2])]];
}

function readList(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.split(',').map(readId);
}

function given(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function readView(fields: ReadonlyMap<string, string>): Address {
  const entries = (fields.get('e') ?? '').split(',').map(readEntity);
  const [entity, relation] = [fields.get('s'), fields.get('r')];
  if (entity !== undefined && relation !== undefined) throw new Malformed();
  const address = addressFrom({
    view: given({
      ids: entries.map(([id]) => id),
      places: entries.map(([, place]) => place),
      hiddenTypes: readList(fields.get('h')),
      pinned: readList(fields.get('p')),
    }),
    ...(entity === undefined ? {} : { selection: { kind: 'entity', id: readId(entity) } }),
    ...(relation === undefined ? {} : { selection: { kind: 'relation', id: readId(relation) } }),
  });
  if (address === null) throw new Malformed();
  return address;
}

async function readPacked(text: string): Promise<Address> {
  if (!PACKED.test(text)) throw new Malformed();
  let record: unknown;
  try {
    record = JSON.parse(await unpackText(text, UNFOLDED_LIMIT));
  } catch {
    throw new Malformed();
  }
  const address = addressFrom(record);
  if (address === null) throw new Malformed();
  return address;
}

/** Which fields may stand together. */
const FORMS = [
  ['e', 'h', 'p', 's', 'r'],
  ['z'],
  ['find'],
  ['at'],
  ['path'],
] as const satisfies readonly (readonly string[])[];

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of text.split('&')) {
    const mark = part.indexOf('=');
    const name = part.slice(0, Math.max(0, mark));
    if (fields.has(name)) throw new Malformed();
    fields.set(name, part.slice(mark + 1));
  }
  if (fields.get('v') !== '1') throw new Malformed();
  fields.delete('v');
  const form = FORMS.find(([first]) => fields.has(first));
  if (form === undefined) throw new Malformed();
  const allowed: readonly string[] = form;
  if ([...fields.keys()].some((name) => !allowed.includes(name))) throw new Malformed();
  return fields;
}

async function read(text: string): Promise<Parsed> {
  const fields = readFields(text);
  const [query, around, path, whole] = ['find', 'at', 'path', 'z'].map((name) => fields.get(name));
  if (query !== undefined) return { kind: 'search', query: readText(query, QUERY_LIMIT) };
  if (around !== undefined) return { kind: 'around', id: readId(around) };
  if (path !== undefined) {
    const ids = readList(path) ?? [];
    const fits = ids.length >= 2 && ids.length <= PATH_LIMIT;
    if (!fits || new Set(ids).size !== ids.length) throw new Malformed();
    return { kind: 'path', ids };
  }
  return {
    kind: 'address',
    address: whole === undefined ? readView(fields) : await readPacked(whole),
  };
}

/** Reads a fragment, with or without `#`: all of it, or none of it and why. Never rejects. */
export async function readAddress(fragment: string): Promise<Parsed> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text === '') return { kind: 'nothing' };
  if (text.length > ADDRESS_LIMIT) return { kind: 'problem', problem: 'length' };
  const room = roomOf(text);
  if (room !== 'explore') return { kind: 'room', room, fragment: text };
  const version = /^v=([^&]*)/.exec(text)?.[1];
  if (version !== undefined && version !== '1') return { kind: 'problem', problem: 'version' };
  try {
    return await read(text);
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'problem', problem: 'form' };
    throw error;
  }
}

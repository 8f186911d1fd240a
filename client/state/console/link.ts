import { DRAFT_LIMIT, draftFrom } from './draft.ts';
import type { Draft } from './draft.ts';

/** Longest fragment written or read, in characters. */
export const LINK_LIMIT = 8192;
/** Bytes that the text of a link may unfold to. */
const UNFOLDED_LIMIT = 4 * DRAFT_LIMIT;

/** What the fragment of a room with a sign begins with, and its version. */
function markOf(sign: string): string {
  return `${sign}=1`;
}

/** Why a link was not read. */
export type LinkProblem = 'version' | 'length' | 'form';

export type ReadLink =
  | { readonly kind: 'room' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'problem'; readonly problem: LinkProblem };

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  pair: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const reader = stream.pipeThrough(pair).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('The text unfolds to too much.');
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

/**
 * The fragment (without `#`) that holds a console with a draft: deflated, in the alphabet of base64url.
 *
 * @returns `null` where it would grow beyond the limit.
 */
export async function writeLink(sign: string, draft: Draft): Promise<string | null> {
  const mark = markOf(sign);
  if (draft.query === '' && draft.variables === '') return mark;
  if (draft.query.length > DRAFT_LIMIT || draft.variables.length > DRAFT_LIMIT) return null;
  const text = JSON.stringify({ query: draft.query, variables: draft.variables });
  const packer = new CompressionStream('deflate-raw');
  const packed = await through(new TextEncoder().encode(text), packer, UNFOLDED_LIMIT);
  const fragment = `${mark}&d=${toBase64(packed)}`;
  return fragment.length <= LINK_LIMIT ? fragment : null;
}

/** Reads a fragment of a console's room: all of it, or none of it and why. Never rejects. */
export async function readLink(sign: string, fragment: string): Promise<ReadLink> {
  const mark = markOf(sign);
  if (fragment.length > LINK_LIMIT) return { kind: 'problem', problem: 'length' };
  if (fragment === mark) return { kind: 'room' };
  if (!fragment.startsWith(`${mark}&`)) return { kind: 'problem', problem: 'version' };
  const packed = /^d=([\w-]+)$/.exec(fragment.slice(mark.length + 1))?.[1];
  if (packed === undefined) return { kind: 'problem', problem: 'form' };
  try {
    const unpacker = new DecompressionStream('deflate-raw');
    const bytes = await through(fromBase64(packed), unpacker, UNFOLDED_LIMIT);
    const record: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const draft = draftFrom(record);
    const strict = draft !== null && Object.keys(record as object).length === 2;
    return strict ? { kind: 'draft', draft } : { kind: 'problem', problem: 'form' };
  } catch {
    return { kind: 'problem', problem: 'form' };
  }
}

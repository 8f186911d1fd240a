import { PACKED, packText, unpackText } from '../packed.ts';
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
  const fragment = `${mark}&d=${await packText(text, UNFOLDED_LIMIT)}`;
  return fragment.length <= LINK_LIMIT ? fragment : null;
}

/** Reads a fragment of a console's room: all of it, or none of it and why. Never rejects. */
export async function readLink(sign: string, fragment: string): Promise<ReadLink> {
  const mark = markOf(sign);
  if (fragment.length > LINK_LIMIT) return { kind: 'problem', problem: 'length' };
  if (fragment === mark) return { kind: 'room' };
  if (!fragment.startsWith(`${mark}&`)) return { kind: 'problem', problem: 'version' };
  const held = fragment.slice(mark.length + 1);
  const packed = held.slice('d='.length);
  if (!held.startsWith('d=') || !PACKED.test(packed)) return { kind: 'problem', problem: 'form' };
  try {
    const record: unknown = JSON.parse(await unpackText(packed, UNFOLDED_LIMIT));
    const draft = draftFrom(record);
    const strict = draft !== null && Object.keys(record as object).length === 2;
    return strict ? { kind: 'draft', draft } : { kind: 'problem', problem: 'form' };
  } catch {
    return { kind: 'problem', problem: 'form' };
  }
}

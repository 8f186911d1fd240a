import type { Draft } from '../../state/console/draft.ts';

const PREVIEW = 160;

/** A document in one line. */
export function previewOf(query: string): string {
  const line = query
    .replaceAll(/#[^\n]*/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length <= PREVIEW ? line : `${line.slice(0, PREVIEW)}…`;
}

/** Whether every word sought stands somewhere in a draft or its name. */
export function holds(draft: Draft & { readonly name?: string }, sought: string): boolean {
  const text = `${draft.name ?? ''} ${draft.query} ${draft.variables}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

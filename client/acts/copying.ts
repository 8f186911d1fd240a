import type { ActPlace } from './act.ts';

/** Puts so much of something on the clipboard, and says whether the browser allowed it. */
export async function copyOut(
  { actions, window }: ActPlace,
  what: 'names' | 'link',
  text: string,
  count: number,
): Promise<void> {
  const copied = await window.copy(text);
  actions.say({ kind: 'copied', what, count: copied ? count : null });
}

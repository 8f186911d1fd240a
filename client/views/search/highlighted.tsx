import type { ReactNode } from 'react';

/** A text with the first occurrence of the query marked, whatever the case; unmarked where it does not occur. */
export function Highlighted({ text, query }: { text: string; query: string }): ReactNode {
  const sought = query.trim().toLocaleLowerCase();
  const lower = text.toLocaleLowerCase();
  // Lower-casing can change a text's length; positions would then not hold.
  const at = sought === '' || lower.length !== text.length ? -1 : lower.indexOf(sought);
  if (at === -1) return text;
  const end = at + sought.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}

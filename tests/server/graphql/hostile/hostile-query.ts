import type { ErrorCode } from '../../../../server/errors.ts';

/** A request that must be refused: what is sent to /graphql, and the code of the refusal. */
export interface HostileQuery {
  readonly what: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly code: ErrorCode;
}

/** Fields of an entity, asked of one that does not matter. */
export function entity(fields: string): string {
  return `{ node(id: "x") { ... on Entity { ${fields} } } }`;
}

/** `count` parts made one after the other, with blanks between. */
export function times(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(' ');
}

/** Wraps something in the same thing many times over. */
export function nested(levels: number, open: string, inner: string, close: string): string {
  return `${open.repeat(levels)}${inner}${close.repeat(levels)}`;
}

/** What looks like a cursor, holding any value. */
export function forged(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

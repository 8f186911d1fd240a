import { stringifyDocument } from '@urql/core';
import type { Ask } from './ask.ts';

/** A question of the API as it was asked: a GraphQL document and the values of its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Note = (question: Question) => void;

/** Asks as before, and notes every question; variables that were left open are left out. */
export function noteQuestions(ask: Ask, note: Note): Ask {
  return (document, variables, signal) => {
    const given = Object.entries(variables ?? {}).filter(
      ([, value]) => value !== null && value !== undefined,
    );
    note({ query: stringifyDocument(document), variables: Object.fromEntries(given) });
    return ask(document, variables, signal);
  };
}

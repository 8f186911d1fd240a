import type { RunStatement } from '../api/explain.ts';
import type { Question } from '../api/question.ts';
import type { Context } from './context.ts';
import { ROOMS } from './rooms.ts';
import type { Room } from './rooms.ts';

/** Telling how a question is answered. */
export interface Explaining {
  /** The Cypher that a question is answered with; `null` where the server does not tell it. */
  readonly explain: (question: Question) => Promise<readonly RunStatement[] | null>;
}

export function createExplaining({ api }: Context): Explaining {
  return { explain: (question) => api.explain(question) };
}

/** The room where Cypher is written; `null` where the window has none. */
export function cypherRoom(): Exclude<Room, 'explore'> | null {
  const room = ROOMS.find(({ sign }) => (sign as string) === 'c');
  return room === undefined || room.id === 'explore' ? null : room.id;
}

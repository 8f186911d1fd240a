import type { Question } from '../api/question.ts';

/** What questions are asked for; each keeps those of its last time. */
export const ASKING = [
  'begin',
  'open',
  'search',
  'inspect',
  'add',
  'expand',
  'choose',
  'reveal',
  'paths',
  'other',
] as const;

export type Asking = (typeof ASKING)[number];

/** The questions of the last time, by what they were asked for. */
export type Asked = ReadonlyMap<Asking, readonly Question[]>;

/** Questions kept for one purpose: what is asked in many parts is shown by its first. */
export const QUESTIONS_KEPT = 12;

/** Forgets the questions of the time before. */
export function askAnew(asked: Asked, asking: Asking): Asked {
  return new Map([...asked, [asking, []]]);
}

/** Notes one more question, the last one first for what has no beginning of its own. */
export function noteAsked(asked: Asked, asking: Asking, question: Question): Asked {
  const before = asked.get(asking) ?? [];
  const questions =
    asking === 'other'
      ? [question, ...before].slice(0, QUESTIONS_KEPT)
      : [...before, question].slice(0, QUESTIONS_KEPT);
  return new Map([...asked, [asking, questions]]);
}

import { ApiFailure } from './failure.ts';
import { API_PATH } from './raw-ask.ts';
import type { Question } from './question.ts';

/** A statement that the server ran for a question. */
export interface RunStatement {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Asks once more, and gives the Cypher that was run; `null` where the server does not tell it. */
export type Explain = (question: Question) => Promise<readonly RunStatement[] | null>;

const DEADLINE_MS = 20_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function statementFrom(value: unknown): RunStatement[] {
  if (!isRecord(value) || typeof value['statement'] !== 'string') return [];
  const { statement, parameters } = value;
  return [{ statement, parameters: isRecord(parameters) ? parameters : {} }];
}

/** Explains over POST to `url`. */
export function createExplain(
  url = API_PATH,
  send: typeof fetch = (...request) => fetch(...request),
): Explain {
  return async (question) => {
    let answer: unknown;
    try {
      const response = await send(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'x-jingtu-explain': '1',
        },
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      answer = await response.json();
    } catch (error) {
      throw new ApiFailure(
        error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'away',
      );
    }
    const extensions = isRecord(answer) ? answer['extensions'] : null;
    const cypher = isRecord(extensions) ? extensions['cypher'] : null;
    return Array.isArray(cypher) ? cypher.flatMap(statementFrom) : null;
  };
}

import type { ReactNode } from 'react';
import type { AnswerError } from '../../state/console-answer.ts';
import { useConsoleWords, useDesk } from './console-context.ts';

/** The errors of an answer; a place in the document leads there. */
export function ErrorList({ errors }: { errors: readonly AnswerError[] }): ReactNode {
  const words = useConsoleWords().result;
  const desk = useDesk();
  return (
    <ul className="error-list" aria-label={words.errors}>
      {errors.map(({ message, code, locations, path }, index) => (
        <li key={index}>
          <p>{message}</p>
          <p className="error-about">
            {code !== null && <code>{code}</code>}
            {path.length > 0 && <code>{path.join('.')}</code>}
            {locations.map(({ line, column }) => (
              <button
                key={`${line}:${column}`}
                type="button"
                onClick={() => {
                  desk.goToLine(line, column);
                }}
              >
                {words.place(line, column)}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

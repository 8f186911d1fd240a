import { json } from '@codemirror/lang-json';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../state/console-answer.ts';
import { CodeEditor } from '../console/code-editor.tsx';
import { useConsoleWords } from './console-context.ts';
import { readingBasics } from '../console/editor-basics.ts';
import { jsonPlace } from '../console/json-place.ts';

/** An answer as JSON that folds; the places its errors speak of are marked, and those of ids that nothing has. */
export function ResultJson({ answer }: { answer: Answer }): ReactNode {
  const words = useConsoleWords();
  const view = useRef<EditorView | null>(null);
  const [shown, setShown] = useState({ answer, replaced: 0 });
  if (shown.answer !== answer) setShown({ answer, replaced: shown.replaced + 1 });

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const marks = (told: Answer['errors'], severity: 'error' | 'info') =>
      told
        .filter(({ path }) => path.length > 0)
        .map(({ path, message }) => ({
          ...jsonPlace(editor.state, ['data', ...path]),
          severity,
          message,
        }));
    const all = [...marks(answer.errors, 'error'), ...marks(answer.notFound, 'info')];
    editor.dispatch(setDiagnostics(editor.state, all));
  }, [answer, shown.replaced]);

  return (
    <CodeEditor
      label={words.result.label}
      value={answer.text}
      replaced={shown.replaced}
      onView={(next) => {
        view.current = next;
      }}
      extensions={() => [
        readingBasics(),
        json(),
        lintGutter(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: '0' }),
      ]}
    />
  );
}

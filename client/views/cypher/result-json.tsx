import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodeEditor } from '../console/code-editor.tsx';
import { readingBasics } from '../console/editor-basics.ts';
import { useCypherWords } from './cypher-context.ts';

/** The answer as JSON that folds. */
export function ResultJson({ text }: { text: string }): ReactNode {
  const words = useCypherWords();
  const [shown, setShown] = useState({ text, replaced: 0 });
  if (shown.text !== text) setShown({ text, replaced: shown.replaced + 1 });
  return (
    <CodeEditor
      label={words.result.label}
      value={text}
      replaced={shown.replaced}
      extensions={() => [
        readingBasics(),
        json(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: '0' }),
      ]}
    />
  );
}

import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../explorer-context.ts';
import { phrases } from './editor-phrases.ts';

/**
 * A text to write in. The editor holds the text and tells of every change; `value` is taken only at first and whenever
 * `replaced` grows, so that what is typed never waits for the store. `extensions` are read once.
 */
export function CodeEditor({
  label,
  value,
  replaced,
  extensions,
  onChange,
  onView,
}: {
  label: string;
  value: string;
  replaced: number;
  extensions: () => Extension;
  onChange?: (text: string) => void;
  onView?: (view: EditorView | null) => void;
}): ReactNode {
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<{ view: EditorView; words: Compartment } | null>(null);
  const change = useEffectEvent((text: string) => onChange?.(text));
  const tell = useEffectEvent((view: EditorView | null) => onView?.(view));
  const start = useEffectEvent((words: Compartment) =>
    EditorState.create({
      doc: value,
      extensions: [
        words.of(wordsOf(language, label)),
        extensions(),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) change(update.state.doc.toString());
        }),
      ],
    }),
  );

  useEffect(() => {
    if (frame.current === null) return;
    const words = new Compartment();
    const view = new EditorView({ state: start(words), parent: frame.current });
    held.current = { view, words };
    tell(view);
    return () => {
      held.current = null;
      tell(null);
      view.destroy();
    };
  }, []);

  const seen = useRef(replaced);
  useEffect(() => {
    const { view } = held.current ?? {};
    if (view === undefined || seen.current === replaced) return;
    seen.current = replaced;
    if (view.state.doc.toString() === value) return;
    // One change that can be undone, so that nothing written is lost.
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      selection: { anchor: 0 },
    });
  }, [replaced, value]);

  useEffect(() => {
    const { view, words } = held.current ?? {};
    view?.dispatch({ effects: words?.reconfigure(wordsOf(language, label)) ?? [] });
  }, [language, label]);

  return <div ref={frame} className="code" />;
}

function wordsOf(language: 'zh' | 'en', label: string): Extension {
  return [
    EditorState.phrases.of(phrases(language)),
    EditorView.contentAttributes.of({ 'aria-label': label }),
  ];
}

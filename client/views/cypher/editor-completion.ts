import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { choicesAt } from '../../cypher/completion.ts';
import type { Choice } from '../../cypher/completion.ts';
import { againstField, againstOf } from './editor-room.ts';

function completion({ label, insert, back, detail, about, kind }: Choice): Completion {
  return {
    label,
    detail,
    type: kind,
    ...(about !== '' && { info: about }),
    apply: (view, _completion, from, to) => {
      // Brackets that stand already are not written twice.
      const bracket = back > 0 && view.state.sliceDoc(to, to + 1) === '(';
      const text = bracket ? insert.slice(0, -2) : insert;
      const head = from + text.length + (bracket ? 1 : -back);
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: head },
        userEvent: 'input.complete',
      });
    },
  };
}

/**
 * Offers what may stand at the cursor. The choices come ranked from an index that was built with the schema, and few
 * of them, so a key pressed costs the editor neither filtering nor sorting.
 */
function source({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const against = againstOf(state);
  if (against === null) return null;
  const found = choicesAt(state.doc.toString(), pos, against.index, [...against.given]);
  if (found === null) return null;
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  const asked = explicit || found.from < pos || /[:.$|{]/u.test(before);
  if (!asked) return null;
  // A word that is written out already needs no list.
  const written = state.sliceDoc(found.from, pos);
  const [only] = found.choices;
  if (!explicit && found.choices.length === 1 && only?.label === written) return null;
  return {
    from: found.from,
    options: found.choices.map(completion),
    filter: false,
  };
}

/** Whether two states have the same text and the cursor in the same place. */
function samePlace(a: EditorState, b: EditorState): boolean {
  return a.doc.eq(b.doc) && a.selection.eq(b.selection);
}

export function cypherCompletion(): Extension {
  // Where choices were wanted while the schema was still on its way.
  let early: EditorState | null = null;
  return [
    autocompletion({
      override: [
        (context) => {
          if (againstOf(context.state)?.index == null) early = context.state;
          return source(context);
        },
      ],
      activateOnTyping: true,
      activateOnTypingDelay: 60,
      maxRenderedOptions: 60,
      icons: false,
    }),
    EditorView.updateListener.of(({ startState, state, view }) => {
      if (startState.field(againstField) === state.field(againstField)) return;
      if (early === null || againstOf(state)?.index == null) return;
      if (view.hasFocus && samePlace(early, state)) startCompletion(view);
      early = null;
    }),
  ];
}

import { snippet } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { GraphQLSchema } from 'graphql';
import type { DocsPlace } from '../../state/console-docs.ts';
import { insertion } from './insertion.ts';

/** What the rest of the room may ask of the query editor. */
export interface Desk {
  /** Takes the editor in, or lets it go. */
  readonly seat: (view: EditorView | null) => void;
  readonly focus: () => void;
  /** Puts the cursor at a place, in characters, and shows it. */
  readonly goTo: (place: number) => void;
  /** The same by line and column, from 1. */
  readonly goToLine: (line: number, column: number) => void;
  /** Writes a field with what it needs where the cursor is; blanks are stepped through with Tab. */
  readonly insert: (schema: GraphQLSchema, place: DocsPlace) => void;
}

export function createDesk(): Desk {
  let view: EditorView | null = null;
  const goTo = (place: number): void => {
    if (view === null) return;
    const anchor = Math.max(0, Math.min(place, view.state.doc.length));
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  };
  return {
    seat(next) {
      view = next;
    },
    focus() {
      view?.focus();
    },
    goTo,
    goToLine(line, column) {
      if (view === null || line < 1 || line > view.state.doc.lines) return;
      goTo(view.state.doc.line(line).from + column - 1);
    },
    insert(schema, place) {
      if (view === null) return;
      const { from, to, template } = insertion(view.state, schema, place);
      snippet(template)(view, null, from, to);
      view.focus();
    },
  };
}

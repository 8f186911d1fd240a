import type { EditorView } from '@codemirror/view';

/** What the rest of the room may ask of the editor. */
export interface CypherDesk {
  /** Takes the editor in, or lets it go. */
  readonly seat: (view: EditorView | null) => void;
  readonly focus: () => void;
  /** Marks a part of the text and shows it. */
  readonly goTo: (from: number, to?: number) => void;
  /** Writes a text where the cursor is. */
  readonly insert: (text: string) => void;
}

export function createCypherDesk(): CypherDesk {
  let view: EditorView | null = null;
  return {
    seat(next) {
      view = next;
    },
    focus() {
      view?.focus();
    },
    goTo(from, to = from) {
      if (view === null) return;
      const within = (place: number): number =>
        Math.max(0, Math.min(place, view?.state.doc.length ?? 0));
      view.dispatch({
        selection: { anchor: within(from), head: within(to) },
        scrollIntoView: true,
      });
      view.focus();
    },
    insert(text) {
      if (view === null) return;
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
  };
}

import { LanguageSupport } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { Facet, Prec, StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, placeholder } from '@codemirror/view';
import { completion, getSchema, graphqlLanguage, stateExtensions, updateSchema } from 'cm6-graphql';
import { styleTags, tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ConsoleActions } from '../../state/console.ts';
import { documentProblems } from '../../state/console-problems.ts';
import { parseQuery } from '../../state/console-operations.ts';
import type { Answer } from '../../state/console-answer.ts';
import { CodeEditor } from '../console/code-editor.tsx';
import {
  useConsoleActions,
  useConsoleState,
  useConsoleWords,
  useDesk,
  useLiveSchema,
} from './console-context.ts';
import { writingBasics } from '../console/editor-basics.ts';
import { describeSymbol } from './symbol-card.ts';
import { symbolAt } from './symbol-at.ts';

/** Opens the documentation of the word at a place; `false` where nothing stands there. */
function openDocsAt(state: EditorState, place: number, actions: ConsoleActions): boolean {
  const schema = getSchema(state);
  const symbol = schema instanceof Object ? symbolAt(state, schema, place) : null;
  if (symbol === null) return false;
  actions.openDocs({ type: symbol.type, field: symbol.field });
  return true;
}

function serverProblems(state: EditorState, answered: Answered): Diagnostic[] {
  // The places hold for the text that was sent, and no other.
  if (answered === null || answered.query !== state.doc.toString()) return [];
  return answered.errors.flatMap(({ message, locations }) =>
    locations.flatMap(({ line, column }) => {
      if (line < 1 || line > state.doc.lines) return [];
      const at = Math.min(state.doc.line(line).from + column - 1, state.doc.length);
      const word = /^[\w$@.]+/u.exec(state.sliceDoc(at, at + 200))?.[0].length ?? 1;
      const to = Math.min(at + word, state.doc.length);
      return [{ from: at, to, severity: 'error' as const, message, source: 'API' }];
    }),
  );
}

type Answered = { readonly query: string; readonly errors: Answer['errors'] } | null;

/** What the editor needs of the room, looked up when it is needed. */
interface Room {
  readonly actions: ConsoleActions;
  readonly hint: () => string;
}

const roomOf = Facet.define<Room, Room | null>({ combine: ([room = null]) => room });

/** Words that are keywords in a schema, such as `type`, are names like any other where they are selected. */
const language = graphqlLanguage.configure({
  props: [
    styleTags({
      'FieldName/... Alias/...': tags.propertyName,
      'ArgumentAttributeName/...': tags.attributeName,
    }),
  ],
});

const setAnswered = StateEffect.define<Answered>();
const answeredField = StateField.define<Answered>({
  create: () => null,
  update: (value, { effects }) =>
    effects.reduce((last, effect) => (effect.is(setAnswered) ? effect.value : last), value),
});

const problems = linter(
  ({ state }) => {
    const schema = getSchema(state);
    const found = documentProblems(
      parseQuery(state.doc.toString()),
      schema instanceof Object ? schema : null,
    );
    const end = state.doc.length;
    const own = found.map(({ from, to, message }): Diagnostic => {
      const start = Math.min(from, end);
      return { from: start, to: Math.min(Math.max(to, start), end), severity: 'error', message };
    });
    const told = serverProblems(state, state.field(answeredField));
    return [...own, ...told.filter(({ message }) => own.every((one) => one.message !== message))];
  },
  {
    delay: 250,
    needsRefresh: ({ startState, state }) =>
      getSchema(startState) !== getSchema(state) ||
      startState.field(answeredField) !== state.field(answeredField),
  },
);

const hover = hoverTooltip((view, place) => {
  const schema = getSchema(view.state);
  const room = view.state.facet(roomOf);
  if (!(schema instanceof Object) || room === null) return null;
  const symbol = symbolAt(view.state, schema, place);
  if (symbol === null) return null;
  return {
    pos: symbol.from,
    end: symbol.to,
    create: () => ({ dom: describeSymbol(schema, symbol, room.hint(), room.actions.openDocs) }),
  };
});

const keys = Prec.highest(
  keymap.of([
    {
      key: 'Mod-Enter',
      run: ({ state }) => {
        void state.facet(roomOf)?.actions.run();
        return true;
      },
    },
    {
      key: 'Shift-Alt-f',
      run: ({ state }) => {
        state.facet(roomOf)?.actions.prettify();
        return true;
      },
    },
    {
      key: 'F1',
      run: ({ state }) => {
        const room = state.facet(roomOf);
        return room !== null && openDocsAt(state, state.selection.main.head, room.actions);
      },
    },
  ]),
);

const clicks = EditorView.domEventHandlers({
  mousedown(event, view) {
    const room = view.state.facet(roomOf);
    if (room === null || !(event.ctrlKey || event.metaKey) || event.button !== 0) return false;
    const place = view.posAtCoords(event);
    if (place === null || !openDocsAt(view.state, place, room.actions)) return false;
    event.preventDefault();
    return true;
  },
});

/** The document: completion, problems and documentation come from the live schema. */
export function QueryEditor(): ReactNode {
  const words = useConsoleWords();
  const actions = useConsoleActions();
  const desk = useDesk();
  const schema = useLiveSchema();
  const query = useConsoleState((state) => state.draft.query);
  const replaced = useConsoleState((state) => state.replaced);
  const run = useConsoleState((state) => state.run);
  const view = useRef<EditorView | null>(null);
  const hint = useRef(words.editor.openDocs);

  useEffect(() => {
    hint.current = words.editor.openDocs;
  }, [words]);
  useEffect(() => {
    if (view.current !== null) updateSchema(view.current, schema ?? undefined);
  }, [schema]);
  useEffect(() => {
    const told =
      run?.status === 'answered' ? { query: run.draft.query, errors: run.answer.errors } : null;
    view.current?.dispatch({ effects: setAnswered.of(told) });
  }, [run]);

  return (
    <CodeEditor
      label={words.editor.query}
      value={query}
      replaced={replaced}
      onChange={(text) => {
        actions.write({ query: text });
      }}
      onView={(next) => {
        view.current = next;
        desk.seat(next);
      }}
      extensions={() => [
        keys,
        roomOf.of({ actions, hint: () => hint.current }),
        writingBasics(),
        new LanguageSupport(language),
        completion,
        stateExtensions(schema ?? undefined),
        answeredField,
        problems,
        lintGutter(),
        hover,
        clicks,
        placeholder('{ … }'),
        EditorView.updateListener.of(({ state, selectionSet, docChanged }) => {
          if (selectionSet || docChanged) actions.moveTo(state.selection.main.head);
        }),
      ]}
    />
  );
}

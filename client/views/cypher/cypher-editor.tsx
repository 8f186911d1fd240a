import { closeCompletion } from '@codemirror/autocomplete';
import { lintGutter } from '@codemirror/lint';
import { Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { parametersIn, readParameter } from '../../cypher/parameters.ts';
import { CodeEditor } from '../console/code-editor.tsx';
import { writingBasics } from '../console/editor-basics.ts';
import { useLanguage, useSchema } from '../explorer-context.ts';
import {
  useCypher,
  useCypherActions,
  useCypherState,
  useCypherWords,
  useSchemaIndex,
} from './cypher-context.ts';
import { cypherLanguage } from './cypher-language.ts';
import { cypherCompletion } from './editor-completion.ts';
import { cypherHover } from './editor-hover.ts';
import { cypherProblems } from './editor-problems.ts';
import { actionsOf, againstField, setAgainst } from './editor-room.ts';

/** Milliseconds of quiet after which the server is asked about what was written. */
const CHECK_MS = 450;

const keys = Prec.highest(
  keymap.of([
    {
      key: 'Mod-Enter',
      run: (view) => {
        // A list of choices would lie over the result.
        closeCompletion(view);
        void view.state.facet(actionsOf)?.run();
        return true;
      },
    },
    {
      key: 'Mod-Shift-Enter',
      run: (view) => {
        closeCompletion(view);
        void view.state.facet(actionsOf)?.runAll();
        return true;
      },
    },
    {
      key: 'Shift-Alt-f',
      run: ({ state }) => {
        state.facet(actionsOf)?.format();
        return true;
      },
    },
  ]),
);

/** The statements: completion, problems and cards come from the live schema and from the database itself. */
export function CypherEditor(): ReactNode {
  const words = useCypherWords();
  const language = useLanguage();
  const actions = useCypherActions();
  const { desk } = useCypher();
  const schema = useSchema();
  const index = useSchemaIndex();
  const { query, variables } = useCypherState((state) => state.draft);
  const replaced = useCypherState((state) => state.replaced);
  const checks = useCypherState((state) => state.checks);
  const failed = useCypherState((state) => state.run?.statements);
  const view = useRef<EditorView | null>(null);
  const given = useMemo(
    () =>
      new Set(
        parametersIn(variables).flatMap((one) => ('value' in readParameter(one) ? [one.name] : [])),
      ),
    [variables],
  );

  useEffect(() => {
    const against = { index, schema, language, words, given, checks, failed: failed ?? [] };
    view.current?.dispatch({ effects: setAgainst.of(against) });
  }, [index, schema, language, words, given, checks, failed]);

  useEffect(() => {
    const timer = setTimeout(() => void actions.check(), CHECK_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [actions, query]);

  return (
    <CodeEditor
      label={words.editor.label}
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
        actionsOf.of(actions),
        againstField,
        writingBasics(cypherCompletion()),
        cypherLanguage(),
        cypherProblems(),
        lintGutter(),
        cypherHover(),
        placeholder(words.editor.placeholder),
        EditorView.updateListener.of(({ state, selectionSet, docChanged }) => {
          const { from, to } = state.selection.main;
          if (selectionSet || docChanged) actions.select(from, to);
        }),
      ]}
    />
  );
}

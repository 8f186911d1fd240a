import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { json, jsonLanguage } from '@codemirror/lang-json';
import { syntaxTree } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { Prec, StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import { keymap, placeholder } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { print } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ConsoleWords } from '../../i18n/console-zh.ts';
import { operationAt, operationsOf, parseQuery } from '../../state/console-operations.ts';
import { variableProblems } from '../../state/console-variables.ts';
import { CodeEditor } from '../console/code-editor.tsx';
import {
  useConsoleActions,
  useConsoleState,
  useConsoleWords,
  useLiveSchema,
} from './console-context.ts';
import { writingBasics } from '../console/editor-basics.ts';
import { jsonPlace } from '../console/json-place.ts';

/** What the values are checked against. */
interface Against {
  readonly operation: OperationDefinitionNode | null;
  readonly schema: GraphQLSchema | null;
  readonly words: ConsoleWords;
}

const setAgainst = StateEffect.define<Against>();
const againstField = StateField.define<Against | null>({
  create: () => null,
  update: (value, { effects }) =>
    effects.reduce((last, effect) => (effect.is(setAgainst) ? effect.value : last), value),
});

/** V8 says at which character the text breaks off; elsewhere its beginning is marked. */
function syntaxPlace(state: EditorState, detail: string): { from: number; to: number } {
  const end = state.doc.length;
  const at = Math.min(Number(/position (\d+)/u.exec(detail)?.[1] ?? end), end);
  const from = at === end ? Math.max(0, end - 1) : at;
  return { from, to: Math.min(from + 1, end) };
}

const problems = linter(
  ({ state }) => {
    const against = state.field(againstField);
    if (against === null) return [];
    const { operation, schema, words } = against;
    return variableProblems(state.doc.toString(), operation, schema).map((problem): Diagnostic => {
      const place =
        problem.kind === 'json'
          ? syntaxPlace(state, problem.detail)
          : jsonPlace(state, problem.path, problem.kind === 'unknown' ? 'name' : 'value');
      const tell: (detail: string, type: string) => string = words.variables.problem[problem.kind];
      const message = tell(problem.detail, problem.type ?? '');
      return { ...place, severity: 'error', message };
    });
  },
  {
    delay: 250,
    needsRefresh: ({ startState, state }) =>
      startState.field(againstField) !== state.field(againstField),
  },
);

/** Offers the names of variables that have no value yet. */
function variableNames(context: CompletionContext): CompletionResult | null {
  const { operation } = context.state.field(againstField) ?? {};
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  const name = node.name === 'PropertyName' || node.name === 'String' ? node : null;
  const object = name?.parent?.name === 'Property' ? name.parent.parent : (name?.parent ?? node);
  if (operation === null || operation === undefined || object?.parent?.name !== 'JsonText')
    return null;
  if (object.name !== 'Object' || (name === null && !context.explicit)) return null;
  const declared = operation.variableDefinitions ?? [];
  return {
    from: name?.from ?? context.pos,
    options: declared.map(({ variable, type }) => ({
      label: JSON.stringify(variable.name.value),
      apply: `${JSON.stringify(variable.name.value)}: `,
      detail: print(type),
    })),
  };
}

/** The values of the variables as JSON, checked against the types that the operation at the cursor declares. */
export function VariablesEditor(): ReactNode {
  const words = useConsoleWords();
  const actions = useConsoleActions();
  const schema = useLiveSchema();
  const { query, variables } = useConsoleState((state) => state.draft);
  const cursor = useConsoleState((state) => state.cursor);
  const replaced = useConsoleState((state) => state.replaced);
  const view = useRef<EditorView | null>(null);
  const parsed = parseQuery(query);
  const operation = useMemo(() => operationAt(operationsOf(parsed), cursor), [parsed, cursor]);

  useEffect(() => {
    view.current?.dispatch({ effects: setAgainst.of({ operation, schema, words }) });
  }, [operation, schema, words]);

  return (
    <CodeEditor
      label={words.editor.variables}
      value={variables}
      replaced={replaced}
      onChange={(text) => {
        actions.write({ variables: text });
      }}
      onView={(next) => {
        view.current = next;
      }}
      extensions={() => [
        Prec.highest(
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                void actions.run();
                return true;
              },
            },
          ]),
        ),
        writingBasics(),
        json(),
        jsonLanguage.data.of({ autocomplete: variableNames }),
        againstField,
        problems,
        lintGutter(),
        placeholder('{ }'),
      ]}
    />
  );
}

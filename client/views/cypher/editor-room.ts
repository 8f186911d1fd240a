import { Facet, StateEffect, StateField } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import type { CypherCheck } from '../../api/cypher-api.ts';
import type { SchemaIndex } from '../../cypher/schema-index.ts';
import type { Schema } from '../../graph/schema.ts';
import type { Language } from '../../graph/model.ts';
import type { CypherWords } from '../../i18n/cypher-zh.ts';
import type { CypherActions } from '../../state/cypher/console.ts';
import type { StatementRun } from '../../state/cypher/state.ts';

/** What the editor's checks, cards and choices are made from. */
export interface Against {
  readonly index: SchemaIndex | null;
  readonly schema: Schema;
  readonly language: Language;
  readonly words: CypherWords;
  /** Names of the parameters that have a value. */
  readonly given: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, CypherCheck>;
  /** Statements that were run and failed, whose places are marked while their text stands. */
  readonly failed: readonly StatementRun[];
}

export const setAgainst = StateEffect.define<Against>();

export const againstField = StateField.define<Against | null>({
  create: () => null,
  update: (value, { effects }) =>
    effects.reduce((last, effect) => (effect.is(setAgainst) ? effect.value : last), value),
});

export function againstOf(state: EditorState): Against | null {
  return state.field(againstField, false) ?? null;
}

/** What can be done from the keys of the editor. */
export const actionsOf = Facet.define<CypherActions, CypherActions | null>({
  combine: ([actions = null]) => actions,
});

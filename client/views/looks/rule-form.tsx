import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Facet } from '../../graph/facets.ts';
import type { LookRule } from '../../graph/look.ts';
import { PALETTE } from '../../graph/palette.ts';
import { useLooksWords } from './looks-words.ts';
import { useNaming } from './naming.ts';
import { RangeField } from './range-field.tsx';
import type { Range } from './range-field.tsx';

type Draft = { readonly key: string; readonly kind: LookRule['kind'] } & Range & {
    readonly value: string;
    readonly colour: string;
  };

const EMPTY: Draft = {
  key: '',
  kind: 'unique',
  from: null,
  to: null,
  value: '',
  colour: PALETTE[0],
};

/** The rule a draft amounts to; `null` while something of it is missing. */
function ruleOf(draft: Draft, facet: Facet | undefined): LookRule | null {
  if (facet === undefined) return null;
  const { property } = facet;
  switch (draft.kind) {
    case 'unique':
      return { kind: 'unique', property };
    case 'single':
      return draft.value === ''
        ? null
        : { kind: 'single', property, value: draft.value, colour: draft.colour };
    case 'range':
      return facet.kind === 'number'
        ? {
            kind: 'range',
            property,
            unit: facet.unit,
            from: draft.from,
            to: draft.to,
            colour: draft.colour,
          }
        : null;
  }
}

function kindsOf(facet: Facet): readonly LookRule['kind'][] {
  return facet.kind === 'number' ? ['range', 'unique'] : ['unique', 'single'];
}

function Swatches({
  colour,
  onColour,
}: {
  colour: string;
  onColour: (colour: string) => void;
}): ReactNode {
  const words = useLooksWords().style;
  return (
    <fieldset className="swatches">
      <legend>{words.pick}</legend>
      {PALETTE.map((one, place) => (
        <label key={one} title={words.colourName(place + 1)}>
          <input
            type="radio"
            name="rule-colour"
            checked={one === colour}
            aria-label={words.colourName(place + 1)}
            onChange={() => {
              onColour(one);
            }}
          />
          <span className="swatch" style={{ background: one }} />
        </label>
      ))}
    </fieldset>
  );
}

/** A new rule: a property, how it is told apart, and a colour where it needs one. */
export function RuleForm({
  facets,
  onRule,
}: {
  facets: readonly Facet[];
  onRule: (rule: LookRule) => void;
}): ReactNode {
  const words = useLooksWords().style;
  const naming = useNaming();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const facet = facets.find(({ key }) => key === draft.key);
  const rule = ruleOf(draft, facet);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
  };
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (rule === null) return;
        onRule(rule);
        setDraft(EMPTY);
      }}
    >
      <label className="looks-field">
        <span>{words.property}</span>
        <select
          className="field"
          value={facet === undefined ? '' : draft.key}
          onChange={({ target }) => {
            const chosen = facets.find(({ key }) => key === target.value);
            const [kind = 'unique'] = chosen === undefined ? [] : kindsOf(chosen);
            setDraft({ ...EMPTY, colour: draft.colour, key: target.value, kind });
          }}
        >
          <option value="">{words.choose}</option>
          {facets.map((one) => (
            <option key={one.key} value={one.key}>
              {naming.facet(one)}
            </option>
          ))}
        </select>
      </label>
      {facet !== undefined && (
        <>
          <fieldset className="choice">
            <legend>{words.how}</legend>
            {kindsOf(facet).map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="rule-kind"
                  checked={draft.kind === kind}
                  onChange={() => {
                    change({ kind });
                  }}
                />
                {words[kind]}
              </label>
            ))}
          </fieldset>
          {draft.kind === 'range' && facet.kind === 'number' && (
            <RangeField
              key={facet.key}
              name={naming.facet(facet)}
              bins={facet.bins}
              range={draft}
              onRange={change}
            />
          )}
          {draft.kind === 'single' && facet.kind === 'values' && (
            <label className="looks-field">
              <span>{words.value}</span>
              <select
                className="field"
                value={draft.value}
                onChange={({ target }) => {
                  change({ value: target.value });
                }}
              >
                <option value="">—</option>
                {facet.values
                  .filter(({ value }) => value !== '')
                  .map(({ value, before }) => (
                    <option key={value} value={value}>
                      {naming.value('value', value)} ({before})
                    </option>
                  ))}
              </select>
            </label>
          )}
          {draft.kind !== 'unique' && (
            <Swatches
              colour={draft.colour}
              onColour={(colour) => {
                change({ colour });
              }}
            />
          )}
          <button type="submit" className="button button-plain" disabled={rule === null}>
            <span>{words.add}</span>
          </button>
        </>
      )}
    </form>
  );
}

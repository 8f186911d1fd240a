import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Facet, FacetValue } from '../../graph/facets.ts';
import { filterKey } from '../../graph/filtering.ts';
import type { Filter } from '../../graph/filters.ts';
import type { Status } from '../../graph/model.ts';
import type { Schema } from '../../graph/schema.ts';
import { Button } from '../../ui/button.tsx';
import { useSchema } from '../explorer-context.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { possibleValues } from '../looks/possible-values.ts';
import { useFiltering } from './use-filtering.ts';

type ValuesOf = Extract<Facet, { kind: 'values' }>;

/** Values shown before the rest is asked for. */
const FIRST = 10;

function filterOf({ facet, of, property }: ValuesOf, kept: readonly string[]): Filter {
  if (facet === 'value') return { facet, of, property, kept };
  if (facet === 'status') return { facet, kept: kept as readonly (Status | 'UNSAID')[] };
  return { facet, kept };
}

/** Every value there can be; where that is not known, every value on the canvas. */
function everyValue({ facet, values }: ValuesOf, schema: Schema): readonly string[] {
  return possibleValues(facet, schema) ?? values.map(({ value }) => value);
}

/** What a filter of this facet keeps now; everything where there is none, so that only what is unticked goes. */
function keptBy(filters: readonly Filter[], facet: ValuesOf, schema: Schema): readonly string[] {
  const filter = filters.find((one) => filterKey(one) === facet.key);
  return filter !== undefined && 'kept' in filter ? filter.kept : everyValue(facet, schema);
}

/** The values of a facet with their counts: a tick keeps one, its count keeps it alone. */
export function ValuesFacet({ facet }: { facet: ValuesOf }): ReactNode {
  const words = useLooksWords().filters;
  const naming = useNaming();
  const { filtering, set, drop } = useFiltering();
  const [all, setAll] = useState(false);
  const kept = keptBy(filtering.filters, facet, useSchema());
  const change = (next: readonly string[]): void => {
    const complete = facet.values.every(({ value }) => next.includes(value));
    if (complete) drop(facet.key);
    else set(filterOf(facet, next));
  };
  const of = facet.facet === 'status' || facet.facet === 'period' ? 'either' : facet.of;
  const row = ({ value, before, after }: FacetValue): ReactNode => {
    const word = naming.value(facet.facet, value);
    const on = kept.includes(value);
    const alone = on && kept.length === 1 && facet.values.length > 1;
    const name = alone
      ? words.showsOnly(word, of, after, before)
      : words.only(word, of, after, before);
    return (
      <li key={value} className="facet-row">
        <label className="facet-value">
          <input
            type="checkbox"
            checked={on}
            onChange={() => {
              change(on ? kept.filter((one) => one !== value) : [...kept, value]);
            }}
          />
          <bdi className={value === '' || value === 'UNSAID' ? 'facet-word quiet' : 'facet-word'}>
            {word}
          </bdi>
        </label>
        <button
          type="button"
          className="facet-count count"
          aria-label={name}
          title={name}
          aria-pressed={alone}
          onClick={() => {
            change(alone ? facet.values.map((one) => one.value) : [value]);
          }}
        >
          <b>{after}</b>
          {after !== before && <span> / {before}</span>}
        </button>
      </li>
    );
  };
  const shown = all ? facet.values : facet.values.slice(0, FIRST);
  return (
    <>
      <ul className="facet-values">{shown.map(row)}</ul>
      {shown.length < facet.values.length && (
        <Button
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {words.more(facet.values.length - shown.length)}
        </Button>
      )}
    </>
  );
}

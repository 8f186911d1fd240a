import type { ReactNode } from 'react';
import type { Facet } from '../../graph/facets.ts';
import { filterKey } from '../../graph/filtering.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { RangeField } from '../looks/range-field.tsx';
import type { Range } from '../looks/range-field.tsx';
import { useFiltering } from './use-filtering.ts';

type NumberOf = Extract<Facet, { kind: 'number' }>;

/** A facet of numbers: its range, and what becomes of what states none. */
export function NumberFacet({ facet }: { facet: NumberOf }): ReactNode {
  const words = useLooksWords().filters;
  const naming = useNaming();
  const { filtering, set, drop } = useFiltering();
  const filter = filtering.filters.find((one) => filterKey(one) === facet.key);
  const ranged = filter?.facet === 'number' || filter?.facet === 'degree' ? filter : null;
  const others = filter?.facet === 'number' ? filter.others : true;
  const range: Range = {
    from: ranged?.from?.toString() ?? null,
    to: ranged?.to?.toString() ?? null,
  };
  const change = ({ from, to }: Range, keepOthers: boolean): void => {
    if (from === null && to === null && keepOthers) {
      drop(facet.key);
    } else if (facet.facet === 'degree') {
      const number = (bound: string | null): number | null =>
        bound === null ? null : Number(bound);
      set({ facet: 'degree', from: number(from), to: number(to) });
    } else {
      const { of, property, unit } = facet;
      set({ facet: 'number', of, property, unit, from, to, others: keepOthers });
    }
  };
  return (
    <>
      <RangeField
        name={naming.facet(facet)}
        bins={facet.bins}
        range={range}
        onRange={(next) => {
          change(next, others);
        }}
      />
      {facet.without > 0 && (
        <label className="facet-value">
          <input
            type="checkbox"
            checked={others}
            onChange={() => {
              change(range, !others);
            }}
          />
          <span className="facet-word">{words.others}</span>
          <span className="count" aria-hidden="true">
            {facet.without}
          </span>
          <span className="unseen">{words.without(facet.of, facet.without)}</span>
        </label>
      )}
    </>
  );
}

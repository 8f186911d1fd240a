import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Facet } from '../../graph/facets.ts';
import { filterKey } from '../../graph/filtering.ts';
import { currentFacets } from '../../state/current-facets.ts';
import { currentFaults, currentThings } from '../../state/derived.ts';
import { useExplorerState } from '../explorer-context.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { ValuesLine } from '../looks/values-line.tsx';
import { FilterChips } from './filter-chips.tsx';
import { NumberFacet } from './number-facet.tsx';
import { useFiltering } from './use-filtering.ts';
import { ValuesFacet } from './values-facet.tsx';

/** Facets open from the start: what most filter by. */
const OPEN = new Set(['entityType', 'status', 'period']);

function FacetBox({ facet }: { facet: Facet }): ReactNode {
  const naming = useNaming();
  const { filtering } = useFiltering();
  const used = filtering.filters.some((filter) => filterKey(filter) === facet.key);
  const [open, setOpen] = useState(OPEN.has(facet.key) || used);
  return (
    <details
      className="facet"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <bdi>{naming.facet(facet)}</bdi>
        {used && <span className="facet-used" aria-hidden="true" />}
      </summary>
      {facet.kind === 'values' ? <ValuesFacet facet={facet} /> : <NumberFacet facet={facet} />}
    </details>
  );
}

/** Everything one can filter the canvas by, with what passes and what does not. */
export function FiltersPanel(): ReactNode {
  const words = useLooksWords().filters;
  const { filtering, setMode } = useFiltering();
  const facets = useExplorerState(currentFacets);
  const things = useExplorerState(currentThings);
  const faults = useExplorerState(currentFaults);
  const standing = facets.filter(({ facet }) => facet !== 'value' && facet !== 'number');
  const own = (of: 'entity' | 'relation'): readonly Facet[] =>
    facets.filter((one) => (one.facet === 'value' || one.facet === 'number') && one.of === of);
  const [entities, relations] = [things.entities.length, things.relations.length];
  if (entities === 0) return <p className="quiet">{words.nothing}</p>;
  return (
    <div className="looks">
      <p className="looks-count" role="status">
        {words.passing(entities - faults.entities.size, entities)}
        <br />
        {words.relationsPassing(relations - faults.relations.size, relations)}
      </p>
      <fieldset className="choice">
        <legend>{words.mode}</legend>
        {(['grey', 'remove'] as const).map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="filter-mode"
              checked={filtering.mode === mode}
              onChange={() => {
                setMode(mode);
              }}
            />
            {words[mode]}
          </label>
        ))}
      </fieldset>
      <FilterChips />
      {standing.map((facet) => (
        <FacetBox key={facet.key} facet={facet} />
      ))}
      <ValuesLine />
      {(['entity', 'relation'] as const).map(
        (of) =>
          own(of).length > 0 && (
            <section key={of}>
              <h2>{of === 'entity' ? words.entities : words.relations}</h2>
              {own(of).map((facet) => (
                <FacetBox key={facet.key} facet={facet} />
              ))}
            </section>
          ),
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { filterKey } from '../../graph/filtering.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { useFiltering } from './use-filtering.ts';

/** The filters in use, each to be dropped. */
export function FilterChips(): ReactNode {
  const words = useLooksWords().filters;
  const naming = useNaming();
  const { filtering, drop, clear } = useFiltering();
  if (filtering.filters.length === 0) return null;
  return (
    <div className="filter-chips" role="group" aria-label={words.active}>
      {filtering.filters.map((filter) => {
        const name = naming.filter(filter);
        return (
          <button
            key={filterKey(filter)}
            type="button"
            className="filter-chip"
            aria-label={words.drop(name)}
            title={words.drop(name)}
            onClick={() => {
              drop(filterKey(filter));
            }}
          >
            <bdi>{name}</bdi>
            <Icon name="close" size={12} />
          </button>
        );
      })}
      <Button kind="quiet" onClick={clear}>
        {words.clear}
      </Button>
    </div>
  );
}

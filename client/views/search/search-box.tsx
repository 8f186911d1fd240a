import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Hit } from '../../graph/detail.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WordedActButton } from '../act-button.tsx';
import { useActions, useExplorerState, useWords } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { HitOption } from './hit-option.tsx';
import { TypeChips } from './type-chips.tsx';

const NO_HITS: readonly Hit[] = [];
/** Hits listed; types can be narrowed where there are more. */
const LISTED = 12;

/** The search box with its suggestions, a combobox after the WAI-ARIA pattern; `onChosen` gets the chosen id. */
export function SearchBox({ onChosen }: { onChosen: (id: string) => void }): ReactNode {
  const words = useWords();
  const actions = useActions();
  const { query, open, hits, answered } = useExplorerState((state) => state.search);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const listId = useId();
  const found = hits?.status === 'ready' ? hits.value.slice(0, LISTED) : NO_HITS;
  const current = answered === query.trim();
  const index = Math.min(active, found.length - 1);

  const choose = (hit: Hit): void => {
    actions.clearSearch();
    setActive(0);
    const { id } = hit.entity;
    void actions.add([id], { kind: 'entity', id }).then(() => {
      onChosen(id);
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (composing.current || event.nativeEvent.isComposing) return;
    const move = (to: number): void => {
      event.preventDefault();
      if (!open) actions.openSearch();
      if (found.length > 0) setActive((to + found.length) % found.length);
    };
    if (event.key === 'ArrowDown') move(open ? index + 1 : 0);
    else if (event.key === 'ArrowUp') move(open ? index - 1 : found.length - 1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = found[index];
      if (!current) {
        // Pressed before the answer came: the best hit is taken once it is there.
        void actions.bestHit().then((best) => {
          if (best !== null) choose(best);
        });
      } else if (open && hit !== undefined) choose(hit);
      else actions.openSearch();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open) actions.closeSearch();
      else actions.clearSearch();
    }
  };

  const showList = open && hits !== null;
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        role="combobox"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        aria-label={words.search.label}
        aria-expanded={showList}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={showList && found.length > 0 ? `${listId}-${index}` : undefined}
        placeholder={words.search.placeholder}
        value={query}
        onChange={(event) => {
          setActive(0);
          actions.type(event.target.value, composing.current);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          actions.type(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          actions.openSearch();
        }}
        onBlur={() => {
          actions.closeSearch();
        }}
      />
      {query === '' ? (
        <kbd title={words.search.shortcut}>/</kbd>
      ) : (
        <IconButton
          icon="close"
          label={words.search.clear}
          onClick={() => {
            actions.clearSearch();
            input.current?.focus();
          }}
        />
      )}
      <div
        className="search-popup"
        hidden={!showList}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
      >
        <TypeChips />
        <ul id={listId} role="listbox" aria-label={words.search.label}>
          {found.map((hit, position) => (
            <HitOption
              key={hit.entity.id}
              id={`${listId}-${position}`}
              hit={hit}
              query={answered}
              active={position === index}
              onPoint={() => {
                if (position !== index) setActive(position);
              }}
              onChoose={() => {
                choose(hit);
              }}
            />
          ))}
        </ul>
        {hits?.status === 'loading' && <LoadingLine>{words.search.loading}</LoadingLine>}
        {hits?.status === 'failed' && (
          <FailureMessage failure={hits.failure} onRetry={actions.searchAgain} />
        )}
        {hits?.status === 'ready' && found.length > 0 && (
          <p className="search-link">
            <WordedActButton id="copySearchLink" kind="quiet" />
          </p>
        )}
        {hits?.status === 'ready' && found.length === 0 && (
          <p className="search-nothing">
            {words.search.nothing(answered)}
            <span>{words.search.nothingHint}</span>
          </p>
        )}
      </div>
    </div>
  );
}

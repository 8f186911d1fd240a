import type { ReactNode } from 'react';
import type { Facet } from '../../graph/facets.ts';
import type { Look, SizeBy } from '../../graph/look.ts';
import { PLAIN_LOOK } from '../../graph/look.ts';
import { currentFacets } from '../../state/current-facets.ts';
import { currentView } from '../../state/derived.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { useLooksWords } from './looks-words.ts';
import { useNaming } from './naming.ts';
import { RuleForm } from './rule-form.tsx';
import { ValuesLine } from './values-line.tsx';

type NumberOf = Extract<Facet, { kind: 'number' }>;

const SIZES = ['degree', 'pageRank', 'betweenness', 'even'] as const;

/** The choice as the value of an option: a name, or a property with its unit. */
function writtenSize(size: SizeBy): string {
  return size.by === 'property' ? JSON.stringify([size.property, size.unit]) : size.by;
}

function SizeChoice({
  look,
  numbers,
  onSize,
}: {
  look: Look;
  numbers: readonly NumberOf[];
  onSize: (size: SizeBy) => void;
}): ReactNode {
  const words = useLooksWords().style;
  const naming = useNaming();
  const own: SizeBy[] = numbers.map(({ property, unit }) => ({ by: 'property', property, unit }));
  const missing =
    look.size.by === 'property' &&
    !own.some((size) => writtenSize(size) === writtenSize(look.size));
  const choices = missing ? [...own, look.size] : own;
  return (
    <label className="looks-field">
      <span>{words.size}</span>
      <select
        className="field"
        value={writtenSize(look.size)}
        onChange={({ target }) => {
          const by = SIZES.find((name) => name === target.value);
          const chosen = choices.find((size) => writtenSize(size) === target.value);
          if (by !== undefined) onSize({ by });
          else if (chosen !== undefined) onSize(chosen);
        }}
      >
        {SIZES.map((by) => (
          <option key={by} value={by}>
            {words[by]}
          </option>
        ))}
        {choices.map(
          (size) =>
            size.by === 'property' && (
              <option key={writtenSize(size)} value={writtenSize(size)}>
                {naming.facet({ facet: 'number', property: size.property, unit: size.unit })}
              </option>
            ),
        )}
      </select>
    </label>
  );
}

function Rules({ look, onLook }: { look: Look; onLook: (look: Look) => void }): ReactNode {
  const words = useLooksWords().style;
  const naming = useNaming();
  if (look.rules.length === 0) return null;
  return (
    <ol className="rules">
      {look.rules.map((rule, place) => {
        const name = naming.rule(rule);
        const others = look.rules.filter((_, other) => other !== place);
        return (
          <li key={`${name} ${place}`} className="rule">
            {rule.kind === 'unique' ? (
              <span className="swatch swatch-many" aria-hidden="true" />
            ) : (
              <span className="swatch" style={{ background: rule.colour }} aria-hidden="true" />
            )}
            <bdi>{name}</bdi>
            {place > 0 && (
              <IconButton
                icon="back"
                className="rule-raise"
                label={words.raise(name)}
                onClick={() => {
                  onLook({
                    ...look,
                    rules: [...others.slice(0, place - 1), rule, ...others.slice(place - 1)],
                  });
                }}
              />
            )}
            <IconButton
              icon="close"
              label={words.drop(name)}
              onClick={() => {
                onLook({ ...look, rules: others });
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** How entities look: what size and colour show, and colours by property. */
export function StylePanel(): ReactNode {
  const words = useLooksWords().style;
  const actions = useActions();
  const look = useExplorerState((state) => currentView(state).look);
  const facets = useExplorerState(currentFacets);
  const working = useExplorerState((state) => state.metricsRead.status);
  const change = (next: Look): void => {
    if (JSON.stringify(next) !== JSON.stringify(look)) actions.take({ kind: 'style', look: next });
  };
  const own = facets.filter(
    ({ facet, of }) => of === 'entity' && (facet === 'value' || facet === 'number'),
  );
  const numbers = own.filter((facet) => facet.kind === 'number');
  return (
    <div className="looks">
      <ValuesLine />
      <SizeChoice
        look={look}
        numbers={numbers}
        onSize={(size) => {
          change({ ...look, size });
        }}
      />
      <fieldset className="choice">
        <legend>{words.colour}</legend>
        {(['type', 'community'] as const).map((colour) => (
          <label key={colour}>
            <input
              type="radio"
              name="look-colour"
              checked={look.colour === colour}
              onChange={() => {
                change({ ...look, colour });
              }}
            />
            {words[colour]}
          </label>
        ))}
      </fieldset>
      {working === 'loading' && <LoadingLine>{words.working}</LoadingLine>}
      {working === 'failed' && (
        <p className="looks-failed" role="alert">
          {words.failed}
        </p>
      )}
      <section>
        <h2>{words.rules}</h2>
        <p className="quiet">{words.rulesHint}</p>
        <Rules look={look} onLook={change} />
        <RuleForm
          facets={own}
          onRule={(rule) => {
            change({ ...look, rules: [...look.rules, rule] });
          }}
        />
      </section>
      <Button
        kind="quiet"
        disabled={JSON.stringify(look) === JSON.stringify(PLAIN_LOOK)}
        onClick={() => {
          change(PLAIN_LOOK);
        }}
      >
        {words.reset}
      </Button>
    </div>
  );
}

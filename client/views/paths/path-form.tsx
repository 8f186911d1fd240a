import type { ReactNode } from 'react';
import { ENDS_AT_MOST, VIA_AT_MOST } from '../../graph/path-question.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { EntityPicker } from './entity-picker.tsx';
import { useNameOfId, usePathWords } from './path-words.ts';
import { TypeRuleField } from './type-rule-field.tsx';

const COUNTS = [1, 3, 5, 10, 25, 50];
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function Chips({
  ids,
  onRemove,
}: {
  ids: readonly string[];
  onRemove: (id: string) => void;
}): ReactNode {
  const words = usePathWords();
  const nameOfId = useNameOfId();
  return ids.map((id) => (
    <button
      key={id}
      type="button"
      className="chip"
      aria-label={words.remove(nameOfId(id))}
      title={words.remove(nameOfId(id))}
      onClick={() => {
        onRemove(id);
      }}
    >
      <bdi>{nameOfId(id)}</bdi>
      <Icon name="close" size={12} />
    </button>
  ));
}

function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}): ReactNode {
  return (
    <label className="path-choice">
      <span className="quiet">{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What paths are asked for: ends, entities on the way, how many, how long, by which types. */
export function PathForm(): ReactNode {
  const words = usePathWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const question = useExplorerState((state) => state.paths.question);
  const selection = useExplorerState((state) => state.selection);
  const { ends, via, withoutEntities } = question;
  const selected =
    selection?.kind === 'several' && selection.ids.length <= ENDS_AT_MOST ? selection.ids : [];
  const except = (list: readonly string[], gone: string) => list.filter((id) => id !== gone);
  return (
    <form
      className="path-form"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset>
        <legend>{words.ends}</legend>
        <div className="chips">
          <Chips
            ids={ends}
            onRemove={(id) => {
              actions.askPaths({ ends: except(ends, id) });
            }}
          />
        </div>
        {ends.length < ENDS_AT_MOST && (
          <EntityPicker label={words.addEnd} onPick={actions.addEnd} />
        )}
        {selected.length > 1 && (
          <Button
            kind="quiet"
            onClick={() => {
              actions.pathsBetween(selected);
            }}
          >
            {words.takeSelected(selected.length)}
          </Button>
        )}
      </fieldset>
      <fieldset>
        <legend>{words.via}</legend>
        <div className="chips">
          <Chips
            ids={via}
            onRemove={(id) => {
              actions.askPaths({ via: except(via, id) });
            }}
          />
        </div>
        {via.length < VIA_AT_MOST && <EntityPicker label={words.addVia} onPick={actions.addVia} />}
      </fieldset>
      {withoutEntities.length > 0 && (
        <fieldset>
          <legend>{words.withoutEntities}</legend>
          <div className="chips">
            <Chips
              ids={withoutEntities}
              onRemove={(id) => {
                actions.askPaths({ withoutEntities: except(withoutEntities, id) });
              }}
            />
          </div>
        </fieldset>
      )}
      <div className="path-choices">
        <Choice
          label={words.mode}
          value={question.mode}
          options={[
            ['SHORTEST', words.modes.SHORTEST],
            ['ALL_SHORTEST', words.modes.ALL_SHORTEST],
          ]}
          onChange={(mode) => {
            actions.askPaths({ mode });
          }}
        />
        <Choice
          label={words.count}
          value={question.count}
          options={COUNTS.map((count) => [count, String(count)])}
          onChange={(count) => {
            actions.askPaths({ count });
          }}
        />
        <Choice
          label={words.maxLength}
          value={question.maxLength}
          options={LENGTHS.map((length) => [length, String(length)])}
          onChange={(maxLength) => {
            actions.askPaths({ maxLength });
          }}
        />
      </div>
      <TypeRuleField
        title={words.relationTypes}
        types={[...schema.relationTypes.values()]
          .filter(({ count }) => count > 0)
          .map((type) => [type.name, type[language]])}
        value={question.relations}
        onChange={(relations) => {
          actions.askPaths({ relations });
        }}
      />
      <TypeRuleField
        title={words.entityTypes}
        types={[...schema.entityTypes.values()]
          .filter(({ count }) => count > 0)
          .map((type) => [type.name, type[language]])}
        value={question.entities}
        onChange={(entities) => {
          actions.askPaths({ entities });
        }}
      />
    </form>
  );
}

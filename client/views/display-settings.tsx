import { useId } from 'react';
import type { ReactNode } from 'react';
import { displayEn } from '../i18n/display-en.ts';
import { displayZh } from '../i18n/display-zh.ts';
import { LABEL_CHOICES, THEMES } from '../state/state.ts';
import { Icon } from '../ui/icon.tsx';
import { useActions, useExplorerState, useLanguage } from './explorer-context.ts';

function Choice<Value extends string>({
  name,
  legend,
  values,
  words,
  chosen,
  onChoose,
}: {
  name: string;
  legend: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  chosen: Value;
  onChoose: (value: Value) => void;
}): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {words[value]}
        </label>
      ))}
    </fieldset>
  );
}

/** Theme and language of what is written on the canvas, behind one button. */
export function DisplaySettings(): ReactNode {
  const words = useLanguage() === 'zh' ? displayZh : displayEn;
  const actions = useActions();
  const id = useId();
  const theme = useExplorerState((state) => state.theme);
  const labels = useExplorerState((state) => state.labels);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={words.open}
        title={words.open}
        popoverTarget={id}
      >
        <Icon name="contrast" />
      </button>
      <div
        id={id}
        className="display-settings"
        popover="auto"
        role="dialog"
        aria-label={words.open}
      >
        <Choice
          name="theme"
          legend={words.theme}
          values={THEMES}
          words={words.themes}
          chosen={theme}
          onChoose={actions.setTheme}
        />
        <Choice
          name="labels"
          legend={words.labels}
          values={LABEL_CHOICES}
          words={words.labelChoices}
          chosen={labels}
          onChoose={actions.setLabels}
        />
      </div>
    </>
  );
}

import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { GroupBy } from '../../graph/grouping.ts';
import { canvasWordsIn } from '../../i18n/canvas-words.ts';
import { currentView, typeCounts } from '../../state/derived.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActEnabled, useRunAct } from '../acting.ts';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { useStage } from '../use-stage.ts';

const NONE = 'none';

/** A way of gathering as the value of a choice, and back. */
function written(by: GroupBy | null): string {
  if (by === null) return NONE;
  return by.by === 'property' ? `property ${by.property}` : by.by;
}

function read(value: string): GroupBy | null {
  if (value === 'type' || value === 'community') return { by: value };
  return value === NONE ? null : { by: 'property', property: value.slice('property '.length) };
}

/** Properties that entities on the canvas may have, by name, in the words of the first type that has each. */
function usePropertyWords(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const schema = useSchema();
  const counts = useExplorerState(typeCounts);
  const words = new Map<string, string>();
  for (const { name, properties } of schema.entityTypes.values()) {
    if (!counts.has(name)) continue;
    for (const property of properties) {
      if (!words.has(property.name)) words.set(property.name, property[language]);
    }
  }
  return words;
}

/** How entities are gathered and relations bundled. */
export function GroupMenu(): ReactNode {
  const stage = useStage();
  const words = canvasWordsIn(useLanguage()).groups;
  const actions = useActions();
  const run = useRunAct();
  const enabled = useActEnabled('bundleRelations');
  const { grouping, bundled, periods } = useExplorerState(currentView);
  const properties = usePropertyWords();
  const item = (value: string, word: string): ReactNode => (
    <Menu.RadioItem key={value} value={value} className="tool-menu-item" closeOnClick>
      <span>
        <Menu.RadioItemIndicator>
          <Icon name="check" />
        </Menu.RadioItemIndicator>
      </span>
      {word}
    </Menu.RadioItem>
  );
  const check = (
    id: 'bundleRelations' | 'writePeriods',
    checked: boolean,
    word: string,
  ): ReactNode => (
    <Menu.CheckboxItem
      className="tool-menu-item"
      checked={checked}
      onCheckedChange={() => {
        run(id);
      }}
    >
      <span>
        <Menu.CheckboxItemIndicator>
          <Icon name="check" />
        </Menu.CheckboxItemIndicator>
      </span>
      {word}
    </Menu.CheckboxItem>
  );
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className="icon-button"
        aria-label={words.label}
        title={words.label}
        disabled={!enabled}
      >
        <Icon name="group" />
      </Menu.Trigger>
      <Menu.Portal container={stage}>
        <Menu.Positioner sideOffset={6} align="start" className="popup-positioner">
          <Menu.Popup className="popup tool-menu">
            <Menu.RadioGroup
              value={written(grouping?.by ?? null)}
              onValueChange={(value: string) => {
                const by = read(value);
                actions.group(by === null ? null : { by, open: [] });
              }}
            >
              <Menu.Group>
                <Menu.GroupLabel className="tool-menu-label">{words.by}</Menu.GroupLabel>
                {item(NONE, words.none)}
                {item('type', words.type)}
                {item('community', words.community)}
              </Menu.Group>
              {properties.size > 0 && (
                <Menu.Group>
                  <Menu.GroupLabel className="tool-menu-label">{words.properties}</Menu.GroupLabel>
                  {[...properties].map(([name, word]) =>
                    item(written({ by: 'property', property: name }), word),
                  )}
                </Menu.Group>
              )}
            </Menu.RadioGroup>
            <div className="tool-menu-line" />
            <Menu.Group>
              <Menu.GroupLabel className="tool-menu-label">{words.lines}</Menu.GroupLabel>
              {check('bundleRelations', bundled, words.bundle)}
              {check('writePeriods', periods, words.periods)}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

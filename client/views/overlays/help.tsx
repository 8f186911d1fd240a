import { Dialog } from '@base-ui/react/dialog';
import { Switch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import { ACT_GROUPS } from '../../acts/act.ts';
import { ACTS } from '../../acts/acts.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActWords } from '../acting.ts';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { Keys } from '../keys.tsx';
import { useMenuWords } from './menu-words.ts';

function ActLines(): ReactNode {
  const words = useActWords();
  const { groups, help } = useMenuWords();
  return ACT_GROUPS.map((group) => {
    const acts = ACTS.filter((act) => act.group === group);
    return (
      acts.length > 0 && (
        <section key={group}>
          <h3>{groups[group]}</h3>
          <dl>
            {acts.map((act) => (
              <div key={act.id} className="help-line">
                <dt>
                  <Icon name={act.icon} />
                  {words[act.id]}
                </dt>
                <dd>
                  {act.keys === undefined ? (
                    <span className="quiet">{help.noKey}</span>
                  ) : (
                    act.keys.map((keys) => <Keys key={keys} keys={keys} />)
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )
    );
  });
}

/** Every act with its keys, made from the list of acts, and what mouse, finger and the list of the canvas do. */
export function HelpView(): ReactNode {
  const words = useMenuWords();
  const { help } = words;
  const actions = useActions();
  const singleKeys = useExplorerState((state) => state.singleKeys);
  return (
    <>
      <Dialog.Title className="overlay-title">{help.title}</Dialog.Title>
      <Dialog.Description className="quiet">{help.lead}</Dialog.Description>
      <label className="help-switch">
        <Switch.Root
          className="toggle"
          checked={singleKeys}
          onCheckedChange={actions.setSingleKeys}
        >
          <Switch.Thumb className="toggle-thumb" />
        </Switch.Root>
        <span>
          {help.singleKeys}
          <span className="quiet help-hint">{help.singleKeysHint}</span>
        </span>
      </label>
      <div className="help-columns">
        <ActLines />
        <section>
          <h3>{help.list}</h3>
          <dl>
            {help.listKeys.map(([keys, what]) => (
              <div key={what} className="help-line">
                <dt>{what}</dt>
                <dd>
                  <span className="keys">
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{help.mouse}</h3>
          <dl>
            {help.mouseActs.map(([how, what]) => (
              <div key={how} className="help-line">
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}

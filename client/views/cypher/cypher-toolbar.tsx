import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { statementsOf } from '../../cypher/statements.ts';
import { NAME_LIMIT } from '../../state/console/records.ts';
import { LIMITS } from '../../state/cypher/state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { copyText } from '../console/clipboard.ts';
import {
  useCypherActions,
  useCypherState,
  useCypherWords,
  useSchemaIndex,
} from './cypher-context.ts';

function fieldOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function SavePopover({ empty }: { empty: boolean }): ReactNode {
  const words = useCypherWords().toolbar;
  const actions = useCypherActions();
  const saved = useCypherState((state) => state.saved);
  const [open, setOpen] = useState(false);
  const collections = [...new Set(saved.map(({ collection }) => collection))].filter(
    (one) => one !== '',
  );
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className="icon-button"
        aria-label={words.save}
        title={words.save}
        disabled={empty}
      >
        <Icon name="keep" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="popup-positioner">
          <Popover.Popup className="popup save-popup">
            <Popover.Title className="popup-title">{words.save}</Popover.Title>
            <form
              className="save-rows"
              onSubmit={(event) => {
                event.preventDefault();
                const data = new FormData(event.currentTarget);
                actions.save(fieldOf(data, 'name'), fieldOf(data, 'collection'));
                setOpen(false);
              }}
            >
              <input
                name="name"
                aria-label={words.saveName}
                placeholder={words.saveName}
                maxLength={NAME_LIMIT}
                required
              />
              <input
                name="collection"
                aria-label={words.collection}
                placeholder={words.collection}
                maxLength={NAME_LIMIT}
                list="cypher-collections"
              />
              <datalist id="cypher-collections">
                {collections.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
              <button type="submit" className="button button-main">
                {words.keep}
              </button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function RunButtons({ count }: { count: number }): ReactNode {
  const words = useCypherWords().toolbar;
  const actions = useCypherActions();
  const under = useCypherState(
    (state) => state.run?.statements.find(({ outcome }) => outcome.status === 'running') ?? null,
  );
  if (under !== null) {
    const asking = under.cancelling === 'asking';
    return (
      <Button icon="stop" kind="main" disabled={asking} onClick={() => void actions.cancel()}>
        {asking ? words.cancelling : words.cancel}
      </Button>
    );
  }
  return (
    <>
      <Button
        icon="run"
        kind="main"
        title={words.runKeys}
        disabled={count === 0}
        onClick={() => void actions.run()}
      >
        {words.run}
      </Button>
      {count > 1 && (
        <Button title={words.runAllKeys} onClick={() => void actions.runAll()}>
          {words.runAll}
        </Button>
      )}
    </>
  );
}

/** What can be done with the draft. */
export function CypherToolbar({ onShelf }: { onShelf: () => void }): ReactNode {
  const words = useCypherWords().toolbar;
  const actions = useCypherActions();
  const query = useCypherState((state) => state.draft.query);
  const link = useCypherState((state) => state.link);
  const limit = useCypherState((state) => state.limit);
  const most = useSchemaIndex()?.schema.limits.maxRows ?? Infinity;
  const count = statementsOf(query).length;
  const empty = count === 0;
  return (
    <div className="toolbar console-toolbar" role="toolbar" aria-label={words.label}>
      <IconButton icon="book" className="narrow-only" label={words.shelf} onClick={onShelf} />
      <RunButtons count={count} />
      <span className="toolbar-line" />
      <Button
        className="plan-button"
        title={words.explain}
        disabled={empty}
        onClick={() => void actions.run('EXPLAIN')}
      >
        EXPLAIN
      </Button>
      <Button
        className="plan-button"
        title={words.profile}
        disabled={empty}
        onClick={() => void actions.run('PROFILE')}
      >
        PROFILE
      </Button>
      <span className="toolbar-line" />
      <IconButton icon="tidy" label={words.format} disabled={empty} onClick={actions.format} />
      <IconButton
        icon="link"
        label={words.share}
        disabled={empty}
        onClick={() => {
          const { origin, pathname } = window.location;
          if (link === null) actions.say({ kind: 'too-long' });
          else
            void copyText(`${origin}${pathname}#${link}`).then((done) => {
              actions.say(done ? { kind: 'copied', what: 'link' } : { kind: 'not-copied' });
            });
        }}
      />
      <SavePopover empty={empty} />
      <select
        aria-label={words.limit}
        title={words.limit}
        value={limit}
        onChange={(event) => {
          actions.setLimit(Number(event.target.value));
        }}
      >
        {LIMITS.filter((one) => one <= most).map((one) => (
          <option key={one} value={one}>
            {words.rows(one)}
          </option>
        ))}
      </select>
      <span className="toolbar-count wide-only">
        {count > 1 ? words.statements(count) : words.keys}
      </span>
    </div>
  );
}

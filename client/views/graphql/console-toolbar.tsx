import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { API_PATH } from '../../api/raw-ask.ts';
import { curlCommand } from '../../state/console-curl.ts';
import { operationAt, operationsOf, parseQuery } from '../../state/console-operations.ts';
import { NAME_LIMIT } from '../../state/console/records.ts';
import type { ConsoleNotice } from '../../state/console-state.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { copyText } from '../console/clipboard.ts';
import { useConsoleActions, useConsoleState, useConsoleWords, useDesk } from './console-context.ts';

function SavePopover(): ReactNode {
  const words = useConsoleWords().toolbar;
  const actions = useConsoleActions();
  const { query } = useConsoleState((state) => state.draft);
  const [open, setOpen] = useState(false);
  const parsed = parseQuery(query);
  const [first] = operationsOf(parsed);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className="icon-button"
        aria-label={words.save}
        title={words.save}
        disabled={query.trim() === ''}
      >
        <Icon name="keep" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="popup-positioner">
          <Popover.Popup className="popup save-popup">
            <Popover.Title className="popup-title">{words.save}</Popover.Title>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                const name = new FormData(event.currentTarget).get('name');
                actions.save(typeof name === 'string' ? name : '');
                setOpen(false);
              }}
            >
              <input
                name="name"
                aria-label={words.saveName}
                placeholder={words.saveName}
                defaultValue={first?.name?.value ?? ''}
                maxLength={NAME_LIMIT}
                required
              />
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

/** Which operation a run is of: the one at the cursor, and choosing one goes there. */
function OperationChoice(): ReactNode {
  const words = useConsoleWords().toolbar;
  const desk = useDesk();
  const { query } = useConsoleState((state) => state.draft);
  const cursor = useConsoleState((state) => state.cursor);
  const operations = operationsOf(parseQuery(query));
  if (operations.length < 2) return null;
  const current = operationAt(operations, cursor);
  return (
    <select
      aria-label={words.operation}
      value={current === null ? 0 : operations.indexOf(current)}
      onChange={(event) => {
        desk.goTo(operations[Number(event.target.value)]?.loc?.start ?? 0);
      }}
    >
      {operations.map(({ name, operation }, index) => (
        <option key={index} value={index}>
          {name?.value ?? operation}
        </option>
      ))}
    </select>
  );
}

/** What can be done with the draft. */
export function ConsoleToolbar({ onShelf }: { onShelf: () => void }): ReactNode {
  const words = useConsoleWords().toolbar;
  const actions = useConsoleActions();
  const running = useConsoleState((state) => state.run?.status === 'running');
  const empty = useConsoleState((state) => state.draft.query.trim() === '');
  const link = useConsoleState((state) => state.link);
  const copy = (text: string, what: Extract<ConsoleNotice, { kind: 'copied' }>['what']): void => {
    void copyText(text).then((done) => {
      actions.say(done ? { kind: 'copied', what } : { kind: 'not-copied' });
    });
  };
  return (
    <div className="toolbar console-toolbar" role="toolbar" aria-label={words.label}>
      <IconButton icon="book" className="narrow-only" label={words.shelf} onClick={onShelf} />
      {running ? (
        <Button icon="stop" kind="main" onClick={actions.cancel}>
          {words.cancel}
        </Button>
      ) : (
        <Button
          icon="run"
          kind="main"
          title={words.runKeys}
          disabled={empty}
          onClick={() => void actions.run()}
        >
          {words.run}
        </Button>
      )}
      <OperationChoice />
      <span className="toolbar-line" />
      <IconButton icon="tidy" label={words.prettify} disabled={empty} onClick={actions.prettify} />
      <IconButton
        icon="copy"
        label={words.curl}
        disabled={empty}
        onClick={() => {
          const asked = actions.question();
          if (asked === null) actions.say({ kind: 'variables' });
          else copy(curlCommand(window.location.origin + API_PATH, asked), 'curl');
        }}
      />
      <IconButton
        icon="link"
        label={words.share}
        disabled={empty}
        onClick={() => {
          const { origin, pathname } = window.location;
          if (link === null) actions.say({ kind: 'too-long' });
          else copy(`${origin}${pathname}#${link}`, 'link');
        }}
      />
      <SavePopover />
      <span className="toolbar-count wide-only">{words.keys}</span>
    </div>
  );
}

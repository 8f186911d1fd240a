import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { SHELVES } from '../../state/console-state.ts';
import type { Shelf } from '../../state/console-state.ts';
import { IconButton } from '../../ui/button.tsx';
import { useConsoleActions, useConsoleState, useConsoleWords } from './console-context.ts';
import { DocsPanel } from './docs-panel.tsx';
import { ExampleList } from './example-list.tsx';
import { HistoryList } from './history-list.tsx';
import { SavedList } from './saved-list.tsx';

const CONTENTS: Readonly<Record<Shelf, () => ReactNode>> = {
  examples: ExampleList,
  saved: SavedList,
  history: HistoryList,
  docs: DocsPanel,
};

/** Examples, saved operations, history and documentation; a sheet from below on narrow screens. */
export function ConsoleShelf({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useConsoleWords();
  const actions = useConsoleActions();
  const shelf = useConsoleState((state) => state.shelf);
  return (
    <aside
      className={`sidebar console-shelf ${open ? 'sheet-open' : ''}`}
      aria-label={words.shelf.label}
    >
      <Tabs.Root
        value={shelf}
        onValueChange={(value: Shelf) => {
          actions.openShelf(value);
        }}
        className="tabs"
      >
        <div className="tabs-bar">
          <Tabs.List className="tabs-list" aria-label={words.shelf.label}>
            {SHELVES.map((one) => (
              <Tabs.Tab key={one} value={one} className="tab">
                {words.shelf[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <IconButton
            icon="close"
            className="sheet-close"
            label={words.shelf.close}
            onClick={onClose}
          />
        </div>
        {SHELVES.map((one) => {
          const Content = CONTENTS[one];
          return (
            <Tabs.Panel key={one} value={one} className="tab-panel">
              <Content />
            </Tabs.Panel>
          );
        })}
      </Tabs.Root>
    </aside>
  );
}

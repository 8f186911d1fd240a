import { Tabs } from '@base-ui/react/tabs';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { useActions, useExplorerState, useWords } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { useLooksWords } from '../looks/looks-words.ts';
import { FiltersPanel, StylePanel } from './looks-panels.ts';
import { EntityList } from './entity-list.tsx';
import { Legend } from './legend.tsx';

/** Legend, filters, style and list beside the canvas; a sheet from below on narrow screens. */
export function Sidebar(): ReactNode {
  const words = useWords();
  const own = useLooksWords();
  const actions = useActions();
  const sheet = useExplorerState((state) => state.sheet);
  return (
    <aside
      className={`sidebar ${sheet === 'legend' ? 'sheet-open' : ''}`}
      aria-label={words.legend.title}
    >
      <Tabs.Root defaultValue="legend" className="tabs">
        <div className="tabs-bar">
          <Tabs.List className="tabs-list" aria-label={words.legend.title}>
            <Tabs.Tab value="legend" className="tab">
              {words.legend.title}
            </Tabs.Tab>
            <Tabs.Tab value="filters" className="tab">
              {own.filters.title}
            </Tabs.Tab>
            <Tabs.Tab value="style" className="tab">
              {own.style.title}
            </Tabs.Tab>
            <Tabs.Tab value="list" className="tab">
              {words.legend.list}
            </Tabs.Tab>
          </Tabs.List>
          <IconButton
            icon="close"
            className="sheet-close"
            label={words.legend.close}
            onClick={() => {
              actions.show(null);
            }}
          />
        </div>
        <Tabs.Panel value="legend" className="tab-panel">
          <Legend />
        </Tabs.Panel>
        <Tabs.Panel value="filters" className="tab-panel">
          <Suspense fallback={<LoadingLine>{words.rooms.loading}</LoadingLine>}>
            <FiltersPanel />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="style" className="tab-panel">
          <Suspense fallback={<LoadingLine>{words.rooms.loading}</LoadingLine>}>
            <StylePanel />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="list" className="tab-panel">
          <EntityList />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}

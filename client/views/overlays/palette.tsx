import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { nameOf } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import { Icon } from '../../ui/icon.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import { useActPlace } from '../acting.ts';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { Keys } from '../keys.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { paletteActs, paletteFound } from './palette-items.ts';
import type { PaletteItem } from './palette-items.ts';
import { useMenuWords } from './menu-words.ts';

function Line({ item, query }: { item: PaletteItem; query: string }): ReactNode {
  const language = useLanguage();
  const schema = useSchema();
  if (item.kind === 'act') {
    return (
      <>
        <Icon name={item.icon} />
        <span className="palette-words">
          <Highlighted text={item.words} query={query} />
        </span>
        {item.keys !== null && <Keys keys={item.keys} />}
      </>
    );
  }
  const { entity, matched } = item.hit;
  const name = nameOf(entity, language);
  return (
    <>
      <TypeMark type={schema.entityTypes.get(entity.type)} size={18} />
      <span className="palette-words">
        <bdi>
          <Highlighted text={name} query={query} />
        </bdi>
        {matched !== name && (
          <span className="quiet">
            {' '}
            <bdi>{matched}</bdi>
          </span>
        )}
      </span>
      <span className="quiet">{typeWord(schema, entity.type, language)}</span>
    </>
  );
}

/** Commands and entities, found by what is written; Enter runs the one or goes to the other. */
export function PaletteView({ onChosen }: { onChosen: (id: string) => void }): ReactNode {
  const words = useMenuWords();
  const actions = useActions();
  const place = useActPlace();
  const found = useExplorerState((state) => state.found);
  const room = useExplorerState((state) => state.room);
  const [query, setQuery] = useState('');
  // What can be done does not change while the palette is open.
  const [acts] = useState(() => paletteActs(place(), words.choice, room === 'explore'));
  const commands = paletteFound(acts, query);
  const hits = query.trim() !== '' && found?.status === 'ready' ? found.value : [];
  const items: PaletteItem[] = [
    ...commands,
    ...hits.map((hit) => ({ kind: 'entity' as const, key: `entity ${hit.entity.id}`, hit })),
  ];

  const choose = (item: PaletteItem): void => {
    actions.openOverlay(null);
    // The palette gives the keyboard back first; what takes it then keeps it.
    setTimeout(() => {
      if (item.kind === 'act') {
        void item.run();
        return;
      }
      const { id } = item.hit.entity;
      void actions.add([id], { kind: 'entity', id }).then(() => {
        onChosen(id);
      });
    }, 0);
  };

  return (
    <Autocomplete.Root
      open
      inline
      items={items}
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={query}
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') return;
        setQuery(text);
        actions.findEntities(text);
      }}
      itemToStringValue={(item: PaletteItem) => item.key}
    >
      <div className="palette-field">
        <Icon name="command" />
        <Autocomplete.Input
          className="palette-input"
          aria-label={words.palette.placeholder}
          placeholder={words.palette.placeholder}
          maxLength={200}
        />
        <Dialog.Close className="icon-button" aria-label={words.close} title={words.close}>
          <Icon name="close" />
        </Dialog.Close>
      </div>
      <div className="palette-body">
        {items.length === 0 && found?.status !== 'loading' && (
          <p className="palette-nothing">{words.palette.nothing(query)}</p>
        )}
        <Autocomplete.List className="palette-list">
          {items.map((item, index) => (
            <Autocomplete.Item
              key={item.key}
              value={item}
              className={
                item.kind === 'entity' && index === commands.length && index > 0
                  ? 'palette-item palette-first-entity'
                  : 'palette-item'
              }
              onClick={() => {
                choose(item);
              }}
            >
              <Line item={item} query={query} />
            </Autocomplete.Item>
          ))}
        </Autocomplete.List>
        {found?.status === 'loading' && <LoadingLine>{words.palette.searching}</LoadingLine>}
        {found?.status === 'failed' && (
          <FailureMessage
            failure={found.failure}
            onRetry={() => {
              actions.findEntities(query);
            }}
          />
        )}
      </div>
      <p className="palette-keys" aria-hidden="true">
        {words.palette.keys}
      </p>
    </Autocomplete.Root>
  );
}

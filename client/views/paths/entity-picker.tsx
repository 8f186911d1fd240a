import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Hit } from '../../graph/detail.ts';
import { nameOf } from '../../graph/reading.ts';
import { typeWord } from '../../graph/schema.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';

const NONE: readonly Hit[] = [];

/** A field in which an entity is looked up by name and chosen. */
export function EntityPicker({
  label,
  onPick,
}: {
  label: string;
  onPick: (id: string) => void;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const found = useExplorerState((state) => state.found);
  const [text, setText] = useState('');
  const [stage] = useState(() => document.getElementById('stage'));
  const hits = text.trim() !== '' && found?.status === 'ready' ? found.value : NONE;
  const said =
    found?.status === 'failed'
      ? words.failure[found.failure.kind]
      : found?.status === 'loading'
        ? words.search.loading
        : found?.status === 'ready' && hits.length === 0
          ? words.search.nothing(text.trim())
          : '';
  return (
    <Autocomplete.Root
      items={hits}
      filter={null}
      autoHighlight
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason === 'item-press') return;
        setText(value);
        actions.findEntities(value);
      }}
      itemToStringValue={(hit: Hit) => hit.entity.id}
    >
      <Autocomplete.Input
        className="field"
        aria-label={label}
        placeholder={label}
        maxLength={200}
      />
      <Autocomplete.Portal container={stage}>
        <Autocomplete.Positioner
          className="popup-positioner"
          positionMethod="fixed"
          sideOffset={4}
          align="start"
        >
          <Autocomplete.Popup className="popup picker-popup">
            <Autocomplete.Status className="quiet picker-status">
              {text.trim() === '' ? '' : said}
            </Autocomplete.Status>
            <Autocomplete.List aria-label={label}>
              {hits.map((hit) => (
                <Autocomplete.Item
                  key={hit.entity.id}
                  value={hit}
                  className="palette-item"
                  onClick={() => {
                    setText('');
                    actions.findEntities('');
                    onPick(hit.entity.id);
                  }}
                >
                  <TypeMark type={schema.entityTypes.get(hit.entity.type)} size={16} />
                  <bdi className="palette-words">{nameOf(hit.entity, language)}</bdi>
                  <span className="quiet">{typeWord(schema, hit.entity.type, language)}</span>
                </Autocomplete.Item>
              ))}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

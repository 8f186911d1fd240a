import type { ReactNode } from 'react';
import type { Language } from '../graph/model.ts';
import { ROOMS } from '../state/rooms.ts';
import { DisplaySettings } from './display-settings.tsx';
import { useActions, useExplorerState, useWords } from './explorer-context.ts';
import { SearchBox } from './search/search-box.tsx';

function LanguageSwitch(): ReactNode {
  const words = useWords();
  const actions = useActions();
  const language = useExplorerState((state) => state.language);
  const option = (value: Language, text: string, name: string): ReactNode => (
    <button
      type="button"
      lang={value}
      aria-pressed={language === value}
      title={name}
      onClick={() => {
        actions.setLanguage(value);
      }}
    >
      {text}
    </button>
  );
  return (
    <div className="switch" role="group" aria-label={words.language.label}>
      {option('zh', words.language.zh, words.language.zhName)}
      {option('en', words.language.en, words.language.enName)}
    </div>
  );
}

/** The doors of the rooms; the one of the room that is on screen is marked. */
function Rooms(): ReactNode {
  const words = useWords().rooms;
  const actions = useActions();
  const room = useExplorerState((state) => state.room);
  return (
    <nav className="rooms" aria-label={words.label}>
      {ROOMS.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-current={room === id ? 'page' : undefined}
          onClick={() => {
            actions.enter(id);
          }}
        >
          {words[id]}
        </button>
      ))}
    </nav>
  );
}

/** The bar above everything: name, search, rooms, language, display. */
export function Header({ onChosen }: { onChosen: (id: string) => void }): ReactNode {
  const words = useWords();
  return (
    <header className="header">
      <a className="brand" href="/" aria-label={words.documentTitle}>
        <img src="/icon.svg" alt="" width="22" height="22" />
        <span>{words.appName}</span>
      </a>
      <SearchBox onChosen={onChosen} />
      <Rooms />
      <div className="header-end">
        <LanguageSwitch />
        <DisplaySettings />
      </div>
    </header>
  );
}

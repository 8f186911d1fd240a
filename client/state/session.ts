import type { Language } from '../graph/model.ts';
import type { Actions } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { currentView } from './derived.ts';
import type { State, Theme } from './state.ts';
import type { Store } from './store.ts';

/** What of the browser the session needs. */
export interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly languages: readonly string[];
  addEventListener(type: 'hashchange', listener: () => void): void;
}

const KEYS = {
  language: 'jingtu.language',
  theme: 'jingtu.theme',
  last: 'jingtu.last',
} as const;

function allowedStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The browser itself; storage may be forbidden, and then nothing is remembered. */
export function browserPlace(): Place {
  return {
    location: window.location,
    history: window.history,
    storage: allowedStorage(),
    languages: navigator.languages,
    addEventListener: (type, listener) => {
      window.addEventListener(type, listener);
    },
  };
}

function remember(place: Place, key: string, value: string): void {
  try {
    place.storage?.setItem(key, value);
  } catch {
    // A full or forbidden storage costs the memory of this session and nothing else.
  }
}

/** Language and theme last chosen here, else the browser's; and the last session's fragment, if it can be read. */
export function remembered(place: Place): {
  language: Language;
  theme: Theme;
  lastSession: string | null;
} {
  const [language, theme] = [
    place.storage?.getItem(KEYS.language),
    place.storage?.getItem(KEYS.theme),
  ];
  const spoken = (place.languages[0] ?? '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const last = place.storage?.getItem(KEYS.last) ?? '';
  return {
    language: language === 'zh' || language === 'en' ? language : spoken,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    lastSession: readAddress(last).kind === 'address' ? last : null,
  };
}

/**
 * Keeps address bar and memory in step with the store, and opens what the address holds: now, and whenever somebody
 * changes it by hand.
 */
export function holdSession(store: Store, actions: Actions, place: Place): void {
  let written = place.location.hash.slice(1);

  const read = (): void => {
    const parsed = readAddress(place.location.hash);
    written = place.location.hash.slice(1);
    if (parsed.kind === 'address') void actions.open(parsed.address);
    else if (parsed.kind === 'problem') actions.say({ kind: 'address', problem: parsed.problem });
  };

  const write = (state: State): void => {
    const fragment = writeAddress(
      { view: currentView(state), selection: state.selection },
      state.settled,
    );
    if (fragment === null || fragment === written) return;
    written = fragment;
    const { pathname, search } = place.location;
    place.history.replaceState(
      null,
      '',
      pathname + search + (fragment === '' ? '' : `#${fragment}`),
    );
    if (fragment !== '') remember(place, KEYS.last, fragment);
  };

  read();
  store.subscribe((state, before) => {
    if (state.language !== before.language) remember(place, KEYS.language, state.language);
    if (state.theme !== before.theme) remember(place, KEYS.theme, state.theme);
    const same =
      state.history === before.history &&
      state.selection === before.selection &&
      state.settled === before.settled;
    if (!same) write(state);
  });
  place.addEventListener('hashchange', () => {
    if (place.location.hash.slice(1) !== written) read();
  });
}

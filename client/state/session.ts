import type { Language } from '../graph/model.ts';
import type { Actions } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import { currentView } from './derived.ts';
import { emptyAddress } from './rooms.ts';
import type { State, Theme } from './state.ts';
import type { Store } from './store.ts';

/** What of the browser the session needs. */
export interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** Storage of this window alone. */
  readonly own: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly languages: readonly string[];
  addEventListener(type: 'hashchange', listener: () => void): void;
}

const KEYS = {
  language: 'jingtu.language',
  theme: 'jingtu.theme',
  last: 'jingtu.last',
  canvas: 'jingtu.canvas',
} as const;

/** A storage of the browser; `null` where it is forbidden. */
export function allowedStorage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/** The browser itself; storage may be forbidden, and then nothing is remembered. */
export function browserPlace(): Place {
  return {
    location: window.location,
    history: window.history,
    storage: allowedStorage('localStorage'),
    own: allowedStorage('sessionStorage'),
    languages: navigator.languages,
    addEventListener: (type, listener) => {
      window.addEventListener(type, listener);
    },
  };
}

function remember(storage: Place['storage'], key: string, value: string): void {
  try {
    storage?.setItem(key, value);
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
    if (parsed.kind === 'room') {
      const { room, fragment } = parsed;
      actions.hand({ room, kind: 'address', fragment });
    } else if (parsed.kind === 'address' && store.getState().room !== 'explore') {
      actions.enter('explore');
    }
  };

  const write = (state: State): void => {
    const canvas = writeAddress(
      { view: currentView(state), selection: state.selection },
      state.settled,
    );
    if (canvas !== null) {
      remember(place.own, KEYS.canvas, canvas);
      if (canvas !== '') remember(place.storage, KEYS.last, canvas);
    }
    const fragment =
      state.room === 'explore'
        ? canvas
        : (state.addresses.get(state.room) ?? emptyAddress(state.room));
    if (fragment === null || fragment === written) return;
    written = fragment;
    const { pathname, search } = place.location;
    place.history.replaceState(
      null,
      '',
      pathname + search + (fragment === '' ? '' : `#${fragment}`),
    );
  };

  read();
  // Behind another room the canvas is as it was before the reload.
  const canvas = readAddress(place.own?.getItem(KEYS.canvas) ?? '');
  if (store.getState().room !== 'explore' && canvas.kind === 'address') {
    void actions.open(canvas.address);
  }
  store.subscribe((state, before) => {
    if (state.language !== before.language) remember(place.storage, KEYS.language, state.language);
    if (state.theme !== before.theme) remember(place.storage, KEYS.theme, state.theme);
    const same =
      state.history === before.history &&
      state.selection === before.selection &&
      state.settled === before.settled &&
      state.room === before.room &&
      state.addresses === before.addresses;
    if (!same) write(state);
  });
  place.addEventListener('hashchange', () => {
    if (place.location.hash.slice(1) !== written) read();
  });
}

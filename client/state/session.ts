import type { Language } from '../graph/model.ts';
import type { Actions } from './actions.ts';
import { writeAddress } from './address.ts';
import type { RecordStorage } from './console/records.ts';
import { addressOf } from './keeping.ts';
import type { KeptSession, KeptSessions } from './kept-sessions.ts';
import { readAddress } from './read-address.ts';
import { emptyAddress } from './rooms.ts';
import { LABEL_CHOICES, THEMES } from './state.ts';
import type { LabelChoice, State, Theme } from './state.ts';
import type { Store } from './store.ts';

/** What of the browser the session needs. */
export interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly storage: RecordStorage | null;
  /** Storage of this window alone. */
  readonly own: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly languages: readonly string[];
  addEventListener(type: 'hashchange', listener: () => void): void;
}

const KEYS = {
  language: 'jingtu.language',
  theme: 'jingtu.theme',
  singleKeys: 'jingtu.singleKeys',
  labels: 'jingtu.labels',
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
    // A full or forbidden storage costs the memory of this choice and nothing else.
  }
}

/** Sessions offered for taking up again. */
const OFFERED = 3;

/** Language and theme last chosen here, else the browser's; and the sessions that can be taken up again. */
export function remembered(
  place: Place,
  sessions: KeptSessions,
): {
  language: Language;
  theme: Theme;
  labels: LabelChoice;
  lastSessions: readonly KeptSession[];
  singleKeys: boolean;
} {
  const [language, theme, labels] = [KEYS.language, KEYS.theme, KEYS.labels].map((key) =>
    place.storage?.getItem(key),
  );
  const spoken = (place.languages[0] ?? '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const mine = sessions.mine();
  return {
    language: language === 'zh' || language === 'en' ? language : spoken,
    theme: THEMES.find((known) => known === theme) ?? 'system',
    labels: LABEL_CHOICES.find((known) => known === labels) ?? 'interface',
    singleKeys: place.storage?.getItem(KEYS.singleKeys) !== 'off',
    lastSessions: [...(mine === null ? [] : [mine]), ...sessions.others()].slice(0, OFFERED),
  };
}

/** Milliseconds of quiet before the session is kept. */
const KEEP_PAUSE_MS = 400;
/**
 * Milliseconds of quiet before the address tells what stands in a room where people type: the browser takes some for
 * each change of it, and one that is made at every key is refused after a while.
 */
const TYPING_PAUSE_MS = 250;

/**
 * Keeps address bar and memory in step with the store, and opens what the address holds: now, and whenever somebody
 * changes it by hand.
 *
 * @returns when what the address held at first has been opened.
 */
export async function holdSession(
  store: Store,
  actions: Actions,
  place: Place,
  sessions: KeptSessions,
): Promise<void> {
  let written = place.location.hash.slice(1);
  let reads = 0;
  let writes = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const read = async (): Promise<void> => {
    clearTimeout(typing);
    reads += 1;
    const mine = reads;
    written = place.location.hash.slice(1);
    const parsed = await readAddress(place.location.hash);
    // While it was unpacked another one may have taken its place.
    if (mine !== reads) return;
    const explores = store.getState().room === 'explore';
    if (parsed.kind === 'room') {
      const { room, fragment } = parsed;
      actions.hand({ room, kind: 'address', fragment });
      return;
    }
    if (parsed.kind === 'nothing') return;
    if (!explores) actions.enter('explore');
    switch (parsed.kind) {
      case 'problem':
        actions.say({ kind: 'address', problem: parsed.problem });
        break;
      case 'address':
        await actions.open(parsed.address);
        break;
      case 'search':
        actions.type(parsed.query);
        break;
      case 'around':
        await actions.openAround(parsed.id);
        break;
      case 'path':
        await actions.openPath(parsed.ids);
        break;
    }
  };

  const keep = (): void => {
    const address = addressOf(store.getState());
    if (address.view.ids.length === 0) return;
    if (!sessions.keep(address, Date.now()) && place.storage !== null) {
      actions.say({ kind: 'storage' });
    }
  };

  const show = (fragment: string | null): void => {
    if (fragment === null || fragment === written) return;
    written = fragment;
    const { pathname, search } = place.location;
    place.history.replaceState(
      null,
      '',
      pathname + search + (fragment === '' ? '' : `#${fragment}`),
    );
  };

  const write = async (state: State, entered: boolean): Promise<void> => {
    writes += 1;
    const mine = writes;
    clearTimeout(typing);
    if (state.room !== 'explore') {
      const fragment = state.addresses.get(state.room) ?? emptyAddress(state.room);
      if (entered) show(fragment);
      else typing = setTimeout(show, TYPING_PAUSE_MS, fragment);
      return;
    }
    const fragment = await writeAddress(addressOf(state));
    if (mine === writes) show(fragment);
  };

  store.subscribe((state, before) => {
    if (state.language !== before.language) remember(place.storage, KEYS.language, state.language);
    if (state.theme !== before.theme) remember(place.storage, KEYS.theme, state.theme);
    if (state.singleKeys !== before.singleKeys) {
      remember(place.storage, KEYS.singleKeys, state.singleKeys ? 'on' : 'off');
    }
    if (state.labels !== before.labels) remember(place.storage, KEYS.labels, state.labels);
    const same =
      state.history === before.history &&
      state.selection === before.selection &&
      state.settled === before.settled;
    if (!same) {
      clearTimeout(pause);
      pause = setTimeout(keep, KEEP_PAUSE_MS);
    }
    if (!same || state.room !== before.room || state.addresses !== before.addresses)
      void write(state, state.room !== before.room);
  });
  place.addEventListener('hashchange', () => {
    if (place.location.hash.slice(1) !== written) void read();
  });
  await read();
  // Behind another room the canvas is as it was before the reload.
  const mine = sessions.mine();
  if (store.getState().room !== 'explore' && mine !== null) await actions.open(mine.address);
}

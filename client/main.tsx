import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/api.ts';
import { createAsk } from './api/ask.ts';
import { createActions } from './state/actions.ts';
import { highContrast, shownTheme } from './state/derived.ts';
import { browserPlace, holdSession, remembered } from './state/session.ts';
import { initialState } from './state/state.ts';
import { newId } from './state/new-id.ts';
import { createKeptSessions } from './state/kept-sessions.ts';
import { createSavedViews } from './state/saved-views.ts';
import { createExplorerStore } from './state/store.ts';
import './styles/index.css';
import { App } from './views/app.tsx';
import { ExplorerContext } from './views/explorer-context.ts';

const place = browserPlace();
const sessions = createKeptSessions(place.storage, place.own, newId);
const savedViews = createSavedViews(place.storage);
const { language, theme, labels, lastSessions, singleKeys } = remembered(place, sessions);
const moreContrast = window.matchMedia('(prefers-contrast: more)');
const darkness = window.matchMedia('(prefers-color-scheme: dark)');
const store = createExplorerStore({
  ...initialState(language, theme, lastSessions),
  systemDark: darkness.matches,
  singleKeys,
  systemContrast: moreContrast.matches,
  labels,
});
const actions = createActions(store, createApi(createAsk()), savedViews);

const showTheme = (): void => {
  const { dataset } = document.documentElement;
  dataset['theme'] = shownTheme(store.getState());
  dataset['contrast'] = highContrast(store.getState()) ? 'more' : 'usual';
};
showTheme();
// Before React hears of it, so that the canvas reads the new theme's tokens.
store.subscribe(showTheme);
darkness.addEventListener('change', ({ matches }) => {
  store.setState({ systemDark: matches });
});

moreContrast.addEventListener('change', ({ matches }) => {
  store.setState({ systemContrast: matches });
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element for the explorer.');
createRoot(root).render(
  <StrictMode>
    <ExplorerContext value={{ store, actions }}>
      <App />
    </ExplorerContext>
  </StrictMode>,
);
void actions.start();
void holdSession(store, actions, place, sessions);
actions.readSaved();
window.addEventListener('storage', ({ key }) => {
  if (savedViews.owns(key)) actions.readSaved();
});

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/api.ts';
import { createAsk } from './api/ask.ts';
import { createActions } from './state/actions.ts';
import { shownTheme } from './state/derived.ts';
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
const { language, theme, lastSessions, singleKeys } = remembered(place, sessions);
const darkness = window.matchMedia('(prefers-color-scheme: dark)');
const store = createExplorerStore({
  ...initialState(language, theme, lastSessions),
  systemDark: darkness.matches,
  singleKeys,
});
const actions = createActions(store, createApi(createAsk()), savedViews);

const showTheme = (): void => {
  document.documentElement.dataset['theme'] = shownTheme(store.getState());
};
showTheme();
// Before React hears of it, so that the canvas reads the new theme's tokens.
store.subscribe(showTheme);
darkness.addEventListener('change', ({ matches }) => {
  store.setState({ systemDark: matches });
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

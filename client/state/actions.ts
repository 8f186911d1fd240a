import type { Api } from '../api/api.ts';
import { asFailure, Cancelled } from '../api/failure.ts';
import type { Language, Point } from '../graph/model.ts';
import type { Step } from '../graph/steps.ts';
import type { Positions } from '../graph/view.ts';
import { createBringing } from './bringing.ts';
import type { Bringing } from './bringing.ts';
import { createCanvasTools } from './arranging.ts';
import type { CanvasTools } from './arranging.ts';
import { createContext } from './context.ts';
import { currentScene, currentView } from './derived.ts';
import { createExpansion } from './expansion.ts';
import type { Expansion } from './expansion.ts';
import { createKeeping } from './keeping.ts';
import { newId } from './new-id.ts';
import type { Keeping } from './keeping.ts';
import { createSavedViews } from './saved-views.ts';
import type { SavedView } from './saved-views.ts';
import type { Records } from './console/records.ts';
import { createExporting } from './exporting.ts';
import type { Exporting } from './exporting.ts';
import { createFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { createExplaining } from './explaining.ts';
import type { Explaining } from './explaining.ts';
import { createGroupListing } from './group-listing.ts';
import type { GroupListing } from './group-listing.ts';
import { createInspection } from './inspection.ts';
import type { Inspection } from './inspection.ts';
import { createMenus } from './menus.ts';
import type { Menus } from './menus.ts';
import { createOpening } from './opening.ts';
import type { Opening } from './opening.ts';
import { createPalette } from './palette.ts';
import type { Palette } from './palette.ts';
import { createPaths } from './paths.ts';
import type { Paths } from './paths.ts';
import * as producers from './producers.ts';
import { createRevealing } from './revealing.ts';
import type { Revealing } from './revealing.ts';
import { createSearch } from './search.ts';
import type { SearchActions } from './search.ts';
import { emptyAddress } from './rooms.ts';
import type { Handed, Room } from './rooms.ts';
import type { DrawerPanel } from './drawer-panels.ts';
import type { LabelChoice, Notice, Sheet, Theme } from './state.ts';
import { createMeasure } from '../metrics/measure-in-worker.ts';
import type { Measure } from '../metrics/measure-in-worker.ts';
import { keepMetrics } from './metrics-reading.ts';
import type { Store } from './store.ts';
import { createValueReading } from './value-reading.ts';
import type { ValueReading } from './value-reading.ts';

/** Everything a person can do in the explorer. */
export interface Actions
  extends
    Bringing,
    CanvasTools,
    Expansion,
    Explaining,
    Exporting,
    GroupListing,
    Inspection,
    Keeping,
    Menus,
    Opening,
    Palette,
    Paths,
    Revealing,
    SearchActions,
    ValueReading {
  /** Figures, timeline, documents and the start. */
  readonly facts: Facts;
  readonly start: () => Promise<void>;
  readonly loadBeginnings: () => Promise<void>;
  readonly hide: (ids: readonly string[]) => void;
  readonly toggleType: (type: string) => void;
  readonly selectType: (type: string) => void;
  readonly togglePin: (id: string) => void;
  /** Takes a step that needs nothing from the API. */
  readonly take: (step: Step) => void;
  readonly move: (positions: Positions) => void;
  readonly settle: (places: ReadonlyMap<string, Point>) => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly goTo: (done: number) => void;
  readonly say: (notice: Notice | null) => void;
  readonly show: (sheet: Sheet) => void;
  /** Opens a panel of the drawer; the one that is open, or `null`, closes it. */
  readonly openDrawer: (panel: DrawerPanel | null) => void;
  /** Goes to another room; what is in this one stays. */
  readonly enter: (room: Room) => void;
  /** Goes to a room and hands it something to open. */
  readonly hand: (handed: Handed) => void;
  /** The room has opened what was handed to it. */
  readonly taken: () => void;
  /** A room says what the address shall hold while it is on screen. */
  readonly tellAddress: (room: Room, fragment: string | null) => void;
  /** Goes to the canvas and puts entities on it, as many as it still takes. */
  readonly showOnCanvas: (ids: readonly string[]) => Promise<void>;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setLabels: (labels: LabelChoice) => void;
}

/** The actions over one store and one API. */
export function createActions(
  store: Store,
  api: Api,
  saved: Records<SavedView> = createSavedViews(null),
  measure: Measure = createMeasure(),
): Actions {
  const context = createContext(store, api);
  keepMetrics(context, measure);
  const { change } = context;
  const state = () => store.getState();
  const inspection = createInspection(context);
  const values = createValueReading(context);
  const listing = createGroupListing(context);
  const say: Actions['say'] = (notice) => {
    change(() => ({ notice }));
  };
  /** Runs something that may fail; a failure stands as a notice that offers to try again. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (state().notice?.kind === 'failed') say(null);
    try {
      await work();
    } catch (error) {
      if (error instanceof Cancelled) return;
      say({ kind: 'failed', failure: asFailure(error), retry: () => void attempt(work) });
    }
  };
  const paths = createPaths(context, attempt);
  const loadBeginnings = async (): Promise<void> => {
    const { schema } = state();
    if (schema.status !== 'ready') return;
    change(() => ({ beginnings: { status: 'loading' } }));
    try {
      const value = await context.asking('begin').beginnings(schema.value);
      change(() => ({ beginnings: { status: 'ready', value } }));
    } catch (error) {
      change(() => ({ beginnings: { status: 'failed', failure: asFailure(error) } }));
    }
  };
  const goTo = (done: number): void => {
    change((old) => producers.goTo(old, done));
  };
  const opening = createOpening(context, attempt, inspection.select, paths.bringPaths);
  return {
    ...inspection,
    ...opening,
    ...createExpansion(context, attempt),
    ...createExplaining(context),
    ...listing,
    ...createMenus(context),
    ...createPalette(context),
    ...paths,
    ...createRevealing(context, attempt),
    ...createSearch(context),
    ...createCanvasTools(context),
    ...createBringing(context, attempt),
    ...values,
    ...createExporting(context, values, Date.now),
    ...createKeeping(context, saved, opening.open, { now: Date.now, newId }),
    facts: createFacts(context, attempt),
    say,
    goTo,
    loadBeginnings,
    async start() {
      change(() => ({ schema: { status: 'loading' } }));
      try {
        const value = await context.api.schema();
        change(() => ({ schema: { status: 'ready', value } }));
      } catch (error) {
        change(() => ({ schema: { status: 'failed', failure: asFailure(error) } }));
        return;
      }
      await loadBeginnings();
    },
    hide(ids) {
      const present = new Set(currentView(state()).ids);
      const gone = ids.filter((id) => present.has(id));
      if (gone.length === 0) return;
      change((old) => producers.step(old, { kind: 'hide', ids: gone }));
      const shown = currentScene(state()).entities.size;
      change(() => ({ announcement: { kind: 'hidden', count: gone.length, shown } }));
    },
    toggleType(type) {
      const hidden = currentView(state()).hiddenTypes.includes(type);
      change((old) => producers.step(old, { kind: hidden ? 'showType' : 'hideType', type }));
    },
    selectType(type) {
      const { known } = state();
      const ids = currentView(state()).ids.filter((id) => known.entities.get(id)?.type === type);
      if (ids.length > 0) inspection.select({ kind: 'several', ids });
    },
    togglePin(id) {
      const pinned = currentView(state()).pinned.includes(id);
      change((old) => producers.step(old, { kind: pinned ? 'unpin' : 'pin', ids: [id] }));
    },
    take(step) {
      change((old) => producers.step(old, step));
      const shown = currentScene(state()).entities.size;
      change(() => ({ announcement: { kind: 'taken', step, shown } }));
    },
    move(positions) {
      change((old) => producers.step(old, { kind: 'move', positions }));
    },
    settle(places) {
      change((old) => producers.settle(old, places));
    },
    clear() {
      change((old) => producers.step(old, { kind: 'clear' }));
    },
    undo() {
      goTo(state().history.done - 1);
    },
    redo() {
      goTo(state().history.done + 1);
    },
    show(sheet) {
      change(() => ({ sheet }));
    },
    openDrawer(panel) {
      change(({ drawer, drawerSize }) => {
        const open = drawer === panel ? null : panel;
        return {
          drawer: open,
          drawerSize: { ...drawerSize, full: open !== null && drawerSize.full },
        };
      });
    },
    enter(room) {
      change(() => ({ room }));
    },
    hand(handed) {
      change(() => ({ room: handed.room, handed }));
    },
    taken() {
      change(() => ({ handed: null }));
    },
    tellAddress(room, fragment) {
      const told = fragment ?? emptyAddress(room);
      change(({ addresses }) =>
        addresses.get(room) === told ? {} : { addresses: new Map([...addresses, [room, told]]) },
      );
    },
    showOnCanvas(ids) {
      change(() => ({ room: 'explore' }));
      return attempt(async () => {
        await context.bring(ids, (arrived) => ({ kind: 'add', ids: arrived }));
      });
    },
    setLanguage(language) {
      change(() => ({ language }));
    },
    setTheme(theme) {
      change(() => ({ theme }));
    },
    setLabels(labels) {
      change(() => ({ labels }));
    },
  };
}

import type { ApiFailure } from '../api/failure.ts';
import type { Beginnings, Detail, Hit } from '../graph/detail.ts';
import { NOTHING_KNOWN } from '../graph/model.ts';
import type { Known, Language, Point } from '../graph/model.ts';
import type { Schema } from '../graph/schema.ts';
import { NO_METRICS } from '../graph/metrics.ts';
import type { Metrics } from '../graph/metrics.ts';
import { NO_VALUES } from '../graph/values.ts';
import type { Values } from '../graph/values.ts';
import { NO_HISTORY } from '../graph/history.ts';
import type { History } from '../graph/history.ts';
import type { Step } from '../graph/steps.ts';
import type { AddressProblem } from './address.ts';
import type { Asked } from './asked.ts';
import type { Chooser } from './chooser.ts';
import type { KeptSession } from './kept-sessions.ts';
import type { ContextMenu, Overlay } from './menus.ts';
import { NO_PATHS } from './path-state.ts';
import type { PathsState } from './path-state.ts';
import type { SavedView } from './saved-views.ts';
import type { Selection } from './selection.ts';
import type { Tool } from './arranging.ts';
import { DRAWER_HEIGHT } from './drawer-panels.ts';
import type { DrawerPanel } from './drawer-panels.ts';
import { NO_FACTS } from './facts-state.ts';
import type { FactsState } from './facts-state.ts';
import type { Handed, Room } from './rooms.ts';

/** Something asked of the API: on its way, failed, or here. */
export type Load<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: ApiFailure }
  | { readonly status: 'ready'; readonly value: T };

export const LOADING: Load<never> = { status: 'loading' };

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The language of what is written on the canvas: the interface's, or one of its own. */
export const LABEL_CHOICES = ['interface', 'zh', 'en', 'both'] as const;
export type LabelChoice = (typeof LABEL_CHOICES)[number];

/** Something to tell the person, beside what they were doing. */
export type Notice =
  | { readonly kind: 'failed'; readonly failure: ApiFailure; readonly retry: () => void }
  | { readonly kind: 'address'; readonly problem: AddressProblem }
  /** Entities that were asked for and are no longer in the graph, with the names they had where known. */
  | { readonly kind: 'gone'; readonly names: readonly string[]; readonly whole: boolean }
  /** The browser's storage takes nothing more. */
  | { readonly kind: 'storage' }
  /** The view is too large for a link. */
  | { readonly kind: 'noLink' }
  /** Everything around these, of which `id` is one, is there already. */
  | { readonly kind: 'complete'; readonly id: string; readonly count: number }
  /** Put on the clipboard; `count` is `null` where the browser did not allow it. */
  | {
      readonly kind: 'copied';
      readonly what: 'names' | 'link';
      readonly count: number | null;
    }
  /** Relations among what is shown were asked for, and so many were new. */
  | { readonly kind: 'revealed'; readonly count: number }
  /** More than the canvas shows well was asked for; `go` adds it nevertheless. */
  | {
      readonly kind: 'many';
      readonly count: number;
      readonly total: number;
      readonly go: () => void;
    }
  | { readonly kind: 'clustered'; readonly total: number }
  | { readonly kind: 'tooLarge'; readonly count: number }
  | {
      readonly kind: 'arranged';
      readonly ended: 'stopped' | 'timeUp' | 'failed';
      readonly kept: 'best' | 'old';
    }
  | { readonly kind: 'cut'; readonly shown: number; readonly total: number };

/** What just happened, for people who do not see the canvas. */
export type Announcement =
  | { readonly kind: 'added'; readonly count: number; readonly shown: number }
  | { readonly kind: 'hidden'; readonly count: number; readonly shown: number }
  | { readonly kind: 'undone'; readonly shown: number }
  | { readonly kind: 'redone'; readonly shown: number }
  | { readonly kind: 'hits'; readonly count: number }
  | { readonly kind: 'paths'; readonly count: number }
  | { readonly kind: 'chosen'; readonly count: number }
  | { readonly kind: 'taken'; readonly step: Step; readonly shown: number };

export interface SearchState {
  readonly query: string;
  readonly open: boolean;
  readonly hits: Load<readonly Hit[]> | null;
  /** The query that `hits` answer; another one is on its way while it differs from `query`. */
  readonly answered: string;
  /** The only type that hits may have; `null` for all. */
  readonly type: string | null;
  /** Types among the hits of all types, the most frequent first. */
  readonly types: readonly TypeCount[];
}

/** How many of the hits are of a type. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

export const NO_SEARCH: SearchState = {
  query: '',
  open: false,
  hits: null,
  answered: '',
  type: null,
  types: [],
};

/** A sheet drawn over the canvas on narrow screens. */
export type Sheet = 'legend' | 'inspector' | null;

export interface State {
  readonly room: Room;
  /** What rooms other than the canvas want to stand in the address. */
  readonly addresses: ReadonlyMap<Room, string>;
  /** What waits for a room to open it. */
  readonly handed: Handed | null;
  readonly language: Language;
  readonly theme: Theme;
  /** Whether the system asks for dark. */
  readonly systemDark: boolean;
  /** Whether the system asks for more contrast. */
  readonly systemContrast: boolean;
  readonly labels: LabelChoice;
  readonly schema: Load<Schema>;
  readonly beginnings: Load<Beginnings>;
  readonly known: Known;
  /** Stored properties of entities and relations, as far as somebody needed them. */
  readonly values: Values;
  /** How the reading of values stands; `ready` where everything asked for is there. */
  readonly valuesRead: Load<null>;
  /** What is worked out of the shape of the canvas, as far as the view is drawn with it. */
  readonly metrics: Metrics;
  readonly metricsRead: Load<null>;
  readonly history: History;
  /** Where entities came to stand; kept for those no longer shown, so that they return to their place. */
  readonly settled: ReadonlyMap<string, Point>;
  readonly selection: Selection | null;
  readonly detail: Load<Detail> | null;
  readonly chooser: Chooser | null;
  readonly search: SearchState;
  readonly notice: Notice | null;
  readonly announcement: Announcement | null;
  /** Questions under way that will change the canvas. */
  readonly busy: number;
  readonly sheet: Sheet;
  readonly paths: PathsState;
  /** What was last asked of the API, by purpose. */
  readonly asked: Asked;
  readonly menu: ContextMenu | null;
  readonly overlay: Overlay | null;
  /** What the palette found in the graph for what is written in it; `null` where nothing is. */
  readonly found: Load<readonly Hit[]> | null;
  /** Whether shortcuts of a single key work. */
  readonly singleKeys: boolean;
  readonly tool: Tool;
  /** Whether a layout is under way. */
  readonly arranging: boolean;
  /** The panel open below the canvas. */
  readonly drawer: DrawerPanel | null;
  /** What other windows, or this one before, had on the canvas; empty once something was opened here. */
  readonly lastSessions: readonly KeptSession[];
  /** Views kept under a name, the latest first. */
  readonly saved: readonly SavedView[];
  /** How much room the drawer takes: per cent of the window, or all of the canvas area. */
  readonly drawerSize: { readonly full: boolean; readonly height: number };
  readonly facts: FactsState;
}

/** The state before anything has been asked. */
export function initialState(
  language: Language,
  theme: Theme,
  lastSessions: readonly KeptSession[] = [],
): State {
  return {
    room: 'explore',
    addresses: new Map(),
    handed: null,
    language,
    theme,
    systemDark: false,
    systemContrast: false,
    labels: 'interface',
    schema: LOADING,
    beginnings: LOADING,
    known: NOTHING_KNOWN,
    values: NO_VALUES,
    valuesRead: { status: 'ready', value: null },
    metrics: NO_METRICS,
    metricsRead: { status: 'ready', value: null },
    history: NO_HISTORY,
    settled: new Map(),
    selection: null,
    detail: null,
    chooser: null,
    search: NO_SEARCH,
    notice: null,
    announcement: null,
    busy: 0,
    sheet: null,
    paths: NO_PATHS,
    asked: new Map(),
    menu: null,
    overlay: null,
    found: null,
    singleKeys: true,
    tool: 'hand',
    arranging: false,
    drawer: null,
    lastSessions,
    saved: [],
    drawerSize: { full: false, height: DRAWER_HEIGHT.first },
    facts: NO_FACTS,
  };
}

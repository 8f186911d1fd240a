import { FIRST_SORT, WHOLE_BOARD } from '../graph/board-choice.ts';
import type { BoardFilter, BoardSort } from '../graph/board-choice.ts';
import type { Board } from '../graph/board.ts';
import type { Known } from '../graph/model.ts';
import type { DocumentText, SentenceWords } from '../graph/document.ts';
import type { Load } from './state.ts';

/** A place in a document. */
export interface Passage {
  readonly document: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Which part of the graph the timeline tells of, and what of it. */
export interface TimelineChoice {
  readonly scope: 'canvas' | 'graph';
  readonly kinds: 'both' | 'relations' | 'figures';
  readonly query: string;
}

/** What the panels below the canvas know and how they are set; kept while they are closed. */
export interface FactsState {
  readonly board: Load<Board> | null;
  readonly boardFilter: BoardFilter;
  readonly boardSort: BoardSort;
  /** Whether figures and timeline also tell what the canvas's filters and hidden types leave out. */
  readonly unfiltered: boolean;
  readonly chart: boolean;
  /** The unit drawn in the chart; `null` for the one with the most figures. */
  readonly chartUnit: string | null;
  readonly timeline: TimelineChoice;
  /** The best-connected entities of the graph and all relations among them. */
  readonly whole: Load<Known> | null;
  /** The document being read, and whether more of it is on its way. */
  readonly document: {
    readonly id: string;
    readonly load: Load<DocumentText>;
    readonly busy: boolean;
  } | null;
  /** The passage the document was opened at. */
  readonly passage: Passage | null;
  /** The words of the sentences of the document last looked into. */
  readonly words: { readonly id: string; readonly load: Load<readonly SentenceWords[]> } | null;
}

export const NO_FACTS: FactsState = {
  board: null,
  boardFilter: WHOLE_BOARD,
  boardSort: FIRST_SORT,
  unfiltered: false,
  chart: true,
  chartUnit: null,
  timeline: { scope: 'canvas', kinds: 'both', query: '' },
  whole: null,
  document: null,
  passage: null,
  words: null,
};

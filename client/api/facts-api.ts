import type { Board, Comparison } from '../graph/board.ts';
import type { FigureLine, RelationPage } from '../graph/detail.ts';
import type { Direction, Entity } from '../graph/model.ts';
import { readyViews } from '../graph/ready-view.ts';
import type { ReadyView } from '../graph/ready-view.ts';
import type { DocumentText, SentenceWords } from '../graph/document.ts';
import type { Ask } from './ask.ts';
import { createDocumentApi } from './document-api.ts';
import { ApiFailure } from './failure.ts';
import * as queries from './facts-queries.ts';
import { entityFrom, figureFrom, groupsFrom, pageFrom } from './from-answer.ts';

/** The questions behind figures, timeline, facts in words and the start. */
export interface FactsApi {
  /** All figures, as many as the board takes, with how results stand beside targets. */
  board(): Promise<Board>;
  /** The best-connected entities, some of each of the types, of all types where none are named. */
  landmarks(perType: number, types: readonly string[] | null): Promise<readonly Entity[]>;
  /** One page of an entity's relations of one type, read one way. */
  groupLines(
    id: string,
    type: string,
    direction: Direction,
    after: string | null,
  ): Promise<RelationPage>;
  /** A page of a document's sentences with what rests on each. */
  document(id: string, after: string | null): Promise<DocumentText>;
  /** The words of a document's sentences, as many as are kept at once. */
  sentenceWords(id: string): Promise<readonly SentenceWords[]>;
  /** Views worth offering around these entities; types left out are not part of any, nor are arranging relations. */
  readyViews(
    around: readonly Entity[],
    leftOut: ReadonlySet<string>,
    arranging: ReadonlySet<string>,
  ): Promise<readonly ReadyView[]>;
  /** The entities of a ready view, at most `most`. */
  readyEntities(view: ReadyView, most: number): Promise<readonly string[]>;
}

/** Figures read at once, and read at all. */
const FIGURES_PER_PAGE = 100;
const MOST_FIGURES = 1_000;
const MOST_COMPARISONS = 100;
const LINES_PER_PAGE = 25;
/** Entities that a ready view begins from, and what each may bring. */
const BEGIN_FROM = 12;
const BRING_EACH = 6;

export function createFactsApi(ask: Ask): FactsApi {
  const landmarks: FactsApi['landmarks'] = async (perType, types) => {
    const variables = { first: perType, types: types === null ? null : [...types] };
    return (await ask(queries.LandmarksQuery, variables)).landmarks.map(entityFrom);
  };
  const allFigures = async (): Promise<Pick<Board, 'lines' | 'total'>> => {
    const lines: FigureLine[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const variables: { first: number; after: string | null } = { first: FIGURES_PER_PAGE, after };
      const { figures } = await ask(queries.FiguresQuery, variables);
      total = figures.totalCount;
      for (const { node } of figures.edges) {
        lines.push({ entity: entityFrom(node), facts: figureFrom(node) });
      }
      after = figures.pageInfo.hasNextPage ? figures.pageInfo.endCursor : null;
    } while (after !== null && lines.length < MOST_FIGURES);
    return { lines, total };
  };
  const comparisons = async (): Promise<Comparison[]> => {
    const answer = await ask(queries.ComparisonsQuery, { first: MOST_COMPARISONS });
    return answer.comparisons.map(({ result, target, difference, ratio, obstacle }) => ({
      result: result.id,
      target: target.id,
      difference,
      ratio,
      obstacle,
    }));
  };
  return {
    landmarks,
    ...createDocumentApi(ask),
    async board() {
      const [figures, compared] = await Promise.all([allFigures(), comparisons()]);
      return { ...figures, comparisons: compared };
    },
    async groupLines(id, type, direction, after) {
      const variables = { id, type, direction, first: LINES_PER_PAGE, after };
      const { node } = await ask(queries.GroupLinesQuery, variables);
      if (node === null || !('relations' in node)) throw new ApiFailure('missing', id);
      return pageFrom(node.relations);
    },
    async readyViews(around, leftOut, arranging) {
      if (around.length === 0) return [];
      const { nodes } = await ask(queries.SurroundingsQuery, { ids: around.map(({ id }) => id) });
      const groups = new Map(
        nodes.flatMap((node) =>
          node !== null && 'expansion' in node ? [[node.id, groupsFrom(node.expansion)]] : [],
        ),
      );
      return readyViews(
        around.map((entity) => ({ entity, groups: groups.get(entity.id) ?? [] })),
        leftOut,
        arranging,
      );
    },
    async readyEntities({ type, relationType, direction, otherType }, most) {
      const begin = (await landmarks(BEGIN_FROM, [type])).map(({ id }) => id);
      const { neighborhood } = await ask(queries.AroundQuery, {
        ids: begin,
        relationTypes: [relationType],
        entityTypes: [type, otherType],
        direction,
        limit: BRING_EACH,
      });
      // What no such relation ties is no answer to the question the view is named by.
      const tied = new Set(
        neighborhood.relations.flatMap(({ source, target }) => [source.id, target.id]),
      );
      return neighborhood.entities
        .map(({ id }) => id)
        .filter((id) => tied.has(id))
        .slice(0, most);
    },
  };
}

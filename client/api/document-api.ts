import { eachOnce } from '../graph/document.ts';
import type { DocumentText, Saying, SentenceWords } from '../graph/document.ts';
import type { Ask } from './ask.ts';
import * as queries from './document-queries.ts';
import { ApiFailure } from './failure.ts';
import { entityFrom, figureFrom, relationFrom } from './from-answer.ts';

/** The questions behind the document view. */
export interface DocumentApi {
  document(id: string, after: string | null): Promise<DocumentText>;
  sentenceWords(id: string): Promise<readonly SentenceWords[]>;
}

/** Sentences of a page, and what is asked of each: together within what one question may bring. */
const PAGE = { first: 15, entities: 100, relations: 100, figures: 20, marks: 500 } as const;
const WORDS_PER_PAGE = 100;
const MOST_WORDS = 2_000;

export function createDocumentApi(ask: Ask): DocumentApi {
  return {
    async document(id, after) {
      const { document } = await ask(queries.DocumentQuery, { id, after, ...PAGE });
      if (document === null) throw new ApiFailure('missing', id);
      const { totalCount, pageInfo, edges } = document.sentences;
      return {
        id,
        total: totalCount,
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        sentences: edges.map(({ node }) => ({
          number: node.number,
          start: node.start,
          end: node.end,
          text: node.passage,
          speaker: node.speaker === null ? null : entityFrom(node.speaker),
          marks: node.marks,
          sayings: eachOnce([
            ...node.figures.map((figure): Saying => {
              const line = { entity: entityFrom(figure), facts: figureFrom(figure) };
              return { kind: 'figure', line };
            }),
            ...node.relations.map((relation): Saying => ({
              kind: 'relation',
              relation: relationFrom(relation),
              source: entityFrom(relation.source),
              target: entityFrom(relation.target),
            })),
            ...node.entities.map((entity): Saying => ({
              kind: 'entity',
              entity: entityFrom(entity),
            })),
          ]),
        })),
      };
    },
    async sentenceWords(id) {
      const words: SentenceWords[] = [];
      let after: string | null = null;
      do {
        const variables: { id: string; first: number; after: string | null } = {
          id,
          first: WORDS_PER_PAGE,
          after,
        };
        const { document } = await ask(queries.SentenceWordsQuery, variables);
        if (document === null) throw new ApiFailure('missing', id);
        const { pageInfo, edges } = document.sentences;
        for (const { node } of edges) words.push({ number: node.number, text: node.passage });
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null && words.length < MOST_WORDS);
      return words;
    },
  };
}

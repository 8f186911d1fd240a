import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { hasSources, realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { profile } from './profile.ts';

/** A document as it is read. */
let api: Api;
let driver: Driver;
beforeAll(async () => {
  api = await realApi(sharedConnection());
  const { uri, auth } = sharedConnection();
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface Sentence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly passage: string | null;
  readonly speaker: { readonly name: string } | null;
  readonly entities: readonly Resting[];
  readonly relations: readonly Resting[];
  readonly figures: readonly Resting[];
}
interface Resting {
  readonly id: string;
  readonly evidence: readonly {
    readonly sentence: number;
    readonly document: { readonly id: string };
  }[];
}
interface View {
  readonly document: {
    readonly sentences: {
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
      readonly edges: readonly { readonly node: Sentence }[];
    };
  } | null;
}

interface Marked {
  readonly document: {
    readonly sentences: {
      readonly edges: readonly {
        readonly node: {
          readonly start: number;
          readonly end: number;
          readonly marks: readonly { id: string; start: number; end: number }[];
          readonly relations: readonly { id: string }[];
        };
      }[];
    };
  };
}

test('the marks of a sentence are the places of everything that rests on it', async () => {
  const { document } = await api.data<Marked>(
    `{ document(id: "2025-03-20-digital-economy") { sentences(first: 20) { edges { node {
      start end marks(first: 500) { id start end } relations(first: 100) { id }
    } } } } }`,
  );
  const sentences = document.sentences.edges.map(({ node }) => node);
  expect(sentences.some(({ marks }) => marks.length > 10)).toBe(true);
  for (const { start, end, marks, relations } of sentences) {
    const starts = marks.map((mark) => mark.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const mark of marks) {
      expect(start <= mark.start && mark.start < mark.end && mark.end <= end).toBe(true);
    }
    const marked = new Set(marks.map(({ id }) => id));
    expect(relations.filter(({ id }) => !marked.has(id))).toEqual([]);
  }
});

describe('a document as it is read', () => {
  const DOCUMENT = '2025-03-20-digital-economy';
  const resting = (name: string) => `${name}(first: 40) { id evidence(first: 12) { sentence } }`;
  const QUERY = `query ($id: ID!, $after: String) { document(id: $id) { sentences(first: 12, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { number start end passage speaker { name } ${['entities', 'relations', 'figures'].map(resting).join(' ')} } }
  } } }`;
  const read = async (): Promise<Sentence[]> => {
    const sentences: Sentence[] = [];
    for (let after: string | null = null; ;) {
      const { document }: View = await api.data<View>(QUERY, { id: DOCUMENT, after });
      if (!document) throw new Error('There is no document.');
      sentences.push(...document.sentences.edges.map(({ node }) => node));
      if (!document.sentences.pageInfo.hasNextPage) {
        expect(sentences).toHaveLength(document.sentences.totalCount);
        return sentences;
      }
      after = document.sentences.pageInfo.endCursor;
    }
  };

  test('has its sentences in order, and with each just what rests on it', async () => {
    const sentences = await read();
    expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, at) => at + 1));
    sentences.slice(1).forEach(({ start }, at) => {
      expect(start).toBeGreaterThanOrEqual(sentences[at]?.end ?? 0);
    });
    const told = new Set<string>();
    for (const { number, entities, relations: facts, figures } of sentences) {
      for (const { id, evidence } of [...entities, ...facts, ...figures]) {
        // Of the passages of what is mentioned everywhere the first alone were asked for.
        if (evidence.length < 12)
          expect(evidence.map(({ sentence }) => sentence)).toContain(number);
        told.add(id);
      }
      expect(figures.every(({ id }) => id.startsWith('figure:'))).toBe(true);
      expect(entities.some(({ id }) => id.startsWith('figure:'))).toBe(false);
    }
    const session = driver.session();
    const { records } = await session.run(
      `MATCH (n:Entity) WHERE size(n.evidence) > 0 RETURN n.id AS id
       UNION MATCH (:Entity)-[r]->(:Entity) WHERE size(r.evidence) > 0 RETURN r.id AS id`,
    );
    await session.close();
    expect(Array.from(told).sort()).toEqual(
      records.map((record) => record.get('id') as string).sort(),
    );
    expect(sentences.some(({ speaker }) => speaker !== null)).toBe(true);
  });

  (hasSources ? test : test.skip)('shows its words where the text was supplied', async () => {
    const [first] = await read();
    expect(Array.from(first?.passage ?? '')).toHaveLength((first?.end ?? 0) - (first?.start ?? 0));
  });

  test('that is not there is null, and looks at nothing', async () => {
    expect(await api.data<View>(QUERY, { id: 'none' })).toEqual({ document: null });
    const { hits } = await profile(driver, await statementOf(QUERY, { id: 'none' }));
    expect(hits).toBeLessThan(5);
  });

  test('costs one look at what has evidence, and no more than a page of it', async () => {
    const profiled = await profile(driver, await statementOf(QUERY, { id: DOCUMENT }));
    expect(profiled.hits).toBeLessThan(30_000);
    expect(
      profiled.steps.filter(({ operator }) => /AllNodes|CartesianProduct|^Eager$/.test(operator)),
    ).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createExplain } from '../../../client/api/explain.ts';
import { createApi } from '../../../client/api/api.ts';
import type { Ask } from '../../../client/api/ask.ts';
import type { Question } from '../../../client/api/question.ts';
import { askAnew, noteAsked, QUESTIONS_KEPT } from '../../../client/state/asked.ts';

const question = (name: string): Question => ({ query: `{ ${name} }`, variables: {} });

describe('questions behind acts', () => {
  test('are noted as they are asked, variables left open left out', async () => {
    const noted: Question[] = [];
    const ask = (() =>
      Promise.resolve({ subgraph: { entities: [], relations: [] } })) as unknown as Ask;
    const api = createApi(ask).noting((asked) => noted.push(asked));
    await api.connect(['a', 'b'], []);
    expect(noted).toHaveLength(1);
    expect(noted[0]?.query).toMatch(/^query Subgraph\(\$ids: \[ID!\]!/u);
    expect(noted[0]?.variables).toMatchObject({ ids: ['a', 'b'] });
  });

  test('those of the time before are forgotten; of many the first are kept', () => {
    const before = noteAsked(askAnew(new Map(), 'expand'), 'expand', question('a'));
    const again = noteAsked(askAnew(before, 'expand'), 'expand', question('b'));
    expect(again.get('expand')).toEqual([question('b')]);
    const many = Array.from({ length: 30 }, (_, index) => question(`q${index}`));
    const all = many.reduce((asked, one) => noteAsked(asked, 'paths', one), again);
    expect(all.get('paths')).toEqual(many.slice(0, QUESTIONS_KEPT));
    const other = many.reduce((asked, one) => noteAsked(asked, 'other', one), again);
    expect(other.get('other')?.[0]).toEqual(question('q29'));
  });

  const answering =
    (body: unknown): typeof fetch =>
    () =>
      Promise.resolve({ json: () => Promise.resolve(body) } as Response);

  test('are explained in Cypher where the server tells it', async () => {
    const statement = 'MATCH (n) RETURN n';
    const told = { extensions: { cypher: [{ statement, parameters: { a: 1 } }, 'x'] } };
    expect(await createExplain('/graphql', answering(told))(question('a'))).toEqual([
      { statement, parameters: { a: 1 } },
    ]);
    expect(await createExplain('/graphql', answering({ data: {} }))(question('a'))).toBeNull();
  });

  test('a server that is away is a failure', async () => {
    const explain = createExplain('/graphql', () => Promise.reject(new TypeError('no')));
    await expect(explain(question('a'))).rejects.toMatchObject({ kind: 'away' });
  });
});

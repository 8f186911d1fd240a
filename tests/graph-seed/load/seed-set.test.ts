import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ROW_KINDS } from '../../../graph-seed/load/rows.ts';
import type { KindedRow } from '../../../graph-seed/load/rows.ts';
import { seedSet } from '../../../graph-seed/load/seed-set.ts';
import { storeRows } from '../../../graph-seed/load/store-rows.ts';
import { relationId } from '../../../graph-seed/seed.ts';
import { fixtureSeed } from '../fixture-seed.ts';
import { CHANGES } from '../later-seed.ts';

test('rows hold what is stored: properties flat, evidence as locators, numbers as they are', async () => {
  const rows = storeRows(await fixtureSeed());
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
    list.find((row) => row.id === id);
  const entity = find(rows.entities, 'company:haifan');
  expect({ ...entity, props: { ...entity?.props, _keys: 'derived' } }).toEqual({
    id: 'company:haifan',
    labels: ['Company'],
    props: {
      id: 'company:haifan',
      name: '海帆科技',
      nameEn: 'Haifan',
      aliases: [],
      summaryZh: '一家科技企业。',
      summaryEn: 'A technology company.',
      evidence: ['2030-01-02-harbour#3:24-28'],
      founded: 2024n,
      seats: ['临港'],
      _keys: 'derived',
    },
  });
  const figure = find(rows.entities, 'figure:berths-2030');
  expect({ ...figure, props: { ...figure?.props, _keys: 'derived' } }).toEqual({
    id: 'figure:berths-2030',
    labels: ['Figure'],
    props: {
      id: 'figure:berths-2030',
      name: '无人码头试点',
      nameEn: 'Unmanned berths on trial',
      aliases: [],
      summaryZh: '试点一到两座码头。',
      summaryEn: 'One or two berths on trial.',
      evidence: ['2030-01-02-harbour#6:101-111'],
      value: '1',
      number: 1,
      valueTo: '2',
      numberTo: 2,
      normalUnit: '座',
      asWritten: '1-2座',
      qualifier: 'range',
      status: 'planned',
      _keys: 'derived',
    },
  });
  expect(find(rows.relations, 'place:lingang>RELEASED>policy:blue-sea')).toEqual({
    id: 'place:lingang>RELEASED>policy:blue-sea',
    from: 'place:lingang',
    type: 'RELEASED',
    to: 'policy:blue-sea',
    props: {
      id: 'place:lingang>RELEASED>policy:blue-sea',
      status: 'achieved',
      period: '2030',
      statementZh: '临港市发布计划。',
      statementEn: 'Lingang released the plan.',
      evidence: ['2030-01-02-harbour#2:12-23'],
      rank: '首个',
    },
  });
  expect(find(rows.relations, 'figure:berths-2030>ABOUT>place:lingang')?.props).toEqual({
    id: 'figure:berths-2030>ABOUT>place:lingang',
    status: 'planned',
    statementZh: '试点一到两座码头。',
    statementEn: 'One or two berths on trial.',
    evidence: ['2030-01-02-harbour#6:101-111'],
  });
  expect(find(rows.sentences, '2030-01-02-harbour#2')?.props).toEqual({
    id: '2030-01-02-harbour#2',
    number: 2n,
    start: 6n,
    end: 24n,
    hash: '4f9f6710f47bdfa2',
  });
});

test('the hash is that of the content and the ontology: not of the order in the files', async () => {
  const seed = await fixtureSeed();
  const { hash } = seedSet(seed);
  const turned = seed.documents.map((document) => ({
    ...document,
    entities: document.entities.toReversed(),
    relations: document.relations.toReversed(),
  }));
  expect(seedSet({ ...seed, documents: turned }).hash).toBe(hash);
  const types = seed.ontology.entityTypes.map((type) => ({ ...type, zh: '别' }));
  const ontology = { ...seed.ontology, entityTypes: types };
  expect(seedSet({ ...seed, ontology }).hash).not.toBe(hash);
  expect(seedSet(await fixtureSeed(CHANGES)).hash).not.toBe(hash);
});

test('rows come in an order where what is pointed at comes first', async () => {
  const seed = await fixtureSeed();
  const set = seedSet(seed);
  const rows = storeRows(seed);
  const all: KindedRow[] = [];
  for await (const row of set.rows()) all.push(row);
  expect(all).toEqual(ROW_KINDS.flatMap((kind) => rows[kind].map((row) => ({ kind, row }))));
  expect(set.total).toBe(all.length);
});

test('relations that differ in an end, the type or the key have different ids', () => {
  const id = fc.stringMatching(/^[a-z]{1,3}:[a-z0-9]{1,3}([.-][a-z0-9]{1,2})?$/);
  const relation = fc.record({
    from: id,
    type: fc.stringMatching(/^[A-Z]{1,3}(_[A-Z]{1,2})?$/),
    to: id,
    key: fc.option(fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,2})?$/), { nil: undefined }),
  });
  fc.assert(
    fc.property(relation, relation, (a, b) => {
      expect(relationId(a) === relationId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from '../../../client/state/console/csv.ts';
import { compareDecimals, decimalOf } from '../../../client/graph/decimal.ts';
import { markdownTable } from '../../../client/graph/markdown-table.ts';
import type { Known } from '../../../client/graph/model.ts';
import type { Scene } from '../../../client/graph/scene.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import {
  firstColumns,
  inOrder,
  matching,
  tableOf,
  withColumns,
} from '../../../client/graph/table.ts';
import type { GraphTable, TableNaming, TableRow } from '../../../client/graph/table.ts';
import type { Things } from '../../../client/graph/things.ts';
import { anyThings } from './things-arbitrary.ts';

const schema: Schema = {
  entityCount: 0,
  entityTypes: new Map(),
  relationTypes: new Map(),
  documents: [],
};

const naming: TableNaming = {
  schema,
  language: 'en',
  statuses: { ACHIEVED: 'done', ONGOING: 'under way', PLANNED: 'planned', TARGET: 'aim' },
  yes: 'Yes',
  no: 'No',
};

function known({ entities, relations }: Things): Known {
  return {
    entities: new Map(entities.map((one) => [one.id, one])),
    relations: new Map(relations.map((one) => [one.id, one])),
  };
}

/** Everything drawn one by one, or all entities in one closed group and all relations in one bundle. */
function sceneOf({ entities, relations }: Things, together: boolean): Scene {
  const drawn = { label: '', colour: '', icon: null, size: 1, pinned: false, faded: false };
  const entity = (id: string, members: readonly string[]) =>
    [id, { ...drawn, id, members, inside: [], group: null, parent: null, position: null }] as const;
  const relation = (id: string, members: readonly string[]) =>
    [id, { id, source: '', target: '', label: '', status: null, faded: false, members }] as const;
  const [ids, links] = [entities.map(({ id }) => id), relations.map(({ id }) => id)];
  return {
    entities: new Map(together ? [entity('group', ids)] : ids.map((id) => entity(id, []))),
    relations: new Map(
      together ? [relation('bundle', links)] : links.map((id) => relation(id, [id])),
    ),
  };
}

const cell = fc.oneof(
  fc.constantFrom('', '甲', '乙', 'a', 'B', '2.50', '2.5', '-10', '9007199254740993', '007'),
  fc.bigInt().map(String),
);

/** A table of one property. */
const oneColumn = fc.array(cell, { maxLength: 12 }).map((cells): GraphTable => {
  const rows = cells.map((text, index) => ({ id: `r${index}`, cells: [text] }));
  return {
    columns: [{ key: 'property p', kind: 'property', name: 'p', numeric: false, stated: 1 }],
    rows,
  };
});

const text = (row: TableRow | undefined): string => row?.cells[0] ?? '';

describe('the table of the canvas', () => {
  test('has each thing once, whether drawn alone or together, with a cell for each column', () => {
    fc.assert(
      fc.property(anyThings, fc.boolean(), ({ things, values }, together) => {
        for (const kind of ['entities', 'relations'] as const) {
          const scene = sceneOf(things, together);
          const { columns, rows } = tableOf(kind, scene, known(things), values, naming);
          expect(rows.map(({ id }) => id)).toEqual(things[kind].map(({ id }) => id));
          expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
          for (const [index, column] of columns.entries()) {
            const said = rows.map(({ cells }) => cells[index]).filter((one) => one !== '');
            expect(said).toHaveLength(column.stated);
            if (column.numeric) expect(said.map(decimalOf)).not.toContain(null);
          }
        }
      }),
    );
  });

  test('writes values as a person reads them', () => {
    const things: Things = {
      entities: [{ id: 'a', type: 'T', name: '甲', nameEn: 'A', degree: 3 }],
      relations: [],
    };
    const stated = {
      status: 'achieved',
      period: '2024',
      open: true,
      tags: ['x', 'y'],
      number: 1.5e-7,
      name: '甲',
      other: 'mine',
    };
    const table = tableOf(
      'entities',
      sceneOf(things, false),
      known(things),
      new Map([['a', stated]]),
      naming,
    );
    const cells = table.columns.map(({ key }, index) => [key, table.rows[0]?.cells[index]]);
    expect(Object.fromEntries(cells)).toEqual({
      name: 'A',
      other: '甲',
      type: 'T',
      degree: '3',
      status: 'done',
      period: '2024',
      'property number': '0.00000015',
      'property open': 'Yes',
      'property other': 'mine',
      'property tags': 'x, y',
    });
    expect(firstColumns(table.columns).size).toBe(10);
    expect(withColumns(table, ({ key }) => key === 'degree')).toEqual({
      columns: [{ kind: 'standing', key: 'degree', name: 'degree', numeric: true, stated: 1 }],
      rows: [{ id: 'a', cells: ['3'] }],
    });
  });
});

test('rows are sorted by exact size, then by text, empty last, alike ones as they were', () => {
  fc.assert(
    fc.property(oneColumn, fc.boolean(), (table, down) => {
      const sorted = inOrder(table, { key: 'property p', down }, 'zh');
      expect(new Set(sorted)).toEqual(new Set(table.rows));
      for (const [index, row] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next === undefined) continue;
        const [a, b] = [text(row), text(next)];
        if (a === '') expect(b).toBe('');
        if (a === b) expect(table.rows.indexOf(row)).toBeLessThan(table.rows.indexOf(next));
        const [one, two] = [decimalOf(a), decimalOf(b)];
        if (one !== null && two !== null) {
          expect(compareDecimals(one, two)).not.toBe(down ? -1 : 1);
        } else if (a !== '' && b !== '' && (one === null) !== (two === null)) {
          expect(one === null).toBe(down);
        }
      }
    }),
  );
});

test.each([
  ['zh', ['阿里', '百度', '智谱']],
  ['en', ['阿里', '百度', '智谱']],
] as const)('texts stand in the order of %s', (language, expected) => {
  const rows = [...expected].reverse().map((name) => ({ id: name, cells: [name] }));
  const table: GraphTable = {
    columns: [{ key: 'name', kind: 'standing', name: 'name', numeric: false, stated: 3 }],
    rows,
  };
  const sorted = inOrder(table, { key: 'name', down: false }, language).map(({ id }) => id);
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en').compare;
  expect(sorted).toEqual([...expected].sort(order));
  expect(inOrder(table, null, language)).toBe(rows);
});

test.each([
  ['', ['a', 'b']],
  ['kling', ['a']],
  ['ＫＬＩＮＧ model', ['a']],
  ['model', ['a', 'b']],
  ['kling none', []],
])('%j finds %j', (find, ids) => {
  const rows = [
    { id: 'a', cells: ['Kling', 'Model'] },
    { id: 'b', cells: ['GLM', 'Model'] },
  ];
  expect(matching(rows, find).map(({ id }) => id)).toEqual(ids);
});

test('Markdown keeps each row on its line and each cell in its place, and gives the text back', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '中', '|', '\\', '*', '<', '\n', '\r\n') });
  fc.assert(
    fc.property(fc.array(fc.tuple(any, any), { maxLength: 4 }), (rows) => {
      const lines = markdownTable(['x', 'y'], rows, [false, true]).trimEnd().split('\n');
      expect(lines.slice(0, 2)).toEqual(['| x | y |', '| --- | ---: |']);
      const back = lines
        .slice(2)
        .map((line) =>
          [...line.matchAll(/ ((?:\\.|[^\\|])*) (?=\|)/gu)].map(([, inner = '']) =>
            inner.replace(/<br>|\\(.)/gu, (_, sign: string | undefined) => sign ?? '\n'),
          ),
        );
      const plain = rows.map((row) => row.map((one) => one.replace(/\r\n|\r/gu, '\n')));
      expect(back).toEqual(plain);
    }),
  );
});

test('numbers are copied as numbers, and nothing else that begins like a formula', () => {
  fc.assert(
    fc.property(fc.bigInt().map(String), (number) => {
      expect(csvOf(['n'], [[number]])).toBe(`n\r\n${number}\r\n`);
    }),
  );
});

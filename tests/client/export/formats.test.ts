import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import type { ElementsDefinition } from 'cytoscape';
import Graph from 'graphology';
import parseGexf from 'graphology-gexf/browser/index.js';
import parseGraphml from 'graphology-graphml/browser/index.js';
import { gexfOf } from '../../../client/export/gexf.ts';
import { graphmlOf } from '../../../client/export/graphml.ts';
import { htmlOf } from '../../../client/export/html.ts';
import { jsonOf } from '../../../client/export/json.ts';
import type { Exported } from '../../../client/export/exported.ts';
import { svgOf } from '../../../client/export/svg.ts';
import { tablesOf } from '../../../client/export/tables.ts';
import { canvasFixture, ENTITIES, HOSTILE, PROPERTIES, RELATIONS } from './canvas-fixture.ts';

const exported = canvasFixture();
/** What XML cannot hold comes back as the replacement character. */
const IN_XML = HOSTILE.replace('\u0001', '\uFFFD');
const ids = ENTITIES.map(({ id }) => id);

describe('files of the canvas, read again by other parsers', () => {
  test('GraphML', () => {
    const graph = parseGraphml.parse(Graph, graphmlOf(exported));
    expect(graph.nodes()).toEqual(ids);
    expect(graph.getNodeAttributes('company:a')).toMatchObject({
      'jingtu.type': 'Company',
      'jingtu.label': IN_XML,
      text: IN_XML,
      large: '9007199254740993',
      whole: '7',
      list: JSON.stringify(PROPERTIES.list),
    });
    expect(graph.getNodeAttributes('model:b')).toMatchObject({
      'jingtu.x': 200,
      'jingtu.y': -50.5,
    });
    const edges = graph.mapEdges((_, attributes, source, target): unknown[] => [
      source,
      attributes['jingtu.type'],
      target,
    ]);
    expect(edges).toEqual(RELATIONS.map(({ source, type, target }) => [source, type, target]));
  });

  test('GEXF', () => {
    const graph = parseGexf.parse(Graph, gexfOf(exported));
    expect(graph.nodes()).toEqual(ids);
    expect(graph.getNodeAttributes('company:a')).toMatchObject({
      label: IN_XML,
      type: 'Company',
      text: IN_XML,
    });
    expect(graph.getNodeAttributes('model:b')).toMatchObject({
      x: 200,
      y: 50.5,
      color: 'rgb(170,51,85)',
    });
    expect(graph.size).toBe(RELATIONS.length);
  });

  test('JSON, by Cytoscape', () => {
    const file = JSON.parse(jsonOf(exported)) as { elements: ElementsDefinition };
    const cy = cytoscape({ headless: true, layout: { name: 'preset' }, elements: file.elements });
    expect(cy.nodes().map((node) => node.id())).toEqual(ids);
    expect(cy.getElementById('company:a').data('properties')).toEqual(PROPERTIES);
    expect(cy.getElementById('model:b').position()).toEqual({ x: 200, y: -50.5 });
    expect(cy.edges().length).toBe(RELATIONS.length);
  });

  test('CSV: entities, relations and evidence', () => {
    const tables = tablesOf(exported);
    const rows = (name: string): Record<string, string>[] =>
      parseCsv(tables[name] ?? '', { columns: true, bom: true });
    expect(rows('entities.csv').map(({ id }) => id)).toEqual(ids);
    // What a spreadsheet would run begins with an apostrophe; the rest comes back as it was.
    expect(rows('entities.csv')[0]).toMatchObject({
      name: `'${HOSTILE}`,
      large: '9007199254740993',
      whole: '7',
      list: JSON.stringify(PROPERTIES.list),
    });
    expect(rows('relations.csv').map(({ id, status }) => [id, status])).toEqual([
      ['a>MADE>b', 'ACHIEVED'],
      ['b>LED_TO>a', 'TARGET'],
      ['a>MADE>c', ''],
    ]);
    expect(rows('evidence.csv')).toEqual([
      {
        of: 'entity',
        id: 'company:a',
        locator: 'doc#7:413-438',
        document: 'doc',
        sentence: '7',
        start: '413',
        end: '438',
      },
      {
        of: 'entity',
        id: 'company:a',
        locator: 'doc#8:1-2',
        document: 'doc',
        sentence: '8',
        start: '1',
        end: '2',
      },
      {
        of: 'relation',
        id: 'a>MADE>b',
        locator: 'doc#9:10-20',
        document: 'doc',
        sentence: '9',
        start: '10',
        end: '20',
      },
    ]);
  });

  test('SVG: every entity and relation is drawn, with title, legend, source and what is left out', () => {
    const { text, width, height } = svgOf(exported);
    const page = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(page.querySelector('parsererror')).toBeNull();
    const drawn = [...page.querySelectorAll('#graph > g')].map((group) =>
      group.getAttribute('data-id'),
    );
    expect(drawn.sort()).toEqual([...ids, ...RELATIONS.map(({ id }) => id)].sort());
    const words = page.documentElement.textContent;
    for (const told of [
      '企业 1',
      '模型 2',
      '可灵大模型',
      '目标',
      '图谱共 40 个',
      '《发布会》，市政府，2025-03-20',
    ]) {
      expect(words).toContain(told);
    }
    expect([width, height].every((side) => Number.isInteger(side) && side > 0)).toBe(true);
    // Two relations between the same two do not lie on one another.
    const paths = [...page.querySelectorAll('path.line')].map((path) => path.getAttribute('d'));
    expect(new Set(paths).size).toBe(paths.length);
    // What is planned or aimed at never looks like what is done.
    const marker = (id: string): string | null | undefined =>
      page.querySelector(`[data-id="${id}"] path.line`)?.getAttribute('marker-end');
    expect([marker('a>MADE>b'), marker('b>LED_TO>a')]).toEqual(['url(#arrow)', 'url(#open)']);
  });

  test('SVG: lines bear their words where the canvas would let them', () => {
    const words = (relations: Exported['drawn']['relations']): number => {
      const drawn = { ...exported.drawn, relations };
      const { text } = svgOf({ ...exported, drawn });
      const page = new DOMParser().parseFromString(text, 'image/svg+xml');
      return page.querySelectorAll('g:has(> path.line) > text').length;
    };
    const [one] = exported.drawn.relations;
    if (one === undefined) throw new Error('The fixture has no relations.');
    expect(words([one])).toBe(1);
    const many = Array.from({ length: 41 }, (_, index) => ({ ...one, id: `r${index}` }));
    expect(words(many)).toBe(0);
    expect(words(many.map((bundled) => ({ ...bundled, members: ['a', 'b'] })))).toBe(41);
  });

  test('HTML: one page with every fact, that asks for nothing and holds no markup of the data', () => {
    const page = new DOMParser().parseFromString(htmlOf(exported), 'text/html');
    expect(page.querySelectorAll('aside li').length).toBe(ENTITIES.length + RELATIONS.length);
    expect(page.querySelectorAll('svg').length).toBe(1);
    expect(page.querySelector('b, [src], link, [href^="http"]')).toBeNull();
    expect(page.querySelector('aside')?.textContent).toContain('doc#9:10-20');
    expect(page.title).toContain('可灵大模型');
  });

  test.each(['zh', 'en'] as const)('%s: the title names what is most connected', (language) => {
    const { title } = canvasFixture(language);
    expect(title).toContain('可灵大模型');
  });
});

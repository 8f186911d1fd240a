import { expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { storeRows } from '../../graph-seed/load/store-rows.ts';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { STORE } from '../../graph-seed/store.ts';
import { ontologyPage } from '../../tools/ontology-page.ts';
import { ontologyPicture } from '../../tools/ontology-picture.ts';
import { projectSeed } from '../graph-seed/content-seed.ts';

const seed = await projectSeed();
const { ontology } = seed;
const page = ontologyPage(ontology, 'images/ontology.svg');
const picture = ontologyPicture(ontology);

/** One type of each kind, whose words hold every sign that Markdown or XML may stumble over. */
const SMALL: Ontology = {
  entityTypes: [
    {
      name: 'Ship',
      zh: '船|<b>',
      en: 'Ship & boat',
      singular: 'ship',
      plural: 'ships',
      colour: '#0d6ec8',
      icon: 'M0 0h4',
      description: { zh: '船。', en: 'A ship.' },
      properties: [{ name: 'masts', zh: '桅杆', en: 'Masts', kind: 'integer' }],
    },
  ],
  relationTypes: [
    {
      name: 'TOWS',
      zh: '拖',
      en: 'tows',
      reverseZh: '由…拖',
      reverseEn: 'towed by',
      description: { zh: '拖带。', en: 'Draws along.' },
      from: ['Ship'],
      to: ['Ship'],
      arranges: true,
      properties: [],
    },
  ],
  roles: {
    figure: 'Ship',
    indicator: 'Ship',
    measures: 'TOWS',
    about: 'TOWS',
    possiblySameAs: 'TOWS',
  },
};

test('the page of a small ontology', () => {
  expect(ontologyPage(SMALL, 'picture.svg')).toMatchInlineSnapshot(`
   "# Ontology

   <!-- Written by \`npm run generate\` from graph-seed/ontology.yaml; \`npm run check\` holds it fresh. -->

   1 entity types and 1 relation types, read from [graph-seed/ontology.yaml](../graph-seed/ontology.yaml), which is the one place to change them. The picture shows which types each relation may start from (●) and end at (○).

   ![Entity types as columns, relation types as rows](picture.svg)

   ## Entity types

   Every entity has the label \`Entity\` beside that of its type, and the properties \`id\`, \`name\`, \`nameEn\`, \`aliases\`, \`summaryZh\`, \`summaryEn\`, \`evidence\`. A type adds its own. A [Ship](#ship) also has \`value\`, \`number\`, \`valueTo\`, \`numberTo\`, \`normalUnit\`, \`asWritten\`, \`qualifier\`, \`period\`, \`status\`, \`growth\`: \`value\` is decimal text in the normal unit, \`number\` the same as a float.

   | Type | 中文 | English | One, many (API) | Colour | Relations |
   | --- | --- | --- | --- | --- | --- |
   | [Ship](#ship) | 船\\|&lt;b> | Ship & boat | \`ship\`, \`ships\` | \`#0d6ec8\` | 1 out, 1 in |

   ### Ship

   **船|&lt;b>** · **Ship & boat**: 船。 A ship.

   - Property \`masts\` (integer): 桅杆, Masts
   - Out: [TOWS](#tows)
   - In: [TOWS](#tows)
   - Icon: \`M0 0h4\`

   ## Relation types

   Every relation has the properties \`id\`, \`status\`, \`period\`, \`statementZh\`, \`statementEn\`, \`evidence\`. “Arranges” marks a relation that only ties things together (under a head, in a field, within a scope) and says nothing of what is done.

   | Type | From A to B | From B to A | 从 A 到 B | 从 B 到 A |
   | --- | --- | --- | --- | --- |
   | [TOWS](#tows) | A tows B | B towed by A | A 拖 B | B 由 A 拖 |

   ### TOWS

   **拖** · **tows**: 拖带。 Draws along. Arranges.

   - From: [Ship](#ship)
   - To: [Ship](#ship)

   ## Roles

   Types whose meaning the code relies on; another graph may name them otherwise.

   | Role | Type |
   | --- | --- |
   | \`figure\` | [Ship](#ship) |
   | \`indicator\` | [Ship](#ship) |
   | \`measures\` | [TOWS](#tows) |
   | \`about\` | [TOWS](#tows) |
   | \`possiblySameAs\` | [TOWS](#tows) |
   "
  `);
});

test('the page has a section for each type, with all that is known of it', () => {
  for (const type of [...ontology.entityTypes, ...ontology.relationTypes]) {
    const section = page.split(`\n### ${type.name}\n`)[1]?.split('\n#')[0] ?? '';
    const facts = [type.zh, type.en, type.description.zh, type.description.en];
    const more =
      'icon' in type
        ? [type.icon]
        : [...type.from, ...type.to].map((name) => `[${name}](#${name.toLowerCase()})`);
    const properties = type.properties.flatMap(({ name, zh, en, kind }) => [name, zh, en, kind]);
    const missing = [...facts, ...more, ...properties].filter((fact) => !section.includes(fact));
    expect({ name: type.name, missing }).toEqual({ name: type.name, missing: [] });
  }
});

test('the page names every property that figures are stored with', () => {
  const { figure } = ontology.roles;
  const stored = storeRows(seed).entities.filter(({ labels }) => labels.includes(figure));
  const own = new Set(stored.flatMap(({ props }) => Object.keys(props)));
  const known: readonly string[] = [...STORE.entityProperties, ...STORE.figureProperties];
  expect([...own].filter((name) => !known.includes(name) && !name.startsWith('_'))).toEqual([]);
});

test('every link of the page leads to a heading of it', () => {
  const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, head = '']) =>
    head.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

test.each([
  ['this ontology', picture],
  ['words full of signs', ontologyPicture(SMALL)],
])('the picture of %s is sound XML', (_what, svg) => {
  const parser = new SaxesParser();
  const errors: string[] = [];
  parser.on('error', ({ message }) => errors.push(message));
  parser.write(svg).close();
  expect(errors).toEqual([]);
});

test('the picture marks each end of each relation type once', () => {
  const count = (pattern: RegExp) => [...picture.matchAll(pattern)].length;
  const ends = (end: 'from' | 'to') =>
    ontology.relationTypes.reduce((sum, type) => sum + type[end].length, 0);
  // One of each stands in the legend.
  expect(count(/<circle class="start"/g)).toBe(ends('from') + 1);
  expect(count(/<circle class="end"/g)).toBe(ends('to') + 1);
  expect(count(/<path /g)).toBe(ontology.entityTypes.length);
});

test('nothing of the picture stands outside it', () => {
  const [width = 0, height = 0] =
    /viewBox="0 0 (\d+) (\d+)"/.exec(picture)?.slice(1).map(Number) ?? [];
  const numbers = (name: string) =>
    [...picture.matchAll(new RegExp(`\\b${name}="(-?[\\d.]+)"`, 'g'))].map(([, value]) =>
      Number(value),
    );
  const [xs, ys] = [
    [...numbers('x'), ...numbers('x1'), ...numbers('x2'), ...numbers('cx')],
    [...numbers('y'), ...numbers('y1'), ...numbers('y2'), ...numbers('cy')],
  ];
  expect([Math.min(...xs) >= 0, Math.max(...xs) <= width]).toEqual([true, true]);
  expect([Math.min(...ys) >= 0, Math.max(...ys) <= height]).toEqual([true, true]);
});

import { exportedFrom } from '../../../client/export/exported.ts';
import type { Exported } from '../../../client/export/exported.ts';
import type { Entity, Language, Relation, Status } from '../../../client/graph/model.ts';
import { sceneOf } from '../../../client/graph/scene.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';

/** Names that would break a careless writer. */
export const HOSTILE = '=HYPERLINK("x") <b>&amp;\u0001 名 "q" \u{1F600}\u202E]]>--';

const SCHEMA: Schema = {
  entityCount: 40,
  entityTypes: new Map(
    ['Company', 'Model'].map((name, index) => [
      name,
      {
        name,
        zh: index === 0 ? '企业' : '模型',
        en: name,
        colour: index === 0 ? '#2f6f4f' : '#aa3355',
        icon: 'M4 4L20 20',
        count: 20,
        properties: [],
      },
    ]),
  ),
  relationTypes: new Map(),
  documents: [
    {
      id: 'd',
      title: { zh: '发布会', en: 'Conference' },
      date: '2025-03-20',
      publisher: { zh: '市政府', en: null },
      textAvailable: false,
    },
  ],
};

const entity = (id: string, type: string, name: string): Entity => ({
  id,
  type,
  name,
  nameEn: null,
  degree: 2,
});

const relation = (id: string, source: string, target: string, status: Status | null): Relation => ({
  id,
  type: 'MADE',
  source,
  target,
  status,
  period: null,
});

export const ENTITIES = [
  entity('company:a', 'Company', HOSTILE),
  entity('model:b', 'Model', '可灵大模型'),
  entity('model:c', 'Model', 'Vidu'),
];

export const RELATIONS = [
  relation('a>MADE>b', 'company:a', 'model:b', 'ACHIEVED'),
  relation('b>LED_TO>a', 'model:b', 'company:a', 'TARGET'),
  relation('a>MADE>c', 'company:a', 'model:c', null),
];

/** Stored properties of every kind a graph has. */
export const PROPERTIES = {
  text: HOSTILE,
  large: '9007199254740993',
  whole: 7,
  true: true,
  list: ['a', 'b,"c"'],
  evidence: ['doc#7:413-438', 'doc#8:1-2'],
};

/** A small canvas with hostile names, in a language. */
export function canvasFixture(language: Language = 'zh'): Exported {
  const entities = new Map(ENTITIES.map((one) => [one.id, one]));
  const relations = new Map(RELATIONS.map((one) => [one.id, one]));
  const view = { ...EMPTY_VIEW, ids: [...entities.keys()] };
  return exportedFrom({
    scene: sceneOf(view, { entities, relations }, SCHEMA, language),
    entities,
    relations,
    values: new Map<string, Readonly<Record<string, unknown>>>([
      ['company:a', PROPERTIES],
      ['a>MADE>b', { evidence: ['doc#9:10-20'], statementZh: HOSTILE }],
    ]),
    schema: SCHEMA,
    language,
    theme: 'light',
    places: new Map([
      ['company:a', { x: 0, y: 0 }],
      ['model:b', { x: 200, y: -50.5 }],
      ['model:c', { x: -120, y: 90 }],
    ]),
    now: Date.UTC(2026, 0, 2),
  });
}

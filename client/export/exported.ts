import { nameOf, textOf } from '../graph/reading.ts';
import { labelLines } from '../graph/label.ts';
import type { Entity, Language, Point, Relation } from '../graph/model.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../graph/scene.ts';
import type { Schema } from '../graph/schema.ts';
import { typeWord } from '../graph/schema.ts';
import type { Values } from '../graph/values.ts';
import { exportEn } from '../i18n/export-en.ts';
import { exportZh } from '../i18n/export-zh.ts';
import type { ExportWords } from '../i18n/export-zh.ts';

/** An entity with everything a file can hold of it. */
export interface ExportedEntity extends Entity {
  readonly place: Point;
  readonly colour: string;
  readonly size: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relation with everything a file can hold of it. */
export interface ExportedRelation extends Relation {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A colour on the canvas and what it stands for. */
export interface LegendLine {
  readonly word: string;
  readonly colour: string;
  readonly count: number;
}

/** What is on the canvas, as every format of a file needs it. */
export interface Exported {
  readonly language: Language;
  /** The theme of pictures: that in which the canvas is seen. */
  readonly theme: 'light' | 'dark';
  readonly words: ExportWords;
  readonly title: string;
  /** What the file leaves out, and where its facts come from, a line each. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendLine[];
  readonly entities: readonly ExportedEntity[];
  readonly relations: readonly ExportedRelation[];
  /** As it is drawn: entities and groups with their places. */
  readonly drawn: {
    readonly entities: readonly (DrawnEntity & { readonly place: Point })[];
    readonly relations: readonly DrawnRelation[];
  };
}

/** What of the explorer an export is made of. */
export interface ExportSource {
  readonly scene: Scene;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly values: Values;
  readonly schema: Schema;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** Where everything drawn stands. */
  readonly places: ReadonlyMap<string, Point>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const NOWHERE: Point = { x: 0, y: 0 };
const TITLE_NAMES = 3;

function titleOf(entities: readonly Entity[], language: Language, words: ExportWords): string {
  const names = [...entities]
    .sort((a, b) => b.degree - a.degree)
    .slice(0, TITLE_NAMES)
    .map((entity) => labelLines(nameOf(entity, language))[0] ?? '');
  return words.title(names, entities.length);
}

function legendOf(
  entities: readonly ExportedEntity[],
  schema: Schema,
  language: Language,
): LegendLine[] {
  const lines = new Map<string, LegendLine>();
  for (const { type, colour } of entities) {
    const key = `${type} ${colour}`;
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.set(key, { word: typeWord(schema, type, language), colour, count });
  }
  return [...lines.values()].sort((a, b) => b.count - a.count);
}

/** Everything on the canvas, groups opened to their members, as a value that formats are made of. */
export function exportedFrom(source: ExportSource): Exported {
  const { scene, schema, language, places, values } = source;
  const words = language === 'zh' ? exportZh : exportEn;
  const value = (id: string): Readonly<Record<string, unknown>> => values.get(id) ?? {};
  const entities: ExportedEntity[] = [];
  for (const drawn of scene.entities.values()) {
    const ids = drawn.members.length > 0 ? drawn.members : [drawn.id];
    for (const id of ids) {
      const entity = source.entities.get(id);
      if (entity === undefined) continue;
      const type = schema.entityTypes.get(entity.type);
      const closed = drawn.members.length > 0;
      entities.push({
        ...entity,
        place: places.get(id) ?? places.get(drawn.id) ?? drawn.position ?? NOWHERE,
        colour: closed ? (type?.colour ?? drawn.colour) : drawn.colour,
        size: drawn.size,
        properties: value(id),
      });
    }
  }
  const here = new Set(entities.map(({ id }) => id));
  const shown = new Set([...scene.relations.values()].flatMap(({ members }) => members));
  const relations = [...source.relations.values()]
    .filter(({ source: from, target: to }) => here.has(from) && here.has(to))
    .filter(({ id, source: from, target: to }) => {
      // Within one closed group a relation is not drawn, and belongs to what it holds all the same.
      return shown.has(id) || !scene.entities.has(from) || !scene.entities.has(to);
    })
    .map((relation) => ({ ...relation, properties: value(relation.id) }));
  const sources = schema.documents.map(({ title, publisher, date }) =>
    words.source(textOf(title, language) ?? '', textOf(publisher, language), date),
  );
  return {
    language,
    theme: source.theme,
    words,
    title: titleOf(entities, language, words),
    notes: [
      words.part(entities.length, schema.entityCount, relations.length),
      ...sources,
      words.made(source.now),
    ],
    legend: legendOf(entities, schema, language),
    entities,
    relations,
    drawn: {
      entities: [...scene.entities.values()].map((drawn) => ({
        ...drawn,
        place: places.get(drawn.id) ?? drawn.position ?? NOWHERE,
      })),
      relations: [...scene.relations.values()],
    },
  };
}

import type { Ontology, PropertyDefinition } from '../../graph-seed/ontology.ts';
import { buildCounts } from '../cypher/counts.ts';
import { buildDocuments } from '../cypher/documents.ts';
import { openScope } from '../cypher/projection.ts';
import { below, fieldsNamed } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeDocument } from './shape.ts';

/** The documents, the latest first. */
export async function askDocuments(
  asker: Asker,
  first: number,
  fields: readonly Field[],
): Promise<Answer[]> {
  const rows = await asker.read(buildDocuments(first, fields, openScope(asker.ontology)));
  const reading = await asker.reading(fields, rows);
  return rows.map((row) => shapeDocument(row['document'] as Row, fields, reading));
}

/** The ontology with its counts; the database is asked for counts alone. */
export async function askSchema(asker: Asker, fields: readonly Field[]): Promise<Answer> {
  const { ontology, inferred } = asker;
  const { entities, relations } = await counts(asker, fields);
  return answer('GraphSchema', fields, ({ name, fields: asked }) => {
    switch (name) {
      case 'entityTypes':
        return ontology.entityTypes.map((type, at) => shapeType(type, entities[at], asked));
      case 'relationTypes':
        return ontology.relationTypes.map((type, at) => shapeType(type, relations[at], asked));
      default:
        return inferred;
    }
  });
}

interface Counts {
  readonly entities: readonly unknown[];
  readonly relations: readonly unknown[];
}

async function counts(asker: Asker, fields: readonly Field[]): Promise<Counts> {
  const names = (list: 'entityTypes' | 'relationTypes') =>
    fieldsNamed(below(fields, list), 'count').length === 0
      ? []
      : asker.ontology[list].map(({ name }) => name);
  const [entities, relations] = [names('entityTypes'), names('relationTypes')];
  if (entities.length + relations.length === 0) return { entities: [], relations: [] };
  const [row] = await asker.read(buildCounts(entities, relations));
  return row as unknown as Counts;
}

type Type = Ontology['entityTypes'][number] | Ontology['relationTypes'][number];

function shapeType(type: Type, count: unknown, fields: readonly Field[]): Answer {
  return answer('', fields, ({ name, args, fields: asked }) => {
    switch (name) {
      case 'count':
        return Number(count);
      case 'description':
        return args['language'] === 'EN' ? type.description.en : type.description.zh;
      case 'properties':
        return type.properties.map((property) => shapeProperty(property, asked));
      default:
        return type[name as keyof Type];
    }
  });
}

function shapeProperty(property: PropertyDefinition, fields: readonly Field[]): Answer {
  return answer('PropertyInfo', fields, ({ name }) => property[name as keyof PropertyDefinition]);
}

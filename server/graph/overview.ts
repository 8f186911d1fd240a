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
  // Nodes with the label `Document` in somebody else's graph are entities.
  if (asker.ontology.inPlace) return [];
  const rows = await asker.read(buildDocuments(first, fields, openScope(asker.ontology)));
  const reading = await asker.reading(fields, rows);
  return rows.map((row) => shapeDocument(row['document'] as Row, fields, reading));
}

/** What the API calls the parts of the ontology; `properties` are fields by the names they are stored under. */
export interface ApiNames {
  entity(type: string): EntityNames;
  relation(type: string): RelationNames;
}
interface Properties {
  readonly properties: ReadonlyMap<string, string>;
}
export interface EntityNames extends Properties {
  readonly object: string;
  readonly one: string;
  readonly many: string;
}
export interface RelationNames extends Properties {
  readonly field: string;
  readonly reverseField: string;
}

/** The ontology with its counts; the database is asked for counts alone. */
export async function askSchema(
  asker: Asker,
  fields: readonly Field[],
  names: ApiNames,
): Promise<Answer> {
  const { ontology, inferred } = asker;
  const { all, entities, relations } = await counts(asker, fields);
  return answer('GraphSchema', fields, ({ name, fields: asked }) => {
    switch (name) {
      case 'entityTypes':
        return ontology.entityTypes.map((type, at) =>
          shapeType(type, names.entity(type.name), entities[at], asked),
        );
      case 'relationTypes':
        return ontology.relationTypes.map((type, at) =>
          shapeType(type, names.relation(type.name), relations[at], asked),
        );
      case 'entityCount':
        return Number(all);
      case 'possiblySameAs':
        return possiblySameAs(ontology);
      default:
        return inferred;
    }
  });
}

/** The relation type of possible identity, where the graph has it. */
function possiblySameAs({ relationTypes, roles }: Ontology): string | null {
  return relationTypes.some(({ name }) => name === roles.possiblySameAs)
    ? roles.possiblySameAs
    : null;
}

interface Counts {
  readonly all: unknown;
  readonly entities: readonly unknown[];
  readonly relations: readonly unknown[];
}

async function counts(asker: Asker, fields: readonly Field[]): Promise<Counts> {
  const names = (list: 'entityTypes' | 'relationTypes') =>
    fieldsNamed(below(fields, list), 'count').length === 0
      ? []
      : asker.ontology[list].map(({ name }) => name);
  const [entities, relations] = [names('entityTypes'), names('relationTypes')];
  const isTold = fieldsNamed(fields, 'entityCount').length > 0;
  if (!isTold && entities.length + relations.length === 0) {
    return { all: 0n, entities: [], relations: [] };
  }
  const [row] = await asker.read(buildCounts(entities, relations, asker.ontology));
  return row as unknown as Counts;
}

type Type = Ontology['entityTypes'][number] | Ontology['relationTypes'][number];

function shapeType(
  type: Type,
  names: EntityNames | RelationNames,
  count: unknown,
  fields: readonly Field[],
): Answer {
  const told: Readonly<Record<string, unknown>> = { ...type, ...names };
  return answer('', fields, ({ name, args, fields: asked }) => {
    switch (name) {
      case 'count':
        return Number(count);
      case 'arranges':
        return told['arranges'] === true;
      case 'description':
        return args['language'] === 'EN' ? type.description.en : type.description.zh;
      case 'properties':
        return type.properties.map((property) => shapeProperty(property, names, asked));
      default:
        return told[name];
    }
  });
}

function shapeProperty(
  property: PropertyDefinition,
  { properties }: Properties,
  fields: readonly Field[],
): Answer {
  return answer('PropertyInfo', fields, ({ name }) =>
    name === 'field'
      ? (properties.get(property.name) ?? null)
      : property[name as keyof PropertyDefinition],
  );
}

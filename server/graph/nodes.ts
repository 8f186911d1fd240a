import { buildEntity, buildNodes } from '../cypher/nodes.ts';
import { openScope } from '../cypher/projection.ts';
import { askedOfSome, isAskedOf, plainField } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { RELATION } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { tellMissing, tellMissingName, tellOtherName } from './missing.ts';
import { shapeEntity, shapeRelation } from './shape.ts';

/** The entity or relation with an id; null, and told, where nothing has it. */
export async function askNode(
  asker: Asker,
  id: string,
  fields: readonly Field[],
): Promise<Answer | null> {
  const [found = null] = await readNodes(asker, [id], fields);
  if (!found) await tellMissing(asker, 'id', [{ id }], 'node');
  return found;
}

/** The entities and relations with these ids, in their order; null, and told, for an id that nothing has. */
export async function askNodes(
  asker: Asker,
  ids: readonly string[],
  fields: readonly Field[],
): Promise<(Answer | null)[]> {
  const found = await readNodes(asker, ids, fields);
  const missing = ids.flatMap((id, at) => (found[at] ? [] : [{ id, at }]));
  await tellMissing(asker, 'ids', missing, 'node');
  return found;
}

async function readNodes(
  asker: Asker,
  ids: readonly string[],
  fields: readonly Field[],
): Promise<(Answer | null)[]> {
  if (ids.length === 0) return [];
  const { ontology } = asker;
  const entityFields = askedOfSome(fields, (type) => type !== RELATION);
  const relationFields = fields.filter((field) => isAskedOf(field, RELATION));
  const entities = ids.map((id, at) => ({ at: BigInt(at), id }));
  const relations = entities.flatMap((wanted) => {
    if (ontology.inPlace) return [{ ...wanted, source: '', targets: [] }];
    const ends = endsOf(wanted.id);
    return ends ? [{ ...wanted, ...ends }] : [];
  });
  const statement = buildNodes(
    { entities, relations, entityFields, relationFields },
    openScope(ontology),
  );
  const rows = await asker.read(statement);
  const reading = await asker.reading(fields, rows);
  const answers = ids.map((): Answer | null => null);
  for (const { at, entity, relation } of rows) {
    answers[Number(at)] = entity
      ? shapeEntity(entity as Row, entityFields, reading)
      : shapeRelation(relation as Row, relationFields, reading);
  }
  return answers;
}

/** The entity of a type with this id and name, as far as they are given; null where there is none, and it is told why. */
export async function askEntity(
  asker: Asker,
  type: string,
  by: { readonly id: string | null; readonly name: string | null },
  fields: readonly Field[],
): Promise<Answer | null> {
  const rows = await asker.read(buildEntity(type, by, fields, openScope(asker.ontology)));
  const row = rows[0];
  if (!row) await tellWhyNone(asker, type, by);
  return row ? shapeEntity(row['entity'] as Row, fields, await asker.reading(fields, rows)) : null;
}

/** An id that nothing of the type has, a name that nothing is called, or a name that another is called than has the id. */
async function tellWhyNone(
  asker: Asker,
  type: string,
  { id, name }: { readonly id: string | null; readonly name: string | null },
): Promise<void> {
  if (id === null) {
    if (name !== null) await tellMissingName(asker, type, name);
    return;
  }
  if (name !== null) {
    const statement = buildEntity(type, { id, name: null }, [NAME], openScope(asker.ontology));
    const [called] = await asker.read(statement);
    if (called) {
      tellOtherName(asker, id, String((called['entity'] as Row)['name']), name);
      return;
    }
  }
  await tellMissing(asker, 'id', [{ id }], { type });
}

const NAME = plainField('name');

/** The ends that the id of a relation names: `source>TYPE>target`, with or without `#key`. */
function endsOf(id: string): { source: string; targets: string[] } | undefined {
  const [source, type, ...rest] = id.split('>');
  if (source === undefined || type === undefined || rest.length === 0) return undefined;
  const target = rest.join('>');
  const key = target.lastIndexOf('#');
  return { source, targets: key < 0 ? [target] : [target, target.slice(0, key)] };
}

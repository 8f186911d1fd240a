import { buildDocumentView } from '../cypher/document-view.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Row } from '../neo4j/database.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { tellMissing } from './missing.ts';
import { shapeDocument, shapeEntity, shapePage, shapeRelation } from './shape.ts';
import type { Reading } from './shape.ts';

/** A document as it is read, sentence by sentence; null, and told, where there is no document of this id. */
export async function askDocument(
  asker: Asker,
  id: string,
  fields: readonly Field[],
): Promise<Answer | null> {
  const [row] = asker.ontology.inPlace
    ? []
    : await asker.read(buildDocumentView(id, fields, openScope(asker.ontology)));
  if (!row) {
    await tellMissing(asker, 'id', [{ id }], 'document');
    return null;
  }
  const view = row['view'] as Row;
  const reading = await asker.reading(fields, view);
  return answer('', fields, ({ name, args, column, fields: asked }) => {
    const value = view[column] as Row;
    if (name === 'document') return shapeDocument(value, asked, reading);
    const page = {
      list: 'sentences',
      first: args['first'] as number,
      rows: value['rows'] as readonly Row[],
      total: value['total'],
      continued: (args['after'] ?? null) !== null,
    };
    return shapePage(page, asked, (line, part) =>
      shapeSentence(line[part.column] as Row, part.fields, reading, view['sha256'] as string),
    );
  });
}

function shapeSentence(
  row: Row,
  fields: readonly Field[],
  reading: Reading,
  sha256: string,
): Answer {
  return answer('', fields, ({ name, column, fields: asked }) => {
    const value = row[column];
    switch (name) {
      case 'number':
        return Number((row['id'] as string).split('#').at(-1));
      case 'start':
      case 'end':
        return Number(row[name]);
      case 'passage': {
        const place = { start: Number(row['start']), end: Number(row['end']) };
        return reading.texts.get(sha256)?.passage(place) ?? null;
      }
      case 'speaker':
        return value === null ? null : shapeEntity(value as Row, asked, reading);
      case 'marks':
        return (value as readonly Row[]).map((mark) => shapeMark(mark, asked));
      case 'relations':
        return (value as readonly Row[]).map((one) => shapeRelation(one, asked, reading));
      default:
        return (value as readonly Row[]).map((one) => shapeEntity(one, asked, reading));
    }
  });
}

function shapeMark({ id, locator }: Row, fields: readonly Field[]): Answer {
  const [, start, end] = /:(\d+)-(\d+)$/.exec(locator as string) ?? [];
  return answer('', fields, ({ name }) => {
    if (name === 'id') return id;
    return Number(name === 'start' ? start : end);
  });
}

import type { Ontology, PropertyKind } from '../../graph-seed/ontology.ts';
import type { Field } from '../cypher/selection.ts';
import { relationOrder } from '../cypher/sorted-relations.ts';
import type { Row } from '../neo4j/database.ts';
import { BadInput } from '../errors.ts';
import { toJson } from '../neo4j/values.ts';
import { answer, OTHER, RELATION } from './answer.ts';
import type { Answer } from './answer.ts';
import { encodeCursor } from './cursor.ts';
import { entityTypeOf, knownTypeOf } from './entity-types.ts';
import { propertyValue } from './property-value.ts';
import type { Texts } from './sources.ts';

/** What rows are read with. */
export interface Reading {
  readonly ontology: Ontology;
  readonly texts: Texts;
}

/** A page as a builder of `server/cypher` gives it. */
export interface Page {
  /** The name of the list's order, for its cursors. */
  readonly list: string;
  readonly first: number;
  readonly rows: readonly Row[];
  readonly total: unknown;
  /** Whether it was asked for with a cursor. */
  readonly continued: boolean;
  /** The values of the cursor of a line; those under `at` unless given. */
  readonly at?: (row: Row, index: number) => readonly unknown[];
  /** Reads what is asked of the list as a whole, where it can be asked. */
  readonly whole?: (field: Field) => unknown;
}

export function shapeEntity(row: Row, fields: readonly Field[], reading: Reading): Answer {
  const labels = row['labels'] as readonly string[];
  const type = knownTypeOf(labels, reading.ontology) ?? OTHER;
  return answer(type, fields, (field) => {
    const value = row[field.column];
    switch (field.name) {
      case 'type':
        return type === OTHER ? (labels[0] ?? '') : type;
      case 'properties':
        return visible(value as Row);
      case 'degree':
        return Number(value);
      case 'relations':
        return shapeRelations(value as Row, field, reading);
      case 'expansion':
        return (value as readonly Row[]).map((group) => shapeGroup(group, field.fields, reading));
      case 'figures':
      case 'about':
        return (value as readonly Row[]).map((one) => shapeEntity(one, field.fields, reading));
      case 'indicator':
        return value === null ? null : shapeEntity(value as Row, field.fields, reading);
      case 'evidence':
        return shapeEvidence(value as readonly Row[], field.fields, reading);
      case 'status':
      case 'qualifier':
        return upper(value);
      case 'property':
        return propertyValue(field.args['kind'] as PropertyKind, value);
      default:
        return toJson(value);
    }
  });
}

export function shapeRelation(row: Row, fields: readonly Field[], reading: Reading): Answer {
  return answer(RELATION, fields, (field) => {
    const value = row[field.column];
    switch (field.name) {
      case 'source':
      case 'target':
        return shapeEntity(value as Row, field.fields, reading);
      case 'properties':
        return visible(value as Row);
      case 'evidence':
        return shapeEvidence(value as readonly Row[], field.fields, reading);
      case 'status':
        return upper(value);
      case 'property':
        return propertyValue(field.args['kind'] as PropertyKind, value);
      default:
        return toJson(value);
    }
  });
}

export function shapeDocument(row: Row, fields: readonly Field[], { texts }: Reading): Answer {
  return answer('Document', fields, ({ name, column }) =>
    name === 'textAvailable' ? texts.has(row['sha256'] as string) : toJson(row[column]),
  );
}

/** A page: `edge` reads what is asked of a line beside its cursor. */
export function shapePage(
  page: Page,
  fields: readonly Field[],
  edge: (row: Row, field: Field) => unknown,
): Answer {
  const rows = page.rows.length > page.first ? page.rows.slice(0, page.first) : page.rows;
  return answer('', fields, (field) => {
    switch (field.name) {
      case 'totalCount':
        return Number(page.total);
      case 'aggregate':
        return page.whole?.(field);
      case 'edges':
        return rows.map((row, index) =>
          answer('', field.fields, (part) =>
            part.name === 'cursor' ? cursorOf(page, row, index) : edge(row, part),
          ),
        );
      default:
        return answer('', field.fields, ({ name }) => {
          if (name === 'hasNextPage') return page.rows.length > page.first;
          if (name === 'hasPreviousPage') return page.continued;
          const index = name === 'startCursor' ? 0 : rows.length - 1;
          const row = rows[index];
          return row === undefined ? null : cursorOf(page, row, index);
        });
    }
  });
}

function cursorOf({ list, at }: Page, row: Row, index: number): string {
  return encodeCursor(list, at ? at(row, index) : (row['at'] as readonly unknown[]));
}

/** The name under which cursors of a list of relations go. */
export function relationList(order: ReturnType<typeof relationOrder>): string {
  return order === null ? 'relations' : `relations:${order}`;
}

/**
 * Relations that are not sorted stand in a row as the store has them: a cursor is a place in it, and the relation that
 * stands there.
 */
function shapeRelations(value: Row, { args, fields }: Field, reading: Reading): Answer {
  const after = (args['after'] ?? null) as readonly unknown[] | null;
  const order = relationOrder(args);
  if (order === null && after !== null && value['from'] === null) {
    throw goneAnchor(after[1] as string);
  }
  const from = Number(value['from'] ?? 0);
  const rows = (value['rows'] ?? []) as readonly Row[];
  const page: Page = {
    list: relationList(order),
    first: args['first'] as number,
    rows,
    total: value['total'],
    continued: after !== null,
    ...(order === null && { at: (row: Row, index: number) => [from + index, row['at']] }),
  };
  return shapePage(page, fields, (row, { key, name, args: more, column, fields: asked }) => {
    const part = row[column] as Row;
    if (name === 'entity') return shapeEntity(part, asked, reading);
    if (more['part'] !== true) return shapeRelation(part, asked, reading);
    // What is asked right on the edge stands in the relation, beside the other things asked there.
    const own = asked.filter((field) => field.key === key);
    return shapeRelation(part, own, reading).values[key];
  });
}

function goneAnchor(relation: string): BadInput {
  const shown = relation.length > 100 ? `${relation.slice(0, 100)}…` : relation;
  return new BadInput(
    `after: the relation "${shown}", behind which the page would begin, is not in this list any more. Begin again without "after".`,
    { argument: 'after', value: shown },
  );
}

function shapeGroup(row: Row, fields: readonly Field[], { ontology }: Reading): Answer {
  return answer('ExpansionGroup', fields, ({ name }) =>
    name === 'entityType'
      ? entityTypeOf(row['labels'] as readonly string[], ontology)
      : toJson(row[name]),
  );
}

function shapeEvidence(rows: readonly Row[], fields: readonly Field[], reading: Reading): Answer[] {
  return rows.map((row) => {
    const place = /:(\d+)-(\d+)$/.exec(row['locator'] as string);
    const sentence = /#(\d+):/.exec(row['locator'] as string);
    const text = reading.texts.get(row['sha256'] as string);
    return answer('Evidence', fields, (field) => {
      const value = row[field.column];
      switch (field.name) {
        case 'sentence':
          return Number(sentence?.[1]);
        case 'start':
          return Number(place?.[1]);
        case 'end':
          return Number(place?.[2]);
        case 'document':
          return shapeDocument(value as Row, field.fields, reading);
        case 'speaker':
          return value === null ? null : shapeEntity(value as Row, field.fields, reading);
        case 'passage':
          return text?.passage({ start: Number(place?.[1]), end: Number(place?.[2]) }) ?? null;
        case 'context':
          return text?.passage({ start: Number(row['from']), end: Number(row['to']) }) ?? null;
        default:
          return Number(row['from']);
      }
    });
  });
}

const OF_TEXTS: ReadonlySet<string> = new Set(['passage', 'context', 'textAvailable']);

/** Whether an answer needs source texts. */
export function asksForTexts(fields: readonly Field[]): boolean {
  return fields.some(({ name, fields: below }) => OF_TEXTS.has(name) || asksForTexts(below));
}

/** Every stored property but those that serve the search. */
function visible(properties: Row): unknown {
  const shown = Object.entries(properties).filter(([name]) => !name.startsWith('_'));
  return toJson(Object.fromEntries(shown));
}

function upper(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : null;
}

import type { Condition } from '../cypher/condition.ts';
import { buildList } from '../cypher/list.ts';
import type { ListQuestion } from '../cypher/list.ts';
import type { Order } from '../cypher/order.ts';
import { openScope } from '../cypher/projection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Roles } from '../../graph-seed/ontology.ts';
import type { Row } from '../neo4j/database.ts';
import { shapeAggregate } from './aggregates.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { shapeEntity, shapePage } from './shape.ts';

/** The name under which cursors of a list go. */
export function listName(orders: readonly Order[]): string {
  const names = orders.map(({ by, descending }) => `${by}${descending ? ':desc' : ''}`);
  return `list:${names.join(',')}`;
}

/** A page of the entities of one type. */
export async function askList(
  asker: Asker,
  question: ListQuestion,
  fields: readonly Field[],
): Promise<Answer> {
  const { orders, first, after } = question;
  const [row] = await asker.read(buildList(question, fields, openScope(asker.ontology)));
  const rows = (row?.['rows'] ?? []) as readonly Row[];
  const reading = await asker.reading(fields, row);
  const page = {
    list: listName(orders),
    first,
    rows,
    total: row?.['total'],
    continued: after !== null,
    whole: (field: Field) => shapeAggregate(row?.[field.column] as Row, field.fields, reading),
  };
  return shapePage(page, fields, (line, { column, fields: asked }) =>
    shapeEntity(line[column] as Row, asked, reading),
  );
}

/** What figures are asked for, each null where nothing was said. */
export interface FiguresWanted {
  /** Id or name of an indicator. */
  readonly indicator: string | null;
  /** Id of an entity. */
  readonly about: string | null;
  readonly period: string | null;
  /** As stored, in lower case. */
  readonly status: string | null;
}

/** The condition that figures are wanted under. */
export function figuresCondition(
  { indicator, about, period, status }: FiguresWanted,
  roles: Roles,
): Condition {
  const parts: Condition[] = [];
  if (about !== null) parts.push(tiedTo(roles.about, is('id', about)));
  if (indicator !== null) {
    const names = ['id', 'name', 'nameEn'].map((property) => is(property, indicator));
    parts.push(tiedTo(roles.measures, { kind: 'or', parts: names }));
  }
  if (period !== null) parts.push(is('period', period));
  if (status !== null) parts.push(is('status', status));
  return { kind: 'and', parts };
}

function is(property: string, value: string): Condition {
  const subject = { on: 'entity', property, as: 'text' } as const;
  return { kind: 'compare', subject, operator: 'eq', value };
}

function tiedTo(type: string, part: Condition): Condition {
  const tie = { types: [type], direction: 'OUT' } as const;
  return { kind: 'related', quantifier: 'some', tie, part };
}

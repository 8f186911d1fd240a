import { figureType } from '../../graph-seed/figure-type.ts';
import type { Roles } from '../../graph-seed/ontology.ts';
import { ANYTHING, NOTHING } from '../cypher/condition.ts';
import type { Condition } from '../cypher/condition.ts';
import type { ListQuestion } from '../cypher/list.ts';
import { plainField } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { readList, shapeList } from './lists.ts';
import { tellIfUnknown, tellMissing } from './missing.ts';

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

/** A page of figures; an indicator or entity that nothing is, so that there are none, is told. */
export async function askFigures(
  asker: Asker,
  wanted: FiguresWanted,
  { where, ...list }: Omit<ListQuestion, 'type'>,
  fields: readonly Field[],
): Promise<Answer> {
  const { roles } = asker.ontology;
  const are = figureType(asker.ontology) === null ? NOTHING : ANYTHING;
  const parts = [are, figuresCondition(wanted, roles), where];
  const question = { ...list, type: roles.figure, where: { kind: 'and', parts } as const };
  const row = await readList(asker, question, fields);
  const isEmpty = row?.['total'] === 0n || (row?.['rows'] as unknown[] | undefined)?.length === 0;
  if (isEmpty && list.after === null && are === ANYTHING) await tellFilters(asker, wanted);
  return shapeList(asker, question, row, fields);
}

/** Tells of an indicator and an entity that an answer was narrowed by to nothing, where there are none such. */
export async function tellFilters(
  asker: Asker,
  { indicator, about }: Pick<FiguresWanted, 'indicator' | 'about'>,
): Promise<void> {
  if (about !== null) await tellIfUnknown(asker, 'about', [about]);
  if (indicator === null) return;
  const type = asker.ontology.roles.indicator;
  const called = { type, where: isCalled(indicator), orders: [], first: 1, after: null };
  const row = await readList(asker, called, [TOTAL]);
  if (row?.['total'] === 0n) {
    await tellMissing(asker, 'indicator', [{ id: indicator }], { type });
  }
}

const TOTAL = plainField('totalCount');

/** The condition that figures are wanted under. */
function figuresCondition(
  { indicator, about, period, status }: FiguresWanted,
  roles: Roles,
): Condition {
  const parts: Condition[] = [];
  if (about !== null) parts.push(tiedTo(roles.about, is('id', about)));
  if (indicator !== null) parts.push(tiedTo(roles.measures, isCalled(indicator)));
  if (period !== null) parts.push(is('period', period));
  if (status !== null) parts.push(is('status', status));
  return { kind: 'and', parts };
}

/** Of an indicator: its id or one of its names. */
function isCalled(indicator: string): Condition {
  const parts = ['id', 'name', 'nameEn'].map((property) => is(property, indicator));
  return { kind: 'or', parts };
}

function is(property: string, value: string): Condition {
  const subject = { on: 'entity', property, as: 'text' } as const;
  return { kind: 'compare', subject, operator: 'eq', value };
}

function tiedTo(type: string, part: Condition): Condition {
  const tie = { types: [type], direction: 'OUT' } as const;
  return { kind: 'related', quantifier: 'some', tie, part };
}

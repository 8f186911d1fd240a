import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';
import { buildPage } from './page.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

export interface FiguresQuestion {
  /** Id or name of an indicator. */
  readonly indicator: string | null;
  /** Id of an entity. */
  readonly about: string | null;
  readonly period: string | null;
  /** As stored, in lower case. */
  readonly status: string | null;
  readonly first: number;
  readonly after: readonly unknown[] | null;
}

/** A page of figures in the order of their ids. */
export function buildFigures(
  question: FiguresQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const match = figuresMatch(n, question, scope);
  const { indicator, about, period, status } = question;
  const isFiltered = [indicator, about, period, status].some((value) => value !== null);
  const total = isFiltered
    ? `COUNT { ${match.join(' ')} RETURN DISTINCT ${n} }`
    : `COUNT { (${anyOf([scope.roles.figure])}) }`;
  const { first, after } = question;
  return buildPage(
    {
      n,
      match: isFiltered ? [...match, `WITH DISTINCT ${n}`] : match,
      keys: [`${n}.id`],
      order: [`${n}.id`],
      after: after === null ? null : `${n}.id > ${params.add(after[0])}`,
      first,
      total,
    },
    fields,
    scope,
  );
}

/** Begins with what an index finds: the entity that the figures are about. */
function figuresMatch(n: string, question: FiguresQuestion, { params, roles }: Scope): string[] {
  const { indicator, about } = question;
  const figure = `(${n}${anyOf([roles.figure])})`;
  const start =
    about === null
      ? figure
      : `(:${STORE.entity} {id: ${params.add(about)}})<-[${anyOf([roles.about])}]-${figure}`;
  const where: string[] = [];
  let measured = '';
  if (indicator !== null) {
    const i = params.variable('i');
    measured = `MATCH (${n})-[${anyOf([roles.measures])}]->(${i}${anyOf([roles.indicator])})`;
    where.push(`${params.add(indicator)} IN [${i}.id, ${i}.name, ${i}.nameEn]`);
  }
  for (const name of ['period', 'status'] as const) {
    const value = question[name];
    if (value !== null) where.push(`${n}.${name} = ${params.add(value)}`);
  }
  return [
    `MATCH ${start}`,
    measured,
    where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`,
  ].filter((line) => line !== '');
}

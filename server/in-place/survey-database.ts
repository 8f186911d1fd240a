import {
  coLabelStatements,
  countStatements,
  endStatements,
  INDEXES,
  LABELS,
  propertyStatements,
  RELATION_TYPES,
  UNIQUE_PROPERTIES,
  UNLABELLED,
} from '../cypher/survey-in-place.ts';
import type { EndAsked } from '../cypher/survey-in-place.ts';
import { SetupError } from '../errors.ts';
import type { Database, Row, Statement } from '../neo4j/database.ts';

/** A property in the kind of one of its values, as Neo4j names kinds, among the first nodes or relations of a type. */
export interface PropertyFound {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly different: number;
  /** Mean length of texts. */
  readonly length: number | null;
}

export interface LabelFound {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PropertyFound[];
  /** Other labels that all of its first nodes have. */
  readonly within: readonly string[];
}

export interface RelationTypeFound {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PropertyFound[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface IndexFound {
  readonly name: string;
  readonly type: 'FULLTEXT' | 'TEXT' | 'RANGE';
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

/** What a database holds that the loader has not written, as far as it must be known to show it. */
export interface DatabaseSurvey {
  readonly labels: readonly LabelFound[];
  readonly relationTypes: readonly RelationTypeFound[];
  /** Unique properties; null where the user may not see them. */
  readonly unique: readonly { readonly label: string; readonly property: string }[] | null;
  /** Null where the user may not see them. */
  readonly indexes: readonly IndexFound[] | null;
  readonly hasUnlabelled: boolean;
}

/** Types of either kind that are read. */
const MOST_TYPES = 2_000;
/** Pairs of label and relation type whose ends are looked up; beyond it every type may tie everything. */
const MOST_ENDS = 20_000;
const TIMEOUT_MS = 30_000;

/**
 * Looks at a database, reading only. What it costs grows with the number of types, not with that of nodes.
 * @throws SetupError where it has more types than can be shown.
 */
export async function surveyDatabase(
  database: Pick<Database, 'read'>,
  signal?: AbortSignal,
): Promise<DatabaseSurvey> {
  const ask = (statement: Statement) => database.read(statement, { signal, timeoutMs: TIMEOUT_MS });
  const askAll = async (statements: readonly Statement[]): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const statement of statements) rows.push(...(await ask(statement)));
    return rows;
  };
  const may = (statement: Statement) => ask(statement).catch(() => null);
  const counted = async (names: readonly string[], of: 'labels' | 'types') => {
    const counts = countsOf(await askAll(countStatements(names, of)));
    return names
      .map((name, at) => ({ name, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0);
  };
  const labels = await counted(namesOf(await ask(LABELS), 'labels'), 'labels');
  const types = await counted(namesOf(await ask(RELATION_TYPES), 'relation types'), 'types');
  const [labelNames, typeNames] = [labels.map(({ name }) => name), types.map(({ name }) => name)];
  const ofLabels = byName(await askAll(propertyStatements(labelNames, 'labels')));
  const ofTypes = byName(await askAll(propertyStatements(typeNames, 'types')));
  const within = withinOthers(await askAll(coLabelStatements(labelNames)));
  const ends = await endsOf(typeNames, labelNames, askAll);
  const unique = await may(UNIQUE_PROPERTIES);
  const indexes = await may(INDEXES);
  // Where they cannot be looked through in time there may be some.
  const unlabelled = await may(UNLABELLED);
  return {
    labels: labels.map((label) => ({
      ...label,
      properties: ofLabels.get(label.name) ?? [],
      within: within.get(label.name) ?? [],
    })),
    relationTypes: types.map((type) => ({
      ...type,
      properties: ofTypes.get(type.name) ?? [],
      ...ends(type.name),
    })),
    unique: unique as unknown as DatabaseSurvey['unique'],
    indexes: indexes as unknown as DatabaseSurvey['indexes'],
    hasUnlabelled: unlabelled === null || unlabelled.length > 0,
  };
}

function namesOf(rows: readonly Row[], what: string): string[] {
  if (rows.length <= MOST_TYPES) return rows.map(({ name }) => name as string);
  throw new SetupError(
    `The database has ${rows.length} ${what}; at most ${MOST_TYPES} can be shown.`,
    'Set NEO4J_DATABASE or NEO4J_URI to another database.',
  );
}

function countsOf(rows: readonly Row[]): number[] {
  return rows.flatMap(({ counts }) => (counts as readonly bigint[]).map(Number));
}

function byName(rows: readonly Row[]): Map<string, PropertyFound[]> {
  const found = new Map<string, PropertyFound[]>();
  for (const { name, property, kind, count, different, length } of rows) {
    const list = found.get(name as string) ?? [];
    list.push({
      name: property as string,
      kind: kind as string,
      count: Number(count),
      different: Number(different),
      length: length as number | null,
    });
    found.set(name as string, list);
  }
  return found;
}

/** By label: the other labels that all nodes looked at have. */
function withinOthers(rows: readonly Row[]): Map<string, string[]> {
  const sizes = new Map(
    rows.flatMap(({ name, other, count }) => (name === other ? [[name as string, count]] : [])),
  );
  const within = new Map<string, string[]>();
  for (const { name, other, count } of rows) {
    if (name === other || count !== sizes.get(name as string)) continue;
    within.set(name as string, [...(within.get(name as string) ?? []), other as string]);
  }
  return within;
}

/** The labels at either end of the relations of a type. */
async function endsOf(
  types: readonly string[],
  labels: readonly string[],
  askAll: (statements: readonly Statement[]) => Promise<Row[]>,
): Promise<(type: string) => { readonly from: string[]; readonly to: string[] }> {
  if (2 * types.length * labels.length > MOST_ENDS) {
    return () => ({ from: [...labels], to: [...labels] });
  }
  const asked = types.flatMap((type) =>
    (['from', 'to'] as const).flatMap((end) =>
      labels.map((label): EndAsked => ({ type, end, label })),
    ),
  );
  const counts = countsOf(await askAll(endStatements(asked)));
  const there = asked.filter((_, at) => (counts[at] ?? 0) > 0);
  return (wanted) => {
    const at = (side: EndAsked['end']) =>
      there.filter(({ type, end }) => type === wanted && end === side).map(({ label }) => label);
    return { from: at('from'), to: at('to') };
  };
}

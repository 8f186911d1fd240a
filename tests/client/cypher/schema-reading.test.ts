import { expect, test } from '@jest/globals';
import { CypherFailure } from '../../../client/api/cypher-failure.ts';
import { createSchemaReading } from '../../../client/state/cypher/schema-reading.ts';
import type { CypherContext } from '../../../client/state/cypher/context.ts';
import type { SchemaState } from '../../../client/state/cypher/state.ts';
import type { CypherSchema } from '../../../client/cypher/schema.ts';
import { SCHEMA } from './fixture.ts';

const bare = ({ name }: { readonly name: string }) => ({ name, count: null, properties: [] });
const NAMES: CypherSchema = {
  ...SCHEMA,
  labels: SCHEMA.labels.map(bare),
  relationshipTypes: SCHEMA.relationshipTypes.map(bare),
};
const LATE = new CypherFailure({ rule: 'late' });

/** A reading over answers that are given by hand, and what it told. */
function reading(api: Partial<CypherContext['api']>) {
  const told: SchemaState[] = [];
  const change: CypherContext['change'] = ({ schema }) => {
    if (schema) told.push(schema);
  };
  const context = { api, change } as CypherContext;
  return { told, read: createSchemaReading(context) };
}

/** What stands of each state in short: its status, the ships counted, and how the details are. */
function brief(state: SchemaState | undefined): readonly unknown[] {
  if (state?.status !== 'ready') return [state?.status];
  return [state.status, state.index.labels.get('Ship')?.count, state.details];
}

test('names come first, counts and properties after them', async () => {
  const { told, read } = reading({
    schema: () => Promise.resolve(NAMES),
    schemaDetails: () => Promise.resolve(SCHEMA),
  });
  await read();
  expect(told.map(brief)).toEqual([['loading'], ['ready', null, 'loading'], ['ready', 3, 'ready']]);
});

test('without counts the names stay, and it is said why', async () => {
  const { told, read } = reading({
    schema: () => Promise.resolve(NAMES),
    schemaDetails: () => Promise.reject(LATE),
  });
  await read();
  expect(brief(told.at(-1))).toEqual(['ready', null, LATE]);
});

test('without names there is nothing, and it is said why', async () => {
  const { told, read } = reading({ schema: () => Promise.reject(LATE) });
  await read();
  expect(told.at(-1)).toEqual({ status: 'failed', failure: LATE });
});

test('of two readings the later one counts, whichever ends first', async () => {
  const waiting: ((schema: CypherSchema) => void)[] = [];
  const { told, read } = reading({
    schema: () => new Promise((resolve) => waiting.push(resolve)),
    schemaDetails: () => Promise.resolve(SCHEMA),
  });
  const first = read();
  const second = read();
  waiting[1]?.(NAMES);
  await second;
  const before = told.length;
  waiting[0]?.({ ...NAMES, labels: [] });
  await first;
  expect(told).toHaveLength(before);
  expect(brief(told.at(-1))).toEqual(['ready', 3, 'ready']);
});

import { readHints, readPlan } from '../cypher/plan.ts';
import type {
  CypherSchema,
  SchemaDetails,
  Routine,
  SchemaName,
  SchemaRule,
} from '../cypher/schema.ts';
import { readValue } from '../cypher/values.ts';
import type { CypherAnswer, CypherCheck, CypherNotice } from './cypher-api.ts';
import { failureOfRecord, isRecord } from './cypher-failure.ts';
import type { RawAnswer } from './raw-ask.ts';

type Unsure = Readonly<Record<string, unknown>>;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function records(value: unknown): readonly Unsure[] {
  return list(value).filter(isRecord);
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((one) => typeof one === 'string');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function noticeFrom(record: Unsure): CypherNotice {
  return {
    code: text(record['code']),
    severity: record['severity'] === 'WARNING' ? 'WARNING' : 'INFORMATION',
    category: text(record['category']),
    title: text(record['title']),
    description: text(record['description']),
    start: number(record['start']),
    end: number(record['end']),
  };
}

export function answerFrom(value: Unsure, { bytes, ms }: RawAnswer): CypherAnswer {
  const wire = list(value['typedRows']).map(list);
  const { cap } = value;
  return {
    columns: texts(value['columns']),
    wire,
    rows: wire.map((row) => row.map(readValue)),
    cap: isRecord(cap) ? { kind: text(cap['kind']), limit: number(cap['limit']) ?? 0 } : null,
    ms,
    bytes,
    elapsedMs: number(value['elapsedMs']),
    notices: records(value['notifications']).map(noticeFrom),
    plan: readPlan(value['plan']),
    hints: readHints(value['planHints']),
  };
}

export function checkFrom(value: Unsure): CypherCheck {
  const { refusal, syntaxError } = value;
  const failed = isRecord(refusal) ? refusal : isRecord(syntaxError) ? syntaxError : null;
  return {
    ok: value['ok'] === true,
    failure: failed === null ? null : failureOfRecord(failed, failed['message'], 'syntax'),
    notices: records(value['notifications']).map(noticeFrom),
    hints: readHints(value['planHints']),
  };
}

function nameFrom(record: Unsure): SchemaName {
  return {
    name: text(record['name']),
    count: number(record['count']),
    properties: records(record['properties']).map((one) => ({
      name: text(one['name']),
      kinds: texts(one['kinds']),
    })),
  };
}

function routineFrom(record: Unsure): Routine {
  return {
    name: text(record['name']),
    signature: text(record['signature']),
    description: text(record['description']),
    mode: text(record['mode']) || null,
    category: text(record['category']) || null,
    allowed: record['allowed'] === true,
  };
}

function ruleFrom(record: Unsure): SchemaRule {
  return {
    name: text(record['name']),
    kind: text(record['kind']),
    entity: text(record['entity']),
    labelsOrTypes: texts(record['labelsOrTypes']),
    properties: texts(record['properties']),
    state: text(record['state']) || null,
  };
}

export function detailsFrom(value: Unsure): SchemaDetails {
  return {
    labels: records(value['labels']).map(nameFrom),
    relationshipTypes: records(value['relationshipTypes']).map(nameFrom),
  };
}

export function schemaFrom(value: Unsure): CypherSchema {
  const limits = isRecord(value['limits']) ? value['limits'] : {};
  const limit = (name: string, fallback: number): number => number(limits[name]) ?? fallback;
  return {
    ...detailsFrom(value),
    propertyKeys: texts(value['propertyKeys']),
    functions: records(value['functions']).map(routineFrom),
    procedures: records(value['procedures']).map(routineFrom),
    indexes: records(value['indexes']).map(ruleFrom),
    constraints: records(value['constraints']).map(ruleFrom),
    limits: {
      maxRows: limit('maxRows', 10_000),
      defaultRows: limit('defaultRows', 1000),
      maxBytes: limit('maxBytes', 4_194_304),
      maxTimeoutMs: limit('maxTimeoutMs', 60_000),
      defaultTimeoutMs: limit('defaultTimeoutMs', 15_000),
      maxQueryLength: limit('maxQueryLength', 20_000),
    },
  };
}

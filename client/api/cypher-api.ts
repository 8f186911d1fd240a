import type { PlanHint, PlanNode } from '../cypher/plan.ts';
import type { CypherSchema, SchemaDetails } from '../cypher/schema.ts';
import type { Value } from '../cypher/values.ts';
import { CypherFailure, fieldFrom, sentFailure } from './cypher-failure.ts';
import { answerFrom, checkFrom, detailsFrom, schemaFrom } from './from-cypher.ts';
import { ApiFailure, Cancelled } from './failure.ts';
import type { RawAsk } from './raw-ask.ts';

/** A note of the database about a statement, with its place in it where it has one. */
export interface CypherNotice {
  readonly code: string;
  readonly severity: 'WARNING' | 'INFORMATION';
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What a statement brought. */
export interface CypherAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** The rows as they came, for reading as JSON. */
  readonly wire: readonly (readonly unknown[])[];
  /** The cap that cut the rows; `null` where all are there. */
  readonly cap: { readonly kind: string; readonly limit: number } | null;
  /** Milliseconds from the question to the last byte, and those the server counted. */
  readonly ms: number;
  readonly elapsedMs: number | null;
  readonly bytes: number;
  readonly notices: readonly CypherNotice[];
  readonly plan: PlanNode | null;
  readonly hints: readonly PlanHint[];
}

/** What is said of a statement without running it. */
export interface CypherCheck {
  readonly ok: boolean;
  /** Why it would not run: refused by the console's rules, or not Cypher. */
  readonly failure: CypherFailure | null;
  readonly notices: readonly CypherNotice[];
  readonly hints: readonly PlanHint[];
}

export interface CypherQuestion {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type CancelState = 'ended' | 'unknown' | 'still-running';
export const EXPORT_FORMATS = ['csv', 'jsonl', 'graphml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the console asks of the server. Whatever fails rejects with `CypherFailure`, what is left with `Cancelled`. */
export interface CypherApi {
  readonly run: (
    question: CypherQuestion & { readonly limit: number; readonly runId: string },
    signal: AbortSignal,
  ) => Promise<CypherAnswer>;
  readonly check: (query: string, signal: AbortSignal) => Promise<CypherCheck>;
  /** The names; nothing is told of them yet. */
  readonly schema: () => Promise<CypherSchema>;
  readonly schemaDetails: () => Promise<SchemaDetails>;
  readonly cancel: (runId: string) => Promise<CancelState>;
  /** The file of all rows; `onBytes` is told how many have come. */
  readonly exportFile: (
    question: CypherQuestion & { readonly runId: string },
    format: ExportFormat,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ) => Promise<Blob>;
}

const REFUSAL = 'rule message start end remedy nearest';
const HINT = 'rule message operator details';

const RUN = `query Run($query: String!, $parameters: JSON, $limit: Int, $runId: ID) {
  cypher(query: $query, parameters: $parameters, limit: $limit, runId: $runId) {
    columns typedRows elapsedMs notifications plan
    cap { kind limit }
    planHints { ${HINT} }
  }
}`;

const CHECK = `query Check($query: String!) {
  cypherCheck(query: $query) {
    ok
    refusal { ${REFUSAL} }
    syntaxError { message start end remedy nearest }
    notifications
    planHints { ${HINT} }
  }
}`;

const NAMED = 'name count properties { name kinds }';
const ROUTINE = 'name signature description mode category allowed';
const RULE = 'name kind entity labelsOrTypes properties';
const SCHEMA = `query Schema {
  cypherSchema {
    labels { name }
    relationshipTypes { name }
    propertyKeys
    functions { ${ROUTINE} }
    procedures { ${ROUTINE} }
    indexes { ${RULE} state }
    constraints { ${RULE} }
    limits { maxRows defaultRows maxBytes maxTimeoutMs defaultTimeoutMs maxQueryLength }
  }
}`;
const DETAILS = `query SchemaDetails {
  cypherSchema {
    labels { ${NAMED} }
    relationshipTypes { ${NAMED} }
  }
}`;
/** Milliseconds after which nobody waits for the schema any longer. */
const SCHEMA_MS = 20_000;
const DETAILS_MS = 90_000;

type Send = typeof fetch;

async function readAll(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    parts.push(part.value);
    onBytes(size);
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? 'text/plain' });
}

/** The console's questions over one transport for GraphQL and one for what is beside it. */
export function createCypherApi(
  ask: RawAsk,
  send: Send = (...request) => fetch(...request),
): CypherApi {
  const field = async (
    query: string,
    variables: Readonly<Record<string, unknown>>,
    name: string,
    signal?: AbortSignal,
  ) => {
    try {
      const answer = await ask({ query, variables }, signal);
      return { answer, value: fieldFrom(answer, name) };
    } catch (error) {
      throw error instanceof ApiFailure ? new CypherFailure({ rule: 'away' }) : error;
    }
  };
  const post = async (path: string, body: object, signal?: AbortSignal): Promise<Response> => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body), ...(signal && { signal }) };
    return send(path, init);
  };
  const schemaField = async (query: string, milliseconds: number) => {
    try {
      return (await field(query, {}, 'cypherSchema', AbortSignal.timeout(milliseconds))).value;
    } catch (error) {
      throw error instanceof Cancelled ? new CypherFailure({ rule: 'late' }) : error;
    }
  };
  return {
    async run(question, signal) {
      const { answer, value } = await field(RUN, { ...question }, 'cypher', signal);
      return answerFrom(value, answer);
    },
    async check(query, signal) {
      const { value } = await field(CHECK, { query }, 'cypherCheck', signal);
      return checkFrom(value);
    },
    async schema() {
      return schemaFrom(await schemaField(SCHEMA, SCHEMA_MS));
    },
    async schemaDetails() {
      return detailsFrom(await schemaField(DETAILS, DETAILS_MS));
    },
    async cancel(runId) {
      try {
        const response = await post('/cypher/cancel', { runId });
        const body: unknown = await response.json();
        const state =
          typeof body === 'object' && body !== null && 'state' in body ? body.state : null;
        const known = (['ended', 'unknown', 'still-running'] as const).find((one) => one === state);
        if (known !== undefined) return known;
      } catch {
        // Told below: nobody knows what became of it.
      }
      throw new CypherFailure({ rule: 'away' });
    },
    async exportFile(question, format, signal, onBytes) {
      try {
        const response = await post('/cypher/export', { ...question, format }, signal);
        if (response.ok) return await readAll(response, onBytes);
        throw sentFailure(await response.text(), response.status);
      } catch (error) {
        if (signal.aborted) throw new CypherFailure({ rule: 'cancelled' });
        // A file that breaks off is no file: the server ends the connection where it could not go on.
        throw error instanceof CypherFailure ? error : new CypherFailure({ rule: 'broken-off' });
      }
    },
  };
}

import type { Arguments, Field } from '../cypher/selection.ts';
import { below, fieldsNamed } from '../cypher/selection.ts';
import { numberOf, textOf } from '../cypher/arguments.ts';
import type { Asking, CypherConsole, Question } from '../console/console.ts';
import { errorOf } from '../console/failure.ts';
import { hintsOf } from '../console/hints.ts';
import { toldLimits } from '../console/limits.ts';
import { hitsOf } from '../console/plan.ts';
import { resultGraph } from '../console/result-graph.ts';
import type { ResultGraph, Stub } from '../console/result-graph.ts';
import { nativeOf, plainOf } from '../console/typed.ts';
import { resultInPlace } from '../in-place/result-in-place.ts';
import { toJson } from '../neo4j/values.ts';
import { answer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import { openResultGraph } from './cypher-graph.ts';
import { pick } from './pick.ts';

/** The console, and who asks it. */
export interface ConsoleAccess {
  readonly console: CypherConsole;
  readonly asking: Asking;
  /** Gives the request more time, in milliseconds. */
  readonly extend: (milliseconds: number) => void;
}

/** How much longer than a statement its request may take. */
const GRACE_MS = 6_000;

/** Runs a statement of an analyst. */
export async function askCypher(
  asker: Asker,
  args: Arguments,
  fields: readonly Field[],
): Promise<Answer> {
  const { console, asking, extend } = accessOf(asker);
  const timeoutMs = (args['timeoutMs'] ?? null) as number | null;
  const { maxTimeoutMs, defaultTimeoutMs } = console.limits;
  // It may have to wait for its turn as well.
  extend(2 * Math.min(timeoutMs ?? defaultTimeoutMs, maxTimeoutMs) + GRACE_MS);
  const question: Question & { readonly limit: number } = {
    query: textOf(args, 'query') ?? '',
    parameters: args['parameters'],
    runId: textOf(args, 'runId'),
    timeoutMs,
    limit: numberOf(args, 'limit'),
  };
  const result = await console.run(question, asking);
  const wantsGraph = ['graph', 'stubs'].some((name) => fieldsNamed(fields, name).length > 0);
  const held: ResultGraph = wantsGraph
    ? resultGraph(result.rows)
    : { nodes: [], relationships: [], stubs: [] };
  const { inPlace } = asker.ontology;
  const graph = inPlace ? resultInPlace(held, inPlace) : held;
  const shaped = await openResultGraph(graph, fieldsNamed(fields, 'graph'), asker, console.control);
  return answer('', fields, (field) => {
    switch (field.name) {
      case 'rows':
        return result.rows.map((row) => row.map(plainOf));
      case 'typedRows':
        return result.rows;
      case 'graph':
        return shaped(field.fields, result.cap !== null);
      case 'stubs':
        return graph.stubs.map((stub) => pick(stubOf(stub), field.fields));
      case 'truncated':
        return result.cap !== null;
      case 'rowsReturned':
        return result.rowCount;
      case 'planHints':
        return pick(hintsOf(result.plan), field.fields);
      case 'dbHits':
        return result.plan ? hitsOf(result.plan) : null;
      case 'statementType':
        return 'READ';
      default:
        return pick(result[field.name as 'columns'], field.fields);
    }
  });
}

/** Says what is wrong with a text, and how it would be run. */
export async function askCypherCheck(
  asker: Asker,
  args: Arguments,
  fields: readonly Field[],
): Promise<unknown> {
  const { console } = accessOf(asker);
  const check = await console.check(textOf(args, 'query') ?? '');
  const fault = (found: typeof check.refusal) => found && { nearest: [], ...found };
  return pick(
    {
      ...check,
      refusal: fault(check.refusal),
      syntaxError: fault(check.syntaxError),
      statementType: check.ok ? 'READ' : null,
    },
    fields,
  );
}

/** Milliseconds more for a request that has every label counted and looked at. */
const DETAILS_MS = 60_000;

/** What an editor wants to know of the database. Names come at once; what is told of each takes longer, where asked. */
export async function askCypherSchema(asker: Asker, fields: readonly Field[]): Promise<unknown> {
  const { console, extend } = accessOf(asker);
  const wantsDetails = ['labels', 'relationshipTypes'].some((name) =>
    below(fields, name).some((field) => field.name === 'count' || field.name === 'properties'),
  );
  if (wantsDetails) extend(DETAILS_MS);
  const names = await console.readSchema();
  const bare = (list: readonly string[]) => list.map((name) => ({ name }));
  const { labels, relationshipTypes } = wantsDetails
    ? await console.readSchemaDetails()
    : { labels: bare(names.labels), relationshipTypes: bare(names.relationshipTypes) };
  const limits = toldLimits(console.limits);
  return pick({ ...names, labels, relationshipTypes, limits }, fields);
}

function accessOf({ console }: Asker): ConsoleAccess {
  if (console) return console;
  throw errorOf({
    code: 'UNAVAILABLE',
    rule: 'off',
    message: 'The Cypher console is switched off here.',
    remedy: 'CONSOLE=on in the settings of the server switches it on.',
  });
}

function stubOf({ relationship, source, target }: Stub): Readonly<Record<string, unknown>> {
  const { id, elementId, type, properties } = relationship;
  return { id, elementId, type, properties: toJson(nativeOf(properties)), source, target };
}

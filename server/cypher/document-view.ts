import { figureType } from '../../graph-seed/figure-type.ts';
import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { numberOf } from './arguments.ts';
import { documentMap } from './document.ts';
import { anyOf } from './names.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/**
 * A document with its sentences in their order, and what rests on each: a row `{view}`, or none where there is no such
 * document. Whatever has evidence is looked at once, for a page of sentences at a time.
 * @example
 * MATCH (d:Document {id: $p0})
 * WITH d, COLLECT { MATCH (d)<-[:OF]-(s:Sentence) WITH s ORDER BY s.start LIMIT $p1 RETURN s } AS page
 * CALL (page) {
 *   MATCH (n:Entity) WHERE n.evidence IS NOT NULL
 *   …
 *   RETURN collect({at: at, list: list}) AS mentions
 * }
 * RETURN {document: d {.id, .sha256}, sentences: {rows: COLLECT { UNWIND page AS s3 RETURN {at: [s3.start]} }}} AS view
 */
export function buildDocumentView(id: string, fields: readonly Field[], scope: Scope): Statement {
  const { params } = scope;
  const document = params.add(id);
  const [list] = columns(fieldsNamed(fields, 'sentences'));
  const sentence = below(fields, 'sentences', 'edges', 'node');
  const asks = (...names: readonly string[]) =>
    names.some((name) => fieldsNamed(sentence, name).length > 0);
  const [holdsEntities, holdsRelations] = [asks('entities', 'figures'), asks('relations')];
  const lines = [
    `MATCH (d:${STORE.document} {id: ${document}})`,
    ...(list ? [`WITH d, ${pageOf(list, scope)} AS page`] : []),
    ...(holdsEntities ? resting('n', `(n:${STORE.entity})`, 'mentions') : []),
    ...(holdsRelations ? resting('r', `(:${STORE.entity})-[r]->(:${STORE.entity})`, 'facts') : []),
    ...(asks('marks') ? SPANS : []),
    `RETURN ${viewMap(fields, scope)} AS view`,
  ];
  return { text: lines.join('\n'), params: params.values };
}

/** A page of sentences, one more than asked for; a cursor holds where the last one begins. */
function pageOf({ args }: Field, { params }: Scope): string {
  const after = (args['after'] ?? null) as readonly unknown[] | null;
  return collect(
    `MATCH (d)<-[:${STORE.sentenceOf}]-(s:${STORE.sentence})`,
    after === null ? '' : `WHERE s.start > ${params.integer(Number(after[0]))}`,
    `WITH s ORDER BY s.start LIMIT ${params.integer(numberOf(args, 'first') + 1)}`,
    'RETURN s',
  );
}

/** Lines that bind what rests on each sentence of the page, in the order of the passages. */
function resting(one: string, pattern: string, name: string): string[] {
  return [
    'CALL (d, page) {',
    indent([
      `MATCH ${pattern} WHERE any(l IN ${one}.evidence WHERE l STARTS WITH d.id)`,
      `UNWIND ${one}.evidence AS l`,
      `WITH page, ${one}, split(l, ':')[0] AS at, min(toInteger(split(split(l, ':')[1], '-')[0])) AS start`,
      'WHERE at IN [s IN page | s.id]',
      `WITH at, ${one} ORDER BY start, ${one}.id`,
      `WITH at, collect(${one}) AS list`,
      `RETURN collect({at: at, list: list}) AS ${name}`,
    ]),
    '}',
  ];
}

/** Lines that bind every place on the page that an entity or a relation rests on, in the order of the text. */
const SPANS = [
  'CALL (d, page) {',
  indent([
    'CALL (d) {',
    indent([
      `MATCH (x:${STORE.entity}) WHERE any(l IN x.evidence WHERE l STARTS WITH d.id) RETURN x.id AS id, x.evidence AS evidence`,
      'UNION ALL',
      `MATCH (:${STORE.entity})-[x]->(:${STORE.entity}) WHERE any(l IN x.evidence WHERE l STARTS WITH d.id) RETURN x.id AS id, x.evidence AS evidence`,
    ]),
    '}',
    'UNWIND evidence AS l',
    "WITH page, id, l, split(l, ':')[0] AS at WHERE at IN [s IN page | s.id]",
    "WITH at, id, l ORDER BY toInteger(split(split(l, ':')[1], '-')[0]), id",
    'WITH at, collect({id: id, locator: l}) AS list',
    'RETURN collect({at: at, list: list}) AS spans',
  ]),
  '}',
];

function viewMap(fields: readonly Field[], scope: Scope): string {
  const s = scope.params.variable('s');
  const asked = entries(columns(fields), (field) => {
    if (field.name === 'document') return documentMap('d', field.fields);
    const total =
      fieldsNamed(field.fields, 'totalCount').length > 0
        ? [`total: COUNT { (d)<-[:${STORE.sentenceOf}]-() }`]
        : [];
    const node = entries(columns(below(field.fields, 'edges')), (part) =>
      part.name === 'node' ? sentenceMap(s, part.fields, scope) : undefined,
    );
    const rows = collect(
      `UNWIND page AS ${s}`,
      returning([s], `{${[`at: [${s}.start]`, ...node].join(', ')}}`),
    );
    return `{${[`rows: ${rows}`, ...total].join(', ')}}`;
  });
  return `{${['sha256: d.sha256', ...asked].join(', ')}}`;
}

function sentenceMap(s: string, fields: readonly Field[], scope: Scope): string {
  const { params } = scope;
  const figure = figureType(scope.ontology);
  const isFigure = (n: string) => (figure === null ? 'false' : n + anyOf([figure]));
  const list = (of: string, { args }: Field, one: string, test: string, map: string): string =>
    collect(
      `UNWIND head([x IN ${of} WHERE x.at = ${s}.id | x.list]) AS ${one}`,
      `WITH ${one} ${test === '' ? '' : `WHERE ${test} `}LIMIT ${params.integer(numberOf(args, 'first'))}`,
      returning([one], map),
    );
  const asked = entries(columns(fields), (field) => {
    const one = params.variable(field.name === 'relations' ? 'r' : 'n');
    switch (field.name) {
      case 'entities':
        return list(
          'mentions',
          field,
          one,
          `NOT ${isFigure(one)}`,
          scope.entity(one, field.fields),
        );
      case 'figures':
        return list('mentions', field, one, isFigure(one), scope.entity(one, field.fields));
      case 'relations':
        return list('facts', field, one, '', scope.relation(one, field.fields));
      case 'marks':
        return `coalesce(head([x IN spans WHERE x.at = ${s}.id | x.list])[..${params.integer(numberOf(field.args, 'first'))}], [])`;
      case 'speaker':
        return `head(${collect(
          `MATCH (${s})-[:${STORE.spokenBy}]->(${one}:${STORE.entity})`,
          returning([one], scope.entity(one, field.fields)),
        )})`;
      default:
        return undefined;
    }
  });
  return `${s} {${['.id', '.start', '.end', ...asked].join(', ')}}`;
}

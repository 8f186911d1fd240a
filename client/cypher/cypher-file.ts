import { quoted, literal } from './literal.ts';
import { written } from './lexer.ts';
import { parameterFor, parametersIn, readParameter, writeParameters } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import { readLiteral } from './read-literal.ts';
import { statementsOf } from './statements.ts';

/** A favourite as a file holds it. */
export interface FileQuery {
  readonly name: string;
  /** Name of its collection; empty for none. */
  readonly collection: string;
  readonly query: string;
  /** Its parameters, as a draft keeps them. */
  readonly variables: string;
}

/** Longest file read, in characters; queries in it. */
export const FILE_LIMIT = 2_000_000;
export const QUERIES_LIMIT = 500;

const HEAD = /^\/\/\s*name:\s*(.*)$/iu;
const GROUP = /^\/\/\s*collection:\s*(.*)$/iu;
const PARAM = /^:param\s+(?:`((?:[^`]|``)+)`|([\p{L}\p{N}_]+))\s*(?:=>|:)\s*(.*?);?\s*$/u;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function parameterLine(parameter: Parameter): string {
  const read = readParameter(parameter);
  // What is no value of its type is kept as the text that was written.
  const value = 'value' in read ? literal(read.value) : quoted(parameter.text);
  return `:param ${written(parameter.name)} => ${value};`;
}

/**
 * Favourites as a `.cypher` file that cypher-shell runs as it is: names are comments, parameters are `:param` lines, and
 * every query ends with a semicolon.
 */
export function cypherFile(queries: readonly FileQuery[]): string {
  return queries
    .map(({ name, collection, query, variables }) =>
      [
        `// name: ${oneLine(name)}`,
        ...(collection === '' ? [] : [`// collection: ${oneLine(collection)}`]),
        ...parametersIn(variables).map(parameterLine),
        closed(query),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** A query that ends with a semicolon, behind a last comment as well. */
function closed(query: string): string {
  const text = query.trim();
  const end = statementsOf(text).at(-1);
  if (end === undefined) return text;
  const rest = text.slice(end.to).trim();
  if (rest.includes(';')) return text;
  return end.tokens.at(-1)?.kind === 'comment' ? `${text}\n;` : `${text};`;
}

function readBlock(lines: readonly string[], fallback: string): FileQuery | null {
  let [name, collection] = ['', ''];
  const parameters = new Map<string, Parameter>();
  const query: string[] = [];
  for (const line of lines) {
    const [named, grouped, param] = [
      HEAD.exec(line.trim()),
      GROUP.exec(line.trim()),
      PARAM.exec(line.trim()),
    ];
    if (query.length === 0 && named !== null) name = named[1]?.trim() ?? '';
    else if (query.length === 0 && grouped !== null) collection = grouped[1]?.trim() ?? '';
    else if (query.length === 0 && param !== null) {
      const key = param[1]?.replaceAll('``', '`') ?? param[2] ?? '';
      const read = readLiteral(param[3] ?? '');
      const text = param[3] ?? '';
      parameters.set(
        key,
        'value' in read ? parameterFor(key, read.value) : { name: key, type: 'value', text },
      );
    } else if (query.length > 0 || line.trim() !== '') query.push(line);
  }
  const text = query.join('\n').trim();
  if (statementsOf(text).length === 0) return null;
  const only = statementsOf(text).length === 1 ? text.replace(/\s*;\s*$/u, '') : text;
  return {
    name: name === '' ? fallback : name.slice(0, 120),
    collection: collection.slice(0, 120),
    query: `${only}\n`,
    variables: writeParameters([...parameters.values()]),
  };
}

/** Parts a file where a `// name:` stands; without any, each statement is a query of its own. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.some((line) => HEAD.test(line.trim()))) {
    const blocks: string[][] = [];
    for (const line of lines) {
      if (HEAD.test(line.trim()) || blocks.length === 0) blocks.push([]);
      blocks.at(-1)?.push(line);
    }
    return blocks;
  }
  const parameters = lines.filter((line) => PARAM.test(line.trim()));
  const rest = lines.filter((line) => !PARAM.test(line.trim())).join('\n');
  return statementsOf(rest).map((statement) => [...parameters, ...statement.text.split('\n')]);
}

/** Reads such a file, or any file of Cypher statements; `null` where it is too large or holds none. */
export function readCypherFile(text: string): readonly FileQuery[] | null {
  if (text.length > FILE_LIMIT) return null;
  const blocks = blocksOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (blocks.length > QUERIES_LIMIT) return null;
  const queries = blocks.flatMap((lines) => readBlock(lines, previewName(lines)) ?? []);
  return queries.length === 0 ? null : queries;
}

/** A name for a query that bears none: its first words. */
function previewName(lines: readonly string[]): string {
  const said = lines.find((line) => line.trim() !== '' && !PARAM.test(line.trim())) ?? '';
  return oneLine(said.replace(/^\s*\/\/\s*/u, '')).slice(0, 60) || 'Cypher';
}

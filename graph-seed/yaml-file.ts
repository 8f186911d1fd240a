import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { didYouMean } from '../server/errors.ts';
import { problemAt } from './problem.ts';
import type { Place, Problem } from './problem.ts';

/** Largest seed file that is read, in bytes. */
const MAX_BYTES = 4 * 1024 * 1024;

const ONE_DOCUMENT = 'a file holds one YAML document, without a second one after ---';

type Path = readonly (string | number)[];

/** A parsed YAML file: its value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at `path`, or of the nearest part around it that exists. */
  place(path: Path): Place;
  /** Place of a key of the map at `path`. */
  placeOfKey(path: Path, key: string): Place;
}

/**
 * Parses one YAML file strictly: YAML 1.2 core schema, UTF-8, one document, no tags, no anchors or aliases,
 * no key twice. Everything wrong with it is appended to `problems`; then the result is undefined.
 */
export function parseYaml(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
): YamlFile | undefined {
  const found: Problem[] = [];
  const add = (line: number, message: string) =>
    found.push(problemAt({ file, line }, 'yaml', message));
  const text = decode(bytes);
  if (text === undefined) add(1, 'the file is not UTF-8; save it as UTF-8');
  if (bytes.length > MAX_BYTES) {
    add(1, `the file has ${bytes.length} bytes; at most ${MAX_BYTES} are read, split it`);
  }
  if (text === undefined || found.length > 0) return void problems.push(...found);

  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    // Every written tag is reported below, known or not.
    if (code === 'TAG_RESOLVE_FAILED') continue;
    add(lineAt(pos[0]), code === 'MULTIPLE_DOCS' ? ONE_DOCUMENT : message.replace(/\.$/, ''));
  }
  visit(document, {
    Node(_key, node) {
      const line = lineAt(node.range?.[0] ?? 0);
      if (isAlias(node))
        add(line, `alias *${node.source}: write the value out, aliases are not read`);
      else if (node.anchor !== undefined) {
        add(line, `anchor &${node.anchor}: write the value out, anchors are not read`);
      } else if (node.tag !== undefined) {
        add(line, `tag ${node.tag}: tags are not read`);
      }
    },
  });
  if (found.length > 0) return void problems.push(...unique(found));
  const offsetOf = (path: Path) => offset(document, path);
  return {
    file,
    value: document.toJS({ maxAliasCount: 0 }),
    place: (path) => ({ file, line: lineAt(offsetOf(path)) }),
    placeOfKey: (path, key) => ({ file, line: lineAt(keyOffset(document, path, key)) }),
  };
}

/**
 * Reads the part of a file at `path` with a schema; what does not fit is appended to `problems`, each with its line,
 * and the result is undefined. Objects made by `strictRecord` name the nearest known key for an unknown one.
 */
export function readPart<T>(
  source: YamlFile,
  path: Path,
  value: unknown,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = [
      ...path,
      ...issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key)),
    ];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const message = `unknown key "${key}".${didYouMean(key, issue.message.split(' '))}`;
        problems.push(problemAt(source.placeOfKey(at, key), 'unknown-key', message));
      }
    } else {
      const name = issue.path.map(String).join('.');
      const message = `${name === '' ? '' : `${name}: `}${issue.message}`;
      problems.push(problemAt(source.place(at), 'shape', message));
    }
  }
  return undefined;
}

/** An object without unknown keys. Its message for one is the list of known keys, which `readPart` words. */
export function strictRecord<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? Object.keys(shape).join(' ')
        : expected('a map', issue.input),
  });
}

/** Text on one line that is not blank at either end. */
export function text(): z.ZodString {
  return z
    .string({ error: ({ input }) => expected('text', input) })
    .min(1, 'must not be empty')
    .refine((value) => value === value.trim(), 'must not begin or end with a space')
    .refine((value) => !/\p{Cc}/u.test(value), 'must be one line without control characters');
}

/** A list of what `item` describes. */
export function listOf<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item, { error: ({ input }) => expected('a list', input) });
}

/** Words a wrong kind of value: what was expected and what stands there. */
export function expected(what: string, input: unknown): string {
  if (input === undefined) return `missing (${what})`;
  if (what === 'text' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `${String(input)} is not text: put it in quotes`;
  }
  const value = JSON.stringify(input);
  return `must be ${what}, not ${value.length > 60 ? `${value.slice(0, 57)}…` : value}`;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function offset(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const node: unknown = document.getIn(part, true);
    if (isScalar(node) || isCollection(node)) return node.range?.[0] ?? 0;
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isScalar(pair.key) && String(pair.key.value) === key) return pair.key.range?.[0] ?? 0;
    }
  }
  return offset(document, path);
}

/** One fault in YAML is often reported twice (as an error and by what it leaves behind). */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem]));
  return [...seen.values()];
}

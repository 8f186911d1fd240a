import { didYouMean } from '../../server/errors.ts';
import type { RecordOptions } from './csv-records.ts';
import { jsonValue } from './json-value.ts';
import { readJson } from './json-text.ts';
import type { JsonObject, JsonValue } from './json-text.ts';
import { cleanLabels, setOwn } from './record-parts.ts';
import type { GraphRecord, RecordPlace, RecordValue } from './record.ts';
import { textChunks } from './text-chunks.ts';
import type { InputFile } from './text-chunks.ts';
import { TextLines } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import { shown } from './value-text.ts';
import type { Reading } from './value-text.ts';

/** Reads the records of a file of JSON Lines in APOC's shape, some at a time, with the ids as written in the file. */
export async function* jsonlRecords(
  file: InputFile,
  options: RecordOptions,
): AsyncGenerator<GraphRecord[]> {
  const lines = new TextLines();
  const read = (found: readonly TextLine[]): GraphRecord[] => {
    const records: GraphRecord[] = [];
    for (const line of found) {
      const place: RecordPlace = { file: file.name, line: line.line };
      if ('text' in line && line.text.trim() === '') continue;
      const reading = 'fault' in line ? line : readRecord(line.text, place);
      if ('fault' in reading) options.onProblem({ ...place, rule: 'json', message: reading.fault });
      else records.push(reading.value);
    }
    return records;
  };
  for await (const text of textChunks(file, options)) yield read(lines.push(text));
  yield read(lines.end());
}

const NODE_KEYS = ['type', 'id', 'labels', 'properties', 'kinds'];
const RELATION_KEYS = ['type', 'id', 'label', 'start', 'end', 'properties', 'kinds'];
const TYPES = ['node', 'relationship'];

function readRecord(text: string, place: RecordPlace): Reading<GraphRecord> {
  const reading = readJson(text);
  if ('fault' in reading) {
    const isArray = text.startsWith('[') && place.line === 1;
    return isArray
      ? { fault: `${reading.fault} (JSON Lines have one object a line, and no array)` }
      : reading;
  }
  const { value } = reading;
  if (!isObject(value)) return { fault: `${shown(text)} must be an object, one a line` };
  const { type } = value;
  if (type !== 'node' && type !== 'relationship') {
    const hint = typeof type === 'string' ? didYouMean(type, TYPES) : '';
    return { fault: `"type" must be "node" or "relationship", not ${written(type)}.${hint}` };
  }
  const keys = type === 'node' ? NODE_KEYS : RELATION_KEYS;
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    return {
      fault: `unknown key ${shown(unknown)}: properties stand in "properties".${didYouMean(unknown, keys)}`,
    };
  }
  const properties = readProperties(value['properties'], value['kinds']);
  if ('fault' in properties) return properties;
  return type === 'node'
    ? readNode(value, properties.value, place)
    : readRelation(value, properties.value, place);
}

function readNode(
  value: JsonObject,
  properties: Record<string, RecordValue>,
  place: RecordPlace,
): Reading<GraphRecord> {
  const id = readId(value['id']);
  if (id === undefined)
    return { fault: `"id" must be text or a whole number, not ${written(value['id'])}` };
  const labels = value['labels'] ?? [];
  if (
    !Array.isArray(labels) ||
    !labels.every((label) => typeof label === 'string' && label !== '')
  ) {
    return { fault: `"labels" must be a list of texts, not ${written(labels)}` };
  }
  const own = cleanLabels(labels as readonly string[]);
  return { value: { record: 'node', id, labels: own, properties, place } };
}

function readRelation(
  value: JsonObject,
  properties: Record<string, RecordValue>,
  place: RecordPlace,
): Reading<GraphRecord> {
  const { label, start, end } = value;
  if (typeof label !== 'string' || label === '') {
    return { fault: `"label" must be the type of the relation, not ${written(label)}` };
  }
  const [from, to] = [start, end].map((one) => (isObject(one) ? readId(one['id']) : undefined));
  if (from === undefined) return { fault: `"start" must be {"id": …}, not ${written(start)}` };
  if (to === undefined) return { fault: `"end" must be {"id": …}, not ${written(end)}` };
  return { value: { record: 'relation', id: null, type: label, from, to, properties, place } };
}

function readProperties(
  value: JsonValue | undefined,
  kinds: JsonValue | undefined,
): Reading<Record<string, RecordValue>> {
  const given = value ?? {};
  const declared = kinds ?? {};
  if (!isObject(given)) return { fault: `"properties" must be an object, not ${written(given)}` };
  if (!isObject(declared)) return { fault: `"kinds" must be an object, not ${written(declared)}` };
  const stray = Object.keys(declared).find((name) => !Object.hasOwn(given, name));
  if (stray !== undefined) {
    return {
      fault: `"kinds" names ${shown(stray)}, which is no property.${didYouMean(stray, Object.keys(given))}`,
    };
  }
  const properties: Record<string, RecordValue> = {};
  for (const [name, one] of Object.entries(given)) {
    const reading = jsonValue(one, Object.hasOwn(declared, name) ? declared[name] : undefined);
    if (reading && 'fault' in reading) return { fault: `${name}: ${reading.fault}` };
    if (reading) setOwn(properties, name, reading.value);
  }
  return { value: properties };
}

function readId(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function written(value: JsonValue | undefined): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint' ? Number(part) : part,
  );
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

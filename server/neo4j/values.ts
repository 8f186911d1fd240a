import {
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  isUnsupportedType,
  isUUID,
  isVector,
  type Date,
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Node,
  type Path,
  type Point,
  type Record as DriverRecord,
  type Relationship,
  type Time,
} from 'neo4j-driver';
import type { Row } from './database.ts';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A node of Neo4j in a row. `id` is the business key where there is one, else the element id. */
export interface NodeValue {
  readonly $type: 'node';
  readonly id: string;
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: Row;
}

/** A relationship of Neo4j in a row; `source` and `target` are element ids of its ends. */
export interface RelationValue {
  readonly $type: 'relation';
  readonly id: string;
  readonly elementId: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Row;
}

/** A path of Neo4j in a row: one node more than relations, in walking order. */
export interface PathValue {
  readonly $type: 'path';
  readonly nodes: readonly NodeValue[];
  readonly relations: readonly RelationValue[];
}

/** A point; `srid` tells the reference system (4326 and 4979: x is the longitude, y the latitude). */
export interface PointValue {
  readonly $type: 'point';
  readonly srid: number;
  readonly x: number;
  readonly y: number;
  readonly z?: number;
}

/** A record of the driver as a row: its columns by name, each value as `fromDriver` gives it. */
export function toRow(record: DriverRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), fromDriver(record.get(key))]));
}

/**
 * A value of the driver as plain JavaScript, without loss: integers stay bigint, temporals and durations
 * become ISO 8601 text, points, nodes, relationships and paths objects with `$type`; bytes stay Uint8Array.
 * The value is taken over: its lists and maps are changed in place, for every row goes through here.
 * A map's own key `$type` is written `$$type` (and `$$type` with one more sign), so that no map can pose as one of these.
 */
export function fromDriver(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return list(value);
  // Maps are by far the most; what the driver has a class for has another prototype.
  if (Object.getPrototypeOf(value) === Object.prototype)
    return map(value as Record<string, unknown>);
  if (isNode(value)) return node(value);
  if (isRelationship(value)) return relation(value);
  if (isPath(value)) return path(value);
  if (isPoint(value)) return point(value);
  if (isTemporal(value) || isUUID(value)) return value.toString();
  if (isVector(value)) return Array.from<unknown>(value.asTypedArray() as Iterable<unknown>);
  if (value instanceof Uint8Array) return value;
  if (isUnsupportedType(value)) return { $type: 'unsupported', name: value.name };
  return mapEntries(value, escapeKey, fromDriver);
}

function list(values: unknown[]): unknown[] {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (!isPlain(value)) values[at] = fromDriver(value);
  }
  return values;
}

/** The map itself, unless a key needs the escape. */
function map(value: Record<string, unknown>): Row {
  for (const key in value) {
    if (key.startsWith('$')) return mapEntries(value, escapeKey, fromDriver);
  }
  for (const key in value) {
    const part = value[key];
    if (!isPlain(part)) value[key] = fromDriver(part);
  }
  return value;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function escapeKey(key: string): string {
  return key.startsWith('$') && /^\$+type$/.test(key) ? `$${key}` : key;
}

/**
 * A row's value as JSON: integers beyond ±(2^53−1), NaN and infinities become text, bytes
 * `{"$type":"bytes","base64":…}`; everything else keeps its form.
 */
export function toJson(value: unknown): Json {
  switch (typeof value) {
    case 'bigint': {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : value.toString();
    }
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map(toJson);
      if (value instanceof Uint8Array) {
        return { $type: 'bytes', base64: Buffer.from(value).toString('base64') };
      }
      return mapEntries(value, asItIs, toJson);
    case 'undefined':
    case 'function':
    case 'symbol':
      return null;
  }
}

type Temporal = Date | DateTime | LocalDateTime | Time | LocalTime | Duration;

function isTemporal(value: object): value is Temporal {
  return (
    isDate(value) ||
    isDateTime(value) ||
    isLocalDateTime(value) ||
    isTime(value) ||
    isLocalTime(value) ||
    isDuration(value)
  );
}

function node(value: Node): NodeValue {
  const properties = row(value.properties);
  return {
    $type: 'node',
    id: businessKey(properties, value.elementId),
    elementId: value.elementId,
    labels: value.labels,
    properties,
  };
}

function relation(value: Relationship): RelationValue {
  const properties = row(value.properties);
  return {
    $type: 'relation',
    id: businessKey(properties, value.elementId),
    elementId: value.elementId,
    type: value.type,
    source: value.startNodeElementId,
    target: value.endNodeElementId,
    properties,
  };
}

function path(value: Path): PathValue {
  return {
    $type: 'path',
    nodes: [value.start, ...value.segments.map((segment) => segment.end)].map(node),
    relations: value.segments.map((segment) => relation(segment.relationship)),
  };
}

function point(value: Point): PointValue {
  const { x, y, z } = value;
  const srid = Number(value.srid);
  return { $type: 'point', srid, x, y, ...(z === undefined ? {} : { z }) };
}

function businessKey(properties: Row, elementId: string): string {
  const id = properties['id'];
  return typeof id === 'string' ? id : elementId;
}

/** Properties as they are: no escape, for nothing in them can pose as a tagged object. */
function row(properties: object): Row {
  return mapEntries(properties, asItIs, fromDriver);
}

function asItIs(key: string): string {
  return key;
}

/** A map with other keys and values. */
function mapEntries<T>(
  from: object,
  key: (name: string) => string,
  value: (of: unknown) => T,
): Record<string, T> {
  const result: Record<string, T> = {};
  for (const [name, of] of Object.entries(from)) {
    const written = key(name);
    // By assignment this name would set the prototype.
    if (written === '__proto__') Object.defineProperty(result, written, own(value(of)));
    else result[written] = value(of);
  }
  return result;
}

function own(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, writable: true, configurable: true };
}

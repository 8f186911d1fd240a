import {
  isInt,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isUnsupportedType,
  isUUID,
  isVector,
} from 'neo4j-driver';
import type { Integer, Node, Path, Point, Relationship } from 'neo4j-driver';
import { floatText } from '../../../graph-seed/exchange/number-text.ts';
import { temporalOf } from '../typed-values.ts';
import { integerText, isSafe } from './integer-text.ts';

/**
 * A value of the driver as JSON text, with its type wherever JSON would lose it: `{"$type":"date","value":…}`. Integers
 * come as the driver's `Integer` or as bigint, numbers are floats. `docs/cypher.md` tells every form.
 */
export function valueJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return floatJson(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return integerJson(value);
    case 'object':
      return value === null ? 'null' : objectJson(value);
    case 'undefined':
    case 'function':
    case 'symbol':
      return 'null';
  }
}

function objectJson(value: object): string {
  if (isInt(value)) return lossless(value);
  if (Array.isArray(value)) return listJson(value);
  // Maps are by far the most; what the driver has a class for has another prototype.
  if (Object.getPrototypeOf(value) === Object.prototype) return mapJson(value);
  if (isNode(value)) return nodeJson(value);
  if (isRelationship(value)) return relationshipJson(value);
  if (isPath(value)) return pathJson(value);
  if (isPoint(value)) return pointJson(value);
  const temporal = temporalOf(value);
  if (temporal) return `{"$type":"${temporal.kind}","value":${JSON.stringify(temporal.text)}}`;
  if (isUUID(value)) return JSON.stringify(value.toString());
  if (isVector(value))
    return listJson(Array.from<unknown>(value.asTypedArray() as Iterable<unknown>));
  if (ArrayBuffer.isView(value)) return bytesJson(value);
  if (isUnsupportedType(value))
    return `{"$type":"unsupported","name":${JSON.stringify(value.name)}}`;
  return mapJson(value);
}

function lossless(value: Integer): string {
  const text = integerText(value);
  return isSafe(value) ? text : `{"$type":"integer","value":"${text}"}`;
}

function integerJson(value: bigint): string {
  return Number.isSafeInteger(Number(value))
    ? String(value)
    : `{"$type":"integer","value":"${value}"}`;
}

/** A whole float would be taken for an integer, and its sign lost with -0.0. */
function floatJson(value: number): string {
  return Number.isFinite(value) && !Number.isInteger(value)
    ? String(value)
    : `{"$type":"float","value":"${floatText(value)}"}`;
}

function listJson(values: readonly unknown[]): string {
  let json = '[';
  for (let at = 0; at < values.length; at += 1)
    json += (at === 0 ? '' : ',') + valueJson(values[at]);
  return `${json}]`;
}

function mapJson(map: object): string {
  const entries = Object.entries(map) as [string, unknown][];
  if ('$type' in map) {
    const pairs = entries.map(([key, value]) => `[${JSON.stringify(key)},${valueJson(value)}]`);
    return `{"$type":"map","entries":[${pairs.join(',')}]}`;
  }
  let json = '{';
  for (const [key, value] of entries)
    json += `${json === '{' ? '' : ','}${JSON.stringify(key)}:${valueJson(value)}`;
  return `${json}}`;
}

function nodeJson({
  elementId,
  labels,
  properties,
}: Node<Integer, Record<string, unknown>>): string {
  return `{"$type":"node","elementId":${JSON.stringify(elementId)},"id":${keyJson(properties)},"labels":${JSON.stringify(labels)},"properties":${mapJson(properties)}}`;
}

function relationshipJson(value: Relationship<Integer, Record<string, unknown>>): string {
  const {
    elementId,
    type,
    startNodeElementId: source,
    endNodeElementId: target,
    properties,
  } = value;
  return `{"$type":"relationship","elementId":${JSON.stringify(elementId)},"id":${keyJson(properties)},"type":${JSON.stringify(type)},"source":${JSON.stringify(source)},"target":${JSON.stringify(target)},"properties":${mapJson(properties)}}`;
}

function pathJson({ start, segments }: Path): string {
  const nodes = [start, ...segments.map((segment) => segment.end)].map((node) =>
    nodeJson(node as Node<Integer, Record<string, unknown>>),
  );
  const relationships = segments.map(({ relationship }) =>
    relationshipJson(relationship as Relationship<Integer, Record<string, unknown>>),
  );
  return `{"$type":"path","nodes":[${nodes.join(',')}],"relationships":[${relationships.join(',')}]}`;
}

/** Coordinates are floats always, so a whole one needs no mark. */
function pointJson({ srid, x, y, z }: Point): string {
  const number = (value: number): string =>
    Number.isFinite(value) && !Object.is(value, -0) ? String(value) : floatJson(value);
  const third = z === undefined ? '' : `,"z":${number(z)}`;
  return `{"$type":"point","srid":${Number(srid)},"x":${number(x)},"y":${number(y)}${third}}`;
}

function bytesJson({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return `{"$type":"bytes","base64":"${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}"}`;
}

/** The business key, where a node or relationship has one. */
function keyJson(properties: Readonly<Record<string, unknown>>): string {
  const id = properties['id'];
  return typeof id === 'string' ? JSON.stringify(id) : 'null';
}

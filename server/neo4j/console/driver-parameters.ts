import neo4j from 'neo4j-driver';
import type { Parameter } from '../../console/parameters.ts';
import { toDriverValue } from '../typed-values.ts';

/** Parameters as the driver sends them, without loss. */
export function driverParameters(
  parameters: Readonly<Record<string, Parameter>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, driverValue(value)]),
  );
}

function driverValue(value: Parameter): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(driverValue);
  if (value instanceof Uint8Array) return toDriverValue(value);
  if (value.kind === 'map') {
    return Object.fromEntries(value.entries.map(([key, item]) => [key, driverValue(item)]));
  }
  if (value.kind === 'point') {
    const { srid, x, y, z } = value;
    return new neo4j.types.Point(neo4j.int(srid), x, y, z);
  }
  return toDriverValue(value);
}

function isList(value: object): value is readonly Parameter[] {
  return Array.isArray(value);
}

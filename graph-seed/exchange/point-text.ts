import { floatText } from './number-text.ts';
import type { PointValue } from './record.ts';

/** The reference systems of Neo4j: their names, and whether they count in longitude and latitude. */
const SYSTEMS = [
  { srid: 4326, name: 'wgs-84', isEarth: true, size: 2 },
  { srid: 4979, name: 'wgs-84-3d', isEarth: true, size: 3 },
  { srid: 7203, name: 'cartesian', isEarth: false, size: 2 },
  { srid: 9157, name: 'cartesian-3d', isEarth: false, size: 3 },
] as const;

/** Makes a point of its parts, as neo4j-admin and APOC name them; null parts count as absent. A text says what is wrong. */
export function makePoint(
  parts: Readonly<Record<string, unknown>>,
  crs?: string,
): PointValue | string {
  const number = (...names: string[]) => {
    for (const name of names) {
      const part = parts[name];
      if (part === null || part === undefined) continue;
      const value = typeof part === 'bigint' ? Number(part) : part;
      return typeof value === 'number' ? value : NaN;
    }
    return undefined;
  };
  for (const name of Object.keys(parts)) {
    if (!PARTS.includes(name)) return `a point has no part "${name}": ${PARTS.join(', ')}`;
  }
  const x = number('x', 'longitude');
  const y = number('y', 'latitude');
  const z = number('z', 'height');
  if (x === undefined || y === undefined) return `a point needs x and y, or longitude and latitude`;
  if (![x, y, z ?? 0].every(Number.isFinite)) return 'the parts of a point must be finite numbers';
  const size = z === undefined ? 2 : 3;
  const isEarth = 'longitude' in parts || 'latitude' in parts;
  const named = parts['crs'] ?? crs;
  const srid = number('srid');
  const system = SYSTEMS.find((one) => {
    if (one.size !== size) return false;
    if (srid !== undefined) return one.srid === srid;
    if (typeof named === 'string') return stem(one.name) === stem(named);
    return one.isEarth === isEarth;
  });
  if (!system) {
    const wanted = srid ?? (typeof named === 'string' ? named : '');
    return `there is no reference system "${wanted}" with ${size} axes: ${SYSTEMS.map(({ name }) => name).join(', ')}`;
  }
  if (system.isEarth && !(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
    return 'a longitude lies between -180 and 180, a latitude between -90 and 90';
  }
  return { kind: 'point', srid: system.srid, x, y, ...(z === undefined ? {} : { z }) };
}

const PARTS = ['crs', 'srid', 'x', 'y', 'z', 'longitude', 'latitude', 'height'];

/** A point by the names neo4j-admin and APOC give its parts; undefined for a reference system Neo4j does not know. */
export function pointParts({
  srid,
  x,
  y,
  z,
}: PointValue): Record<string, string | number> | undefined {
  const system = SYSTEMS.find((one) => one.srid === srid && one.size === (z === undefined ? 2 : 3));
  if (!system || ![x, y, z ?? 0].every(Number.isFinite)) return undefined;
  const { name: crs, isEarth } = system;
  const height = z === undefined ? {} : { [isEarth ? 'height' : 'z']: z };
  return isEarth ? { crs, latitude: y, longitude: x, ...height } : { crs, x, y, ...height };
}

/** Reads `{latitude: 39.9, longitude: 116.4, crs: wgs-84}`, as neo4j-admin has it; a text says what is wrong. */
export function readPoint(text: string, crs?: string): PointValue | string {
  const inside = /^\s*\{([^{}]*)\}\s*$/u.exec(text)?.[1];
  if (inside === undefined) {
    return 'must be a point such as {longitude:116.4, latitude:39.9, crs:wgs-84}';
  }
  const parts: Record<string, unknown> = {};
  for (const part of inside.split(',')) {
    const [name = '', value = ''] = part
      .split(/:(.*)/su)
      .map((word) => word.trim().replace(/^(["'])(.*)\1$/u, '$2'));
    if (name === '' && value === '') continue;
    parts[name] = name === 'crs' ? value : NUMBER.test(value) ? Number(value) : value;
  }
  return makePoint(parts, crs);
}

/** Writes a point as neo4j-admin reads it. */
export function pointText(parts: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(parts).map(
    ([name, value]) => `${name}:${typeof value === 'number' ? floatText(value) : value}`,
  );
  return `{${words.join(',')}}`;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** `WGS-84-3D` with three axes is the system that `wgs-84` names too. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_]3d$/u, '')
    .replaceAll('_', '-');
}

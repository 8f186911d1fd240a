import type { PropertyKind } from '../ontology.ts';
import { LIMITS } from './limits.ts';
import { detached } from './node-index.ts';
import { propertyKind } from './property-kind.ts';
import type { RecordProperties } from './record.ts';
import type { PropertySeen } from './survey.ts';

interface Seen {
  count: number;
  readonly properties: Map<string, { count: number; readonly kinds: Set<PropertyKind> }>;
  readonly from: Set<string>;
  readonly to: Set<string>;
}

/** What types the records have: how many, with which properties of which kinds, between which types. */
export class TypeCounts {
  private readonly types = new Map<string, Seen>();

  /** False where the type would be one too many. */
  hasRoom(name: string): boolean {
    return this.types.size < LIMITS.types || this.types.has(name);
  }

  add(name: string, properties: RecordProperties): void {
    const type = this.type(name);
    type.count += 1;
    for (const property of Object.keys(properties)) {
      const value = properties[property];
      if (value === undefined) continue;
      let seen = type.properties.get(property);
      if (!seen) {
        if (type.properties.size >= LIMITS.properties) continue;
        seen = { count: 0, kinds: new Set() };
        type.properties.set(detached(property), seen);
      }
      seen.count += 1;
      seen.kinds.add(propertyKind(value));
    }
  }

  /** Notes what a relation type leads from and to. */
  addEnds(name: string, from: readonly string[], to: readonly string[]): void {
    const type = this.types.get(name);
    for (const label of from) type?.from.add(label);
    for (const label of to) type?.to.add(label);
  }

  list(): {
    name: string;
    count: number;
    properties: PropertySeen[];
    from: string[];
    to: string[];
  }[] {
    return Array.from(this.types, ([name, { count, properties, from, to }]) => ({
      name,
      count,
      properties: Array.from(properties, ([property, seen]) => ({
        name: property,
        count: seen.count,
        kinds: [...seen.kinds],
      })),
      from: [...from],
      to: [...to],
    }));
  }

  private type(name: string): Seen {
    const known = this.types.get(name);
    if (known) return known;
    const type: Seen = { count: 0, properties: new Map(), from: new Set(), to: new Set() };
    this.types.set(detached(name), type);
    return type;
  }
}

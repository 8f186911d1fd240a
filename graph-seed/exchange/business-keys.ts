import type { Problem } from '../problem.ts';
import { HashTable, hashText } from './hash-table.ts';
import { LIMITS } from './limits.ts';
import type {
  GraphRecord,
  NodeRecord,
  RecordProperties,
  RecordValue,
  RelationRecord,
} from './record.ts';
import { shown } from './value-text.ts';

/**
 * Gives records their business keys: a node's property `id` where it has one, else its id in the file; a relation's
 * property `id`, else none. Ends follow their nodes.
 *
 * Only ids that differ from the key are remembered: 21 to 27 bytes each and the key in UTF-8.
 */
export class BusinessKeys {
  private readonly known = new HashTable();
  private readonly keys: Buffer[] = [];
  private readonly places: number[] = [];
  private used = SEGMENT;

  /** The record under its key; undefined, with a problem, where the key cannot be one. */
  apply(record: GraphRecord, onProblem: (problem: Problem) => void): GraphRecord | undefined {
    const own = Object.hasOwn(record.properties, 'id') ? record.properties['id'] : undefined;
    const key = typeof own === 'bigint' ? String(own) : own;
    let message: string | undefined;
    if (key !== undefined && typeof key !== 'string') message = NOT_TEXT;
    else if (key === '') message = 'id: it must not be empty, for it is the key';
    else {
      const named = record.record === 'node' ? this.node(record, key) : this.relation(record, key);
      const long =
        named.record === 'node' ? longId(named.id) : longId(named.id, named.from, named.to);
      if (long === undefined) return named;
      message = `the id ${shown(long)} has ${long.length} characters; at most ${LIMITS.id} can be indexed`;
    }
    const { file, line } = record.place;
    onProblem({ file, line, rule: 'id', message });
    return undefined;
  }

  private node(record: NodeRecord, key: string | undefined): NodeRecord {
    if (key === undefined) return record;
    if (key !== record.id) this.remember(record.id, key);
    return { ...record, id: key, properties: withoutId(record.properties) };
  }

  private relation(record: RelationRecord, key: string | undefined): RelationRecord {
    const { size } = this.known;
    const from = size === 0 ? record.from : this.keyOf(record.from);
    const to = size === 0 ? record.to : this.keyOf(record.to);
    if (key === undefined) {
      return from === record.from && to === record.to ? record : { ...record, from, to };
    }
    return { ...record, id: key, from, to, properties: withoutId(record.properties) };
  }

  private remember(id: string, key: string): void {
    const { isNew } = this.known.add(hashText(id));
    if (!isNew) return;
    const bytes = Buffer.from(key, 'utf8');
    if (this.used + bytes.length + 2 > SEGMENT) {
      this.keys.push(Buffer.allocUnsafe(SEGMENT));
      this.used = 0;
    }
    const segment = this.keys.at(-1);
    if (!segment) return;
    segment.writeUInt16LE(bytes.length, this.used);
    bytes.copy(segment, this.used + 2);
    this.places.push((this.keys.length - 1) * SEGMENT + this.used);
    this.used += bytes.length + 2;
  }

  private keyOf(id: string): string {
    const place = this.places[this.known.find(hashText(id))];
    if (place === undefined) return id;
    const segment = this.keys[Math.floor(place / SEGMENT)];
    const at = place % SEGMENT;
    const length = segment?.readUInt16LE(at) ?? 0;
    return segment?.toString('utf8', at + 2, at + 2 + length) ?? id;
  }
}

const NOT_TEXT = 'id: it must be text or a whole number, for it is the key';

function longId(...ids: readonly (string | null)[]): string | undefined {
  return ids.find((id) => id !== null && id.length > LIMITS.id) ?? undefined;
}

/** Bytes of keys that are taken at a time. */
const SEGMENT = 1024 * 1024;

function withoutId(properties: RecordProperties): RecordProperties {
  const rest: Record<string, RecordValue> = { ...properties };
  delete rest['id'];
  return rest;
}

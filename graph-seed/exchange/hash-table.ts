/** 128 bits that stand for a text; two texts of the same have never been met, and are as likely as a broken disk. */
export type Hash = readonly [number, number, number, number];

/**
 * Hashes a text to 128 bits: four lanes of 32 bits over its UTF-16 units, mixed as in MurmurHash3 (public domain, by
 * Austin Appleby). Not for secrets.
 */
export function hashText(text: string): Hash {
  let a = 0x239b961b;
  let b = 0xab0e9789;
  let c = 0x38b34ae5;
  let d = 0xa1e38b93;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 0x9e3779b1);
    b = c ^ Math.imul(b ^ code, 0x85ebca77);
    c = d ^ Math.imul(c ^ code, 0xc2b2ae3d);
    d = a ^ Math.imul(d ^ code, 0x27d4eb2f);
  }
  a = mixed(a ^ text.length);
  b = mixed(b + a);
  c = mixed(c + b);
  d = mixed(d + c);
  return [(a + d) >>> 0, (b + a + d) >>> 0, c >>> 0, d >>> 0];
}

function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Entries of one segment. */
const SEGMENT = 65_536;
const FIRST_SLOTS = 1024;
/** Slots are doubled beyond this load. */
const FULLEST = 0.75;
/** A table of 2^27 slots takes half a gigabyte; more than it can hold is refused. */
const MOST_SLOTS = 2 ** 27;

/**
 * A set of hashes, each with a place in the order of adding (0, 1, 2 …) under which others may keep what belongs to it.
 * Takes 16 bytes an entry, in segments that never move, and 5.3 to 10.7 bytes of slots (21 to 27 in all); growing makes
 * the slots anew without keeping the old ones.
 */
export class HashTable {
  private readonly segments: Uint32Array[] = [];
  private slots = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Bytes that are taken. */
  get bytes(): number {
    return this.segments.length * SEGMENT * 16 + this.slots.byteLength;
  }

  /** Puts a hash in, where it is not in yet, and tells its place. */
  add(hash: Hash): { readonly place: number; readonly isNew: boolean } {
    let slot = this.slot(hash);
    const found = this.slots[slot] ?? 0;
    if (found > 0) return { place: found - 1, isNew: false };
    if (this.count >= this.slots.length * FULLEST) {
      this.grow();
      slot = this.slot(hash);
    }
    const place = this.count;
    if (place % SEGMENT === 0) this.segments.push(new Uint32Array(SEGMENT * 4));
    const [a, b, c, d] = hash;
    const segment = this.segments[Math.floor(place / SEGMENT)];
    const at = (place % SEGMENT) * 4;
    if (segment) {
      segment[at] = a;
      segment[at + 1] = b;
      segment[at + 2] = c;
      segment[at + 3] = d;
    }
    this.count += 1;
    this.slots[slot] = this.count;
    return { place, isNew: true };
  }

  /** The place of a hash, or -1. */
  find(hash: Hash): number {
    return (this.slots[this.slot(hash)] ?? 0) - 1;
  }

  /** The slot that holds the hash, or the free one where it belongs. */
  private slot([a, b, c, d]: Hash): number {
    const { slots, segments } = this;
    const mask = slots.length - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0) return slot;
      const segment = segments[Math.floor(place / SEGMENT)];
      const at = (place % SEGMENT) * 4;
      if (
        segment?.[at] === a &&
        segment[at + 1] === b &&
        segment[at + 2] === c &&
        segment[at + 3] === d
      ) {
        return slot;
      }
    }
  }

  private grow(): void {
    const length = this.slots.length * 2;
    if (length > MOST_SLOTS) throw new RangeError('too many ids for one load');
    this.slots = new Uint32Array(length);
    const mask = length - 1;
    for (let place = 0; place < this.count; place += 1) {
      const first = this.segments[Math.floor(place / SEGMENT)]?.[(place % SEGMENT) * 4] ?? 0;
      let slot = first & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place + 1;
    }
  }
}

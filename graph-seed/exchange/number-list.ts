/** Numbers of one segment. */
const SEGMENT = 65_536;

/** A list of whole numbers from 0 to 2^32 - 1 that grows without moving what it holds; 4 bytes each. */
export class NumberList {
  private readonly segments: Uint32Array[] = [];

  /** The number at a place; 0 where none was set. */
  get(place: number): number {
    return this.segments[Math.floor(place / SEGMENT)]?.[place % SEGMENT] ?? 0;
  }

  set(place: number, value: number): void {
    const index = Math.floor(place / SEGMENT);
    while (this.segments.length <= index) this.segments.push(new Uint32Array(SEGMENT));
    const segment = this.segments[index];
    if (segment) segment[place % SEGMENT] = value;
  }
}

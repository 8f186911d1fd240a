import { relationId } from '../seed.ts';
import { HashTable, hashText } from './hash-table.ts';
import { NumberList } from './number-list.ts';
import type { RelationRecord } from './record.ts';

/** Begins to key relations anew, in file order: see `Survey.relationIds`. */
export type RelationNumbering = () => (relation: RelationRecord) => string;

/**
 * The keys of relations: their own, or made of the ends and the type, with `#2`, `#3` … for parallel ones. Takes 21 to
 * 27 bytes a relation and one bit, and as much again for each that has parallel ones.
 */
export class RelationKeys {
  private readonly taken = new HashTable();
  /** Tells by place in `taken` which keys relations brought with them. */
  private readonly brought = new NumberList();
  private readonly parallel = new HashTable();
  /** By place in `parallel`: how many relations have the made key so far. */
  private readonly counts = new NumberList();
  /** By place in `parallel`: 1 where a relation brought that very key with it, so that counting begins there. */
  private readonly first = new NumberList();

  /** Takes the key of a relation; gives it back where another has it already. */
  take(relation: RelationRecord): string | undefined {
    const made = relation.id ?? relationId(relation);
    const hash = hashText(made);
    const { place, isNew } = this.taken.add(hash);
    if (isNew) {
      if (relation.id !== null) this.mark(place);
      return undefined;
    }
    if (relation.id !== null) return made;
    const group = this.parallel.add(hash);
    if (group.isNew) {
      this.counts.set(group.place, 1);
      this.first.set(group.place, this.isMarked(place) ? 1 : 0);
    }
    const number = this.counts.get(group.place) + 1;
    const id = `${made}#${number}`;
    if (!this.taken.add(hashText(id)).isNew) return id;
    this.counts.set(group.place, number);
    return undefined;
  }

  /**
   * How the relations that were taken are keyed when they are read again. It keeps the parallel ones alone: what was
   * taken, by far the most, is given back before the writing begins.
   */
  numbering(): RelationNumbering {
    const { parallel, first } = this;
    return () => {
      const counts = new NumberList();
      return (relation) => {
        if (relation.id !== null) return relation.id;
        const made = relationId(relation);
        if (parallel.size === 0) return made;
        const group = parallel.find(hashText(made));
        if (group < 0) return made;
        const number = counts.get(group) + 1;
        counts.set(group, number);
        const shown = number + first.get(group);
        return shown === 1 ? made : `${made}#${shown}`;
      };
    };
  }

  private mark(place: number): void {
    const word = Math.floor(place / 32);
    this.brought.set(word, (this.brought.get(word) | (1 << (place % 32))) >>> 0);
  }

  private isMarked(place: number): boolean {
    return ((this.brought.get(Math.floor(place / 32)) >>> (place % 32)) & 1) === 1;
  }
}

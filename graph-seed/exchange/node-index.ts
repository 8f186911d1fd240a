import { HashTable, hashText } from './hash-table.ts';
import { NumberList } from './number-list.ts';
import type { NodeRecord, RecordPlace } from './record.ts';

/**
 * Which nodes there are, with which labels, and where each was read. Takes 33 to 39 bytes a node, whatever the length of
 * its id: 16 for 128 bits of the id, 5 to 11 for finding it, 12 for labels, file and line.
 */
export class NodeIndex {
  private readonly ids = new HashTable();
  private readonly labelsOf = new NumberList();
  private readonly fileOf = new NumberList();
  private readonly lineOf = new NumberList();
  private readonly sets = new Names();
  private readonly files = new Names();
  private readonly labelSets: (readonly string[])[] = [];

  /** Puts a node in; where one with its id is in already, tells where that was read. */
  add({ id, labels, place }: NodeRecord): RecordPlace | undefined {
    const { place: at, isNew } = this.ids.add(hashText(id));
    if (!isNew) {
      return { file: this.files.name(this.fileOf.get(at)), line: this.lineOf.get(at) };
    }
    const set = this.sets.number(labels.join('\0'));
    this.labelSets[set] ??= labels.map(detached);
    this.labelsOf.set(at, set);
    this.fileOf.set(at, this.files.number(place.file));
    this.lineOf.set(at, place.line);
    return undefined;
  }

  /** The labels of a node; undefined where there is no such node. */
  labels(id: string): readonly string[] | undefined {
    const at = this.ids.find(hashText(id));
    return at < 0 ? undefined : this.labelSets[this.labelsOf.get(at)];
  }
}

/** Names by number, in the order in which they were met. */
class Names {
  private readonly numbers = new Map<string, number>();
  private readonly list: string[] = [];

  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const own = detached(name);
    this.numbers.set(own, this.list.length);
    return this.list.push(own) - 1;
  }

  name(number: number): string {
    return this.list[number] ?? '';
  }
}

/** A copy of a text that does not keep the piece of the file alive from which it was cut. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

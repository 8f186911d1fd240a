import { BadInput } from '../../server/errors.ts';
import { wholeText, writtenShape } from './cannot-hold.ts';
import { LIMITS } from './limits.ts';
import type { NodeRecord, RecordValue, RelationRecord } from './record.ts';
import { isList } from './value-kinds.ts';
import type { ValueShape } from './value-kinds.ts';
import { shown } from './value-text.ts';

/** A property in one of the shapes that its values have: a column, or a declared key. */
export interface ShapeSeen extends ValueShape {
  readonly name: string;
  /** True where a text holds what the format must write in another way. */
  readonly isEscaped: boolean;
}

/** What shapes the properties of some records have, in the order met: found in a first pass, used in a second. */
export class ShapeSurvey {
  private readonly format: string;
  private readonly mustEscape: (value: RecordValue) => boolean;
  private readonly shapes = new Map<string, ShapeSeen>();

  /** `mustEscape` tells the values that are to be written in another way than others of their kind. */
  constructor(format: string, mustEscape: (value: RecordValue) => boolean) {
    this.format = format;
    this.mustEscape = mustEscape;
  }

  /** Adds the shapes of a record. @throws BadInput for a value that no format holds, or too many properties. */
  add(record: NodeRecord | RelationRecord): void {
    for (const [name, value] of Object.entries(record.properties)) {
      const seen = this.seen(record, name, value);
      const key = keyOf(seen);
      if (this.shapes.has(key)) continue;
      wholeText(this.format, record, `the property name ${shown(name)}`, name);
      if (this.shapes.size >= LIMITS.properties) {
        throw new BadInput(
          `${this.format} cannot hold more than ${LIMITS.properties} different properties.`,
        );
      }
      this.shapes.set(key, seen);
    }
  }

  list(): ShapeSeen[] {
    return [...this.shapes.values()];
  }

  /** Tells of a value the number of its shape in the list. @throws BadInput where the graph has changed since. */
  numberOf(): (record: NodeRecord | RelationRecord, name: string, value: RecordValue) => number {
    const numbers = new Map([...this.shapes.keys()].map((key, index) => [key, index]));
    return (record, name, value) => {
      const number = numbers.get(keyOf(this.seen(record, name, value)));
      if (number !== undefined) return number;
      throw new BadInput('The graph was changed while it was written; export it again.');
    };
  }

  private seen(record: NodeRecord | RelationRecord, name: string, value: RecordValue): ShapeSeen {
    const { kind, isList: isOne } = writtenShape(this.format, record, name, value);
    return { name, kind, isList: isOne, isEscaped: this.mustEscape(value) };
  }
}

function keyOf({ name, kind, isList: isOne, isEscaped }: ShapeSeen): string {
  return `${kind}${isOne ? '[]' : ''}${isEscaped ? '!' : ''} ${name}`;
}

/** True where a text, or one of a list of texts, passes a test. */
export function someText(value: RecordValue, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return isList(value) && value.some((item) => typeof item === 'string' && test(item));
}

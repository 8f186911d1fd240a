import { HashTable, hashText } from '../exchange/hash-table.ts';
import type { GraphSource } from '../exchange/graph-source.ts';
import type { GraphRecord, RelationRecord } from '../exchange/record.ts';
import { STORE } from '../store.ts';

/**
 * The same source without relations that documents and sentences cannot have: a sentence stands in a document and may
 * be spoken by an entity, and nothing else ties them. Such relations are told as problems.
 */
export function withoutStrangeTies(source: GraphSource): GraphSource {
  const documents = new HashTable();
  const sentences = new HashTable();
  const has = (table: HashTable, id: string) => table.size > 0 && table.find(hashText(id)) >= 0;

  const fault = ({ type, from, to }: RelationRecord): string | undefined => {
    if (documents.size + sentences.size === 0) return undefined;
    if (has(sentences, from)) {
      if (type === STORE.sentenceOf && has(documents, to)) return undefined;
      if (type === STORE.spokenBy && !has(documents, to) && !has(sentences, to)) return undefined;
    }
    const house = [from, to].find((id) => has(documents, id) || has(sentences, id));
    if (house === undefined) return undefined;
    const word = has(documents, house) ? STORE.document : STORE.sentence;
    return (
      `${type} ties "${house}", a ${word}; only a ${STORE.sentence} can be tied, ` +
      `by ${STORE.sentenceOf} to its ${STORE.document} and by ${STORE.spokenBy} to an entity`
    );
  };

  const note = (record: GraphRecord): void => {
    if (record.record !== 'node') return;
    if (record.labels.includes(STORE.document)) documents.add(hashText(record.id));
    else if (record.labels.includes(STORE.sentence)) sentences.add(hashText(record.id));
  };

  return {
    ...source,
    async *records(options) {
      for await (const record of source.records(options)) {
        note(record);
        const message = record.record === 'relation' ? fault(record) : undefined;
        if (message === undefined) yield record;
        else {
          const { file, line } = record.place;
          options.onProblem({ file, line, rule: 'ends', message });
        }
      }
    },
  };
}

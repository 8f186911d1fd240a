import { LIMITS } from '../exchange/limits.ts';
import { toDriverProperties } from '../../server/neo4j/typed-values.ts';
import { HashTable, hashText } from '../exchange/hash-table.ts';
import type {
  GraphRecord,
  NodeRecord,
  RecordProperties,
  RelationRecord,
} from '../exchange/record.ts';
import { searchKeys } from '../search/search-keys.ts';
import { STORE } from '../store.ts';
import type { KindedRow } from './rows.ts';

/** Properties that a nameless entity is called by, the best first. */
const NAMES = ['name', 'title', 'label', 'nameEn'];

/**
 * Begins to make rows of records, nodes before relations. `idOf` gives each relation its id, in file order. Sentences are remembered, so that the
 * relations between them and their documents and speakers are known from those of entities.
 */
export function openRowMaker(
  idOf: (relation: RelationRecord) => string,
): (record: GraphRecord) => KindedRow {
  const sentences = new HashTable();
  return (record) => {
    if (record.record === 'node') {
      if (record.labels.includes(STORE.sentence)) sentences.add(hashText(record.id));
      return nodeRow(record);
    }
    const id = idOf(record);
    const { type, from, to } = record;
    const isHouse = type === STORE.sentenceOf || type === STORE.spokenBy;
    if (isHouse && sentences.find(hashText(from)) >= 0) {
      return type === STORE.sentenceOf
        ? { kind: 'parts', row: { id: from, document: to } }
        : { kind: 'speakers', row: { id: from, speaker: to } };
    }
    const props = { ...toDriverProperties(record.properties), id };
    return { kind: 'relations', row: { id, from, type, to, props } };
  };
}

function nodeRow({ id, labels, properties }: NodeRecord): KindedRow {
  const stored = { ...toDriverProperties(properties), id };
  if (labels.includes(STORE.document)) return { kind: 'documents', row: { id, props: stored } };
  if (labels.includes(STORE.sentence)) return { kind: 'sentences', row: { id, props: stored } };
  const name = nameOf(id, properties);
  const { nameEn, aliases } = properties;
  const keys = searchKeys({
    name,
    nameEn: typeof nameEn === 'string' ? nameEn : undefined,
    aliases: texts(aliases),
  });
  return {
    kind: 'entities',
    row: {
      id,
      labels: [...new Set(labels)].filter((label) => label !== STORE.entity),
      props: { ...stored, name, [STORE.searchKeys]: keys },
    },
  };
}

function nameOf(id: string, properties: RecordProperties): string {
  for (const key of NAMES) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.slice(0, LIMITS.entityName);
    if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  }
  return id;
}

function texts(value: RecordProperties[string] | undefined): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

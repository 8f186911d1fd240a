import type { Ontology, PropertyDefinition } from '../ontology.ts';
import { searchKeys } from '../search/search-keys.ts';
import { evidenceText, relationId } from '../seed.ts';
import type { DocumentSeed, Seed, SeedEntity, SeedFigure, SeedRelation } from '../seed.ts';
import { STORE } from '../store.ts';
import type {
  EntityRow,
  NodeRow,
  PartRow,
  RelationRow,
  RowKind,
  RowsOfKind,
  SpeakerRow,
  StoredProperties,
} from './rows.ts';

/** Everything a seed puts into Neo4j, each list sorted by id. */
export type StoreRows = { readonly [Kind in RowKind]: readonly RowsOfKind[Kind][] };

/** Turns a checked seed into what is stored, as `store.ts` describes it. Pure: the same seed gives the same rows. */
export function storeRows({ ontology, documents }: Seed): StoreRows {
  const { figure } = ontology.roles;
  const elsewhere = new Map<string, string[]>();
  for (const { id: document, mentions } of documents) {
    for (const { of: id, locators } of mentions) {
      const evidence = locators.map((locator) => evidenceText(document, locator));
      elsewhere.set(id, [...(elsewhere.get(id) ?? []), ...evidence]);
    }
  }
  return {
    documents: sorted(documents.map(documentRow)),
    sentences: sorted(documents.flatMap(sentenceRows)),
    entities: sorted(
      documents.flatMap((document) => [
        ...document.entities.map((entity) =>
          entityRow(entity, document.id, elsewhere.get(entity.id) ?? [], ontology),
        ),
        ...document.figures.map((one) => figureRow(one, document.id, figure, ontology)),
      ]),
    ),
    parts: sorted(documents.flatMap(partRows)),
    speakers: sorted(documents.flatMap(speakerRows)),
    relations: sorted(
      documents.flatMap((document) => [
        ...document.relations.map((relation) => relationRow(relation, document.id, ontology)),
        ...document.figures.flatMap((one) => figureRelations(one, document.id, ontology)),
      ]),
    ),
  };
}

function documentRow({ id, title, date, publisher, sha256 }: DocumentSeed): NodeRow {
  const props = {
    id,
    title: title.zh,
    titleEn: title.en,
    date,
    publisher: publisher.zh,
    publisherEn: publisher.en,
    sha256,
  };
  return { id, props };
}

function sentenceRows(document: DocumentSeed): NodeRow[] {
  return document.sentences.map(({ start, end, hash }, index) => {
    const id = sentenceId(document.id, index);
    const props = { id, number: BigInt(index + 1), start: BigInt(start), end: BigInt(end), hash };
    return { id, props };
  });
}

function partRows({ id: document, sentences }: DocumentSeed): PartRow[] {
  return sentences.map((_, index) => ({ id: sentenceId(document, index), document }));
}

function speakerRows(document: DocumentSeed): SpeakerRow[] {
  return document.sentences.map(({ speaker }, index) => ({
    id: sentenceId(document.id, index),
    speaker: speaker ?? null,
  }));
}

function sentenceId(document: string, index: number): string {
  return `${document}#${index + 1}`;
}

function entityRow(
  entity: SeedEntity,
  document: string,
  elsewhere: readonly string[],
  ontology: Ontology,
): EntityRow {
  const { id, type, name, nameEn, aliases, summary, mentions } = entity;
  const definition = ontology.entityTypes.find((known) => known.name === type);
  const props = present({
    ...stored(entity.properties, definition?.properties ?? []),
    id,
    name,
    nameEn,
    aliases,
    summaryZh: summary.zh,
    summaryEn: summary.en,
    evidence: [...mentions.map((mention) => evidenceText(document, mention)), ...elsewhere],
    [STORE.searchKeys]: searchKeys(entity),
  });
  return { id, labels: [type], props };
}

function figureRow(
  figure: SeedFigure,
  document: string,
  type: string,
  ontology: Ontology,
): EntityRow {
  const { id, name, aliases, value, valueTo, unit, asWritten, qualifier, growth } = figure;
  const definition = ontology.entityTypes.find((known) => known.name === type);
  const props = present({
    ...stored(figure.properties, definition?.properties ?? []),
    id,
    name: name.zh,
    nameEn: name.en,
    aliases,
    summaryZh: figure.zh,
    summaryEn: figure.en,
    evidence: figure.evidence.map((locator) => evidenceText(document, locator)),
    value,
    number: Number(value),
    valueTo,
    numberTo: valueTo === undefined ? undefined : Number(valueTo),
    normalUnit: unit,
    asWritten,
    qualifier,
    period: figure.period,
    status: figure.status,
    growth,
    [STORE.searchKeys]: searchKeys({ name: name.zh, nameEn: name.en, aliases }),
  });
  return { id, labels: [type], props };
}

function relationRow(relation: SeedRelation, document: string, ontology: Ontology): RelationRow {
  const { from, type, to } = relation;
  const id = relationId(relation);
  const definition = ontology.relationTypes.find((known) => known.name === type);
  const own = stored(relation.properties, definition?.properties ?? []);
  return { id, from, type, to, props: { ...own, ...statement(id, relation, document) } };
}

/** A figure's relations rest on the same evidence as the figure. */
function figureRelations(figure: SeedFigure, document: string, { roles }: Ontology): RelationRow[] {
  const ends = [
    { type: roles.measures, to: figure.indicator },
    ...figure.about.map((to) => ({ type: roles.about, to })),
  ];
  return ends.map(({ type, to }) => {
    const id = relationId({ from: figure.id, type, to });
    return { id, from: figure.id, type, to, props: statement(id, figure, document) };
  });
}

function statement(
  id: string,
  { status, period, zh, en, evidence }: SeedRelation | SeedFigure,
  document: string,
): StoredProperties {
  return present({
    id,
    status,
    period,
    statementZh: zh,
    statementEn: en,
    evidence: evidence.map((locator) => evidenceText(document, locator)),
  });
}

/** Declared properties as Neo4j keeps them: whole numbers as integers, decimals as text that loses no digit. */
function stored(
  values: Readonly<Record<string, unknown>>,
  definitions: readonly PropertyDefinition[],
): StoredProperties {
  const kinds = new Map(definitions.map(({ name, kind }) => [name, kind]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      kinds.get(name) === 'integer' ? BigInt(value as number) : value,
    ]),
  );
}

function present(values: Readonly<Record<string, unknown>>): StoredProperties {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function sorted<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

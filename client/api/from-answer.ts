import type { Evidence, FigureFacts, GroupCount, Property, RelationPage } from '../graph/detail.ts';
import type { Entity, Relation, Status } from '../graph/model.ts';
import { shownElsewhere } from '../graph/stated.ts';
import type { Values } from '../graph/values.ts';
import type { EntityType, RelationType, Schema, SourceDocument } from '../graph/schema.ts';

interface EntityAnswer {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly degree: number;
}

/** Takes the known fields and no others, so that equal records are equal values. */
export function entityFrom({ id, type, name, nameEn, degree }: EntityAnswer): Entity {
  return { id, type, name, nameEn, degree };
}

interface RelationAnswer {
  readonly id: string;
  readonly type: string;
  readonly status: Status | null;
  readonly period: string | null;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
}

export function relationFrom(answer: RelationAnswer): Relation {
  const { id, type, status, period, source, target } = answer;
  return { id, type, source: source.id, target: target.id, status, period };
}

interface FigureAnswer {
  readonly asWritten: string;
  readonly value: string;
  readonly valueTo: string | null;
  readonly normalUnit: string;
  readonly qualifier: string;
  readonly period: string | null;
  readonly status: Status;
  readonly growth: string | null;
  readonly indicator: EntityAnswer;
  readonly about: readonly EntityAnswer[];
}

export function figureFrom(answer: FigureAnswer): FigureFacts {
  return {
    asWritten: answer.asWritten,
    value: answer.value,
    valueTo: answer.valueTo,
    unit: answer.normalUnit,
    qualifier: answer.qualifier,
    period: answer.period,
    status: answer.status,
    growth: answer.growth,
    indicator: entityFrom(answer.indicator),
    about: answer.about.map(entityFrom),
  };
}

interface DocumentAnswer {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly date: string;
  readonly publisherZh: string | null;
  readonly publisherEn: string | null;
  readonly textAvailable: boolean;
}

function documentFrom(answer: DocumentAnswer): SourceDocument {
  return {
    id: answer.id,
    title: { zh: answer.titleZh, en: answer.titleEn },
    date: answer.date,
    publisher: { zh: answer.publisherZh, en: answer.publisherEn },
    textAvailable: answer.textAvailable,
  };
}

interface EvidenceAnswer {
  readonly document: DocumentAnswer;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: EntityAnswer | null;
  readonly passage: string | null;
  readonly context: string | null;
  readonly contextStart: number;
}

export function evidenceFrom(answer: EvidenceAnswer): Evidence {
  return {
    document: documentFrom(answer.document),
    sentence: answer.sentence,
    start: answer.start,
    end: answer.end,
    speaker: answer.speaker === null ? null : entityFrom(answer.speaker),
    passage: answer.passage,
    context: answer.context,
    contextStart: answer.contextStart,
  };
}

interface LineAnswer extends RelationAnswer {
  readonly statementZh?: string | null;
  readonly statementEn?: string | null;
}

interface PageAnswer {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: LineAnswer; readonly entity: EntityAnswer }[];
}

export function pageFrom({ totalCount, pageInfo, edges }: PageAnswer): RelationPage {
  return {
    lines: edges.map(({ node, entity }) => ({
      relation: relationFrom(node),
      other: entityFrom(entity),
      statement:
        node.statementZh === undefined
          ? null
          : { zh: node.statementZh, en: node.statementEn ?? null },
    })),
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

interface GroupAnswer {
  readonly relationType: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly entityType: string;
  readonly count: number;
}

/** Groups, the largest first; a group without a direction of its own is read from the source. */
export function groupsFrom(answers: readonly GroupAnswer[]): GroupCount[] {
  return answers
    .map(({ relationType, direction, entityType, count }) => ({
      relationType,
      direction: direction === 'IN' ? ('IN' as const) : ('OUT' as const),
      entityType,
      count,
    }))
    .sort((a, b) => b.count - a.count);
}

/** The stored properties that have no place of their own, empty ones left out. */
export function propertiesFrom(json: unknown): Property[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
  return Object.entries(json).filter(
    ([name, value]) => !shownElsewhere(name) && value !== null && value !== '',
  );
}

/** The schema by type name, in the API's order. */
export function schemaFrom(
  schema: {
    readonly entityTypes: readonly EntityType[];
    readonly relationTypes: readonly RelationType[];
    readonly entityCount: number;
    readonly possiblySameAs: string | null;
  },
  documents: readonly DocumentAnswer[],
): Schema {
  return {
    entityTypes: new Map(schema.entityTypes.map((type) => [type.name, type])),
    relationTypes: new Map(schema.relationTypes.map((type) => [type.name, type])),
    entityCount: schema.entityCount,
    documents: documents.map(documentFrom),
    possiblySameAs: schema.possiblySameAs,
  };
}

/** Properties by id; what is gone is left out. */
export function valuesFrom(
  nodes: readonly ({ readonly id: string; readonly properties?: unknown } | null)[],
): Values {
  return new Map(
    nodes.flatMap((node) => {
      const json = node?.properties;
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return [];
      return [[node?.id ?? '', json as Readonly<Record<string, unknown>>] as const];
    }),
  );
}

/** A graph with a hub, made up as it is asked for: an API for canvases larger than the seed. */

interface FakeEntity {
  readonly __typename: string;
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly nameEn: string;
  readonly degree: number;
}

interface FakeRelation {
  readonly __typename: string;
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly period: string | null;
  readonly source: { readonly __typename: string; readonly id: string };
  readonly target: { readonly __typename: string; readonly id: string };
}

const TYPES = ['A', 'B', 'C', 'D', 'E', 'F'];
const COLOURS = ['#0d6ec8', '#cd7b13', '#ba4d56', '#938d72', '#8054b7', '#559aa9'];
const STATUSES = ['ACHIEVED', 'ONGOING', 'PLANNED', 'TARGET'];
const ICON = 'M4 4h16v16H4z';
/** The entity that everything else is tied to. */
export const HUB = 'hub';

/** What the explorer asks, as far as it matters here. */
export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface BigGraph {
  /** The answer's data. */
  answer(asked: Asked): Record<string, unknown>;
  /** Names of the questions so far. */
  readonly questions: readonly string[];
}

/** The id of the neighbour of a number. */
export function neighbourId(index: number): string {
  return `e${index}`;
}

/** A hub with so many neighbours, half of them tied to one other, every tenth by two relations to the hub. */
export function bigGraph(count: number): BigGraph {
  const entity = (id: string): FakeEntity => {
    const index = id === HUB ? -1 : Number(id.slice(1));
    const type = index < 0 ? 'Hub' : (TYPES[index % TYPES.length] ?? 'A');
    const name = index < 0 ? '中心' : `第 ${index} 个实体的名称`;
    return {
      __typename: type,
      id,
      type,
      name,
      nameEn: index < 0 ? 'Centre' : `Entity number ${index}`,
      degree: index < 0 ? count : 2,
    };
  };
  const relation = (type: string, from: string, to: string, index: number): FakeRelation => ({
    __typename: 'Relation',
    id: `${from}>${type}>${to}`,
    type,
    status: STATUSES[index % STATUSES.length] ?? 'ACHIEVED',
    period: index % 3 === 0 ? '2025' : null,
    source: { __typename: 'Thing', id: from },
    target: { __typename: 'Thing', id: to },
  });
  const relations: FakeRelation[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = neighbourId(index);
    relations.push(relation('HAS', HUB, id, index));
    if (index % 10 === 0) relations.push(relation('ALSO', HUB, id, index));
    const other = (index * 7 + 1) % count;
    if (index % 2 === 0 && other !== index) {
      relations.push(relation('TIED', id, neighbourId(other), index + 2));
    }
  }
  const around = relations.filter(({ source }) => source.id === HUB);
  const exists = (id: string): boolean =>
    id === HUB || (/^e\d+$/.test(id) && Number(id.slice(1)) < count);
  const questions: string[] = [];
  const word = (name: string, zh: string) => ({ name, zh, en: name, properties: [] });

  const answers: Record<string, (variables: Readonly<Record<string, unknown>>) => unknown> = {
    Start: () => ({
      schema: {
        entityTypes: [
          { ...word('Hub', '中心'), colour: '#333333', icon: ICON, count: 1 },
          ...TYPES.map((type, index) => ({
            ...word(type, `类型${type}`),
            colour: COLOURS[index],
            icon: ICON,
            count: Math.ceil(count / TYPES.length),
          })),
        ],
        relationTypes: ['HAS', 'ALSO', 'TIED'].map((type) => ({
          ...word(type, `关系${type}`),
          reverseZh: `反${type}`,
          reverseEn: `is ${type} of`,
          count,
        })),
        entityCount: count + 1,
      },
      documents: [],
    }),
    Beginnings: () => ({ figures: { edges: [] }, landmarks: [] }),
    Surroundings: () => ({ nodes: [] }),
    Subgraph: ({ ids, entities }) => {
      const here = (ids as readonly string[]).filter(exists);
      const set = new Set(here);
      const among = relations.filter(
        ({ source, target }) => set.has(source.id) && set.has(target.id),
      );
      return {
        subgraph: {
          truncated: among.length > 2_000,
          ...(entities === false ? {} : { entities: here.map(entity) }),
          relations: among.slice(0, 2_000),
        },
      };
    },
    Neighbours: ({ id, first, after }) => {
      const from = Number(after ?? 0);
      const page = id === HUB ? around.slice(from, from + (first as number)) : [];
      const end = from + page.length;
      return {
        node: {
          __typename: 'Hub',
          relations: {
            totalCount: around.length,
            pageInfo: { hasNextPage: end < around.length, endCursor: String(end) },
            edges: page.map((one) => ({ node: one, entity: entity(one.target.id) })),
          },
        },
      };
    },
    Expansion: ({ id }) => ({
      node: {
        ...entity(id as string),
        expansion: TYPES.map((entityType) => ({
          relationType: 'HAS',
          direction: 'OUT',
          entityType,
          count: id === HUB ? Math.ceil(count / TYPES.length) : 0,
        })),
      },
    }),
    Entity: ({ id }) => ({
      node: {
        ...entity(id as string),
        aliases: [],
        summaryZh: null,
        summaryEn: null,
        properties: {},
        expansion: [],
        figures: [],
        relations: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
        evidence: [],
      },
    }),
  };

  return {
    questions,
    answer({ query, variables = {} }) {
      const name = /query (\w+)/.exec(query)?.[1] ?? '';
      questions.push(name);
      const data = answers[name]?.(variables);
      if (data === undefined) throw new Error(`The large graph has no answer to ${name}.`);
      return data as Record<string, unknown>;
    },
  };
}

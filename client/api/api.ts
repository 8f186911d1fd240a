import type {
  Beginnings,
  EntityDetail,
  GroupCount,
  Hit,
  RelationDetail,
  RelationPage,
} from '../graph/detail.ts';
import type { Entity, Relation } from '../graph/model.ts';
import type { FoundPath, PathQuestion, TypeRule } from '../graph/path-question.ts';
import type { Schema } from '../graph/schema.ts';
import type { Group } from '../graph/steps.ts';
import type { Values } from '../graph/values.ts';
import type { Ask } from './ask.ts';
import { connected } from './connecting.ts';
import { noteQuestions } from './question.ts';
import type { Note } from './question.ts';
import { beginningsFrom } from './beginnings.ts';
import { createExplain } from './explain.ts';
import type { Explain } from './explain.ts';
import { createFactsApi } from './facts-api.ts';
import type { FactsApi } from './facts-api.ts';
import { ApiFailure } from './failure.ts';
import {
  evidenceFrom,
  figureFrom,
  groupsFrom,
  pageFrom,
  propertiesFrom,
  relationFrom,
  schemaFrom,
  valuesFrom,
  entityFrom,
} from './from-answer.ts';
import { BeginningsQuery, SearchQuery, StartQuery } from './start-queries.ts';
import { EntityQuery, RelationQuery, ValuesQuery } from './entity-queries.ts';
import { ExpansionQuery, NeighboursQuery, SubgraphQuery } from './neighbour-queries.ts';
import { PathsQuery, ProofsQuery } from './path-queries.ts';

/** The questions the explorer asks. Every one throws `ApiFailure`, or `Cancelled` once its signal is aborted. */
export interface Api {
  /** The same API, where every question is noted. */
  noting(note: Note): Api;
  readonly explain: Explain;
  /** Figures, timeline, facts in words and the start. */
  readonly facts: FactsApi;
  schema(): Promise<Schema>;
  beginnings(schema: Schema): Promise<Beginnings>;
  /** The best hits for a text, of one type or of all. */
  search(query: string, type: string | null, signal: AbortSignal): Promise<readonly Hit[]>;
  entity(id: string, signal: AbortSignal): Promise<EntityDetail>;
  relation(id: string, signal: AbortSignal): Promise<RelationDetail>;
  /** What expanding an entity would bring, counted. */
  expansion(id: string): Promise<readonly GroupCount[]>;
  /** One page of an entity's relations, of one group or of all. */
  neighbours(id: string, group: Group | null, after: string | null): Promise<RelationPage>;
  /** The fresh entities, as far as they exist, and every relation among them and to those present. */
  connect(
    fresh: readonly string[],
    present: readonly string[],
  ): Promise<{ entities: readonly Entity[]; relations: readonly Relation[] }>;
  /** Paths from one entity to another; the other ends of the question do not matter here. */
  paths(
    question: PathQuestion,
    from: string,
    to: string,
    signal: AbortSignal,
  ): Promise<readonly FoundPath[]>;
  /** What relations say and rest on, by their ids. */
  proofs(ids: readonly string[]): Promise<ReadonlyMap<string, RelationProof>>;
  /** Every stored property of entities and relations, at most `VALUES_AT_ONCE` of them. */
  values(ids: readonly string[], signal: AbortSignal): Promise<Values>;
}

/** Ids whose properties one question asks for. */
export const VALUES_AT_ONCE = 200;

/** Hits asked for: more than are listed at first, so that the types among them can be offered. */
const HITS = 40;
/** What a relation says and rests on. */
export type RelationProof = Pick<RelationDetail, 'statement' | 'evidence'>;

const PASSAGES_PER_HOP = 5;
/** The API's most paths of the least length. */
const ALL_SHORTEST_AT_MOST = 100;

/** A rule as the API takes it; `null` where it rules nothing. */
function ruled({ rule, types }: TypeRule, wanted: TypeRule['rule']): string[] | null {
  return rule === wanted && types.length > 0 ? [...types] : null;
}

const RELATIONS_PER_PAGE = 50;
/** The most that the API gives at once. */
const NEIGHBOURS_PER_PAGE = 100;
const FIGURES_AT_START = 50;
/** Entities of each type to choose from. */
const LANDMARKS_AT_START = 4;

/** The explorer's questions over one transport. */
export function createApi(ask: Ask, explain: Explain = createExplain()): Api {
  const facts = createFactsApi(ask);
  const neighbours: Api['neighbours'] = async (id, group, after) => {
    const { node } = await ask(NeighboursQuery, {
      id,
      types: group === null ? null : [group.relationType],
      direction: group?.direction ?? 'BOTH',
      entityTypes: group === null ? null : [group.entityType],
      first: NEIGHBOURS_PER_PAGE,
      after,
    });
    if (node === null || !('relations' in node)) throw new ApiFailure('missing', id);
    return pageFrom(node.relations);
  };
  return {
    facts,
    neighbours,
    noting: (note) => createApi(noteQuestions(ask, note), explain),
    explain,
    async schema() {
      const { schema, documents } = await ask(StartQuery, {});
      return schemaFrom(schema, documents);
    },
    async beginnings(schema) {
      const { figures, landmarks } = await ask(BeginningsQuery, {
        figures: FIGURES_AT_START,
        landmarks: LANDMARKS_AT_START,
      });
      const lines = figures.edges.map(({ node }) => ({
        entity: entityFrom(node),
        facts: figureFrom(node),
      }));
      const entities = landmarks.map(entityFrom);
      const numeric = new Set(
        lines.flatMap(({ entity, facts: told }) => [entity.type, told.indicator.type]),
      );
      return {
        ...beginningsFrom(lines, entities),
        views: await facts.readyViews(
          entities,
          numeric,
          new Set(
            [...schema.relationTypes.values()].flatMap((type) =>
              type.arranges ? [type.name] : [],
            ),
          ),
        ),
      };
    },
    async search(query, type, signal) {
      const types = type === null ? null : [type];
      const { search } = await ask(SearchQuery, { query, types, first: HITS }, signal);
      return search.edges.map(({ node }) => ({ ...node, entity: entityFrom(node.entity) }));
    },
    async entity(id, signal) {
      const variables = { id, first: RELATIONS_PER_PAGE };
      const { node } = await ask(EntityQuery, variables, signal);
      if (node === null || !('aliases' in node)) throw new ApiFailure('missing', id);
      return {
        kind: 'entity',
        entity: entityFrom(node),
        summary: { zh: node.summaryZh, en: node.summaryEn },
        aliases: node.aliases,
        properties: propertiesFrom(node.properties),
        groups: groupsFrom(node.expansion),
        figure: 'asWritten' in node ? figureFrom(node) : null,
        figures: node.figures.map((figure) => ({
          entity: entityFrom(figure),
          facts: figureFrom(figure),
        })),
        relations: pageFrom(node.relations),
        evidence: node.evidence.map(evidenceFrom),
      };
    },
    async relation(id, signal) {
      const { node } = await ask(RelationQuery, { id }, signal);
      if (node === null || !('statementZh' in node)) throw new ApiFailure('missing', id);
      return {
        kind: 'relation',
        relation: relationFrom(node),
        source: entityFrom(node.source),
        target: entityFrom(node.target),
        statement: { zh: node.statementZh, en: node.statementEn },
        properties: propertiesFrom(node.properties),
        evidence: node.evidence.map(evidenceFrom),
      };
    },
    async expansion(id) {
      const { node } = await ask(ExpansionQuery, { id });
      if (node === null || !('expansion' in node)) throw new ApiFailure('missing', id);
      return groupsFrom(node.expansion);
    },
    connect: (fresh, present) =>
      connected(fresh, present, async (ids, entities) => {
        const { subgraph } = await ask(SubgraphQuery, { ids: [...ids], entities });
        return {
          truncated: subgraph.truncated,
          entities: (subgraph.entities ?? []).map(entityFrom),
          relations: subgraph.relations.map(relationFrom),
        };
      }),
    async paths(question, from, to, signal) {
      const { maxLength, mode, count, via, relations, entities, withoutEntities } = question;
      const variables = {
        from,
        to,
        maxLength,
        mode,
        first: mode === 'SHORTEST' ? count : ALL_SHORTEST_AT_MOST,
        via: via.length === 0 ? null : [...via],
        relationTypes: ruled(relations, 'only'),
        excludeRelationTypes: ruled(relations, 'without'),
        entityTypes: ruled(entities, 'only'),
        excludeEntityTypes: ruled(entities, 'without'),
        excludeEntities: withoutEntities.length === 0 ? null : [...withoutEntities],
      };
      const { paths } = await ask(PathsQuery, variables, signal);
      return paths.map((path) => ({
        entities: path.entities.map(entityFrom),
        relations: path.relations.map(relationFrom),
      }));
    },
    async proofs(ids) {
      const variables = { ids: [...ids], first: PASSAGES_PER_HOP };
      const { nodes } = await ask(ProofsQuery, variables);
      return new Map(
        nodes.flatMap((node) =>
          node !== null && 'statementZh' in node
            ? [
                [
                  node.id,
                  {
                    statement: { zh: node.statementZh, en: node.statementEn },
                    evidence: node.evidence.map(evidenceFrom),
                  },
                ] as const,
              ]
            : [],
        ),
      );
    },
    async values(ids, signal) {
      const { nodes } = await ask(ValuesQuery, { ids: [...ids] }, signal);
      return valuesFrom(nodes);
    },
  };
}

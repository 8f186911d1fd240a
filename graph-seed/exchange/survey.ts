import type { Ontology, PropertyKind } from '../ontology.ts';
import type { Problem } from '../problem.ts';
import { ContentMarks } from './content-marks.ts';
import type { GraphSource } from './graph-source.ts';
import type { GraphRecord } from './record.ts';
import type { RelationNumbering } from './relation-keys.ts';
import { Surveyor } from './surveyor.ts';

/** A property as it was seen: how often, and with which kinds of values. */
export interface PropertySeen {
  readonly name: string;
  readonly count: number;
  readonly kinds: readonly PropertyKind[];
}

export interface EntityTypeSeen {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly PropertySeen[];
}

export interface RelationTypeSeen extends EntityTypeSeen {
  /** Entity types at the beginning and at the end of such relations. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What the first pass found out; only what is needed to check and write by streaming is kept. */
export interface Survey {
  /** Accepted nodes and relations. */
  readonly nodes: number;
  readonly relations: number;
  /** Rows with a problem, whether they could be read or not. */
  readonly skipped: number;
  /** What was read; every later pass is compared with it. */
  readonly content: ContentMarks;
  /** True where every relation stands after all nodes, so that one pass in file order can write both. */
  readonly nodesFirst: boolean;
  readonly entityTypes: readonly EntityTypeSeen[];
  readonly relationTypes: readonly RelationTypeSeen[];
  /** The person's own, else the one taken from the data. */
  readonly ontology: Ontology;
  /** True where a record had no problem and may be written; pure, in any order. */
  accepts(record: GraphRecord): boolean;
  /**
   * Begins to key relations: the function returned gives each its id, its own or `<from>>TYPE><to>` with `#2`, `#3`
   * … for parallel ones. It must be called once for every accepted relation, in file order, from the first.
   */
  readonly relationIds: RelationNumbering;
}

export interface SurveyOptions {
  readonly onProblem: (problem: Problem) => void;
  readonly onBytes?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads somebody's data once, and where relations stand before nodes twice, and checks every record: ids, ends, keys,
 * and types and kinds by their ontology. Memory stays below 40 bytes a node and 28 a relation, and 27 for each record
 * with a problem.
 */
export async function surveyGraph(
  source: GraphSource,
  { onProblem, onBytes, signal }: SurveyOptions,
): Promise<Survey> {
  const content = new ContentMarks();
  const surveyor = new Surveyor(source.ontology, onProblem);
  let isAfterRelations = false;
  let nodesFirst = true;
  const records = source.records({
    onProblem: (problem) => {
      surveyor.unread(problem);
    },
    onBytes,
    content: content.remember(),
    signal,
  });
  for await (const record of records) {
    if (record.record === 'relation') {
      isAfterRelations = true;
      surveyor.relation(record);
    } else {
      if (isAfterRelations && nodesFirst) {
        nodesFirst = false;
        surveyor.postponeRelations();
      }
      surveyor.node(record);
    }
  }
  if (surveyor.beginPostponed()) {
    const again = { onProblem: () => undefined, content: content.compare(), signal };
    for await (const record of source.records(again)) {
      if (record.record === 'relation') surveyor.relation(record);
    }
  }
  return surveyor.result(source.ontology, content, nodesFirst);
}

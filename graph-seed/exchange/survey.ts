import { createHash } from 'node:crypto';
import type { Ontology, PropertyKind } from '../ontology.ts';
import type { Problem } from '../problem.ts';
import type { GraphSource } from './graph-source.ts';
import type { GraphRecord, RelationRecord } from './record.ts';
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
  /** sha256, in hexadecimal, over names and bytes of all files: tells this content from any other. */
  readonly hash: string;
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
  relationIds(): (relation: RelationRecord) => string;
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
  const fingerprint = createHash('sha256').update(JSON.stringify(source.ontology));
  const surveyor = new Surveyor(source.ontology, onProblem);
  let isAfterRelations = false;
  let nodesFirst = true;
  const records = source.records({
    onProblem: (problem) => {
      surveyor.unread(problem);
    },
    onBytes,
    onContent: (content) => fingerprint.update(content),
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
    for await (const record of source.records({ onProblem: () => undefined, signal })) {
      if (record.record === 'relation') surveyor.relation(record);
    }
  }
  return surveyor.result(source.ontology, fingerprint.digest('hex'), nodesFirst);
}

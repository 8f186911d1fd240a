import type { Ontology } from '../ontology.ts';
import type { Problem } from '../problem.ts';
import { recordChecks } from './check-record.ts';
import type { Fault, RecordChecks } from './check-record.ts';
import type { ContentMarks } from './content-marks.ts';
import { HashTable, hashText } from './hash-table.ts';
import type { Hash } from './hash-table.ts';
import { inferOntology } from './infer-ontology.ts';
import { LIMITS } from './limits.ts';
import { NodeIndex } from './node-index.ts';
import type { GraphRecord, NodeRecord, RecordPlace, RelationRecord } from './record.ts';
import { RelationKeys } from './relation-keys.ts';
import type { Survey } from './survey.ts';
import { TypeCounts } from './type-counts.ts';
import { shown } from './value-text.ts';

/** Problems with relations that are held back until it is certain that no node comes after them. */
const MOST_HELD = 1_000;

/** Checks records one by one, nodes before relations, and gathers what the survey tells. */
export class Surveyor {
  private readonly checks: RecordChecks;
  private readonly onProblem: (problem: Problem) => void;
  private readonly index = new NodeIndex();
  private readonly leftOutIds = new HashTable();
  private readonly entityTypes = new TypeCounts();
  private nodes = 0;
  private unreadable = 0;
  private leftOutNodes = new HashTable();
  private relations = new RelationFindings();
  /** Problems of relations that a later node may yet undo; null once they are certain. */
  private held: Problem[] | null = [];
  private isPostponed = false;

  constructor(ontology: Ontology | null, onProblem: (problem: Problem) => void) {
    this.checks = recordChecks(ontology);
    this.onProblem = onProblem;
  }

  /** Notes a row that could not be read. */
  unread(problem: Problem): void {
    this.unreadable += 1;
    this.onProblem(problem);
  }

  node(node: NodeRecord): void {
    const fault = this.nodeFault(node);
    if (!fault) {
      this.nodes += 1;
      return;
    }
    if (fault.rule !== 'duplicate') this.leftOutIds.add(hashText(node.id));
    this.leftOutNodes.add(placeHash(node.place));
    this.onProblem(at(node.place, fault));
  }

  private nodeFault(node: NodeRecord): Fault | undefined {
    const fault = this.checks.node(node);
    if (fault) return fault;
    const crowded = node.labels.find((label) => !this.entityTypes.hasRoom(label));
    if (crowded !== undefined) return tooMany('entity types', crowded);
    const first = this.index.add(node);
    if (first) {
      const message = `the id ${shown(node.id)} stands twice, first at ${first.file}:${first.line}`;
      return { rule: 'duplicate', message };
    }
    for (const label of node.labels) this.entityTypes.add(label, node.properties);
    return undefined;
  }

  /** Leaves relations for a second reading, which begins after `beginPostponed`: nodes come after them. */
  postponeRelations(): void {
    this.isPostponed = true;
  }

  /** Ends the first reading; true where relations must be read a second time. */
  beginPostponed(): boolean {
    const { held, isPostponed } = this;
    this.held = null;
    this.isPostponed = false;
    if (isPostponed) this.relations = new RelationFindings();
    else for (const problem of held ?? []) this.onProblem(problem);
    return isPostponed;
  }

  relation(relation: RelationRecord): void {
    if (this.isPostponed) return;
    const fault = this.relationFault(relation);
    if (!fault) {
      this.relations.count += 1;
      return;
    }
    this.relations.leftOut.add(placeHash(relation.place));
    if (this.held === null) this.onProblem(at(relation.place, fault));
    else if (this.held.length < MOST_HELD) this.held.push(at(relation.place, fault));
    else this.postponeRelations();
  }

  private relationFault(relation: RelationRecord): Fault | undefined {
    const { from, to, type, properties } = relation;
    const [starts, stops] = [this.index.labels(from), this.index.labels(to)];
    if (!starts || !stops) {
      const id = starts ? to : from;
      const why =
        this.leftOutIds.find(hashText(id)) < 0 ? 'is not in the data' : 'has a problem itself';
      const word = starts ? 'ends at' : 'begins at';
      return { rule: 'dangling', message: `the relation ${word} ${shown(id)}, which ${why}` };
    }
    const fault = this.checks.relation(relation, starts, stops);
    if (fault) return fault;
    const { types, keys } = this.relations;
    if (!types.hasRoom(type)) return tooMany('relation types', type);
    const taken = keys.take(relation);
    if (taken !== undefined) {
      return { rule: 'duplicate', message: `the relation id ${shown(taken)} stands twice` };
    }
    types.add(type, properties);
    types.addEnds(type, starts, stops);
    return undefined;
  }

  result(own: Ontology | null, content: ContentMarks, nodesFirst: boolean): Survey {
    const { relations, leftOutNodes, nodes } = this;
    const entityTypes = this.entityTypes
      .list()
      .map(({ name, count, properties }) => ({ name, count, properties }));
    const relationTypes = relations.types.list();
    // The survey lives as long as the load: it must not keep alive what only the checking needed.
    const leftOutRelations = relations.leftOut;
    return {
      nodes,
      relations: relations.count,
      skipped: this.unreadable + leftOutNodes.size + leftOutRelations.size,
      content,
      nodesFirst,
      entityTypes,
      relationTypes,
      ontology: own ?? inferOntology(entityTypes, relationTypes),
      accepts: ({ record, place }: GraphRecord) => {
        const leftOut = record === 'node' ? leftOutNodes : leftOutRelations;
        return leftOut.size === 0 || leftOut.find(placeHash(place)) < 0;
      },
      relationIds: relations.keys.numbering(),
    };
  }
}

/** What is known of relations; begun anew where they must be read a second time. */
class RelationFindings {
  count = 0;
  readonly keys = new RelationKeys();
  readonly types = new TypeCounts();
  readonly leftOut = new HashTable();
}

function placeHash({ file, line, column }: RecordPlace): Hash {
  return hashText(`${file}\0${line}\0${column ?? ''}`);
}

function at({ file, line }: RecordPlace, { rule, message }: Fault): Problem {
  return { file, line, rule, message };
}

function tooMany(what: string, name: string): Fault {
  const message = `${shown(name)} is one too many: at most ${LIMITS.types} ${what} are read`;
  return { rule: 'type', message };
}

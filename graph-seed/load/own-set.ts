import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GraphSource } from '../exchange/graph-source.ts';
import type { GraphRecord } from '../exchange/record.ts';
import type { Survey } from '../exchange/survey.ts';
import type { DataSet } from './data-set.ts';
import { openRowMaker } from './record-rows.ts';
import type { KindedRow } from './rows.ts';
import { ontologyText } from './stored-ontology.ts';

/** Somebody's own data, surveyed. */
export interface OwnData {
  /** The folder or file that the person named. */
  readonly path: string;
  readonly source: GraphSource;
  readonly survey: Survey;
}

/** Own data as a data set: its rows are read from the files anew at each call, and only what the survey accepts. */
export async function ownSet({ path, source, survey }: OwnData): Promise<DataSet> {
  const { ontology, nodes, relations } = survey;
  const place = await realpath(path);
  // Without the bad rows it is other content than with them mended, which has other bytes; and with another ontology.
  const hash = survey.content.hash([nodes, relations, ontologyText(ontology)].join('\n'));
  return {
    id: `data:${digest(place).slice(0, 16)}`,
    name: basename(place),
    hash,
    documents: [],
    ontology,
    inferred: source.ontology === null,
    total: nodes + relations,
    rows: (signal) => rowsOf(source, survey, signal),
  };
}

async function* rowsOf(
  source: GraphSource,
  survey: Survey,
  signal: AbortSignal | undefined,
): AsyncGenerator<KindedRow> {
  const rowOf = openRowMaker(survey.relationIds());
  // One file may hold a relation before its ends: then all nodes are read first.
  const passes = survey.nodesFirst ? [ALL] : [NODES, RELATIONS];
  for (const wanted of passes) {
    const content = survey.content.compare();
    for await (const record of source.records({ onProblem: () => undefined, content, signal })) {
      if (wanted(record) && survey.accepts(record)) yield rowOf(record);
    }
  }
}

const ALL = (): boolean => true;
const NODES = ({ record }: GraphRecord): boolean => record === 'node';
const RELATIONS = ({ record }: GraphRecord): boolean => record === 'relation';

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

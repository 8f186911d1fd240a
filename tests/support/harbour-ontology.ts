import { readFile } from 'node:fs/promises';
import { readOntology } from '../../graph-seed/ontology-reader.ts';
import type { Ontology } from '../../graph-seed/ontology.ts';

const FILE = new URL('../fixtures/seed/base/ontology.yaml', import.meta.url);

/** The small ontology of the fixture seed, which stays as it is whatever the graph's own becomes. */
export async function harbourOntology(): Promise<Ontology> {
  const ontology = readOntology('ontology.yaml', await readFile(FILE), []);
  if (!ontology) throw new Error('The fixture ontology has problems.');
  return ontology;
}

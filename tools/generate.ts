/**
 * Writes what is derived from the ontology; with `--check` only says what is stale, with exit code 1.
 * A schema that breaks the one written last is refused, unless `--accept-breaking` says that it is meant.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Ontology } from '../graph-seed/ontology.ts';
import { readOntology } from '../graph-seed/ontology-reader.ts';
import type { Problem } from '../graph-seed/problem.ts';
import { schemaText } from '../server/graphql/schema-text.ts';
import { breakingChanges } from './breaking-changes.ts';
import { ontologyPage } from './ontology-page.ts';
import { ontologyPicture } from './ontology-picture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ONTOLOGY = 'graph-seed/ontology.yaml';
const SCHEMA = 'docs/schema.graphql';

const read = await ontology();
const text = schemaText(read);
const files = new Map([
  ['docs/ontology.md', ontologyPage(read, 'images/ontology.svg')],
  ['docs/images/ontology.svg', ontologyPicture(read)],
  [SCHEMA, text],
  ['client/api/schema-types.d.ts', await clientTypes(text)],
]);
const check = process.argv.includes('--check');
const last = await readFile(join(ROOT, SCHEMA), 'utf8').catch(() => undefined);
const broken = last === undefined ? [] : breakingChanges(last, text);
if (broken.length > 0 && !process.argv.includes('--accept-breaking')) {
  console.error(`The new schema breaks what ${SCHEMA} promises:`);
  for (const change of broken) console.error(`- ${change}`);
  console.error('Where that is meant, run "npm run generate -- --accept-breaking".');
  process.exit(1);
}
for (const [path, wanted] of files) {
  const present = await readFile(join(ROOT, path), 'utf8').catch(() => undefined);
  if (present === wanted) continue;
  if (check) {
    console.error(`${path} is stale: run "npm run generate".`);
    process.exitCode = 1;
  } else {
    await writeFile(join(ROOT, path), wanted);
    console.log(`Wrote ${path}.`);
  }
}

async function ontology(): Promise<Ontology> {
  const problems: Problem[] = [];
  const found = readOntology(ONTOLOGY, await readFile(join(ROOT, ONTOLOGY)), problems);
  if (!found) throw new Error(`${ONTOLOGY} has problems: run "npm run seed -- check".`);
  return found;
}

/** The schema as the client's types, by gql.tada's own program, which reads its settings from a tsconfig alone. */
async function clientTypes(schema: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jingtu-schema-'));
  try {
    const at = { schema: 'schema.graphql', tadaOutputLocation: 'types.d.ts' };
    const plugins = [{ name: 'gql.tada/ts-plugin', ...at }];
    await writeFile(join(folder, at.schema), schema);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { plugins } }),
    );
    const main = createRequire(import.meta.url).resolve('gql.tada/package.json');
    const program = join(main, '..', 'bin', 'cli.js');
    const args = [program, 'generate-output', '--tsconfig', join(folder, 'tsconfig.json')];
    await promisify(execFile)(process.execPath, args, { cwd: folder });
    return await readFile(join(folder, at.tadaOutputLocation), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { foldName } from '../../graph-seed/fold.ts';
import { readSources } from '../../graph-seed/source-text.ts';
import { validateSeed } from '../../graph-seed/check/validate.ts';
import { PROJECT, projectSeed, SOURCES } from './content-seed.ts';

/** Longest run of characters that names and figures may share with the source text. */
const LONGEST_RUN = 29;

const seed = await projectSeed();
const { conference } = seed;
const { entityTypes, relationTypes } = seed.ontology;
const texts = existsSync(SOURCES)
  ? await readSources(SOURCES, new Set([conference.sha256]))
  : new Map<string, never>();
const text = texts.get(conference.sha256);
// A folder that was named must hold the text; in a clone without one there is nothing to hold the files against.
const withText = text || process.env['SOURCES_DIR'] ? test : test.skip;

test('the seed agrees with its ontology and itself', () => {
  expect(validateSeed(seed)).toEqual([]);
});

test('every sentence bears a fact that says more than where it is listed', () => {
  const arranging = new Set(relationTypes.filter((type) => type.arranges).map(({ name }) => name));
  const telling = conference.relations.filter(({ type }) => !arranging.has(type));
  const borne = new Set(
    [...telling, ...conference.figures].flatMap(({ evidence }) =>
      evidence.map(({ sentence }) => sentence),
    ),
  );
  const all = conference.sentences.map((_, index) => index + 1);
  expect(all.filter((sentence) => !borne.has(sentence))).toEqual([]);
});

test('the whole document is cut, and who speaks is known from the first heading on', () => {
  expect(conference.sentences).toHaveLength(94);
  const silent = conference.sentences.flatMap(({ speaker }, index) => (speaker ? [] : [index + 1]));
  expect(silent).toEqual([1, 2, 3, 4, 74]);
});

test('nothing stands alone: every entity is an end of a relation or of a figure', () => {
  const linked = new Set([
    ...conference.relations.flatMap(({ from, to }) => [from, to]),
    ...conference.figures.flatMap(({ indicator, about }) => [indicator, ...about]),
  ]);
  expect(conference.entities.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
});

test('no two things have one name, however it is spelt, but for an indicator and what it counts', () => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, type, name, nameEn, aliases } of conference.entities) {
    if (type === 'Indicator') continue;
    for (const spelt of [name, nameEn ?? name, ...aliases].map(foldName)) {
      const owner = owners.get(spelt);
      if (owner !== undefined && owner !== id) twice.push(`${spelt}: ${owner}, ${id}`);
      owners.set(spelt, owner ?? id);
    }
  }
  expect(twice).toEqual([]);
});

test('a name that is not Latin already has an English one', () => {
  const without = conference.entities.filter(({ nameEn }) => nameEn === undefined);
  expect(without.map(({ name }) => name).filter((name) => /\p{Script=Han}/u.test(name))).toEqual(
    [],
  );
});

test('a name is short enough to stand beside its icon', () => {
  const long = conference.entities.filter(({ name }) => Array.from(name).length > 17);
  expect(long.map(({ name }) => name)).toEqual([]);
});

test('every type has a use; the two relations of a figure and its type come from "figures"', () => {
  const used = new Set(conference.relations.map(({ type }) => type));
  const unused = relationTypes.map(({ name }) => name).filter((name) => !used.has(name));
  expect(unused).toEqual(['MEASURES', 'ABOUT']);
  const entered = new Set(conference.entities.map(({ type }) => type));
  const empty = entityTypes.map(({ name }) => name).filter((name) => !entered.has(name));
  expect(empty).toEqual(['Figure']);
});

withText(
  'every locator shows what it is said to show (needs the source text in SOURCES_DIR)',
  () => {
    expect([...texts.keys()]).toEqual([conference.sha256]);
    expect(validateSeed(seed, texts)).toEqual([]);
  },
);

withText('every other name is one that the text uses (needs it in SOURCES_DIR)', () => {
  if (!text) throw new Error(`the source text is not in ${SOURCES}`);
  const all = foldName(text.passage({ start: 0, end: text.length }));
  const others = conference.entities.flatMap(({ aliases }) => aliases);
  expect(others.filter((alias) => !all.includes(foldName(alias)))).toEqual([]);
});

withText('no run of the source text is kept in the project (needs it in SOURCES_DIR)', async () => {
  if (!text) throw new Error(`the source text is not in ${SOURCES}`);
  const runs = new Set<string>();
  for (let start = 0; start + LONGEST_RUN < text.length; start += 1) {
    runs.add(text.passage({ start, end: start + LONGEST_RUN + 1 }));
  }
  const found: string[] = [];
  for (const folder of ['graph-seed', 'server', 'client', 'tests', 'tools', 'docs', '.']) {
    for (const path of await filesIn(folder, folder !== '.')) {
      const characters = Array.from(await readFile(path, 'utf8'));
      const isKept = characters.some((_, at) =>
        runs.has(characters.slice(at, at + LONGEST_RUN + 1).join('')),
      );
      if (isKept) found.push(path);
    }
  }
  expect(found).toEqual([]);
});

/** Text files of a folder of the project that may hold Chinese. */
async function filesIn(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(join(PROJECT, folder), { withFileTypes: true, recursive });
  return entries
    .filter(
      (entry) => entry.isFile() && /\.(yaml|yml|tsx?|md|json|graphql|txt|html)$/.test(entry.name),
    )
    .filter(({ name }) => name !== 'package-lock.json')
    .map(({ parentPath, name }) => join(parentPath, name));
}

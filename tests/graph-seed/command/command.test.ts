import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runCommand } from '../../../graph-seed/command/command.ts';
import type { Surroundings } from '../../../graph-seed/command/command.ts';
import { NOTHING_LEFT } from '../../../graph-seed/load/left-over.ts';
import type { LoadReport } from '../../../graph-seed/load/load-graph.ts';
import { SetupError, Unavailable } from '../../../server/errors.ts';
import { inFolder } from '../../support/folders.ts';
import { fixtureFolder, SOURCES } from '../fixture-seed.ts';

const REPORT: LoadReport = {
  entities: { read: 11, created: 1, updated: 2, unchanged: 8 },
  relations: { read: 12, created: 0, updated: 0, unchanged: 12 },
  resumed: 0,
  leftOver: NOTHING_LEFT,
  pruned: false,
  milliseconds: 2_000,
};
const CHECKED =
  '7 entities, 4 relations, 4 figures, 1 document; locators held against 1 of 1 texts\n';

test.each<[string, string[], string]>([
  ['a command', ['chek'], 'There is no command "chek". Did you mean "check"?\n'],
  [
    'an option',
    ['load', '--prun'],
    'There is no option "--prun" of load. Did you mean "--prune"?\n',
  ],
  ['nothing near', ['everything'], 'There is no command "everything".\n'],
])('an unknown word like %s is named with the nearest known one', async (_what, words, err) => {
  expect(await seed(words)).toEqual({ code: 2, out: '', err });
});

test.each<[string[], string]>([
  [['check', '--prune'], 'There is no option "--prune" of check.\n'],
  [['load', '--forse'], 'There is no option "--forse" of load.\n'],
  [['export', '--forse'], 'There is no option "--forse" of export. Did you mean "--force"?\n'],
])('%j: an option belongs to a command', async (words, err) => {
  expect(await seed(words)).toEqual({ code: 2, out: '', err });
});

test.each([[[]], [['check', 'load']], [['--prune']], [['export', 'csv']], [['load', 'a', 'b']]])(
  '%j is answered with the help',
  async (words) => {
    const { out: help } = await seed(['--help']);
    expect(await seed(words)).toEqual({ code: 2, out: '', err: help });
  },
);

test('check says what a sound seed holds', async () => {
  expect(await seed(['check'])).toEqual({ code: 0, out: CHECKED, err: '' });
});

test('check says when no text was at hand', async () => {
  expect(await seed(['check'], { env: { SOURCES_DIR: '/nowhere' } })).toEqual({
    code: 0,
    out: '7 entities, 4 relations, 4 figures, 1 document; locators not held against the texts (none is in SOURCES_DIR)\n',
    err: '',
  });
});

test.each(['check', 'load'])(
  '%s of a broken seed lists all problems and writes nothing',
  async (word) => {
    let loads = 0;
    const within = () => {
      loads += 1;
      return Promise.resolve(REPORT);
    };
    const edits = [
      { file: 'ontology.yaml', find: "colour: '#cd7b13'", replace: "colour: '#fdf6c3'" },
      { file: 'documents/2030-01-02-harbour/02-figures.yaml', find: '    unit: 字\n', replace: '' },
    ];
    expect(await seed([word], { within, edits })).toEqual({
      code: 1,
      out:
        'graph-seed/documents/2030-01-02-harbour/02-figures.yaml:2: unit: missing (text)\n' +
        'graph-seed/ontology.yaml:7: colour #fdf6c3 has a contrast of 1.10 on #ffffff; at least 3 is needed\n' +
        '2 problems\n',
      err: '',
    });
    expect(loads).toBe(0);
  },
);

test('load tells what it did, in plain lines', async () => {
  const within = () => Promise.resolve(REPORT);
  expect(await seed(['load'], { within })).toEqual({
    code: 0,
    out: `${CHECKED}Entities: 11 read, 1 created, 2 updated, 8 unchanged
Relations: 12 read, 0 created, 0 updated, 12 unchanged
Time: 2.0 s, 12 a second
`,
    err: '',
  });
});

test('--skip-bad is refused for the seed', async () => {
  expect(await seed(['load', '--skip-bad'])).toEqual({
    code: 1,
    out: CHECKED,
    err: '--skip-bad is for your own data: "load FOLDER|FILE --skip-bad".\n',
  });
});

test('an unknown format is named with the nearest known one', async () => {
  expect(await seed(['export', 'graphlm', 'out'])).toEqual({
    code: 1,
    out: '',
    err: 'There is no format "graphlm". Did you mean "graphml"?\n',
  });
});

/** Somebody's own data with two bad rows. */
const FILMS = `id:ID,name,born:int,:LABEL
p1,Andrei,1932,Person
p2,Margarita,young,Person
p1,Anatoly,1934,Person
`;

test('own data with problems: each is listed with file and line, and nothing is written', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'films.csv');
    await writeFile(file, FILMS);
    const { code, out, err } = await seed(['load', file]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [first, second, ...rest] = out.replaceAll(`${folder}/`, '').split('\n');
    expect(first).toMatch(/^films\.csv:3: /);
    expect(second).toMatch(/^films\.csv:4: /);
    expect(rest).toEqual(['2 problems', 'Nothing was written; --skip-bad loads the rest.', '']);
  });
});

test('own data with problems and --skip-bad: the rest is loaded, and what was skipped is listed', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'films.csv');
    await writeFile(file, FILMS);
    const within = () => Promise.resolve(REPORT);
    const { code, out, err } = await seed(['load', file, '--skip-bad'], { within });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.replaceAll(`${folder}/`, '').split('\n');
    expect(lines[0]).toBe(
      'Nodes: 1, relations: 0; entity types: 1, relation types: 0, taken from the data',
    );
    expect(lines[3]).toMatch(/^Skipped for 2 problems \(.* 1, duplicate 1\):$/);
    expect(lines[4]).toMatch(/^ {2}films\.csv:3: /);
    expect(lines[5]).toMatch(/^ {2}films\.csv:4: /);
  });
});

test.each<[string, Error, string]>([
  ['a cause and a remedy', new SetupError('It is so.', 'Do this.'), 'It is so.\nDo this.\n'],
  ['one sentence', new Unavailable('The database is away.'), 'The database is away.\n'],
])('what stops a load is said as %s', async (_what, error, err) => {
  const within = () => Promise.reject(error);
  expect(await seed(['load'], { within })).toEqual({ code: 1, out: CHECKED, err });
});

test('a fault of ours is not dressed up', async () => {
  const within = () => Promise.reject(new TypeError('a fault'));
  await expect(seed(['load'], { within })).rejects.toThrow('a fault');
});

test('the command line hands on words and exit code', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'graph-seed/cli.ts', 'lod'],
    { cwd: fileURLToPath(new URL('../../..', import.meta.url)), encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'There is no command "lod". Did you mean "load"?\n',
  });
});

interface Options {
  readonly env?: Surroundings['env'];
  /** Stands for everything that is done with a database. */
  readonly within?: () => Promise<unknown>;
  readonly edits?: Parameters<typeof fixtureFolder>[0];
}

async function seed(words: readonly string[], options: Options = {}) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
  });
  const folder = await fixtureFolder(options.edits);
  try {
    const code = await runCommand(words, {
      root: folder.path,
      shownRoot: 'graph-seed',
      env: { SOURCES_DIR: SOURCES, ...options.env },
      out: sink('out'),
      err: sink('err'),
      now: () => 0,
      neo4j: {
        within: (options.within ?? noDatabase) as Surroundings['neo4j']['within'],
        openWriter: noDatabase,
        openReader: noDatabase,
      },
    });
    return { code, ...written };
  } finally {
    await folder.remove();
  }
}

function noDatabase(): never {
  throw new Error('No database was expected to be asked.');
}

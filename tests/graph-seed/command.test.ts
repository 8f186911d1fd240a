import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runCommand } from '../../graph-seed/command.ts';
import type { Surroundings } from '../../graph-seed/command.ts';
import type { LoadOptions, LoadReport } from '../../graph-seed/load.ts';
import { SetupError, Unavailable } from '../../server/errors.ts';
import { fixtureFolder, SOURCES } from './fixture-seed.ts';

const NONE = { read: 0, created: 0, updated: 0, unchanged: 0 };
const REPORT: LoadReport = {
  entities: { read: 11, created: 1, updated: 2, unchanged: 8 },
  relations: { read: 12, created: 0, updated: 0, unchanged: 12 },
  resumed: 0,
  leftOver: { documents: [], entities: [], relations: [], sentences: [] },
  pruned: false,
};
const CHECKED =
  '7 entities, 4 relations, 4 figures, 1 document; locators held against 1 of 1 texts\n';

test.each<[string, string[], string]>([
  ['a command', ['chek'], 'There is no command "chek". Did you mean "check"?\n'],
  ['an option', ['load', '--prun'], 'There is no option "--prun". Did you mean "--prune"?\n'],
  ['nothing near', ['everything'], 'There is no command "everything".\n'],
])('an unknown word like %s is named with the nearest known one', async (_what, words, err) => {
  expect(await seed(words)).toEqual({ code: 2, out: '', err });
});

test.each([[[]], [['check', 'load']], [['check', '--prune']], [['--prune']]])(
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
    const load = () => {
      loads += 1;
      return Promise.resolve(REPORT);
    };
    const edits = [
      { file: 'ontology.yaml', find: "colour: '#cd7b13'", replace: "colour: '#fdf6c3'" },
      { file: 'documents/2030-01-02-harbour/02-figures.yaml', find: '    unit: 字\n', replace: '' },
    ];
    expect(await seed([word], { load, edits })).toEqual({
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
  const asked: LoadOptions[] = [];
  const load: Surroundings['load'] = (_plan, _config, _narrator, options) => {
    asked.push(options);
    return Promise.resolve({
      ...REPORT,
      resumed: 6,
      leftOver: {
        ...REPORT.leftOver,
        entities: ['company:old'],
        relations: [{ from: 'company:old', id: null }],
      },
    });
  };
  expect(await seed(['load'], { load })).toEqual({
    code: 0,
    out: `${CHECKED}Went on with a load that was interrupted after 6 rows.
Entities: 11 read, 1 created, 2 updated, 8 unchanged
Relations: 12 read, 0 created, 0 updated, 12 unchanged
Left over, for the files no longer hold them (load --prune removes them): company:old, a relation of company:old without id
`,
    err: '',
  });
  expect(asked.map(({ prune }) => prune)).toEqual([false]);
});

test('load on a terminal draws a bar; many removed things are counted, not listed', async () => {
  const load: Surroundings['load'] = (_plan, _config, _narrator, options) => {
    options.onProgress?.({ kind: 'entities', done: 9, total: 36 });
    const entities = Array.from({ length: 12 }, (_, index) => `company:c${index}`);
    return Promise.resolve({
      ...REPORT,
      entities: NONE,
      leftOver: { ...REPORT.leftOver, entities },
      pruned: options.prune === true,
    });
  };
  const { out } = await seed(['load', '--prune'], { load, isTTY: true });
  expect(out.slice(CHECKED.length)).toBe(
    '\r\u001b[KLoading entities   ██████··················  9 of 36\n' +
      'Entities: 0 read, 0 created, 0 updated, 0 unchanged\n' +
      'Relations: 12 read, 0 created, 0 updated, 12 unchanged\n' +
      'Removed, for the files no longer hold them: company:c0, company:c1, company:c2, company:c3, ' +
      'company:c4, company:c5, company:c6, company:c7, company:c8, company:c9, and 2 more\n',
  );
});

test.each<[string, Error, string]>([
  ['a cause and a remedy', new SetupError('It is so.', 'Do this.'), 'It is so.\nDo this.\n'],
  ['one sentence', new Unavailable('The database is away.'), 'The database is away.\n'],
])('what stops a load is said as %s', async (_what, error, err) => {
  const load = () => Promise.reject(error);
  expect(await seed(['load'], { load })).toEqual({ code: 1, out: CHECKED, err });
});

test('a fault of ours is not dressed up', async () => {
  const load = () => Promise.reject(new TypeError('a fault'));
  await expect(seed(['load'], { load })).rejects.toThrow('a fault');
});

test('the command line hands on words and exit code', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'graph-seed/cli.ts', 'lod'],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'There is no command "lod". Did you mean "load"?\n',
  });
});

interface Options {
  readonly env?: Surroundings['env'];
  readonly load?: Surroundings['load'];
  readonly isTTY?: boolean;
  readonly edits?: Parameters<typeof fixtureFolder>[0];
}

async function seed(words: readonly string[], options: Options = {}) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) => ({
    isTTY: options.isTTY ?? false,
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
      load: options.load ?? (() => Promise.resolve(REPORT)),
    });
    return { code, ...written };
  } finally {
    await folder.remove();
  }
}

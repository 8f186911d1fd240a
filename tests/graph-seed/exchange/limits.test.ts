import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LIMITS } from '../../../graph-seed/exchange/limits.ts';
import { inFolder } from '../../support/folders.ts';
import { surveyFolder, writeFiles } from './read-files.ts';

const MEGABYTE = 1024 * 1024;
/** Far more than the largest record, and than the memory that reading it may take. */
const MEGABYTES = 300;
/** Megabytes of heap with which a file must be read: some copies of the largest record, and the program itself. */
const HEAP = 160;

describe('a file of hundreds of megabytes on one line', () => {
  test('CSV: is refused with its line, and what comes after is read', async () => {
    const surveyed = await surveyLarge({
      name: 'people.csv',
      before: ':ID,:LABEL,name\nann,Person,Ann\nbig,Person,',
      after: '\nbob,Person,Bob\n',
    });
    expect(surveyed.problems).toEqual([
      `people.csv:3: row: the row is longer than ${LIMITS.record} characters`,
    ]);
    expect(surveyed.lines).toEqual([2, 4]);
  });

  test('CSV: the same where a quote opens it', async () => {
    const surveyed = await surveyLarge({
      name: 'people.csv',
      before: ':ID,:LABEL,name\nbig,Person,"',
      after: '\nbob,Person,Bob\n',
    });
    expect(surveyed.problems).toEqual([
      `people.csv:2: row: the row is longer than ${LIMITS.record} characters`,
    ]);
    expect(surveyed.lines).toEqual([3]);
  });

  test('JSON Lines: is refused with its line, and what comes after is read', async () => {
    const surveyed = await surveyLarge({
      name: 'all.jsonl',
      before: '{"type":"node","id":"',
      after: '"}\n{"type":"node","id":"bob"}\n',
    });
    expect(surveyed.problems).toEqual([
      `all.jsonl:1: json: the line is longer than ${LIMITS.record} characters`,
    ]);
    expect(surveyed.lines).toEqual([2]);
  });

  test('GraphML: is refused with its line', async () => {
    const surveyed = await surveyLarge({
      name: 'g.graphml',
      before: '<graphml><graph>\n<node id="ann"/>\n<node id="',
      after: '"/></graph></graphml>',
    });
    expect(surveyed.problems).toEqual([
      `g.graphml:3: row: an element is longer than ${LIMITS.record} characters; the rest of the file is not read`,
    ]);
    expect(surveyed.nodes).toBe(1);
  });
});

test('a value, an id and a name that are too long are refused', async () => {
  await inFolder(async (folder) => {
    const long = 'x'.repeat(LIMITS.field + 1);
    const id = 'i'.repeat(LIMITS.id + 1);
    const label = 'L'.repeat(LIMITS.name + 1);
    await writeFiles(folder, {
      'people.csv': `:ID,:LABEL,name\na,P,${long}\n${id},P,b\nc,${label},c\nd,P,d\n`,
    });
    const { problems, accepted } = await surveyFolder(folder);
    expect(problems).toEqual([
      `people.csv:2: row: a value has ${LIMITS.field + 1} characters; at most ${LIMITS.field} are read`,
      `people.csv:3: id: the id "${'i'.repeat(57)}…" has ${LIMITS.id + 1} characters; at most ${LIMITS.id} can be indexed`,
      `people.csv:4: name: the name "${'L'.repeat(57)}…" has ${LIMITS.name + 1} characters; at most ${LIMITS.name} are read`,
    ]);
    expect(accepted.map(({ place }) => place.line)).toEqual([5]);
  });
});

test('elements inside one another end at a depth, in JSON and in XML', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.jsonl');
    await writeFiles(folder, { 'a.jsonl': '['.repeat(1_000_000) });
    expect((await surveyFolder(path)).problems).toEqual([
      `a.jsonl:1: json: column ${LIMITS.depth + 2}: more than ${LIMITS.depth} values inside one another (JSON Lines have one object a line, and no array)`,
    ]);
    await writeFiles(folder, { 'b.graphml': `<graphml>${'<desc>'.repeat(1_000_000)}` });
    expect((await surveyFolder(join(folder, 'b.graphml'))).problems).toEqual([
      `b.graphml:1: xml: more than ${LIMITS.depth} elements inside one another; the rest of the file is not read`,
    ]);
  });
});

interface Large {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Found {
  readonly nodes: number;
  readonly problems: readonly string[];
  readonly lines: readonly number[];
}

/** Surveys a file with one endless line, in a process that ends where it needs more memory than `HEAP`. */
async function surveyLarge({ name, before, after }: Large): Promise<Found> {
  return inFolder(async (folder) => {
    const file = await open(join(folder, name), 'w');
    const piece = Buffer.alloc(MEGABYTE, 'x');
    await file.write(before);
    for (let count = 0; count < MEGABYTES; count += 1) await file.write(piece);
    await file.write(after);
    await file.close();
    const program = fileURLToPath(new URL('./survey-child.ts', import.meta.url));
    const args = [`--max-old-space-size=${HEAP}`, '--import', 'tsx', program, folder];
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return JSON.parse(stdout) as Found;
  });
}

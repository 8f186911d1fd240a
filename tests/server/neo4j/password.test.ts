import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPassword, readPassword } from '../../../server/neo4j/password.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const place = () => ({ file: join(home, 'password'), home });

test('no password of 300 could be read as an option or a file by a command', async () => {
  const seen = new Set<string>();
  for (let i = 0; i < 300; i++) {
    const password = await createPassword(place());
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(await readPassword(place())).toBe(password);
    seen.add(password);
  }
  expect(seen.size).toBe(300);
});

test('only the owner may read the file, whatever its mode was', async () => {
  await createPassword(place());
  expect((await stat(place().file)).mode & 0o777).toBe(0o600);
});

test.each(['', 'short', '-'.repeat(64), `${'a'.repeat(64)} b`])(
  'a damaged file (%j) is named',
  async (text) => {
    await writeFile(place().file, text);
    await expect(readPassword(place())).rejects.toThrow(/is damaged/);
  },
);

test('no file is no password', async () => {
  await rm(place().file, { force: true });
  expect(await readPassword(place())).toBeNull();
});

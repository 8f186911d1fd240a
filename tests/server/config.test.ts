import { expect, test } from '@jest/globals';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isLoopback, readConfig } from '../../server/config.ts';
import { SetupError } from '../../server/errors.ts';

test('without settings: loopback, the private Neo4j, everything in .data', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    allowedHosts: [],
    remote: null,
    local: {
      dataDir: resolve('.data'),
      cacheDir: join(homedir(), '.cache', 'jingtu'),
      boltPort: 7687,
      heapMb: 512,
      javaOptions: [],
    },
    sourcesDir: resolve('.data/sources'),
    introspection: true,
    explain: true,
    console: { isOn: true, timeoutS: 60, connection: null },
  });
});

test('all settings', () => {
  expect(
    readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      AUTH: 'none',
      ALLOWED_HOSTS: 'Graph.example, other.example,',
      NEO4J_URI: 'neo4j+s://db.example:7687',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'city',
      DATA_DIR: '/srv/jingtu',
      BOLT_PORT: '17687',
      NEO4J_HEAP_MB: '2048',
      NEO4J_JAVA_OPTIONS: ' -XX:+UseParallelGC  -Dkey=value ',
      CACHE_DIR: '/var/cache/jingtu',
      SOURCES_DIR: '/srv/texts',
      INTROSPECTION: 'off',
      EXPLAIN: 'on',
      CONSOLE: 'on',
      CONSOLE_TIMEOUT_S: '20',
      CONSOLE_NEO4J_URI: 'bolt://copy.example',
      CONSOLE_NEO4J_USERNAME: 'analyst',
      CONSOLE_NEO4J_PASSWORD: 'other',
      CONSOLE_NEO4J_DATABASE: 'copy',
    }),
  ).toEqual({
    port: 0,
    host: '0.0.0.0',
    allowedHosts: ['graph.example', 'other.example'],
    remote: {
      uri: 'neo4j+s://db.example:7687',
      auth: { username: 'reader', password: 'secret' },
      database: 'city',
    },
    local: {
      dataDir: '/srv/jingtu',
      cacheDir: '/var/cache/jingtu',
      boltPort: 17687,
      heapMb: 2048,
      javaOptions: ['-XX:+UseParallelGC', '-Dkey=value'],
    },
    sourcesDir: '/srv/texts',
    introspection: false,
    console: {
      isOn: true,
      timeoutS: 20,
      connection: {
        uri: 'bolt://copy.example',
        auth: { username: 'analyst', password: 'other' },
        database: 'copy',
      },
    },
    explain: true,
  });
});

test('the password may stand in a file', () => {
  const read = (file: string) => `secret of ${file}\n`;
  const env = { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: '/run/password' };
  expect(readConfig(env, read).remote?.auth?.password).toBe('secret of /run/password');
});

test('a password file that is not there, or not needed, is named', () => {
  const missing = { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: '/no/such/file' };
  expect(() => readConfig(missing)).toThrow(
    new SetupError('NEO4J_PASSWORD_FILE is "/no/such/file", a file that cannot be read.', ''),
  );
  expect(() => readConfig({ ...missing, NEO4J_PASSWORD: 'secret' })).toThrow(
    new SetupError('NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set; one of them must go.', ''),
  );
});

test('an empty password is one that the server does not ask for', () => {
  expect(readConfig({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: '' }).remote).toEqual({
    uri: 'bolt://db',
    auth: null,
    database: 'neo4j',
  });
});

test('the cache follows the habit of the system', () => {
  expect(readConfig({ XDG_CACHE_HOME: '/caches' }).local.cacheDir).toBe('/caches/jingtu');
});

test.each<[Record<string, string>, string]>([
  [{ PORT: 'web' }, 'PORT is "web"; it must be a number from 0 to 65535, 0 for any free port.'],
  [{ PORT: '65536' }, 'PORT is "65536"; it must be a number from 0 to 65535, 0 for any free port.'],
  [
    { BOLT_PORT: '-1' },
    'BOLT_PORT is "-1"; it must be a number from 0 to 65535, 0 for any free port.',
  ],
  [{ NEO4J_HEAP_MB: '1g' }, 'NEO4J_HEAP_MB is "1g"; it must be a number of MiB, at least 256.'],
  [{ NEO4J_HEAP_MB: '100' }, 'NEO4J_HEAP_MB is "100"; it must be a number of MiB, at least 256.'],
  [
    { NEO4J_JAVA_OPTIONS: '-Xss2m ParallelGC' },
    'NEO4J_JAVA_OPTIONS holds "ParallelGC"; every option must begin with -X or -D.',
  ],
  [{ HOST: '' }, 'HOST is empty.'],
  [{ CONSOLE: 'yes' }, 'CONSOLE is "yes"; the choices are "on" and "off".'],
  [
    { CONSOLE_TIMEOUT_S: '0' },
    'CONSOLE_TIMEOUT_S is "0"; it must be a number of seconds from 1 to 3600.',
  ],
  [
    { CONSOLE_NEO4J_URI: 'bolt://copy.example' },
    'CONSOLE_NEO4J_URI is set but CONSOLE_NEO4J_PASSWORD is not.',
  ],
  [{ EXPLAIN: 'yes' }, 'EXPLAIN is "yes"; the choices are "on" and "off".'],
  [{ INTROSPECTION: 'no' }, 'INTROSPECTION is "no"; the choices are "on" and "off".'],
  [{ AUTH: 'token' }, 'AUTH is "token"; the only choice is "none".'],
  [
    { HOST: '0.0.0.0' },
    'HOST is "0.0.0.0", which others can reach, and there is no login; AUTH=none must be set to allow that.',
  ],
  [
    { HOST: '::' },
    'HOST is "::", which others can reach, and there is no login; AUTH=none must be set to allow that.',
  ],
  [{ NEO4J_URI: 'bolt://db' }, 'NEO4J_URI is set but NEO4J_PASSWORD is not.'],
  [
    { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' },
    'NEO4J_URI begins with "http:". It must begin with one of neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc.',
  ],
  [
    { NEO4J_URI: 'neo4js://db', NEO4J_PASSWORD: 'x' },
    'NEO4J_URI begins with "neo4js:". Did you mean "neo4j" or "neo4j+s"?',
  ],
  [
    { NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'x' },
    'NEO4J_URI is not an address such as neo4j://localhost:7687.',
  ],
  [
    { NEO4J_URI: 'bolt://neo4j:hidden@db', NEO4J_PASSWORD: 'x' },
    'NEO4J_URI holds credentials; give them in NEO4J_USERNAME and NEO4J_PASSWORD.',
  ],
  [{ NEO4J_URL: 'bolt://db' }, 'NEO4J_URL is not a setting. Did you mean NEO4J_URI?'],
  [{ NEO4J_USER: 'me' }, 'NEO4J_USER is not a setting. Did you mean NEO4J_USERNAME?'],
  [{ NEO4J_PASS: 'x' }, 'NEO4J_PASS is not a setting. Did you mean NEO4J_PASSWORD?'],
  [
    { PORT: 'x', AUTH: 'y' },
    'PORT is "x"; it must be a number from 0 to 65535, 0 for any free port. AUTH is "y"; the only choice is "none".',
  ],
])('%j is refused', (env, cause) => {
  const error = refusal(env);
  expect(error.message).toBe(cause);
  expect(error.remedy).toMatch(/^Correct the settings? in the environment and start again\.$/);
});

function refusal(env: Record<string, string>): SetupError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
}

test('no text of an error holds a password', () => {
  const env = { NEO4J_URI: 'bolt://neo4j:hidden@db:99999', NEO4J_PASSWORD: 'hidden', PORT: 'x' };
  const { message, remedy } = refusal(env);
  expect(message).toContain('NEO4J_URI');
  expect(message + remedy).not.toContain('hidden');
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['127.0.0.1.example.com', false],
  ['localhost.example.com', false],
])('loopback: %s %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { didYouMean, SetupError } from './errors.ts';
import { nearest } from './nearest.ts';

/** Where and as whom to reach a Neo4j server. `auth` is null where the server asks for none. */
export interface Connection {
  readonly uri: string;
  readonly auth: { readonly username: string; readonly password: string } | null;
  readonly database: string;
}

/** What the private local Neo4j needs; see `neo4j/local-server.ts`. */
export interface LocalSettings {
  /** Folder of the graph, the password and the explorer's state. */
  readonly dataDir: string;
  /** Folder of what was fetched once and can be fetched again. */
  readonly cacheDir: string;
  /** Port of Bolt on loopback; 0 takes a free one. */
  readonly boltPort: number;
  /** MiB of Java's heap. */
  readonly heapMb: number;
  /** Further options of its Java. */
  readonly javaOptions: readonly string[];
}

/** Where analysts run Cypher of their own. */
export interface ConsoleSettings {
  readonly isOn: boolean;
  /** Seconds that one query may take at most. */
  readonly timeoutS: number;
  /** A database apart from the graph's; null means that of the graph. */
  readonly connection: Connection | null;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Host names beside the loopback ones under which browsers may call. */
  readonly allowedHosts: readonly string[];
  /** The server of NEO4J_URI; null means the private local Neo4j. */
  readonly remote: Connection | null;
  readonly local: LocalSettings;
  /** Folder with source texts, recognised by their sha256. */
  readonly sourcesDir: string;
  /** Whether callers of the API may ask for its schema. */
  readonly introspection: boolean;
  /** Whether callers may see the statements that answer them. */
  readonly explain: boolean;
  readonly console: ConsoleSettings;
}

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const port = (otherwise: string) =>
  z
    .string()
    .default(otherwise)
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: (issue) =>
        `is "${String(issue.input)}"; it must be a number from 0 to 65535, 0 for any free port`,
    })
    .transform(Number);

const uri = z.string().superRefine((text, context) => {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  const scheme = parsed?.protocol.slice(0, -1) ?? '';
  if (!parsed?.hostname) {
    // The text may hold a password, so only its form is described.
    context.addIssue('is not an address such as neo4j://localhost:7687');
  } else if (parsed.username || parsed.password) {
    context.addIssue('holds credentials; give them in NEO4J_USERNAME and NEO4J_PASSWORD');
  } else if (!SCHEMES.includes(scheme)) {
    const hint = didYouMean(scheme, SCHEMES) || ` It must begin with one of ${SCHEMES.join(', ')}.`;
    context.addIssue(`begins with "${scheme}:".${hint}`);
  }
});

/** Every setting, as the environment gives it. */
const SETTINGS = {
  /** Port of the explorer and the API; 0 takes a free one. */
  PORT: port('4000'),
  /** Address to listen on. Anything but loopback also needs AUTH=none said. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** `none`: serve without login on an address that others can reach. */
  AUTH: z
    .literal('none', { error: (issue) => `is "${String(issue.input)}"; the only choice is "none"` })
    .optional(),
  /** Further names under which browsers may call, separated by commas. */
  ALLOWED_HOSTS: z.string().default(''),
  /** `off`: the API does not tell its schema, nor near names in its errors. */
  INTROSPECTION: z
    .enum(['on', 'off'], {
      error: (issue) => `is "${String(issue.input)}"; the choices are "on" and "off"`,
    })
    .default('on'),
  /** Whether callers may see the statements that answer them; only on loopback unless it is said. */
  EXPLAIN: z
    .enum(['on', 'off'], {
      error: (issue) => `is "${String(issue.input)}"; the choices are "on" and "off"`,
    })
    .optional(),
  /** Whether analysts may run Cypher that reads; only on loopback unless it is said. */
  CONSOLE: z
    .enum(['on', 'off'], {
      error: (issue) => `is "${String(issue.input)}"; the choices are "on" and "off"`,
    })
    .optional(),
  /** Seconds that one query of the console may take at most. */
  CONSOLE_TIMEOUT_S: z
    .string()
    .default('60')
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3_600, {
      error: (issue) =>
        `is "${String(issue.input)}"; it must be a number of seconds from 1 to 3600`,
    })
    .transform(Number),
  /** A database for the console alone, a copy for instance: no check of a text bounds what it may cost. */
  CONSOLE_NEO4J_URI: uri.optional(),
  CONSOLE_NEO4J_USERNAME: z.string().min(1).default('neo4j'),
  CONSOLE_NEO4J_PASSWORD: z.string().optional(),
  CONSOLE_NEO4J_PASSWORD_FILE: z.string().min(1).optional(),
  CONSOLE_NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  /** A Neo4j server of one's own; without it a private local one is started. */
  NEO4J_URI: uri.optional(),
  NEO4J_USERNAME: z.string().min(1).default('neo4j'),
  /** Password on NEO4J_URI; empty where that server asks for none. */
  NEO4J_PASSWORD: z.string().optional(),
  /** A file that holds the password, as container secrets do; its line end does not count. */
  NEO4J_PASSWORD_FILE: z.string().min(1).optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  /** Folder of the private local Neo4j. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Port of the private local Neo4j; 0 takes a free one. */
  BOLT_PORT: port('7687'),
  /** MiB of heap for the private local Neo4j; half of it is what one transaction may use. */
  NEO4J_HEAP_MB: z
    .string()
    .default('512')
    .refine((text) => /^\d{3,6}$/.test(text) && Number(text) >= 256, {
      error: (issue) => `is "${String(issue.input)}"; it must be a number of MiB, at least 256`,
    })
    .transform(Number),
  /** Further options for the Java of the private local Neo4j, separated by spaces. */
  NEO4J_JAVA_OPTIONS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .superRefine((options, context) => {
      const strange = options.find((option) => !/^-[XD]\S/.test(option));
      if (strange !== undefined)
        context.addIssue(`holds "${strange}"; every option must begin with -X or -D`);
    }),
  /** Folder for the fetched Neo4j; outside the clone, so that it is fetched once per machine. */
  CACHE_DIR: z.string().min(1).optional(),
  /** Folder with the source texts; `<DATA_DIR>/sources` otherwise. */
  SOURCES_DIR: z.string().min(1).optional(),
};

const schema = z.object(SETTINGS);

/**
 * Reads the settings from the environment, reporting all problems at once.
 * @throws SetupError naming each setting, what it holds and what it may hold.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  readFile: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Config {
  const parsed = schema.safeParse(env);
  const { password, problem } = passwordOf(env, 'NEO4J', readFile);
  const apart = passwordOf(env, 'CONSOLE_NEO4J', readFile);
  const problems = [
    ...misspelt(env),
    ...(problem === undefined ? [] : [problem]),
    ...(apart.problem === undefined ? [] : [apart.problem]),
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${plain(issue)}`) ?? []),
  ];
  const settings = parsed.data;
  if (settings?.NEO4J_URI !== undefined && password === undefined && problem === undefined) {
    problems.push('NEO4J_URI is set but NEO4J_PASSWORD is not');
  }
  if (settings?.CONSOLE_NEO4J_URI !== undefined && apart.password === undefined && !apart.problem) {
    problems.push('CONSOLE_NEO4J_URI is set but CONSOLE_NEO4J_PASSWORD is not');
  }
  if (settings && !isLoopback(settings.HOST) && settings.AUTH === undefined) {
    problems.push(
      `HOST is "${settings.HOST}", which others can reach, and there is no login; AUTH=none must be set to allow that`,
    );
  }
  if (!settings || problems.length > 0) throw setupError(problems);

  const dataDir = resolve(settings.DATA_DIR);
  return {
    port: settings.PORT,
    host: settings.HOST,
    allowedHosts: settings.ALLOWED_HOSTS.split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    remote:
      settings.NEO4J_URI === undefined
        ? null
        : {
            uri: settings.NEO4J_URI,
            auth: password ? { username: settings.NEO4J_USERNAME, password } : null,
            database: settings.NEO4J_DATABASE,
          },
    local: {
      dataDir,
      cacheDir: resolve(
        settings.CACHE_DIR ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'jingtu'),
      ),
      boltPort: settings.BOLT_PORT,
      heapMb: settings.NEO4J_HEAP_MB,
      javaOptions: settings.NEO4J_JAVA_OPTIONS,
    },
    sourcesDir: resolve(settings.SOURCES_DIR ?? join(dataDir, 'sources')),
    introspection: settings.INTROSPECTION === 'on',
    explain: (settings.EXPLAIN ?? (isLoopback(settings.HOST) ? 'on' : 'off')) === 'on',
    console: {
      isOn: (settings.CONSOLE ?? (isLoopback(settings.HOST) ? 'on' : 'off')) === 'on',
      timeoutS: settings.CONSOLE_TIMEOUT_S,
      connection:
        settings.CONSOLE_NEO4J_URI === undefined
          ? null
          : {
              uri: settings.CONSOLE_NEO4J_URI,
              auth: apart.password
                ? { username: settings.CONSOLE_NEO4J_USERNAME, password: apart.password }
                : null,
              database: settings.CONSOLE_NEO4J_DATABASE,
            },
    },
  };
}

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The password on NEO4J_URI or CONSOLE_NEO4J_URI, said outright or standing in a file. */
function passwordOf(
  env: Readonly<Record<string, string | undefined>>,
  of: 'NEO4J' | 'CONSOLE_NEO4J',
  readFile: (file: string) => string,
): { readonly password?: string | undefined; readonly problem?: string } {
  const said = env[`${of}_PASSWORD`];
  const file = env[`${of}_PASSWORD_FILE`];
  if (!file) return { password: said };
  if (said !== undefined) {
    return { problem: `${of}_PASSWORD and ${of}_PASSWORD_FILE are both set; one of them must go` };
  }
  try {
    return { password: readFile(file).replace(/\r?\n$/, '') };
  } catch {
    return { problem: `${of}_PASSWORD_FILE is "${file}", a file that cannot be read` };
  }
}

/** Variables such as NEO4J_URL that were surely meant to be a setting, and would be ignored in silence. */
function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(SETTINGS).filter((name) => name.startsWith('NEO4J_'));
  return Object.keys(env)
    .filter(
      (name) => /^NEO4J_(URL|USER|PASS|DB|DATA?BASE|HOST)/.test(name) && !names.includes(name),
    )
    .map((name) => {
      const meant = names.find((known) => known.startsWith(name)) ?? nearest(name, names)[0];
      return `${name} is not a setting.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
    });
}

function plain(issue: z.core.$ZodIssue): string {
  return issue.code === 'too_small' ? 'is empty' : issue.message;
}

function setupError(problems: readonly string[]): SetupError {
  const sentences = problems.map((problem) => (/[.?]$/.test(problem) ? problem : `${problem}.`));
  const subject = problems.length === 1 ? 'the setting' : 'the settings';
  return new SetupError(
    sentences.join(' '),
    `Correct ${subject} in the environment and start again.`,
  );
}

import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { SetupError } from '../errors.ts';

/**
 * 32 random bytes as hexadecimal digits: a leading hyphen, as base64url may have one, would be read as an option by
 * Neo4j's own command.
 */
const FORM = /^[0-9a-f]{64}$/;

/** Where the password stands and what it opens, for the texts of errors. */
export interface PasswordPlace {
  readonly file: string;
  /** Folder of the database that the password belongs to. */
  readonly home: string;
}

/**
 * The password of the private local Neo4j, readable by its owner only; null where there is none yet.
 * @throws SetupError where the file holds something else.
 */
export async function readPassword({ file, home }: PasswordPlace): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SetupError(
      `The password file ${file} cannot be read.`,
      'Give its owner the right to read it.',
      {
        cause: error,
      },
    );
  }
  if (!FORM.test(text.trim())) throw passwordLost(`The password file ${file} is damaged.`, home);
  await chmod(file, 0o600);
  return text.trim();
}

/** Makes a new password and writes it to the file in one step. */
export async function createPassword({ file }: PasswordPlace): Promise<string> {
  const password = randomBytes(32).toString('hex');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${password}\n`, { mode: 0o600 });
  await rename(draft, file);
  return password;
}

/** What to say where the database stands but its password does not open it any more. */
export function passwordLost(cause: string, home: string): SetupError {
  return new SetupError(
    cause,
    `Put the file back from a copy, or delete ${home}: the next start makes a new database and loads the graph into it.`,
  );
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = fileURLToPath(new URL('./neo4j-graphql', import.meta.url));

/**
 * Sees to it that the library to compare with is there, in a folder of its own; false, with the reason said, where
 * the package registry cannot be reached.
 */
export async function installLibrary(say: (line: string) => void): Promise<boolean> {
  if (existsSync(`${FOLDER}/node_modules/@neo4j/graphql`)) return true;
  say('Fetching @neo4j/graphql once …');
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
    });
    return true;
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : '';
    say(`@neo4j/graphql cannot be fetched from the package registry, so it is left out: ${cause}`);
    return false;
  }
}

import { createRequire } from 'node:module';

/** Where a file of a package stands. */
export function packageFile(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

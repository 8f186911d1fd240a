/** Builds the explorer ahead of the first start, as a container image wants it. */
import { fileURLToPath } from 'node:url';
import { createNarrator } from '../server/log.ts';
import { provideExplorer } from '../server/start/explorer-build.ts';

await provideExplorer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  narrator: createNarrator(),
});

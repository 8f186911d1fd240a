/** A process of its own that serves the API over an empty database and tells its memory when asked. */
import { serveApi } from '../../http/served-api.ts';

const { url, logged } = await serveApi();

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed, logged });
});
process.send?.({ url });

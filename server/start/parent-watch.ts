import { execFile } from 'node:child_process';
import { lookUp } from '../neo4j/process-table.ts';

const EVERY_MS = 1_000;
/** From here up to npm there are a shell and perhaps a runner. */
const MOST_LEVELS = 4;

/**
 * Calls `onGone` once when the `npm start` that started this process has ended. npm does not pass a signal through
 * the shell between, and cannot when it is killed; the server would live on unseen.
 */
export async function watchNpm(
  onGone: () => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (env['npm_lifecycle_event'] === undefined) return;
  const above = await ancestors();
  const timer = setInterval(() => {
    void Promise.all(above.map(async ({ pid, mark }) => (await lookUp(pid))?.mark === mark)).then(
      (there) => {
        if (there.every(Boolean)) return;
        clearInterval(timer);
        onGone();
      },
    );
  }, EVERY_MS);
  timer.unref();
}

/** The processes above this one up to npm; none where npm is not among them. */
async function ancestors(): Promise<{ pid: number; mark: string }[]> {
  const above: { pid: number; mark: string }[] = [];
  let pid = process.ppid;
  while (pid > 1 && above.length < MOST_LEVELS) {
    const found = await lookUp(pid);
    if (!found) return [];
    above.push({ pid, mark: found.mark });
    if (/\bnpm\b/.test(found.command)) return above;
    pid = await parentOf(pid);
  }
  return [];
}

function parentOf(pid: number): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'ppid=', '-p', String(pid)], (error, text) => {
      resolve(error ? 0 : Number(text.trim()));
    });
  });
}

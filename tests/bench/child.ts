import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Connection } from '../../server/config.ts';

/** A server in a process of its own, so that its memory can be told from that of others. */
export interface Child {
  /** Where its GraphQL is. */
  readonly url: string;
  /** Resident memory in bytes, now; NaN where the machine does not tell. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

interface Target extends Connection {
  readonly auth: { readonly username: string; readonly password: string };
}

/** Starts a program of this folder over a database, and resolves when it serves. */
export async function startChild(program: URL, connection: Connection): Promise<Child> {
  const child = fork(program, [JSON.stringify(connection)], { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    ended.then(([code]): never => {
      throw new Error(`${program.pathname} ended with ${String(code)}.`);
    }),
  ]);
  return {
    url,
    memory: () => residentMemory(child.pid ?? 0),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** For a child: the database it was started over. */
export function targetOf(args: readonly string[]): Target {
  return JSON.parse(args.at(-1) ?? '') as Target;
}

/** For a child: tells whoever started it that it serves. */
export function reportReady(url: string): void {
  process.send?.(url);
}

async function residentMemory(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

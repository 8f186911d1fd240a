import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** Seconds that Java may take to stop before it is killed. */
export const STOP_SECONDS = 30;

/**
 * Runs a program ($2 …) and ends it when standard input ends. The pipe on standard input is held by our server, and
 * the system closes it however the server ends, kill -9 included; so no Java is left behind. The number of the
 * program's process is written to the file $1. A watcher apart from the waiting shell does the ending, so that it
 * also happens after a kill -9 of that shell.
 */
const SCRIPT = `
pidfile=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
echo "$program" > "$pidfile"
trap 'kill -TERM "$program"' TERM INT HUP
(
  trap '' INT HUP
  while read -r _ <&3; do :; done
  kill -TERM "$program" 2>/dev/null || exit 0
  left=$((${STOP_SECONDS} * 5))
  while kill -0 "$program" 2>/dev/null && [ "$left" -gt 0 ]; do sleep 0.2; left=$((left - 1)); done
  kill -KILL "$program" 2>/dev/null
) &
watcher=$!
exec 3<&-
while kill -0 "$program" 2>/dev/null; do wait "$program"; status=$?; done
kill -KILL "$watcher" 2>/dev/null
rm -f "$pidfile"
exit "$status"
`;

export interface Kept {
  /** Resolves when the program has ended, with its exit code (128 + signal where a signal ended it). */
  readonly exited: Promise<number>;
  /** Asks the program to end, kills it after STOP_SECONDS, and resolves when it has ended. */
  stop(): Promise<void>;
}

export interface KeeperOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** File that holds the number of the program's process while it runs. */
  readonly pidFile: string;
  /** Open file that takes what the program prints. */
  readonly output: number;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Starts a program under a keeper in a process group of its own, where Ctrl-C in the terminal does not reach it. */
export function startKept({ command, args, pidFile, output, env, cwd }: KeeperOptions): Kept {
  const options: SpawnOptions = { detached: true, stdio: ['pipe', output, output], env, cwd };
  const keeper = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'jingtu-keeper', pidFile, command, ...args],
    options,
  );
  const exited = new Promise<number>((resolve, reject) => {
    keeper.once('error', reject);
    keeper.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  // The pipe breaks when the keeper ends first; that is told by `exited`.
  keeper.stdin?.on('error', () => undefined);
  return {
    exited,
    async stop() {
      keeper.stdin?.end();
      await exited.catch(() => undefined);
    },
  };
}

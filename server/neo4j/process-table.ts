import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A running process, told apart from a later one with the same number by `mark`. */
export interface RunningProcess {
  /** When it was started, in the words of the system. */
  readonly mark: string;
  readonly command: string;
}

/** What runs under the process number, or null; a process that has ended but was not yet reaped does not run. */
export function lookUp(pid: number): Promise<RunningProcess | null> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<RunningProcess | null> {
  try {
    const [stat, command, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ]);
    // The name in brackets may itself hold blanks and brackets; the state follows the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0] ?? 'Z', fields[19] ?? ''];
    if ('ZX'.includes(state)) return null;
    return { mark: `${started}@${boot.trim()}`, command: command.replaceAll('\0', ' ').trim() };
  } catch {
    return null;
  }
}

function fromPs(pid: number): Promise<RunningProcess | null> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
    execFile(
      'ps',
      ['-ww', '-o', 'stat=,lstart=,command=', '-p', String(pid)],
      options,
      (error, text) => {
        const found = /^\s*(\S+)\s+(\w+ \w+ +\d+ [\d:]+ \d+)\s+(.*)$/m.exec(text);
        const [, state = 'Z', mark = '', command = ''] = found ?? [];
        resolve(error || state.startsWith('Z') ? null : { mark, command });
      },
    );
  });
}

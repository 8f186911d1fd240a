import { inspect } from 'node:util';

export type Fields = Readonly<Record<string, unknown>>;

/** What happens while the server runs. Fields are facts; credentials never are among them. */
export interface Log {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

/** Tells the person who started a program how far it is, in plain lines. */
export interface Narrator {
  /** A step that has been reached. */
  say(line: string): void;
  /** How far the present step is; replaces the last such line where the terminal can. */
  progress(line: string): void;
}

/** A stream of text; the part of `process.stdout` that is needed here. */
export interface Sink {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Names of fields whose values are never written. */
const SECRET = /password|secret|token|authorization|cookie|credential/i;
/** Milliseconds between two progress lines where lines cannot be replaced. */
const PROGRESS_MS = 5_000;

/** A log that writes lines for people to a terminal and JSON, one object per line, to anything else. */
export function createLog(sink: Sink = process.stderr, now: () => Date = () => new Date()): Log {
  const at =
    (level: string) =>
    (message: string, fields: Fields = {}): void => {
      const facts = clean(fields);
      const time = now().toISOString();
      sink.write(
        sink.isTTY
          ? `${time.slice(11, 19)} ${level.padEnd(5)} ${message}${forPeople(facts)}\n`
          : `${JSON.stringify({ time, level, message, ...facts })}\n`,
      );
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** A narrator on standard output. */
export function createNarrator(
  sink: Sink = process.stdout,
  now: () => number = Date.now,
): Narrator {
  let open = false;
  let last = now();
  const closeLine = (): string => (open ? '\n' : '');
  return {
    say(line) {
      sink.write(`${closeLine()}${line}\n`);
      open = false;
      last = now();
    },
    progress(line) {
      if (sink.isTTY) {
        sink.write(`\r\u001b[K${line}`);
        open = true;
      } else if (now() - last >= PROGRESS_MS) {
        sink.write(`${line}\n`);
        last = now();
      }
    },
  };
}

function clean(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET.test(name) ? '[kept back]' : plain(value),
    ]),
  );
}

/** Errors with their text, stack and causes; bigints as text; everything else as it is. */
function plain(value: unknown): unknown {
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    return { name, message, stack, ...(cause === undefined ? {} : { cause: plain(cause) }) };
  }
  return typeof value === 'bigint' ? value.toString() : value;
}

function forPeople(facts: Fields): string {
  const parts = Object.entries(facts).map(([name, value]) =>
    typeof value === 'object' && value !== null && 'stack' in value
      ? `\n${String(value.stack)}`
      : `${name}=${typeof value === 'string' ? value : inspect(value, { breakLength: Infinity })}`,
  );
  return parts.length === 0 ? '' : `  ${parts.join(' ')}`;
}

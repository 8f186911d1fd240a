const BAR = 24;
/** Milliseconds before a rate is told: the first batch of a load says little. */
const SETTLE_MS = 500;

/** How far a step is, in rows or bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface MeterOptions {
  /** What is going on: `Loading`. */
  readonly what: string;
  readonly unit: 'rows' | 'bytes';
  /** Whether to draw a bar, as terminals can. */
  readonly bar: boolean;
  readonly now: () => number;
}

/**
 * Says in one line how far a step is, how fast it goes and how long it will take, from its first call on.
 * @example meter({ done: 9, total: 36 }) // 'Loading  ██████··················  9 of 36 rows, 3 a second, 9 s left'
 */
export function startMeter({ what, unit, bar, now }: MeterOptions): (progress: Progress) => string {
  const started = now();
  let first: number | null = null;
  return ({ done, total }) => {
    first ??= done;
    const seconds = (now() - started) / 1000;
    const rate = (done - first) / seconds;
    const parts = [amount(done, total, unit)];
    if (seconds * 1000 >= SETTLE_MS && rate > 0) {
      parts.push(perSecond(rate, unit), `${span((total - done) / rate)} left`);
    }
    return `${what}${bar ? `  ${drawn(done, total)}  ` : ': '}${parts.join(', ')}`;
  };
}

/** `8,400 rows a second`, or `2.1 MB a second`. */
export function perSecond(rate: number, unit: MeterOptions['unit']): string {
  return unit === 'bytes' ? `${megabytes(rate)} MB a second` : `${whole(rate)} a second`;
}

/** A number of seconds for people: `9 s`, `2 min 5 s`, `3 h 10 min`. */
export function span(seconds: number): string {
  const all = Math.max(0, Math.ceil(seconds));
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${all % 60} s` : `${all} s`;
}

/** A count with its thousands set apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function drawn(done: number, total: number): string {
  const full = Math.min(BAR, Math.round((done / Math.max(total, 1)) * BAR));
  return `${'█'.repeat(full)}${'·'.repeat(BAR - full)}`;
}

function amount(done: number, total: number, unit: MeterOptions['unit']): string {
  return unit === 'bytes'
    ? `${megabytes(done)} of ${megabytes(total)} MB`
    : `${whole(done)} of ${whole(total)} rows`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

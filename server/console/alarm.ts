import type { Log } from '../log.ts';
import type { Overseer } from './runs.ts';

const POLL_MS = 1_000;

/** Queries that Neo4j does not end although it was told to: they hold a core each, and nothing but its restart helps. */
export class StuckAlarm {
  private readonly overseer: Pick<Overseer, 'count'>;
  private readonly log: Log;
  private readonly suspects = new Map<string, string>();
  private stuck = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(overseer: Pick<Overseer, 'count'>, log: Log) {
    this.overseer = overseer;
    this.log = log;
  }

  /** Whether new queries must wait. */
  get isOn(): boolean {
    return this.stuck.size > 0;
  }

  /** Watches a transaction that should have ended. */
  suspect(mark: string, text: string): void {
    this.suspects.set(mark, text);
    void this.look();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.suspects.clear();
    this.stuck.clear();
  }

  private async look(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const was = this.stuck.size;
    const found = new Set<string>();
    for (const [mark, text] of this.suspects) {
      // Where the database does not answer, it runs nothing that could be seen.
      const count = await this.overseer.count(mark).catch(() => 0);
      if (count === 0) {
        this.suspects.delete(mark);
        continue;
      }
      found.add(mark);
      if (!this.stuck.has(mark)) {
        this.log.error('Neo4j does not end a query; the console is paused until it does.', {
          text: text.slice(0, 500),
        });
      }
    }
    this.stuck = found;
    if (was > 0 && found.size === 0) this.log.info('The query has ended; the console goes on.');
    if (this.suspects.size === 0) return;
    this.timer = setTimeout(() => void this.look(), POLL_MS);
    this.timer.unref();
  }
}

import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * Watches how much comes over the connections of this thread. A record is taken apart only when it is whole, in a time
 * that grows with the square of its size, so one record that is too large has to be cut off before.
 */
export class WireBudget {
  private received = 0;
  private marked = 0;
  private isPaused = false;
  private most = Infinity;
  /** Whether a connection was cut. */
  exceeded = false;

  constructor() {
    subscribe('net.client.socket', (message) => {
      this.watch((message as { socket: Socket }).socket);
    });
  }

  /** Begins to count, for a statement whose single records may have so many bytes. */
  start(most: number): void {
    this.most = most;
    this.exceeded = false;
    this.isPaused = false;
    this.mark();
  }

  /** A record has come. */
  mark(): void {
    this.marked = this.received;
  }

  /** While nobody takes records, they pile up without being large. */
  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.mark();
  }

  private watch(socket: Socket): void {
    // Once connected, for a listener before that would take what the driver is to hear.
    socket.once('connect', () => {
      socket.on('data', (piece: Buffer) => {
        this.received += piece.length;
        if (this.isPaused || this.received - this.marked <= this.most) return;
        this.exceeded = true;
        // Without a reason the driver would wait on.
        socket.destroy(new Error('One record is too large.'));
      });
    });
  }
}

import { MOST_PIECES } from '../../console/protocol.ts';
import type { WireBudget } from './wire-budget.ts';

/** Characters that make a piece. */
const PIECE = 64 * 1024;

/** Lets so many pieces pass and then waits until some have arrived. */
export class PieceGate {
  private free = MOST_PIECES;
  private waiting: (() => void) | null = null;

  /** A promise to wait for where no piece may be sent now. */
  pass(): Promise<void> | undefined {
    if (this.free > 0) {
      this.free -= 1;
      return undefined;
    }
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  open(): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting) waiting();
    else this.free += 1;
  }

  /** Lets everything pass: nobody takes the pieces any more. */
  release(): void {
    this.free = Infinity;
    this.waiting?.();
  }
}

export interface SinkOptions {
  readonly begin: () => void;
  readonly piece: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly budget: Pick<WireBudget, 'pause'>;
}

/** Gathers text and sends it in pieces, no faster than they are taken. */
export class PieceWriter {
  readonly gate = new PieceGate();
  private readonly options: SinkOptions;
  private text = '';

  constructor(options: SinkOptions) {
    this.options = options;
  }

  /** Adds text; a promise asks to wait before more is added. */
  add(text: string): Promise<void> | undefined {
    this.text += text;
    return this.text.length >= PIECE ? this.send() : undefined;
  }

  /** Sends what is left. */
  async finish(): Promise<void> {
    if (this.text !== '') await this.send();
  }

  private send(): Promise<void> | undefined {
    const waiting = this.gate.pass();
    if (!waiting) {
      this.flush();
      return undefined;
    }
    this.options.budget.pause(true);
    return waiting.then(() => {
      this.options.budget.pause(false);
      this.flush();
    });
  }

  private flush(): void {
    const bytes = new TextEncoder().encode(this.text);
    this.text = '';
    this.options.piece(bytes);
  }
}

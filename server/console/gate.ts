/** Lets a few do something at once; some more wait for their turn, and others are turned away. */
export class Gate {
  private readonly most: number;
  private readonly longest: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(workers: number, queue: number) {
    this.most = workers;
    this.longest = queue;
  }

  get isFull(): boolean {
    return this.running >= this.most && this.waiting.length >= this.longest;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

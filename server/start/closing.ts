import type { Log } from '../log.ts';

type Close = () => Promise<void>;

/** What has been opened and has to be closed again, in the right order. */
export interface Closing {
  /** Closed before everything else. */
  first(close: Close): void;
  /** Closed before what was named before it. */
  then(close: Close): void;
  /** Closed after everything else. */
  last(close: Close): void;
  /** Closes everything once, one after the other; a failure is logged and does not keep the rest from closing. */
  closeAll(): Promise<void>;
}

export function createClosing(log: Log): Closing {
  let order: { first: Close[]; middle: Close[]; last: Close[] } = {
    first: [],
    middle: [],
    last: [],
  };
  return {
    first: (close) => void order.first.unshift(close),
    then: (close) => void order.middle.unshift(close),
    last: (close) => void order.last.unshift(close),
    async closeAll() {
      const all = [...order.first, ...order.middle, ...order.last];
      order = { first: [], middle: [], last: [] };
      for (const close of all) {
        try {
          await close();
        } catch (error) {
          log.error('Something could not be closed.', { error });
        }
      }
    },
  };
}

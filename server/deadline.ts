export interface Deadline {
  /** Fires when the time is up, or with the other signal. */
  readonly signal: AbortSignal;
  /** Lets go of the clock and of the other signal. */
  clear(): void;
}

/**
 * A signal with a deadline in milliseconds. (`AbortSignal.any` with `AbortSignal.timeout` is not one on Node 20: the
 * timeout is held weakly, and never fires once it has been collected.)
 */
export function startDeadline(milliseconds: number, other?: AbortSignal): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`${milliseconds} ms have passed.`, 'TimeoutError'));
  }, milliseconds);
  const follow = (): void => {
    controller.abort(other?.reason);
  };
  if (other?.aborted) follow();
  other?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      other?.removeEventListener('abort', follow);
    },
  };
}

export interface Deadline {
  /** Fires when the time is up, or with the other signal. */
  readonly signal: AbortSignal;
  /** Sets the clock anew: so many milliseconds from now, where that is later. */
  extend(milliseconds: number): void;
  /** Lets go of the clock and of the other signal. */
  clear(): void;
}

/**
 * A signal with a deadline in milliseconds. (`AbortSignal.any` with `AbortSignal.timeout` is not one on Node 20: the
 * timeout is held weakly, and never fires once it has been collected.)
 */
export function startDeadline(milliseconds: number, other?: AbortSignal): Deadline {
  const controller = new AbortController();
  const begun = Date.now();
  let allowed = milliseconds;
  const start = (after: number): NodeJS.Timeout =>
    setTimeout(() => {
      controller.abort(new DOMException(`${allowed} ms have passed.`, 'TimeoutError'));
    }, after);
  let timer = start(milliseconds);
  const follow = (): void => {
    controller.abort(other?.reason);
  };
  if (other?.aborted) follow();
  other?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    extend(more) {
      const passed = Date.now() - begun;
      if (passed + more <= allowed || controller.signal.aborted) return;
      allowed = passed + more;
      clearTimeout(timer);
      timer = start(more);
    },
    clear() {
      clearTimeout(timer);
      other?.removeEventListener('abort', follow);
    },
  };
}

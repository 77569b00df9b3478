export interface Quiet {
  /** Something was heard: the quiet time begins anew. */
  heard(): void;
  isWaiting(): boolean;
  cancel(): void;
}

/**
 * Does the work once nothing was heard for `ms` milliseconds. While keys follow each other one timer goes on: to set another for each key took
 * longer than all else that is done for it.
 */
export function afterQuiet(ms: number, work: () => void): Quiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = 0;
  const look = (): void => {
    const rest = until - performance.now();
    timer = rest > 0 ? setTimeout(look, Math.ceil(rest)) : undefined;
    if (timer === undefined) work();
  };
  return {
    heard() {
      until = performance.now() + ms;
      timer ??= setTimeout(look, ms);
    },
    isWaiting: () => timer !== undefined,
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

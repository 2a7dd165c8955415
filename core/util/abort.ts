interface Waiting {
  listener: () => void;
}

// perf: One listener of Node's for each signal that lasts a whole run

/** Who waits for the end of a signal, in their order. */
const waitingFor = new WeakMap<AbortSignal, Waiting[]>();

/**
 * Calls `listener` once when `signal` is aborted, at once where it is already. The function that comes back ends the wait.
 *
 * For signals that outlive what waits for them: each gets one listener of Node's, however many wait. Node chains its
 * listeners, and one that was removed still points at the next; once it has grown old, everything that came after it stays
 * in memory until the next full collection. A `Set` would do the same: V8 chains the tables that it has outgrown.
 */
export function whenAborted(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const all = waitingFor.get(signal) ?? listen(signal);
  const waiting = { listener };
  all.push(waiting);
  return () => {
    const index = all.indexOf(waiting);
    if (index >= 0) all.splice(index, 1);
  };
}

function listen(signal: AbortSignal): Waiting[] {
  const all: Waiting[] = [];
  waitingFor.set(signal, all);
  // Taken out before it is called: one of them may end the wait of another.
  const tellAll = () => {
    const first = all.shift();
    if (!first) return;
    try {
      first.listener();
    } finally {
      tellAll();
    }
  };
  signal.addEventListener('abort', tellAll, { once: true });
  return all;
}

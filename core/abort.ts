/** Who waits for the end of a signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `listener` once when `signal` is aborted, at once where it is already. The function that comes back ends the wait.
 *
 * For signals that outlive what waits for them: each gets one listener of Node's, however many wait. Node chains its
 * listeners, and one that was removed still points at the next; once it has grown old, everything that came after it stays
 * in memory until the next full collection.
 */
export function whenAborted(signal: AbortSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const listeners = waiting.get(signal) ?? listen(signal);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function listen(signal: AbortSignal): Set<() => void> {
  const listeners = new Set<() => void>();
  waiting.set(signal, listeners);
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  signal.addEventListener('abort', tellAll, { once: true });
  return listeners;
}

/** Ends when the event loop has turned once: what was opened, sent or received by then has been seen to. */
export const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

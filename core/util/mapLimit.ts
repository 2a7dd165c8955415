/** Does `work` for each item, so many at a time, in their order. */
export async function mapLimit<T>(most: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  // All workers draw from the same iterator.
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

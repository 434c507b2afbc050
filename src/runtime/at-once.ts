/**
 * Does the work for every item, at most so many side by side. The first failure stops what has not begun, and is thrown when what
 * has begun is over: nothing goes on behind the caller's back.
 */
export async function atOnce<T>(items: Iterable<T>, most: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  let isStopped = false;
  const worker = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true && !isStopped; next = left.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isStopped = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const one of settled) if (one.status === 'rejected') throw one.reason as Error;
}

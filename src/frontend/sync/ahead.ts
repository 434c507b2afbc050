/** Begins tasks ahead of their turn, so many at a time, and gives what they give in their order. Tasks must not reject. */
export async function* aheadOf<T>(tasks: AsyncIterator<() => Promise<T>>, most: number): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  for (let isDone = false; ;) {
    while (!isDone && begun.length < most) {
      const next = await tasks.next();
      if (next.done === true) isDone = true;
      else begun.push(next.value());
    }
    const first = begun.shift();
    if (first === undefined) return;
    yield await first;
  }
}

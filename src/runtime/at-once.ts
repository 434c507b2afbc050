/** Does something to each, so many at a time. The first failure is the failure of it all, and nothing more is begun. */
export async function atOnce<T>(all: readonly T[], most: number, act: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const one of rest) {
      if (hasFailed) return;
      try {
        await act(one);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, work));
}

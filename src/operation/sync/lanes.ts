/** Work that is known, and has not begun. */
interface Lane {
  /** First in, first out, as a set is gone through: an array of thousands is moved as a whole for each one taken from its front. */
  readonly waiting: Set<() => Promise<void>>;
  running: number;
}

/**
 * Runs many pieces of work, so many at a time in each lane: a slow lane does not hold up the others. Work within a lane begins in
 * the order in which it came.
 */
export class Lanes {
  readonly #most: number;
  readonly #lanes = new Map<string, Lane>();
  #waiting = 0;
  #running = 0;
  #onMoved: (() => void)[] = [];

  /** @param most of one lane at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** `work` must not reject. */
  add(name: string, work: () => Promise<void>): void {
    const lane = this.#lanes.get(name) ?? { waiting: new Set(), running: 0 };
    this.#lanes.set(name, lane);
    lane.waiting.add(work);
    this.#waiting += 1;
    this.#go(lane);
  }

  /** Resolves when no more than so many wait to begin. */
  async untilWaiting(most: number): Promise<void> {
    while (this.#waiting > most) await this.#moved();
  }

  /** Resolves when all that was added is done. */
  async untilDone(): Promise<void> {
    while (this.#waiting + this.#running > 0) await this.#moved();
  }

  #go(lane: Lane): void {
    while (lane.running < this.#most) {
      const [work] = lane.waiting;
      if (work === undefined) return;
      lane.waiting.delete(work);
      lane.running += 1;
      this.#waiting -= 1;
      this.#running += 1;
      void work().finally(() => {
        lane.running -= 1;
        this.#running -= 1;
        this.#go(lane);
        this.#tell();
      });
    }
  }

  async #moved(): Promise<void> {
    return new Promise((resolve) => this.#onMoved.push(resolve));
  }

  #tell(): void {
    const told = this.#onMoved;
    this.#onMoved = [];
    for (const resolve of told) resolve();
  }
}

import { Readable } from 'node:stream';
import { monotonicMs } from '../runtime/clock.ts';
import { Failure, toFailure } from '../runtime/failure.ts';

/** What is kept for those who have not come yet: the reading goes no further before they have. */
const KEPT_BYTES = 1024 * 1024;
/** Those who have not come by then read for themselves. */
const COMING_MS = 3_000;
/** So does who takes nothing for this long while others wait. */
const STANDING_MS = 10_000;
/** How far a reader may be behind the others: two reads of a socket. */
const AHEAD_BYTES = 128 * 1024;

/**
 * One read that several readers share, each chunk given to all of them, at the pace of the slowest. A reader that comes too late
 * or stands still is left behind: `join` gives it nothing, or its stream ends in a transient failure.
 */
export class SharedRead {
  readonly #stop = new AbortController();
  readonly #awaited: Set<number>;
  readonly #readers = new Set<Reader>();
  readonly #start: Uint8Array[] = [];
  #startBytes = 0;
  #source: Readable | undefined;
  #state: 'new' | 'gathering' | 'flowing' = 'new';
  #ending: { readonly failure?: Failure } | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param awaited those who may want to read. */
  constructor(awaited: Iterable<number>) {
    this.#awaited = new Set(awaited);
  }

  /**
   * A stream of the whole, or `undefined` for one who is not awaited (any more). The first to come opens the read; it outlives
   * them, for all the others.
   */
  join(
    who: number,
    open: (signal: AbortSignal) => Promise<{ readonly stream: Readable }>,
    onBytes: (bytes: number) => void,
  ): Readable | undefined {
    if (!this.#awaited.delete(who)) return undefined;
    const reader = new Reader(
      onBytes,
      () => this.#flow(),
      () => this.#leave(reader),
    );
    for (const chunk of this.#start) reader.take(chunk);
    this.#readers.add(reader);
    if (this.#state === 'new') void this.#open(open);
    this.#flow();
    return reader.stream;
  }

  /** How many read now. */
  get readers(): number {
    return this.#readers.size;
  }

  /** Somebody awaited does not need this read, or will not come. */
  decline(who: number): void {
    if (this.#awaited.delete(who)) this.#flow();
  }

  async #open(open: (signal: AbortSignal) => Promise<{ readonly stream: Readable }>): Promise<void> {
    this.#state = 'gathering';
    try {
      const { stream } = await open(this.#stop.signal);
      stream.on('error', (error) => this.#end({ failure: toFailure(error) }));
      if (this.#stop.signal.aborted) return void stream.destroy();
      this.#source = stream;
      stream.once('end', () => this.#end({}));
      stream.on('data', (chunk: Uint8Array) => this.#pass(chunk));
      this.#flow();
    } catch (error) {
      this.#end({ failure: toFailure(error) });
    }
  }

  #pass(chunk: Uint8Array): void {
    if (this.#state === 'gathering') {
      this.#start.push(chunk);
      this.#startBytes += chunk.byteLength;
    }
    for (const reader of this.#readers) reader.take(chunk);
    this.#flow();
  }

  /** Reads on or waits, by where everybody is. */
  #flow(): void {
    if (this.#state === 'gathering' && this.#awaited.size === 0) this.#close();
    if (this.#ending !== undefined) return this.#finish();
    const isGathering = this.#isGathering;
    if (isGathering || [...this.#readers].some(({ fullSince }) => fullSince !== undefined)) {
      this.#source?.pause();
      this.#timer ??= setTimeout(() => this.#lose(), isGathering ? COMING_MS : STANDING_MS).unref();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#source?.resume();
  }

  /** Whether all that can be done is to wait for those who have not come. */
  get #isGathering(): boolean {
    return this.#state === 'gathering' && (this.#startBytes >= KEPT_BYTES || this.#readers.size === 0);
  }

  /** Nothing moved for too long: whoever is the reason is left behind, unless nobody else is there. */
  #lose(): void {
    this.#timer = undefined;
    if (this.#isGathering) this.#close();
    const since = monotonicMs() - STANDING_MS;
    const behind = [...this.#readers].filter(({ fullSince = Infinity }) => fullSince <= since);
    if (behind.length < this.#readers.size) for (const reader of behind) reader.fail(leftBehind());
    if (this.#readers.size === 0) this.#abandon();
    else this.#flow();
  }

  /** No more readers. */
  #close(): void {
    this.#awaited.clear();
    this.#start.length = 0;
    this.#state = 'flowing';
  }

  #leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size === 0 && this.#state === 'flowing') this.#abandon();
    else this.#flow();
  }

  #abandon(): void {
    this.#close();
    clearTimeout(this.#timer);
    this.#stop.abort(new Failure('CANCELLED', 'nobody reads any more'));
    this.#source?.destroy();
  }

  #end(ending: { readonly failure?: Failure }): void {
    this.#ending ??= ending;
    this.#flow();
  }

  /** Those who come while the beginning is kept find the whole in it; a failure is for those alone who are there. */
  #finish(): void {
    const { failure } = this.#ending ?? {};
    for (const reader of this.#readers) {
      if (failure === undefined) reader.end();
      else reader.fail(failure);
    }
    if (failure !== undefined) this.#close();
    if (this.#state === 'flowing') clearTimeout(this.#timer);
    else this.#timer ??= setTimeout(() => this.#close(), COMING_MS).unref();
  }
}

function leftBehind(): Failure {
  return new Failure('TIMEOUT', 'took nothing while the other destinations waited', {
    side: 'destination',
    transient: true,
  });
}

class Reader {
  readonly stream: Readable;
  readonly #onBytes: (bytes: number) => void;
  #isEnded = false;
  /** By the monotonic clock: has taken nothing since then. */
  fullSince: number | undefined;

  constructor(onBytes: (bytes: number) => void, onWanted: () => void, onGone: () => void) {
    this.#onBytes = onBytes;
    this.stream = new Readable({
      highWaterMark: AHEAD_BYTES,
      read: () => {
        if (this.fullSince === undefined) return;
        this.fullSince = undefined;
        onWanted();
      },
      destroy: (error, done) => {
        onGone();
        done(error);
      },
    });
    // Whoever reads it finds it errored; nobody may be listening yet.
    this.stream.on('error', () => undefined);
  }

  take(chunk: Uint8Array): void {
    this.#onBytes(chunk.byteLength);
    if (!this.stream.push(chunk)) this.fullSince ??= monotonicMs();
  }

  end(): void {
    if (!this.#isEnded) this.stream.push(null);
    this.#isEnded = true;
  }

  fail(failure: Failure): void {
    this.stream.destroy(failure);
  }
}

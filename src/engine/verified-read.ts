import { Readable } from 'node:stream';
import { Digester, algorithmOf, type Descriptor } from '../image/index.ts';
import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { noteSpentBuffer } from '../runtime/spent-buffers.ts';
import type { OpenBlob, OpenedBlob } from '../transport/contract.ts';
import type { BlobStoreWriter } from './blob-store-contract.ts';

/** Who looks on while a blob passes. */
export interface Onlookers {
  /** It was digested as it was written to a file that nobody else can reach: its size alone is checked. */
  readonly isDigested?: true;
  /** How much may wait for whoever reads: they are given it in one piece. */
  readonly aheadBytes?: number;
  /** Called with the size of every chunk that is passed on. */
  readonly onBytes?: (bytes: number) => void;
  /** Keeps the blob as it passes: committed when it is whole and right, discarded otherwise. */
  readonly keep?: () => Promise<BlobStoreWriter | undefined>;
  /** Told of every chunk that came; how long to wait before the next, in milliseconds. */
  readonly pace?: (bytes: number) => number;
  /** Asked when a read broke: true when the next one goes to another place, which is then read at once. */
  readonly elsewhere?: (cause: Failure) => boolean;
  /** Called when the content is wrong or the stream broke for good; may give something better to fail with. */
  readonly onBroken?: (cause: Failure) => Promise<Failure>;
}

/** A connection that delivered this much before it broke has earned a fresh set of retries. */
const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;
const AHEAD_BYTES = 64 * 1024;

/**
 * The one place where blobs are checked, and where a broken read goes on. Wraps what opens a blob so that the stream
 * - re-opens where it stopped when the connection breaks, stalls or ends too early (`limits.retries` times without progress),
 *   reading past what it already has where the store ignores the offset;
 * - has exactly `expected.size` bytes with `expected.digest`, or fails with SIZE_MISMATCH or DIGEST_MISMATCH. The last chunk is
 *   held back until both are known to be right: whoever reads never has the whole of a wrong blob.
 *
 * From a later byte on the number of bytes alone can be checked: whoever asks for that has the whole checked elsewhere, as a
 * registry does when an upload is finished.
 */
export function openVerified(
  ctx: OperationContext,
  expected: Descriptor,
  open: OpenBlob,
  onlookers: Onlookers = {},
): OpenBlob {
  return async (signal, from = 0) => {
    const inner: OperationContext = { ...ctx, signal };
    const first = await openNoLater(inner, expected, open, from);
    const writer = from === 0 ? await onlookers.keep?.() : undefined;
    return { offset: from, stream: new VerifiedRead(inner, expected, open, onlookers, writer, from).start(first) };
  };
}

async function openNoLater(
  ctx: OperationContext,
  expected: Descriptor,
  open: OpenBlob,
  from: number,
): Promise<OpenedBlob> {
  const opened = await open(ctx.signal, from);
  // It may break before it is listened to: unheard, its error would end the process.
  opened.stream.on('error', () => undefined);
  if (opened.offset <= from) return opened;
  opened.stream.destroy();
  throw new Failure('SERVER_ERROR', `asked for ${expected.digest} from byte ${String(from)}, got a later part`, {
    side: 'source',
  });
}

/**
 * Chunks are passed from stream to stream in their events, without a promise each: at 64 KiB a chunk, promises cost more than the
 * digest does.
 */
class VerifiedRead {
  readonly #ctx: OperationContext;
  readonly #expected: Descriptor;
  readonly #open: OpenBlob;
  readonly #onlookers: Onlookers;
  readonly #writer: BlobStoreWriter | undefined;
  readonly #digester: Digester | undefined;
  readonly #stream: Readable;
  #from: Readable | undefined;
  #received: number;
  #skip = 0;
  #held: Uint8Array | undefined;
  #attempt = 0;
  #markedAt: number;
  #isOver = false;
  #unwritten = 0;
  #pause: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    ctx: OperationContext,
    expected: Descriptor,
    open: OpenBlob,
    onlookers: Onlookers,
    writer: BlobStoreWriter | undefined,
    from: number,
  ) {
    this.#ctx = ctx;
    this.#received = from;
    this.#markedAt = from;
    this.#expected = expected;
    this.#open = open;
    this.#onlookers = onlookers;
    this.#writer = writer;
    this.#digester =
      from === 0 && onlookers.isDigested !== true ? new Digester(algorithmOf(expected.digest)) : undefined;
    this.#stream = new Readable({
      highWaterMark: onlookers.aheadBytes ?? AHEAD_BYTES,
      read: () => this.#resume(),
      destroy: (error, done) => {
        this.#isOver = true;
        clearTimeout(this.#pause);
        this.#from?.destroy();
        // oxlint-disable-next-line promise/no-promise-in-callback -- a Readable is closed by callback
        void this.#discard().finally(() => done(error));
      },
    });
  }

  async #discard(): Promise<void> {
    await this.#writer?.discard();
  }

  start(opened: OpenedBlob): Readable {
    // The stream may break before anybody listens; whoever reads it then finds it errored.
    this.#stream.on('error', () => undefined);
    this.#attach(opened);
    return this.#stream;
  }

  #attach({ stream, offset }: OpenedBlob): void {
    this.#from = stream;
    this.#skip = this.#received - offset;
    let isSettled = false;
    const settle = (then: () => void): void => {
      if (isSettled || this.#isOver) return;
      isSettled = true;
      then();
    };
    stream.on('data', (chunk: Uint8Array) => {
      if (!isSettled && !this.#isOver) this.#take(chunk);
    });
    stream.once('end', () => settle(() => this.#ended()));
    stream.once('error', (error) => settle(() => this.#broke(toFailure(error))));
    stream.once('close', () => settle(() => this.#broke(this.#tooShort())));
    // One that broke on its way here has had its events.
    if (stream.destroyed) settle(() => this.#broke(toFailure(stream.errored ?? this.#tooShort())));
    // Listening for data sets the stream in motion: it moves when somebody reads.
    if (this.#pause !== undefined || this.#stream.readableLength >= this.#stream.readableHighWaterMark) stream.pause();
  }

  #take(piece: Uint8Array): void {
    const dropped = Math.min(this.#skip, piece.byteLength);
    this.#skip -= dropped;
    const chunk = dropped === 0 ? piece : piece.subarray(dropped);
    if (chunk.byteLength === 0) return;
    this.#received += chunk.byteLength;
    noteSpentBuffer(piece.byteLength);
    if (this.#received > this.#expected.size) {
      this.#fail(wrongSize(this.#expected, this.#received, 'more than'));
      return;
    }
    this.#digester?.update(chunk);
    const ready = this.#held;
    this.#held = chunk;
    if (this.#writer !== undefined) this.#keep(chunk, this.#writer);
    if (ready !== undefined) this.#pass(ready);
    this.#slowDown(chunk.byteLength);
  }

  #pass(chunk: Uint8Array): void {
    this.#onlookers.onBytes?.(chunk.byteLength);
    if (!this.#stream.push(chunk)) this.#from?.pause();
  }

  /**
   * The store's disk sets the pace too: nothing more is read before it has this chunk. One write at a time, in order: whoever reads
   * may set the source in motion again while one is under way.
   */
  #keep(chunk: Uint8Array, writer: BlobStoreWriter): void {
    this.#from?.pause();
    this.#unwritten += 1;
    this.#writing = this.#writing
      .then(async () => writer.write(chunk))
      .finally(() => {
        this.#unwritten -= 1;
        if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark) this.#resume();
      });
  }

  #slowDown(bytes: number): void {
    const waitMs = this.#onlookers.pace?.(bytes) ?? 0;
    if (waitMs < 1) return;
    this.#from?.pause();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark) this.#resume();
    }, waitMs);
  }

  #resume(): void {
    if (this.#unwritten === 0 && this.#pause === undefined) this.#from?.resume();
  }

  #tooShort(): Failure {
    return wrongSize(this.#expected, this.#received, 'only');
  }

  #ended(): void {
    if (this.#received < this.#expected.size) {
      this.#broke(this.#tooShort());
      return;
    }
    const { digest } = this.#expected;
    const found = this.#digester?.finish() ?? digest;
    if (found !== digest) {
      this.#fail(
        new Failure('DIGEST_MISMATCH', `a blob does not match its digest: expected ${digest}, found ${found}`, {
          side: 'source',
          facts: { expected: digest, found },
          hint: 'the source, or something between here and it, served other content; nothing was published',
        }),
      );
      return;
    }
    void this.#finish();
  }

  async #finish(): Promise<void> {
    await this.#writing;
    await this.#writer?.commit();
    if (this.#isOver) return;
    if (this.#held !== undefined) this.#pass(this.#held);
    this.#stream.push(null);
  }

  #broke(failure: Failure): void {
    this.#from?.destroy();
    // Nothing is missing but the end of the answer.
    if (this.#received === this.#expected.size) return this.#ended();
    if (this.#received - this.#markedAt >= PROGRESS_BYTES) this.#attempt = 0;
    this.#markedAt = this.#received;
    if (!this.#ctx.signal.aborted && this.#onlookers.elsewhere?.(failure) === true) {
      this.#attempt = 0;
      void this.#reopen();
      return;
    }
    this.#attempt += 1;
    if (!failure.transient || this.#attempt > this.#ctx.limits.retries) this.#fail(failure.with({ side: 'source' }));
    else void this.#retry(failure);
  }

  async #retry(broken: Failure): Promise<void> {
    const { limits, signal } = this.#ctx;
    const waitMs = limits.retryDelayMs ?? backoffMs(this.#attempt, RETRY_BASE_MS, limits.retryCapMs);
    this.#ctx.emit({
      kind: 'retry',
      host: broken.subject ?? this.#expected.digest,
      attempt: this.#attempt,
      waitMs,
      reason: broken.message,
    });
    try {
      await sleep(waitMs, signal);
    } catch (error) {
      if (!this.#isOver) this.#broke(toFailure(error));
      return;
    }
    await this.#reopen();
  }

  async #reopen(): Promise<void> {
    try {
      const opened = await this.#open(this.#ctx.signal, this.#received);
      if (this.#isOver || opened.offset > this.#received) {
        opened.stream.destroy();
        throw new Failure(
          'SERVER_ERROR',
          `asked for ${this.#expected.digest} from byte ${String(this.#received)}, got a later part`,
          { side: 'source' },
        );
      }
      this.#attach(opened);
    } catch (error) {
      if (!this.#isOver) this.#broke(toFailure(error));
    }
  }

  #fail(failure: Failure): void {
    this.#isOver = true;
    this.#from?.destroy();
    const better = this.#onlookers.onBroken?.(failure) ?? Promise.resolve(failure);
    void better.then((error) => this.#stream.destroy(error));
  }
}

/** A short body may be a connection cut off: worth another try. Too many bytes are a lie. */
function wrongSize(expected: Descriptor, received: number, how: 'only' | 'more than'): Failure {
  const found = how === 'only' ? received : expected.size;
  return new Failure(
    'SIZE_MISMATCH',
    `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`,
    {
      side: 'source',
      transient: how === 'only',
      facts: { expected: expected.size, found: received },
      hint: 'the source, or something between here and it, served other content; nothing was published',
    },
  );
}

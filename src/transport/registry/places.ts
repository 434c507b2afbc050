import type { RepositoryClient } from '../../distribution/contract.ts';
import { renderRepository, type Digest, type Repository } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';

/** A read that broke may go on at the same place next time; a place where this many broke is left for good. */
const MOST_BREAKS = 3;

/** The image, or a part of it, is not there; nothing is wrong with the place. */
const ABSENT: ReadonlySet<FailureCode> = new Set(['MANIFEST_UNKNOWN', 'REPOSITORY_UNKNOWN', 'BLOB_UNKNOWN']);

interface Note {
  readonly code: 'READ_ELSEWHERE' | 'MIRROR_LACKS' | 'MIRROR_FAILED';
  readonly text: string;
}

interface Place {
  readonly client: RepositoryClient;
  readonly name: string;
  breaks: number;
}

/**
 * Where an image is read: at its mirrors in order, and at its registry after them. A place that fails a request is left for good;
 * one that lacks something is passed over for that alone. What is asked for again goes on where the last read of it was.
 */
export class Places {
  readonly notes: Note[] = [];
  readonly #logical: string;
  readonly #places: readonly Place[];
  readonly #failures = new Map<Place, Failure>();
  /** The first place that has not failed. */
  #alive = 0;
  /** Where the image was found last. */
  #found = 0;
  /** The first place for a blob that broke elsewhere. */
  readonly #leastFor = new Map<Digest, number>();
  /** Where a blob is being read. */
  readonly #openedAt = new Map<Digest, number>();

  /** @param logical what was asked for; the last client is the registry's own. */
  constructor(logical: Repository, clients: readonly RepositoryClient[]) {
    this.#logical = renderRepository(logical);
    this.#places = clients.map((client) => ({ client, name: renderRepository(client.repository), breaks: 0 }));
  }

  /** What names an image, from the first place that has it. */
  async resolve<T>(ctx: OperationContext, ask: Ask<T>): Promise<T> {
    const { value, at } = await this.#ask(ctx, this.#alive, ask);
    this.#found = at;
    const name = this.#places[at]?.name ?? '';
    if (name !== this.#logical)
      this.#note(ctx, { code: 'READ_ELSEWHERE', text: `${this.#logical} is read at ${name}` });
    return value;
  }

  /** A part of an image that was resolved. */
  async read<T>(ctx: OperationContext, ask: Ask<T>): Promise<T> {
    const { value } = await this.#ask(ctx, this.#start, ask);
    return value;
  }

  /** A blob of an image that was resolved. */
  async open<T>(ctx: OperationContext, blob: Digest, ask: Ask<T>): Promise<T> {
    const { value, at } = await this.#ask(ctx, Math.max(this.#start, this.#leastFor.get(blob) ?? 0), ask);
    if (at < this.#last) this.#openedAt.set(blob, at);
    else this.#openedAt.delete(blob);
    return value;
  }

  /** True when the next read of the blob goes to another place than the last one went to. */
  giveUpOn(ctx: OperationContext, blob: Digest, cause: Failure): boolean {
    const at = this.#openedAt.get(blob);
    const place = at === undefined ? undefined : this.#places[at];
    if (at === undefined || place === undefined) return false;
    this.#openedAt.delete(blob);
    this.#leastFor.set(blob, at + 1);
    place.breaks += 1;
    const isLeft = !cause.transient || place.breaks >= MOST_BREAKS;
    this.#fell(ctx, at, cause, isLeft);
    return true;
  }

  get #last(): number {
    return this.#places.length - 1;
  }

  get #start(): number {
    return Math.max(this.#alive, this.#found);
  }

  async #ask<T>(
    ctx: OperationContext,
    start: number,
    ask: Ask<T>,
  ): Promise<{ readonly value: T; readonly at: number }> {
    for (let at = start; ; at = Math.max(at + 1, this.#alive)) {
      const place = this.#places[at];
      if (place === undefined) throw new Failure('INTERNAL', `${this.#logical} has no place`);
      try {
        return { value: await ask(place.client, at === this.#last ? ctx : inHaste(ctx)), at };
      } catch (error) {
        ctx.signal.throwIfAborted();
        const failure = toFailure(error);
        if (at === this.#last) throw this.#withOthers(failure);
        this.#fell(ctx, at, failure, !ABSENT.has(failure.code));
      }
    }
  }

  #fell(ctx: OperationContext, at: number, failure: Failure, isLeft: boolean): void {
    const [place, next] = [this.#places[at], this.#places[Math.max(at + 1, this.#alive)]];
    if (place === undefined || next === undefined) return;
    // Others may have been under way there when it was left.
    const isKnown = this.#alive > at;
    if (isLeft) this.#alive = Math.max(this.#alive, at + 1);
    const isFirst = !this.#failures.has(place);
    this.#failures.set(place, failure);
    const note: Note = ABSENT.has(failure.code)
      ? { code: 'MIRROR_LACKS', text: `the mirror ${place.name} does not have it: read at ${next.name}` }
      : { code: 'MIRROR_FAILED', text: `a mirror failed (${sayOf(place, failure)}): going on at ${next.name}` };
    if (!isKnown && (isLeft || isFirst)) this.#note(ctx, note);
    else ctx.emit({ kind: 'debug', text: note.text });
  }

  #note(ctx: OperationContext, note: Note): void {
    if (this.notes.some(({ text }) => text === note.text)) return;
    this.notes.push(note);
    ctx.emit({ kind: 'note', ...note });
  }

  /** The registry's own failure is the one that counts; what the mirrors said comes with it. */
  #withOthers(failure: Failure): Failure {
    if (this.#failures.size === 0) return failure;
    const others = [...this.#failures].map(([place, one]) => sayOf(place, one));
    const whole = new Failure(failure.code, `${failure.message} (mirrors before it: ${others.join('; ')})`, {
      transient: failure.transient,
      facts: failure.facts,
      cause: failure,
    });
    const { side, subject, hint } = failure;
    return whole.with({
      ...(side === undefined ? {} : { side }),
      ...(subject === undefined ? {} : { subject }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

/** Most failures name their host themselves. */
function sayOf({ client, name }: Place, { message }: Failure): string {
  return message.includes(client.repository.registry) ? message : `${name}: ${message}`;
}

type Ask<T> = (client: RepositoryClient, ctx: OperationContext) => Promise<T>;

/** Where another place comes after this one, one more attempt is enough. */
function inHaste(ctx: OperationContext): OperationContext {
  return { ...ctx, limits: { ...ctx.limits, retries: Math.min(1, ctx.limits.retries) } };
}

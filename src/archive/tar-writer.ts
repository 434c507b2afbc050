import type { Readable } from 'node:stream';
import { Failure, toFailure } from '../runtime/failure.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import type { ArchiveOutput } from './contract.ts';
import { LARGEST_OCTAL_SIZE, paddingAfter, renderTarHeader } from './tar-header.ts';
import { renderPaxRecord } from './tar-pax.ts';

/**
 * Writes a tar archive (POSIX ustar; extended headers only for what ustar cannot say) in one pass, member after member, whoever asks
 * for several at once. The same members in the same order give the same bytes.
 */
export class TarWriter {
  readonly #output: ArchiveOutput;
  readonly #turn = new Semaphore(1);
  readonly #mode: number;
  #broken: Failure | undefined;

  /** `mode`: the permissions that every member says it has. */
  constructor(output: ArchiveOutput, mode: number) {
    this.#output = output;
    this.#mode = mode;
  }

  async addBytes(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    await this.#inTurn(signal, async () => {
      await this.#header({ name, size: bytes.byteLength, flag: '0' });
      await this.#output.write(bytes);
      await this.#pad(bytes.byteLength);
    });
  }

  async addLink(name: string, linkName: string, signal: AbortSignal): Promise<void> {
    await this.#inTurn(signal, async () => this.#header({ name, size: 0, flag: '2', linkName }));
  }

  /**
   * Adds what `open` gives, which is asked when its turn has come. Fails with SIZE_MISMATCH where that is not `size` bytes, or with what
   * the stream fails with; what was written of it is taken back then. Where the archive goes down a pipe nothing can be: all that
   * follows fails too.
   */
  async addStream(name: string, size: number, open: () => Promise<Readable>, signal: AbortSignal): Promise<void> {
    await this.#inTurn(signal, async () => {
      const stream = await open();
      const start = this.#output.mark();
      try {
        await this.#header({ name, size, flag: '0' });
        await this.#copy(name, size, stream, signal);
        await this.#pad(size);
      } catch (error) {
        stream.destroy();
        if (start === undefined) this.#broken = beyondRepair(error);
        else this.#output.rewind(start);
        throw error;
      }
    });
  }

  /** Writes the end mark. */
  async end(signal: AbortSignal): Promise<void> {
    await this.#inTurn(signal, async () => this.#output.write(Buffer.alloc(END_BYTES)));
  }

  async #copy(name: string, size: number, stream: Readable, signal: AbortSignal): Promise<void> {
    let written = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted();
      written += chunk.byteLength;
      if (written > size) break;
      await this.#output.write(chunk);
    }
    if (written === size) return;
    throw new Failure('SIZE_MISMATCH', `${name} has not the ${String(size)} bytes that were announced`, {
      side: 'source',
      hint: 'the source, or something between here and it, served other content; nothing was published',
    });
  }

  async #header(member: {
    readonly name: string;
    readonly size: number;
    readonly flag: '0' | '2';
    readonly linkName?: string;
  }): Promise<void> {
    const { name, size, linkName = '' } = member;
    const records = [
      ...(fits(name) ? [] : [renderPaxRecord('path', name)]),
      ...(fits(linkName) ? [] : [renderPaxRecord('linkpath', linkName)]),
      ...(size <= LARGEST_OCTAL_SIZE ? [] : [renderPaxRecord('size', String(size))]),
    ];
    if (records.length > 0) {
      const pax = Buffer.concat(records);
      await this.#output.write(
        renderTarHeader({ name: cut(`PaxHeaders.0/${name}`), size: pax.byteLength, mode: this.#mode, flag: 'x' }),
      );
      await this.#output.write(pax);
      await this.#pad(pax.byteLength);
    }
    const block = renderTarHeader({
      ...member,
      name: cut(name),
      linkName: cut(linkName),
      size: size <= LARGEST_OCTAL_SIZE ? size : 0,
      mode: member.flag === '2' ? LINK_MODE : this.#mode,
    });
    await this.#output.write(block);
  }

  async #pad(size: number): Promise<void> {
    const padding = paddingAfter(size);
    if (padding > 0) await this.#output.write(Buffer.alloc(padding));
  }

  async #inTurn(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const release = await this.#turn.acquire('small', signal);
    try {
      if (this.#broken !== undefined) throw this.#broken;
      await work();
    } finally {
      release();
    }
  }
}

/** Two blocks of zeros. */
const END_BYTES = 1024;
const LINK_MODE = 0o777;

/** A name field of ustar. Letters beyond ASCII have no meaning there. */
function fits(name: string): boolean {
  return name.length <= 100 && /^[\x20-\x7e]*$/.test(name);
}

/** What stands in the field for those who do not read extended headers. */
function cut(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '_').slice(0, 100);
}

function beyondRepair(error: unknown): Failure {
  const { code, message, side } = toFailure(error);
  return new Failure(code, message, { ...(side === undefined ? {} : { side }), cause: error });
}

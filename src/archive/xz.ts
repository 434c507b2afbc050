import { ReadableStream } from 'node:stream/web';
import type { XzReadableStream } from 'xz-decompress';
import { Semaphore } from '../runtime/semaphore.ts';

/** The decoder's one instance serves one stream at a time. */
const turn = new Semaphore(1);

/**
 * Decompresses xz, streams behind one another included. Throws what the decoder throws; {@link describeXzError} says it in words.
 * Several at once take turns: whoever waits for a second stream must not hold the first one still.
 */
export async function* unxz(source: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const release = await turn.acquire('small', signal);
  try {
    const { XzReadableStream: Decoder } = await load();
    for await (const chunk of new Decoder(ReadableStream.from(source))) {
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- the decoder gives empty chunks
      if (chunk.byteLength > 0) yield chunk;
    }
  } finally {
    release();
  }
}

/** The decoder's error numbers (`xz.h` of XZ Embedded) that are not about broken data. */
export function describeXzError(message: string): string | undefined {
  if (message.endsWith('error code 4')) return 'it was compressed with a dictionary of more than 64 MiB (xz -9 has 64)';
  if (message.endsWith('error code 6'))
    return 'it was compressed with a filter or a check that is not supported (plain xz has neither)';
  return undefined;
}

interface XzModule {
  readonly XzReadableStream: typeof XzReadableStream;
}

/** CommonJS: whether its names are exports or properties of the default depends on who loads it. */
async function load(): Promise<XzModule> {
  const loaded: XzModule & { readonly default?: XzModule } = await import('xz-decompress');
  return loaded.default ?? loaded;
}

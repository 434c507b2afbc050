import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { ArchiveOutput } from '../../archive/contract.ts';
import { Failure } from '../../runtime/failure.ts';

/**
 * An archive that goes into a daemon as it is written, no faster than the daemon reads. `load` is begun with the first byte; when it fails,
 * so does what is written. Disposed without `finish`, the load is broken off.
 */
export function createLoadOutput(load: (tar: Readable) => Promise<void>): ArchiveOutput {
  const tar = new PassThrough();
  // Whoever reads it hears of an error there.
  tar.on('error', () => undefined);
  let loading: Promise<void> | undefined;
  let isOver = false;
  const begin = async (): Promise<void> => {
    try {
      await load(tar);
    } finally {
      isOver = true;
    }
  };
  return {
    write: async (bytes) => {
      if (loading === undefined) {
        loading = begin();
        loading.catch(() => undefined);
      }
      if (isOver) await loading;
      if (tar.write(bytes)) return;
      await Promise.race([once(tar, 'drain'), loading]);
    },
    mark: () => undefined,
    rewind: () => undefined,
    finish: async () => {
      tar.end();
      await loading;
    },
    [Symbol.asyncDispose]: async () => {
      if (!tar.writableEnded) tar.destroy(new Failure('CANCELLED', 'the image was given up before it was whole'));
      await loading?.catch(() => undefined);
    },
  };
}

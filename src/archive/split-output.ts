import { open, rename, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../runtime/failure.ts';
import { nameOwnedFile, removeIfThere } from '../runtime/owned-files.ts';
import { writeAt } from '../runtime/write-at.ts';
import type { ArchiveOutput } from './contract.ts';
import { EarlyFlush } from './early-flush.ts';
import { explained } from './explained.ts';
import { countParts, MOST_PARTS, nameOfPart } from './split-content.ts';

/**
 * Writes parts of `partBytes` each, the last one shorter. They appear under their names at `finish`, the first of them last: without
 * it the others are nothing to anyone. Parts of an earlier, longer archive go. Fails with STORAGE_FAILED; INPUT_INVALID where there would
 * be more than 999.
 */
export function createSplitOutput(file: string, partBytes: number): ArchiveOutput {
  const parts: OpenPart[] = [];
  let position = 0;

  const partAt = async (at: number): Promise<OpenPart> => {
    if (at >= MOST_PARTS) throw tooMany(file);
    return (parts[at] ??= await createPart(file));
  };
  return {
    write: async (bytes) =>
      explained(file, async () => {
        for (let done = 0; done < bytes.byteLength;) {
          const within = position % partBytes;
          const { handle, flush } = await partAt(Math.floor(position / partBytes));
          const piece = bytes.subarray(done, done + partBytes - within);
          await writeAt(handle, piece, within);
          flush.wrote(piece.byteLength);
          done += piece.byteLength;
          position += piece.byteLength;
        }
      }),
    mark: () => position,
    rewind: (to) => void (position = to),
    finish: async () =>
      explained(file, async () => {
        const count = Math.max(1, Math.ceil(position / partBytes));
        await partAt(count - 1);
        for (const [at, { handle, flush }] of parts.entries()) {
          await handle.truncate(Math.max(0, Math.min(partBytes, position - at * partBytes)));
          await flush.finish();
          await handle.close();
        }
        const before = await countParts(file);
        for (let at = before - 1; at >= count; at -= 1) await removeIfThere(nameOfPart(file, at));
        for (const [at, { temporary }] of [...parts.entries()].toReversed()) {
          if (at >= count) await removeIfThere(temporary);
          else await rename(temporary, nameOfPart(file, at));
        }
      }),
    [Symbol.asyncDispose]: async () => {
      for (const { handle, flush, temporary } of parts) {
        await flush.settle();
        await handle.close();
        await removeIfThere(temporary);
      }
    },
  };
}

interface OpenPart {
  readonly handle: FileHandle;
  readonly flush: EarlyFlush;
  readonly temporary: string;
}

async function createPart(file: string): Promise<OpenPart> {
  const temporary = path.join(path.dirname(path.resolve(file)), nameOwnedFile('tmp'));
  const handle = await open(temporary, 'wx');
  return { handle, flush: new EarlyFlush(handle), temporary };
}

function tooMany(file: string): Failure {
  return new Failure('INPUT_INVALID', `${file} would have more than ${String(MOST_PARTS)} parts`, {
    side: 'destination',
    subject: file,
    hint: 'give --split a larger size',
  });
}

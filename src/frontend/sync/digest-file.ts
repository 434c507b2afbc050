import type { DestinationResult, ImageResult, Result } from '../../operation/result.ts';
import { parseReference, transportOf } from '../../transport/index.ts';
import { writeWhole } from '../files.ts';

/** `--digestfile` of a sync, as skopeo writes it: a line for each image that is there now. */
export interface DigestFile {
  /** An image that is done; the file has it a moment later, whatever becomes of the run. */
  take(image: ImageResult): void;
  /** All images, in the result's order. Fails with STORAGE_FAILED. */
  finish(result: Result): Promise<void>;
}

/** A run over many thousands of images writes it so often at most. */
const EVERY_MS = 500;

/** Empty at first: no earlier run's file is taken for this one's, and what cannot be written is told before anything moves. Fails with STORAGE_FAILED. */
export async function openDigestFile(file: string, spell: (reference: string) => string): Promise<DigestFile> {
  // What is written to a device is not written over by what comes after.
  const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
  const linesOf = ({ destinations }: ImageResult): readonly string[] =>
    destinations.filter(isThere).map(({ digest, reference }) => `${digest} ${spell(reference)}\n`);
  if (isDevice) {
    return {
      take: () => undefined,
      finish: async ({ images }) => writeWhole(file, images.flatMap(linesOf).join('')),
    };
  }
  await writeWhole(file, '');
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): void => {
    timer = undefined;
    // Should it fail, the last one tells.
    writing = writing.then(async () => writeWhole(file, lines.join(''))).catch(() => undefined);
  };
  return {
    take: ({ source, destinations }) => {
      const found = linesOf({ source, destinations: destinations.filter(isThereAtOnce) });
      if (found.length === 0) return;
      lines.push(...found);
      timer ??= setTimeout(write, EVERY_MS);
    },
    finish: async ({ images }) => {
      clearTimeout(timer);
      await writing;
      await writeWhole(file, images.flatMap(linesOf).join(''));
    },
  };
}

function isThere({ status }: DestinationResult): boolean {
  return status === 'copied' || status === 'up-to-date';
}

/** An archive is there when all of it is. */
function isThereAtOnce({ reference }: DestinationResult): boolean {
  return transportOf(parseReference(reference)).writtenWhole !== true;
}

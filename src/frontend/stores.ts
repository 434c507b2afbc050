import path from 'node:path';
import type { BlobStore } from '../engine/blob-store-contract.ts';
import type { UploadJournal } from '../engine/upload-journal.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import type { Invocation, Services } from './invocation.ts';

/** `--state`; `undefined` where nothing is to be kept. */
export async function openJournal({ options }: Invocation): Promise<UploadJournal | undefined> {
  const directory = options.text('state');
  if (directory === undefined || directory === '' || options.flag('dry-run')) return undefined;
  const { openUploadJournal } = await import('../engine/upload-journal.ts');
  return openUploadJournal(path.resolve(directory));
}

/** Where the job keeps what it may need again; `undefined` outside of a job that has such a place. */
export function cacheDirectoryOf(environment: Readonly<Record<string, string>>): string | undefined {
  const { WAYBILL_CACHE_DIR: named, RUNNER_TEMP: ofRunner } = environment;
  return named ?? (ofRunner === undefined ? undefined : path.join(ofRunner, 'waybill'));
}

/** The job's blob store, where it is on. Fails with INPUT_INVALID. */
export async function openJobStore(
  { options, environment }: Invocation,
  { ctx }: Services,
): Promise<BlobStore | undefined> {
  const directory = cacheDirectoryOf(environment);
  const mode = options.text('cache') ?? (directory === undefined ? 'off' : 'job');
  if (mode === 'off' || mode === '') return undefined;
  if (mode !== 'job')
    throw new Failure('INPUT_INVALID', `--cache takes job or off, not ${quoteForeign(mode, 40)}`, {
      side: 'local',
    });
  if (directory === undefined) {
    throw new Failure('INPUT_INVALID', '--cache job needs a directory', {
      side: 'local',
      hint: 'set WAYBILL_CACHE_DIR',
    });
  }
  if (options.flag('dry-run')) return undefined;
  const { openBlobStore } = await import('../engine/blob-store.ts');
  return openBlobStore({
    directory,
    maxBytes: options.bytes('cache-size') ?? 4 * 1024 ** 3,
    onWarning: (text) => ctx.emit({ kind: 'warning', text }),
  });
}

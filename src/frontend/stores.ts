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

/** The job's blob store, where it is on. Fails with INPUT_INVALID, UNSUPPORTED. */
export async function openJobStore(
  { options, environment }: Invocation,
  { ctx }: Services,
): Promise<BlobStore | undefined> {
  const directory =
    environment['WAYBILL_CACHE_DIR'] ??
    (environment['RUNNER_TEMP'] === undefined ? undefined : path.join(environment['RUNNER_TEMP'], 'waybill'));
  const mode = options.text('cache') ?? (directory === undefined ? 'off' : 'job');
  if (mode === 'off' || mode === '') return undefined;
  if (mode === 'workflow')
    throw new Failure('UNSUPPORTED', '--cache workflow is not built yet', { side: 'local', hint: 'use --cache job' });
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

import { Failure } from '../../runtime/failure.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';
import { parseSyncFile } from '../../settings/sync-file/parse.ts';
import type { SyncFile } from '../../settings/sync-file/sync-file.ts';
import type { Invocation, Services } from '../invocation.ts';
import type { ParsedOptions } from '../options/parsed.ts';
import { admissionFor } from '../policy.ts';
import { groupsOfSyncFile } from './config.ts';
import { familiar } from './destination.ts';
import { createFileAccess } from './file-access.ts';
import { prepareEntries } from './file-entry.ts';
import { openSyncRequest, syncChoicesOf } from './request.ts';
import type { SyncWork } from './sync.ts';

/** What skopeo's command line says of places and names, the file says itself. */
const SAID_BY_THE_FILE = ['src', 'dest', 'scoped', 'append-suffix'] as const;

/** `sync --config FILE`: the file is read whole, and every expression in it compiled, before anything is asked. Fails with CONFIG_INVALID, INPUT_INVALID. */
export async function openSyncFile(invocation: Invocation, services: Services): Promise<SyncWork> {
  const { options, operands } = invocation;
  refuseOthers(options, operands);
  const file = await readSyncFile(options.text('config') ?? '');
  const defaults = {
    choices: syncChoicesOf(invocation),
    sparse: options.flag('sparse'),
    nowMs: Date.now(),
    signal: services.ctx.signal,
  };
  const entries = await prepareEntries(file.entries, defaults);
  const obeyed = await admissionFor(invocation, services);
  const request = await openSyncRequest(invocation, services);
  const access = await createFileAccess(file, services);
  return {
    place: { spell: familiar },
    request: {
      ...request,
      ...obeyed,
      groups: groupsOfSyncFile(services.ctx, { entries, access, signal: services.ctx.signal }),
    },
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

function refuseOthers(options: ParsedOptions, operands: readonly string[]): void {
  const flag = SAID_BY_THE_FILE.find((name) => options.has(name));
  if (flag === undefined && operands.length === 0) return;
  throw new Failure(
    'INPUT_INVALID',
    `--config goes without ${flag === undefined ? 'SOURCE and DESTINATION' : `--${flag}`}`,
    { side: 'local', hint: "the file says what goes where; for skopeo's own files use --src yaml" },
  );
}

async function readSyncFile(name: string): Promise<SyncFile> {
  const bytes = await readSettingsFile(name);
  if (bytes === undefined) {
    throw new Failure('CONFIG_INVALID', `no such file: ${name}`, {
      side: 'local',
      subject: name,
      hint: 'correct the path behind --config',
    });
  }
  return parseSyncFile(decode(bytes, name), name);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure('CONFIG_INVALID', `${name}: not a text in UTF-8`, {
      side: 'local',
      subject: name,
      hint: 'save it as UTF-8',
      cause: error,
    });
  }
}

import type { ItemChoices, SyncRequest } from '../../operation/sync/item.ts';
import { Failure } from '../../runtime/failure.ts';
import { chooseFormat } from '../conversion.ts';
import type { Invocation, Services } from '../invocation.ts';
import type { ParsedOptions } from '../options/parsed.ts';
import { ratesOf } from '../rates.ts';
import { chooseAttached, chooseSelection, chooseSignatures, isChosen, systemPlatform } from '../selection.ts';
import { signingOf } from '../trust/signers.ts';
import { openJobStore, openJournal } from '../stores.ts';

/** What every sync is told in the same words, however it was said what goes where. */
export async function openSyncRequest(
  invocation: Invocation,
  services: Services,
): Promise<Omit<SyncRequest, 'groups' | 'policy'>> {
  const { options, calledAsSkopeo } = invocation;
  const failFast = stopsAtFirst(options, calledAsSkopeo);
  const [blobStore, journal] = [await openJobStore(invocation, services), await openJournal(invocation)];
  const rates = ratesOf(options);
  const signing = await signingOf(invocation, services);
  const parallel = options.count('image-parallel-copies', 0, 256);
  return {
    dryRun: options.flag('dry-run'),
    failFast,
    ...(signing === undefined ? {} : { signing }),
    ...(blobStore === undefined ? {} : { blobStore }),
    ...(rates === undefined ? {} : { rates }),
    ...(journal === undefined ? {} : { journal }),
    ...(parallel === undefined || parallel === 0 ? {} : { parallelBlobs: parallel }),
  };
}

/** In what form images go, as flags say. */
export function syncChoicesOf({ options, environment, calledAsSkopeo }: Invocation): ItemChoices {
  const system = systemPlatform(options, process);
  const format = chooseFormat(options);
  return {
    selection: chooseSelection(options, environment, system, calledAsSkopeo),
    attached: chooseAttached(options, calledAsSkopeo),
    preserveDigests: options.flag('preserve-digests'),
    ...chooseSignatures(options, calledAsSkopeo),
    ...(format === undefined ? {} : { format }),
    ...(isChosen(options) ? {} : { flattenTo: system }),
  };
}

/** Called as skopeo, a sync ends at the first failure unless `--keep-going` says otherwise; else the other way round. */
function stopsAtFirst(options: ParsedOptions, calledAsSkopeo: boolean): boolean {
  const [keepGoing, failFast] = [options.flag('keep-going'), options.flag('fail-fast')];
  if (keepGoing && failFast) {
    throw new Failure('INPUT_INVALID', '--keep-going and --fail-fast exclude each other', {
      side: 'local',
      hint: 'choose one of them',
    });
  }
  return calledAsSkopeo ? !keepGoing : failFast;
}

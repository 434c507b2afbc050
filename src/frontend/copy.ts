import { parseImageName, parseTag } from '../image/index.ts';
import type { CopyDestination, CopyRequest } from '../operation/copy-request.ts';
import type { Endpoint } from '../operation/endpoint.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import type { Reference } from '../transport/contract.ts';
import { transportOf } from '../transport/index.ts';
import { storeKey } from '../transport/spelling.ts';
import type { Answer } from './answer.ts';
import { chooseCompression, chooseFormat, uselessLayerFlags } from './conversion.ts';
import type { Invocation, Services } from './invocation.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { admissionFor } from './policy.ts';
import { ratesOf } from './rates.ts';
import { chooseAttached, chooseSelection, chooseSignatures, isChosen, systemPlatform } from './selection.ts';
import { refuseSharedPlaces } from './shared-places.ts';
import { openJobStore, openJournal } from './stores.ts';
import { signingOf } from './trust/signers.ts';

/** `copy`: an image to one or more places, or the plan of it. */
export async function runCopy(invocation: Invocation, services: Services): Promise<Answer> {
  const { options, operands, environment, calledAsSkopeo } = invocation;
  const [source] = services.endpoints(operands.slice(0, 1), 'src-');
  const destinations = services.endpoints(operands.slice(1), 'dest-');
  if (source === undefined || destinations.length === 0) {
    throw new Failure('INPUT_INVALID', 'copy takes a source and at least one destination', {
      side: 'local',
      hint: 'waybill copy --help shows examples',
    });
  }
  await refuseSharedPlaces(destinations);
  const system = systemPlatform(options, process);
  const selection = chooseSelection(options, environment, system, calledAsSkopeo);
  if (options.flag('create-repository') && destinations.every(({ reference }) => reference.image === undefined)) {
    throw new Failure('INPUT_INVALID', '--create-repository goes with a registry as destination', {
      side: 'local',
      hint: 'leave it out',
    });
  }
  const format = chooseFormat(options);
  const compression = chooseCompression(options);
  tellUseless(services.ctx, options, source, destinations);
  const parallel = options.count('image-parallel-copies', 0, 256);
  const rates = ratesOf(options);
  const signing = await signingOf(invocation, services);
  const request: Omit<CopyRequest, 'blobStore' | 'journal'> = {
    source,
    destinations: mergeDestinations(destinations, options.list('tag').map(parseTag)).map(withAdditionalTags(options)),
    selection,
    attached: chooseAttached(options, calledAsSkopeo),
    preserveDigests: options.flag('preserve-digests'),
    dryRun: options.flag('dry-run'),
    ...(format === undefined ? {} : { format }),
    ...(compression === undefined ? {} : { compression }),
    ...(isChosen(options) ? {} : { flattenTo: system }),
    ...(await admissionFor(invocation, services)),
    ...(signing === undefined ? {} : { signing }),
    ...chooseSignatures(options, calledAsSkopeo),
    ...(rates === undefined ? {} : { rates }),
    ...(parallel === undefined || parallel === 0 ? {} : { parallelBlobs: parallel }),
  };
  if ((options.text('plan') ?? '') !== '')
    return (await import('./plan.ts')).planCopyRequest(services.ctx, options, request);
  const { copy } = await import('../operation/copy.ts');
  const blobStore = await openJobStore(invocation, services);
  const journal = await openJournal(invocation);
  const result = await copy(services.ctx, {
    ...request,
    ...(blobStore === undefined ? {} : { blobStore }),
    ...(journal === undefined ? {} : { journal }),
  });
  return { kind: 'result', result };
}

/** Says which flags mean nothing to this copy. */
function tellUseless(
  ctx: OperationContext,
  options: ParsedOptions,
  source: Endpoint,
  destinations: readonly Endpoint[],
): void {
  const references = destinations.map(({ reference }) => reference);
  for (const text of uselessLayerFlags(options, references)) ctx.emit({ kind: 'warning', text });
  if (options.has('src-daemon-host') && source.reference.transport !== 'docker-daemon')
    ctx.emit({
      kind: 'warning',
      text: '--src-daemon-host means nothing for this source; to slow a copy down use --limit-rate',
    });
  if (options.flag('dest-precompute-digests'))
    ctx.emit({
      kind: 'debug',
      text: '--dest-precompute-digests: no layer is sent here before its digest is known',
    });
}

/** `--additional-tag`: skopeo's further names for what goes into a docker-archive; the others have `--tag`. */
function withAdditionalTags(options: ParsedOptions): (destination: CopyDestination) => CopyDestination {
  const names = options.list('additional-tag');
  for (const name of names) {
    if (parseImageName(name).tag !== undefined) continue;
    throw new Failure('INPUT_INVALID', `--additional-tag takes NAME:TAG, not ${quoteForeign(name)}`, {
      side: 'local',
      hint: 'write the name with its tag',
    });
  }
  return (destination) =>
    destination.reference.transport === 'docker-archive'
      ? { ...destination, names: [...destination.names, ...names] }
      : destination;
}

/** Destinations of one repository, or one archive, are one, with several names: its content is pushed once. */
function mergeDestinations(destinations: readonly Endpoint[], tags: readonly string[]): readonly CopyDestination[] {
  const merged = new Map<string, { readonly endpoint: Endpoint; readonly names: string[] }>();
  for (const endpoint of destinations) {
    const { name } = endpoint.reference;
    const key = placeOf(endpoint.reference, merged.size);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { endpoint, names: [...tags] });
    else if (name !== undefined) known.names.push(name);
  }
  return [...merged.values()].map(({ endpoint, names }) => ({ ...endpoint, names }));
}

function placeOf(reference: Reference, at: number): string {
  const { name, pin, image, text } = reference;
  if (transportOf(reference).writtenWhole === true) return storeKey(reference);
  return name === undefined || pin !== undefined || image === undefined ? `${text}#${String(at)}` : storeKey(reference);
}

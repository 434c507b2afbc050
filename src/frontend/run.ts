import { readFile, stat } from 'node:fs/promises';
import type { CopyDestination, CopyRequest } from '../operation/copy-request.ts';
import type { Endpoint } from '../operation/endpoint.ts';
import type { Result } from '../operation/result.ts';
import { parseImageName, parseTag } from '../image/index.ts';
import { Failure, exitCodeOf, type FailureCode } from '../runtime/failure.ts';
import type { Reference } from '../transport/contract.ts';
import { transportOf } from '../transport/index.ts';
import { storeKey } from '../transport/spelling.ts';
import type { Invocation, Services } from './invocation.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { admissionFor, policyFor } from './policy.ts';
import { ratesOf } from './rates.ts';
import { openJobStore, openJournal } from './stores.ts';
import { chooseAttached, chooseSelection, chooseSignatures, isChosen, systemPlatform } from './selection.ts';
import { signingOf } from './trust/signers.ts';
import { refuseSharedPlaces } from './shared-places.ts';
import { chooseCompression, chooseFormat, uselessLayerFlags } from './conversion.ts';
import { quoteForeign } from '../runtime/text.ts';

/** What a command gives back: text for stdout, or a result that the front end renders. */
export type Answer =
  /** `code`: what was asked is answered, and the answer is a no. */
  | { readonly kind: 'text'; readonly text: string | Uint8Array; readonly code?: FailureCode }
  /** `text` is shown instead of the result; `matrix` is the output of that name. */
  | { readonly kind: 'result'; readonly result: Result; readonly text?: string; readonly matrix?: string };

/** Runs one command. Fails with a Failure; a result that holds failures is an answer. */
export async function runCommand(invocation: Invocation, services: Services): Promise<Answer> {
  switch (invocation.command) {
    case 'copy':
      return runCopy(invocation, services);
    case 'sync':
      return (await import('./sync/sync.ts')).runSync(invocation, services);
    case 'apply':
      return { kind: 'result', result: await (await import('./apply.ts')).runApply(invocation, services) };
    case 'result':
      return { kind: 'result', result: await (await import('./merge.ts')).runResult(invocation, services) };
    case 'tag':
      return { kind: 'result', result: await runTag(invocation, services) };
    case 'inspect':
      return { kind: 'text', text: await (await import('./inspect.ts')).runInspect(invocation, services) };
    case 'list-tags':
      return { kind: 'text', text: await runListTags(invocation, services) };
    case 'list-repos':
      return { kind: 'text', text: await runListRepos(invocation, services) };
    case 'inventory':
      return { kind: 'text', text: await (await import('./inventory.ts')).runInventory(invocation, services) };
    case 'export':
      return { kind: 'result', result: await (await import('./air-gap.ts')).runExport(invocation, services) };
    case 'import':
      return { kind: 'result', result: await (await import('./air-gap.ts')).runImport(invocation, services) };
    case 'delete': {
      const { deleteImage } = await import('../operation/repository.ts');
      await deleteImage(services.ctx, one(services.endpoints(invocation.operands, '')));
      return { kind: 'text', text: '' };
    }
    case 'untag': {
      const { untagImage } = await import('../operation/repository.ts');
      await untagImage(services.ctx, one(services.endpoints(invocation.operands, '')));
      return { kind: 'text', text: '' };
    }
    case 'prune':
      return { kind: 'result', result: await (await import('./prune.ts')).runPrune(invocation, services) };
    case 'sign':
      return { kind: 'result', result: await (await import('./trust/sign.ts')).runSign(invocation, services) };
    case 'attest':
      return { kind: 'result', result: await (await import('./trust/sign.ts')).runAttest(invocation, services) };
    case 'verify':
      return { kind: 'result', result: await (await import('./trust/verify.ts')).runVerify(invocation, services) };
    case 'tree':
      return { kind: 'text', text: await (await import('./trust/look.ts')).runTree(invocation, services) };
    case 'login':
      return { kind: 'text', text: await (await import('./login.ts')).runLogin(invocation, services) };
    case 'logout':
      return { kind: 'text', text: await (await import('./login.ts')).runLogout(invocation, services) };
    case 'check': {
      const { text, code } = await (await import('./check.ts')).runCheck(invocation, services);
      return { kind: 'text', text, ...(code === undefined ? {} : { code }) };
    }
    case 'manifest-digest':
      return { kind: 'text', text: await runManifestDigest(invocation) };
    case 'standalone-sign':
      return {
        kind: 'text',
        text: await (await import('./trust/standalone.ts')).runStandaloneSign(invocation, services),
      };
    case 'standalone-verify':
      return {
        kind: 'text',
        text: await (await import('./trust/standalone.ts')).runStandaloneVerify(invocation, services),
      };
    case 'untrusted-signature-dump-without-verification':
      return { kind: 'text', text: await (await import('./trust/standalone.ts')).runSignatureDump(invocation) };
    case 'generate-sigstore-key':
      return {
        kind: 'text',
        text: await (await import('./trust/generate-key.ts')).runGenerateKey(invocation, services),
      };
    case 'serve':
      return { kind: 'text', text: await (await import('./serve.ts')).runServe(invocation, services) };
  }
}

async function runCopy(invocation: Invocation, services: Services): Promise<Answer> {
  const { options, operands, environment, calledAsSkopeo } = invocation;
  const [source] = services.endpoints(operands.slice(0, 1), 'src-');
  const destinations = services.endpoints(operands.slice(1), 'dest-');
  if (source === undefined || destinations.length === 0) {
    throw new Failure('INPUT_INVALID', 'copy takes a source and at least one destination', {
      side: 'local',
      hint: 'waybill copy --help shows examples',
    });
  }
  if (options.has('src-daemon-host') && source.reference.transport !== 'docker-daemon') {
    services.ctx.emit({
      kind: 'warning',
      text: '--src-daemon-host means nothing for this source; to slow a copy down use --limit-rate',
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
  const references = destinations.map(({ reference }) => reference);
  for (const text of uselessLayerFlags(options, references)) services.ctx.emit({ kind: 'warning', text });
  if (options.flag('dest-precompute-digests'))
    services.ctx.emit({
      kind: 'debug',
      text: '--dest-precompute-digests: no layer is sent here before its digest is known',
    });
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

async function runTag(invocation: Invocation, services: Services): Promise<Result> {
  const [image] = services.endpoints(invocation.operands.slice(0, 1), '');
  const { tagImage } = await import('../operation/tag-image.ts');
  if (image === undefined) throw new Failure('INPUT_INVALID', 'tag takes an image and names', { side: 'local' });
  return tagImage(services.ctx, {
    image,
    names: invocation.operands.slice(1).map(parseTag),
    dryRun: invocation.options.flag('dry-run'),
    ...(await policyFor(invocation, services)),
  });
}

async function runListTags(invocation: Invocation, services: Services): Promise<string> {
  const [text = ''] = invocation.operands;
  const repository = one(services.endpoints([text], ''));
  const { image } = repository.reference;
  const { listTags } = await import('../operation/repository.ts');
  const { renderJson } = await import('./report/json.ts');
  // What holds names and is no repository: an archive, a layout.
  if (image === undefined) return renderJson({ Tags: await listTags(services.ctx, repository) });
  if (image.digest !== undefined || (image.tag !== undefined && !isBareRepository(text, repository.reference))) {
    throw new Failure('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
      side: 'source',
      hint: 'leave it out',
    });
  }
  return renderJson({ Repository: `${image.registry}/${image.path}`, Tags: await listTags(services.ctx, repository) });
}

/** `latest` is added to a bare name when it is read. */
function isBareRepository(text: string, reference: Reference): boolean {
  return reference.name === 'latest' && !text.endsWith(':latest');
}

async function runListRepos(invocation: Invocation, services: Services): Promise<string> {
  const { openPlace } = await import('./place.ts');
  const place = await openPlace(services, invocation.operands[0] ?? '');
  const { listRepositories } = await import('../operation/repository.ts');
  const { renderJson } = await import('./report/json.ts');
  const found = await listRepositories(services.ctx, place);
  return renderJson({ Registry: place.registry, Repositories: found });
}

const LARGEST_MANIFEST_FILE = 4 * 1024 * 1024;

async function runManifestDigest({ operands: [file = ''] }: Invocation): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) {
    throw new Failure('INPUT_INVALID', `no such file: ${file}`, {
      side: 'local',
      subject: file,
      hint: 'name a file that holds a manifest',
    });
  }
  if (found.size > LARGEST_MANIFEST_FILE)
    throw new Failure('LIMIT_EXCEEDED', `${file} is larger than a manifest may be (4 MiB)`, {
      side: 'local',
      subject: file,
    });
  const { manifestDigest } = await import('../operation/manifest-digest.ts');
  return `${manifestDigest(await readFile(file))}\n`;
}

function one(endpoints: readonly Endpoint[]): Endpoint {
  const [first] = endpoints;
  if (first === undefined)
    throw new Failure('INPUT_INVALID', 'an image is missing', {
      side: 'local',
      hint: 'waybill COMMAND --help shows examples',
    });
  return first;
}

/** The exit code of a result: 3 when some are done and some failed, the first failure's own when all failed. */
export function exitCodeOfResult(result: Result): number {
  const errors = result.images.flatMap(({ destinations }) =>
    destinations.flatMap(({ error }) => (error === undefined ? [] : [error.code])),
  );
  const [first] = errors;
  if (first === undefined) return 0;
  return errors.includes('CANCELLED') || result.status === 'failed' ? exitCodeOf(worst(errors, first)) : 3;
}

function worst(errors: readonly FailureCode[], first: FailureCode): FailureCode {
  return errors.includes('CANCELLED') ? 'CANCELLED' : first;
}

import { parseImageName, renderImageName, type ImageName } from '../image/index.ts';
import { exportImages, type ImageToExport } from '../operation/air-gap/export.ts';
import { importImages } from '../operation/air-gap/import.ts';
import { parseInventory, type Inventory } from '../operation/air-gap/inventory-document.ts';
import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import { renderBytes } from '../runtime/text.ts';
import type { Reference } from '../transport/contract.ts';
import { parseReference } from '../transport/index.ts';
import { readNamedFile } from './files.ts';
import type { Invocation, Services } from './invocation.ts';
import { policyFor } from './policy.ts';
import { ratesOf } from './rates.ts';
import { chooseAttached, chooseSelection, systemPlatform } from './selection.ts';

const ARCHIVE = 'oci-archive:';
const SMALLEST_PART = 1_000_000;

export async function runExport(invocation: Invocation, services: Services): Promise<Result> {
  const { options, operands, environment, calledAsSkopeo } = invocation;
  const file = archiveFile(operands.at(-1) ?? '');
  const [archive] = services.endpoints([`${ARCHIVE}${file}`], '');
  const images = services.endpoints(operands.slice(0, -1), '').map((source): ImageToExport => {
    const name = nameInArchive(source.reference);
    return { source, name, reference: parseReference(`${ARCHIVE}${file}:${name}`) };
  });
  if (archive === undefined) throw new Failure('INTERNAL', 'export without operands');
  refuseTwice(images);
  const splitBytes = partBytes(invocation);
  const rates = ratesOf(options);
  return exportImages(services.ctx, {
    images,
    archive: { ...archive, settings: { ...archive.settings, ...(splitBytes === undefined ? {} : { splitBytes }) } },
    have: await readInventories(invocation, services),
    selection: chooseSelection(options, environment, systemPlatform(options, process), calledAsSkopeo),
    attached: chooseAttached(options, calledAsSkopeo),
    ...(await policyFor(invocation, services)),
    ...(rates === undefined ? {} : { rates }),
  });
}

export async function runImport(invocation: Invocation, services: Services): Promise<Result> {
  const { options, operands, calledAsSkopeo } = invocation;
  const [operand = '', place = ''] = operands;
  const file = archiveFile(operand);
  const [archive] = services.endpoints([`${ARCHIVE}${file}`], '');
  const base = place.replace(/^docker:\/\//, '').replace(/\/+$/, '');
  // Its registry is all that is wanted of it.
  const [registry] = services.endpoints([`docker://${base}/x`], '');
  if (archive === undefined || registry?.reference.image === undefined)
    throw new Failure('INTERNAL', 'import without operands');
  const { settings } = registry;
  const { registry: host, path } = registry.reference.image;
  const below = path.slice(0, -1);
  const trusted = new Set(
    (await readInventories(invocation, services)).flatMap(({ repositories }) =>
      repositories.map(({ name }) => parseImageName(name)).flatMap((one) => (one.registry === host ? [one.path] : [])),
    ),
  );
  const rates = ratesOf(options);
  return importImages(services.ctx, {
    archive,
    imageNamed: (name) => parseReference(`${ARCHIVE}${file}:${name}`),
    destinationOf: (name) => ({ reference: parseReference(`docker://${base}/${pathWithName(name)}`), settings }),
    mayReadFrom: (path) => path.startsWith(below) || trusted.has(path),
    clientOf: (path) => settings.registries.repository({ registry: host, path }, settings.access, 'pull'),
    attached: chooseAttached(options, calledAsSkopeo),
    dryRun: options.flag('dry-run'),
    ...(await policyFor(invocation, services)),
    ...(rates === undefined ? {} : { rates }),
  });
}

function refuseTwice(images: readonly ImageToExport[]): void {
  const names = images.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new Failure('INPUT_INVALID', `two images would have the name ${twice} in the archive`, {
    side: 'local',
    hint: 'name each image once',
  });
}

/** Colons are no part of it: after one comes the name of an image. */
function archiveFile(operand: string): string {
  const file = operand.startsWith(ARCHIVE) ? operand.slice(ARCHIVE.length) : operand;
  if (file !== '' && !file.includes(':')) return file;
  throw new Failure('REFERENCE_INVALID', `not an archive: ${JSON.stringify(operand.slice(0, 300))}`, {
    side: 'local',
    hint: 'write oci-archive:FILE; the images in it keep their own names',
  });
}

/** The full name, as the registry has it: the far side finds the image's path in it. */
function nameInArchive({ image, text }: Reference): string {
  if (image !== undefined) return renderImageName(withOneName(image));
  throw new Failure('REFERENCE_INVALID', `only images of registries are exported, not ${text}`, {
    side: 'source',
    subject: text,
    hint: 'copy it into an archive of its own: waybill copy … oci-archive:FILE:NAME',
  });
}

/** A tag says more than the digest that it is pinned to; without either it is `latest`. */
function withOneName({ registry, path, tag, digest }: ImageName): ImageName {
  return tag === undefined && digest !== undefined
    ? { registry, path, digest }
    : { registry, path, tag: tag ?? 'latest' };
}

/** Path and name without the registry that the image came from. */
function pathWithName(name: string): string {
  const image = parseImageName(name);
  if (image.tag !== undefined || image.digest !== undefined)
    return renderImageName(withOneName(image)).slice(image.registry.length + 1);
  throw new Failure('REFERENCE_INVALID', `the archive has an image without a tag: ${JSON.stringify(name)}`, {
    side: 'source',
    hint: 'copy it by itself: waybill copy oci-archive:FILE:NAME docker://…',
  });
}

function partBytes({ options }: Invocation): number | undefined {
  const bytes = options.bytes('split');
  if (bytes === undefined || bytes >= SMALLEST_PART) return bytes;
  throw new Failure('INPUT_INVALID', `--split: parts have at least ${renderBytes(SMALLEST_PART)}`, {
    side: 'local',
    hint: 'give a size such as 4G',
  });
}

async function readInventories({ options }: Invocation, { ctx }: Services): Promise<readonly Inventory[]> {
  return Promise.all(options.list('have').map(async (file) => readInventory(file, ctx.limits.contentsBytes)));
}

async function readInventory(file: string, most: number): Promise<Inventory> {
  return parseInventory(await readNamedFile(file, '--have', most), file);
}

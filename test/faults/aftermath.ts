import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { digestOf } from '../../src/image/index.ts';
import { readShelf } from '../support/registry-shelf.ts';
import { layoutOf, type Ending } from './operate.ts';
import { IMAGE, LAYER, REPOSITORY, SBOM, TAGS } from './image.ts';
import type { FaultRow } from './row.ts';
import type { Stage } from './stage.ts';

const DIGEST = IMAGE.root.descriptor.digest;

/** A registry may be told of the end of an upload, and be about to forget it. */
const SETTLE_MS = 2_000;
const LOOK_MS = 20;

/**
 * What is not as it has to be after a cell, whatever its outcome was; nothing, as a rule. Read from the files of the registries
 * and from the disk, not by asking the program.
 * @param withAttached false: the program does not carry what is attached.
 */
export async function complaintsAfter(
  row: FaultRow,
  stage: Stage,
  { outcome, answer }: Ending,
  withAttached = true,
): Promise<readonly string[]> {
  const isDone = outcome === 'succeeds';
  const { operation, faulty, other } = stage;
  const complaints: string[] = [];
  if (operation === 'copy from' || operation === 'copy to')
    complaints.push(...complaintsOfCopy(placeOf(stage), isDone, withAttached));
  if (operation === 'inspect' && isDone && answer !== DIGEST) complaints.push('inspect told another digest');
  if (operation === 'list-tags' && isDone && String(answer) !== String(TAGS)) complaints.push('tags are missing');
  if (operation === 'delete') {
    const isThere = readShelf(faulty.directory).digestAt(REPOSITORY, 'v1') !== undefined;
    if (isThere === isDone) complaints.push(isDone ? 'nothing was deleted' : 'it failed, and deleted');
  }
  if (other.credentials.length > 0) complaints.push('a credential went to another host');
  const left = await leftovers(stage, row.mayLeaveUpload === true);
  if (left.length > 0) complaints.push(`left behind: ${left.join(', ')}`);
  return complaints;
}

/** How often the fault was met. A closed door and a certificate that nobody trusts are met before any request. */
export function timesMet({ faulty, front, variant }: Stage): number {
  const isMetBefore =
    variant.tls === 'checked' ||
    variant.tls === 'expired' ||
    variant.front?.how === 'closed' ||
    variant.unknownHost !== undefined;
  return faulty.met + (front?.met ?? 0) + (isMetBefore ? 1 : 0);
}

/** Where the copy of this stage went: a directory with an OCI layout in it. */
function placeOf(stage: Stage): string {
  const layout = layoutOf(stage);
  if (existsSync(layout)) return layout;
  return stage.operation === 'copy to'
    ? path.join(stage.faulty.directory, REPOSITORY)
    : path.join(stage.honest.directory, 'run/app');
}

function complaintsOfCopy(place: string, isDone: boolean, withAttached: boolean): readonly string[] {
  const tagged = readShelf(path.dirname(place)).digestAt(path.basename(place), 'v1');
  if (!isDone) return tagged === undefined ? [] : ['it failed, and the tag moved'];
  if (tagged !== DIGEST) return ['the tag is not where it should be'];
  const wanted = [IMAGE, ...(withAttached ? [SBOM] : [])].flatMap(({ blobs, manifests }) => [...manifests, ...blobs]);
  const wrong = wanted.filter(({ descriptor: { digest } }) => {
    const file = path.join(place, 'blobs', ...digest.split(':'));
    return !existsSync(file) || digestOf(readFileSync(file)) !== digest;
  });
  return wrong.map(({ descriptor }) =>
    descriptor.digest === LAYER ? 'the layer is missing or wrong' : `${descriptor.digest} is missing or wrong`,
  );
}

/** Files of uploads that are open, of content that is not whole, of locks; and whatever is in the place for temporary files. */
async function leftovers(stage: Stage, mayLeaveUpload: boolean): Promise<readonly string[]> {
  const { directory, honest, faulty } = stage;
  const find = (): readonly string[] => [
    ...temporaryFiles(directory),
    ...readdirSync(path.join(directory, 'tmp')),
    ...temporaryFiles(honest.directory).map((file) => `an open upload: ${file}`),
    ...(mayLeaveUpload ? [] : temporaryFiles(faulty.directory).map((file) => `an open upload: ${file}`)),
  ];
  const end = Date.now() + SETTLE_MS;
  for (;;) {
    const found = find();
    if (found.length === 0 || Date.now() > end) return found;
    await delay(LOOK_MS);
  }
}

/** The embedded registry keeps the bytes of an open upload in such a file, for as long as it is open. */
function temporaryFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file).startsWith('.waybill-'))
    .map((file) => path.dirname(file));
}

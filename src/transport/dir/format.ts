import { algorithmOf, hexOf, type Digest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';

/** The file names and the version file of skopeo's `dir:` format. */
export const VERSION_FILE = 'version';
export const ROOT_FILE = 'manifest.json';

/** Blobs lie flat under their hex; other algorithms than sha256 (format 1.2) are named. */
export function blobFile(digest: Digest): string {
  return algorithmOf(digest) === 'sha256' ? hexOf(digest) : `${algorithmOf(digest)}-${hexOf(digest)}`;
}

/** A manifest below the root. */
export function manifestFile(digest: Digest): string {
  return `${blobFile(digest)}.manifest.json`;
}

/** The signatures of the root, or of a manifest below it, from 1 on. */
export function signatureFile(below: Digest | undefined, number: number): string {
  return `${below === undefined ? '' : `${blobFile(below)}.`}signature-${String(number)}`;
}

/** 1.1 is what every reader understands; 1.2 is needed where a digest is not a sha256. */
export function renderVersion(digests: Iterable<Digest>): string {
  const minor = [...digests].some((digest) => algorithmOf(digest) !== 'sha256') ? 2 : 1;
  return `Directory Transport Version: 1.${String(minor)}\n`;
}

/** Fails with ARCHIVE_INVALID when the text is no version, UNSUPPORTED when it is newer than 1.2. */
export function checkVersion(text: string, directory: string): void {
  const match = /^Directory Transport Version: (\d{1,6})\.(\d{1,6})\n?$/.exec(text);
  if (match === null) {
    throw new Failure('ARCHIVE_INVALID', `the version file of the directory is not one: ${directory}/${VERSION_FILE}`, {
      subject: directory,
      hint: 'name a directory that was written with dir:, or remove this file if you are sure',
    });
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major > 1 || (major === 1 && minor > 2)) {
    throw new Failure('UNSUPPORTED', `the directory has format ${String(major)}.${String(minor)}: ${directory}`, {
      subject: directory,
      hint: 'waybill knows the format up to 1.2: read it with the program that wrote it',
    });
  }
}

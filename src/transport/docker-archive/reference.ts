import path from 'node:path';
import { isTag, parseImageName, renderImageName, renderRepository } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { Reference } from '../contract.ts';
import { isPosition } from '../position.ts';

const WINDOWS_DRIVE = /^[A-Za-z]:\\/;

/**
 * Reads `FILE`, `FILE:NAME[:TAG]` or `FILE:@N`, split at the first colon as skopeo does. Names are Docker's, with its defaults: the
 * reference's name is in full, with `latest` where no tag is given. Fails with REFERENCE_INVALID.
 */
export function parseDockerArchiveReference(text: string): Reference {
  const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
  const colon = text.indexOf(':', skip);
  const file = colon < 0 ? text : text.slice(0, colon);
  if (file === '' || file.includes('\0'))
    throw refuse(text, 'write docker-archive:FILE or docker-archive:FILE:NAME:TAG');
  const place = { transport: 'docker-archive', location: path.resolve(file) };
  if (colon < 0) return { ...place, text: `docker-archive:${file}` };
  const rest = text.slice(colon + 1);
  const isPlace = rest.startsWith('@');
  const name = isPlace ? parsePosition(rest, text) : parseName(rest, text);
  const named = isPlace ? {} : { named: parseImageName(name) };
  return { ...place, text: `docker-archive:${file}:${name}`, name, ...named };
}

/**
 * A name as it stands in an archive: `docker.io/library/busybox:latest`. A tag alone is one of the repository that the reference names.
 * Fails with REFERENCE_INVALID.
 */
export function fullName(name: string, reference: Reference): string {
  const own = reference.name;
  if (!isTag(name) || own === undefined || isPosition(own)) return parseName(name, name);
  return `${renderRepository(parseImageName(own))}:${name}`;
}

/** {@link fullName} of what an archive says; `undefined` for what is no name. */
export function tryFullName(text: string): string | undefined {
  try {
    return parseName(text, text);
  } catch {
    return undefined;
  }
}

function parsePosition(name: string, text: string): string {
  if (isPosition(name)) return name;
  throw refuse(text, 'after @ comes a position, counted from 0');
}

function parseName(name: string, text: string): string {
  try {
    const parsed = parseImageName(name);
    if (parsed.digest !== undefined) throw refuse(text, 'an archive has names with tags, and no digests');
    return renderImageName({ ...parsed, tag: parsed.tag ?? 'latest' });
  } catch (error) {
    const failure = toFailure(error);
    throw refuse(text, failure.hint ?? 'write docker-archive:FILE:NAME:TAG');
  }
}

function refuse(text: string, hint: string): Failure {
  return new Failure(
    'REFERENCE_INVALID',
    `not a docker-archive reference: ${quoteForeign(`docker-archive:${text}`, 300)}`,
    {
      hint,
    },
  );
}

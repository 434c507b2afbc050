import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import type { Reference } from '../contract.ts';
import { isPosition } from '../position.ts';
import { quoteForeign } from '../../runtime/text.ts';

const NAME_COMPONENT = '[A-Za-z0-9]+(?:(?:[-._:@+]|--)[A-Za-z0-9]+)*';
const NAME = new RegExp(`^${NAME_COMPONENT}(?:/${NAME_COMPONENT})*$`);
/** A name is one annotation of one descriptor; no tool writes longer ones. */
const LONGEST_NAME = 1024;
const WINDOWS_DRIVE = /^[A-Za-z]:\\/;

/** OCI Image 1.1, annotations.md: where a layout's index keeps the name of an entry. */
export const REF_NAME = 'org.opencontainers.image.ref.name';

/**
 * Reads `DIR`, `DIR:NAME` or `DIR:@N`, split at the first colon as skopeo does; a colon at the end without a name is no name.
 * Fails with REFERENCE_INVALID.
 */
export function parseLayoutReference(text: string, transport: 'oci' | 'oci-archive' = 'oci'): Reference {
  const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
  const colon = text.indexOf(':', skip);
  const directory = colon < 0 ? text : text.slice(0, colon);
  const name = colon < 0 ? '' : text.slice(colon + 1);
  if (directory === '' || directory.includes('\0')) {
    const place = transport === 'oci' ? 'DIRECTORY' : 'FILE';
    throw refuse(transport, text, `write ${transport}:${place} or ${transport}:${place}:NAME`);
  }
  if (name.startsWith('@') ? !isPosition(name) : name !== '' && !isLayoutName(name)) {
    throw refuse(
      transport,
      text,
      `a name has letters, digits and single separators (- . _ : @ + /) between them, or is @ and a position`,
    );
  }
  const place = { transport, location: path.resolve(directory) };
  return name === ''
    ? { ...place, text: `${transport}:${directory}` }
    : { ...place, text: `${transport}:${directory}:${name}`, name };
}

/** The grammar of an entry's name in a layout's index (OCI Image 1.1, annotations.md, `ref.name`). */
function isLayoutName(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text);
}

/** Fails with REFERENCE_INVALID where an entry cannot be called so. */
export function refuseOtherNames(name: string): void {
  if (isLayoutName(name)) return;
  throw new Failure('REFERENCE_INVALID', `not a name for an image in an OCI layout: ${quoteForeign(name, 300)}`, {
    hint: 'a name has letters, digits and single separators (- . _ : @ + /) between them; @N is for reading only',
  });
}

function refuse(transport: string, text: string, hint: string): Failure {
  return new Failure(
    'REFERENCE_INVALID',
    `not an OCI ${transport === 'oci' ? 'layout' : 'archive'} reference: ${quoteForeign(`${transport}:${text}`, 300)}`,
    { hint },
  );
}

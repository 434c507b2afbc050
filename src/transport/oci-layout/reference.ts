import path from 'node:path';
import { Failure } from '../../runtime/failure.ts';
import type { Reference } from '../contract.ts';
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
export function parseLayoutReference(text: string): Reference {
  const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
  const colon = text.indexOf(':', skip);
  const directory = colon < 0 ? text : text.slice(0, colon);
  const name = colon < 0 ? '' : text.slice(colon + 1);
  if (directory === '' || directory.includes('\0')) throw refuse(text, 'write oci:DIRECTORY or oci:DIRECTORY:NAME');
  if (name.startsWith('@') ? !isPosition(name) : name !== '' && !isLayoutName(name)) {
    throw refuse(
      text,
      `a name has letters, digits and single separators (- . _ : @ + /) between them, or is @ and a position`,
    );
  }
  const place = { transport: 'oci', location: path.resolve(directory) };
  return name === '' ? { ...place, text: `oci:${directory}` } : { ...place, text: `oci:${directory}:${name}`, name };
}

/** The grammar of an entry's name in a layout's index (OCI Image 1.1, annotations.md, `ref.name`). */
export function isLayoutName(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text);
}

/** `@N`: the entry at position N, for reading only. */
export function isPosition(name: string): boolean {
  return /^@(?:0|[1-9][0-9]{0,8})$/.test(name);
}

function refuse(text: string, hint: string): Failure {
  return new Failure('REFERENCE_INVALID', `not an OCI layout reference: ${quoteForeign(`oci:${text}`, 300)}`, {
    hint,
  });
}

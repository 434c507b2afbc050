import { Failure } from '../runtime/failure.ts';
import type { Reference } from './contract.ts';

/** `@N`: the image at position N of a layout or an archive, for reading only. */
export function isPosition(name: string): boolean {
  return /^@(?:0|[1-9][0-9]{0,8})$/.test(name);
}

/** `@N` says where an image is, not what it is to be called. Fails with REFERENCE_INVALID. */
export function refusePosition({ name, text }: Reference, place: 'an OCI layout' | 'an archive'): void {
  if (name === undefined || !isPosition(name)) return;
  throw new Failure('REFERENCE_INVALID', `${place} cannot be written by position: ${text}`, {
    subject: text,
    hint: 'give the image a name, or none',
  });
}

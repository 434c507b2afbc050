import { parseSignatureBlob } from '../../transport/signature-blob.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseSimplePayload } from './payload.ts';
import { parseSignedMessage } from './signed-message.ts';

/** What a signature claims, with nothing of it verified: to be looked at, and never to be decided on. Names as skopeo prints them. */
export interface UntrustedClaims {
  readonly UntrustedDockerManifestDigest: string;
  readonly UntrustedDockerReference: string;
  readonly UntrustedCreatorID: string | null;
  /** RFC 3339, in seconds. */
  readonly UntrustedTimestamp: string | null;
  readonly UntrustedShortKeyIdentifier: string;
}

/** Fails with SIGNATURE_INVALID where it is no simple signature. */
export function readUntrusted(bytes: Uint8Array, file: string): UntrustedClaims {
  const blob = parseSignatureBlob(bytes, file);
  if (blob.kind !== 'simple-signing')
    throw new Failure('SIGNATURE_INVALID', `${file} is no GPG signature`, { subject: file });
  const { content, keyId } = parseSignedMessage(blob.bytes);
  const { digest, reference, optional } = parseSimplePayload(content, 'atomic');
  const { creator, timestamp } = optional;
  return {
    UntrustedDockerManifestDigest: digest,
    UntrustedDockerReference: reference,
    UntrustedCreatorID: creator ?? null,
    UntrustedTimestamp: timestamp === undefined ? null : renderTime(timestamp),
    UntrustedShortKeyIdentifier: keyId.toUpperCase(),
  };
}

/** Years that no calendar of ours has are given as seconds. */
function renderTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString().replace('.000Z', 'Z');
}

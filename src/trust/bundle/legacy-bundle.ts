import { createHash, type KeyObject } from 'node:crypto';
import { digestOf, parseStrictJson } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { ANNOTATION } from '../sigstore/attachment.ts';
import { parsePem } from '../sigstore/pem.ts';
import { parseSimplePayload, type SimplePayload } from '../simple-signing/payload.ts';
import { hintOf, verifyBundle, type BundleTrust, type VerifiedBundle } from './verify-bundle.ts';

const VERSION = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';

/**
 * Verifies a signature of the `.sig` tag with all that a trusted root asks of a bundle. As every tool does that reads them, with SHA-256
 * whatever the key. Whether the payload is about the right image is the caller's to compare. Fails with SIGNATURE_INVALID.
 */
export async function verifyAsBundle(
  attachment: SigstoreAttachment,
  trust: BundleTrust,
  key?: KeyObject,
): Promise<VerifiedBundle & { readonly payload: SimplePayload }> {
  const { payload } = attachment;
  const expected = { digest: digestOf(payload), as: { content: payload } };
  const verified = await verifyBundle(bundleOfAttachment(attachment, key), trust, expected);
  return { ...verified, payload: parseSimplePayload(payload, 'cosign') };
}

/**
 * A signature of the `.sig` tag as a bundle over its payload (sigstore_bundle.proto, 0.1), so that both are verified by one code against
 * one trusted root. It says the same in other words: nothing of it is believed here. `key`: taken for one that this key made, not a
 * certificate. Fails with SIGNATURE_INVALID where something else is in its annotations.
 */
function bundleOfAttachment({ payload, annotations }: SigstoreAttachment, key: KeyObject | undefined): Buffer {
  const entry = annotations[ANNOTATION.rekorBundle];
  const timestamp = annotations[TIMESTAMP];
  return Buffer.from(
    JSON.stringify({
      mediaType: VERSION,
      verificationMaterial: {
        ...(key === undefined ? certificateOf(annotations) : { publicKey: { hint: hintOf(key) } }),
        tlogEntries: entry === undefined ? [] : [logEntry(entry)],
        ...(timestamp === undefined ? {} : { timestampVerificationData: timestampOf(timestamp) }),
      },
      messageSignature: {
        messageDigest: {
          algorithm: 'SHA2_256',
          digest: createHash('sha256').update(payload).digest('base64'),
        },
        signature: annotations[ANNOTATION.signature] ?? '',
      },
    }),
  );
}

/** The leaf alone: the trusted root has the others. */
function certificateOf(annotations: SigstoreAttachment['annotations']): object {
  const pem = annotations[ANNOTATION.certificate];
  if (pem === undefined) throw refuse(`there is no annotation ${ANNOTATION.certificate}`);
  const [leaf, ...others] = read(() => parsePem(pem, 'the certificate'));
  if (leaf?.label !== 'CERTIFICATE' || others.length > 0) throw refuse('there is not one certificate of a signer');
  return { x509CertificateChain: { certificates: [{ rawBytes: Buffer.from(leaf.bytes).toString('base64') }] } };
}

/** What Rekor v1 promised: `{"SignedEntryTimestamp":…,"Payload":{"body","integratedTime","logIndex","logID"}}`. */
function logEntry(text: string): object {
  const { SignedEntryTimestamp, Payload } = exactly(json(text), ['SignedEntryTimestamp', 'Payload']);
  const { body, integratedTime, logIndex, logID } = exactly(Payload, ['body', 'integratedTime', 'logIndex', 'logID']);
  const { kind, apiVersion } = kindOf(body);
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(typeof logID === 'string' ? logID : '', 'hex').toString('base64') },
    kindVersion: { kind, version: apiVersion },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
    canonicalizedBody: body,
  };
}

function kindOf(body: unknown): { readonly kind: unknown; readonly apiVersion: unknown } {
  const entry = json(Buffer.from(typeof body === 'string' ? body : '', 'base64').toString());
  const { kind, apiVersion } = exactly(entry, ['apiVersion', 'kind', 'spec']);
  return { kind, apiVersion };
}

function timestampOf(text: string): object {
  const { SignedRFC3161Timestamp } = exactly(json(text), ['SignedRFC3161Timestamp']);
  return { rfc3161Timestamps: [{ signedTimestamp: SignedRFC3161Timestamp }] };
}

function exactly(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const found = isObject ? Object.keys(value) : [];
  if (!isObject || found.length !== keys.length || !keys.every((key) => found.includes(key)))
    throw refuse('what a log or a timestamp authority said is not what it says');
  return { ...value };
}

function json(text: string): unknown {
  return read(() => parseStrictJson(Buffer.from(text), 'an annotation'));
}

function read<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw refuse(toFailure(error).message, error);
  }
}

function refuse(why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
}

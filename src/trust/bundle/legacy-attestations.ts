import { X509Certificate } from 'node:crypto';
import { algorithmOf, hexOf, parseManifest, type Descriptor, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { isReferrerLister, type ContentSource } from '../../transport/contract.ts';
import { ANNOTATION } from '../sigstore/attachment.ts';
import { objectOf, refuseBundle, textOf } from './fields.ts';
import { readBytes, refuseTooMany, refuseTooMuch, type FoundBundle } from './find-bundles.ts';
import { BUNDLE_BYTES, parseEnvelope, parseJson, refuseFragments } from './parse-bundle.ts';

const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';
const OLD_BUNDLE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';

/**
 * The attestations under cosign's `.att` tag of a manifest, each as the bundle of version 0.1 that says the same, so that one code
 * verifies all. A chain that comes along is left out: the trusted root has what is trusted. So is a timestamp, which these have over
 * the whole envelope and bundles have over the signature: time is what the log promised.
 * What cannot be read is passed over. Fails with LIMIT_EXCEEDED, and as the store does.
 */
export async function findLegacyAttestations(
  ctx: OperationContext,
  source: ContentSource,
  subject: Descriptor,
): Promise<readonly FoundBundle[]> {
  if (!isReferrerLister(source)) return [];
  const document = await findTagged(ctx, source, `${algorithmOf(subject.digest)}-${hexOf(subject.digest)}.att`);
  if (document === undefined) return [];
  const layers = layersOf(ctx, document).filter(
    ({ mediaType, size }) => mediaType === ENVELOPE_TYPE && size <= BUNDLE_BYTES,
  );
  refuseTooMany(subject, layers.length, 'attestation');
  refuseTooMuch(
    subject,
    layers.reduce((sum, { size }) => sum + size, 0),
  );
  const found: FoundBundle[] = [];
  for (const layer of layers) {
    const bytes = await readBytes(ctx, source, layer);
    try {
      const predicateType = layer.annotations?.['predicateType'];
      found.push({
        descriptor: layer,
        bytes: renderAsBundle(bytes, layer.annotations ?? {}),
        ...(predicateType === undefined ? {} : { predicateType }),
      });
    } catch (error) {
      ctx.emit({ kind: 'debug', text: `${layer.digest} is passed over: ${toFailure(error).message}` });
    }
  }
  return found;
}

async function findTagged(
  ctx: OperationContext,
  source: ContentSource,
  tag: string,
): Promise<ManifestDocument | undefined> {
  try {
    return await source.resolve(ctx, tag);
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}

function layersOf(ctx: OperationContext, { bytes, descriptor }: ManifestDocument): readonly Descriptor[] {
  try {
    const manifest = parseManifest(bytes, descriptor.mediaType);
    return manifest.kind === 'image' ? manifest.layers : [];
  } catch (error) {
    ctx.emit({ kind: 'debug', text: `${descriptor.digest} is passed over: ${toFailure(error).message}` });
    return [];
  }
}

function renderAsBundle(envelope: Uint8Array, annotations: Readonly<Record<string, string>>): Uint8Array {
  refuseFragments(envelope, 'the envelope');
  const dsseEnvelope = parseJson(envelope, 'the envelope');
  parseEnvelope(dsseEnvelope);
  const pem = annotations[ANNOTATION.certificate] ?? '';
  const promise = annotations[ANNOTATION.rekorBundle] ?? '';
  const bundle = {
    mediaType: OLD_BUNDLE,
    verificationMaterial: {
      ...(pem === ''
        ? { publicKey: { hint: '' } }
        : { x509CertificateChain: { certificates: [{ rawBytes: new X509Certificate(pem).raw.toString('base64') }] } }),
      tlogEntries: promise === '' ? [] : [renderPromise(promise)],
    },
    dsseEnvelope,
  };
  return new TextEncoder().encode(JSON.stringify(bundle));
}

/** What Rekor v1 promised (sigstore/cosign, specs/SIGNATURE_SPEC.md), as an entry of a bundle. */
function renderPromise(annotation: string): object {
  const { SignedEntryTimestamp: signedEntryTimestamp, Payload: payload } = objectOf(
    parseJson(Buffer.from(annotation), 'the promise of the log'),
    'the promise of the log',
    ['SignedEntryTimestamp', 'Payload'],
  );
  const { body, integratedTime, logIndex, logID } = objectOf(payload, 'Payload', [
    'body',
    'integratedTime',
    'logIndex',
    'logID',
  ]);
  const canonicalizedBody = textOf(body, 'Payload.body', 2 * 1024 * 1024);
  const entry = objectOf(parseJson(Buffer.from(canonicalizedBody, 'base64'), 'the log entry'), 'the log entry');
  return {
    logIndex: numeral(logIndex),
    logId: { keyId: Buffer.from(textOf(logID, 'Payload.logID', 128), 'hex').toString('base64') },
    kindVersion: { kind: entry['kind'], version: entry['apiVersion'] },
    integratedTime: numeral(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    canonicalizedBody,
  };
}

function numeral(value: unknown): string {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw refuseBundle('the promise of the log has a number that is none');
  return String(value);
}

import type { Descriptor } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { renderStatement } from '../attestation/render-statement.ts';
import {
  LOGGED,
  type ByteSigner,
  type DsseEnvelope,
  type ImageSigner,
  type LogEntry,
  type SigningMaterial,
  type StatementSigner,
  type Witness,
  type WitnessStatement,
} from '../contract.ts';
import { preAuthEncoding, renderEnvelope, STATEMENT_TYPE } from './dsse.ts';
import { COSIGN_SIGN } from './statement.ts';

/** The type of the bundles that are made. */
export const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Signs images as cosign 3 does, in bundles, and statements about them. */
export function createBundleSigner(by: ByteSigner, witness?: Witness): ImageSigner & StatementSigner {
  const attest: StatementSigner['attest'] = async (ctx, statement, predicateType) => ({
    format: 'bundle',
    bundle: await makeBundle(ctx, statement, by, witness),
    identity: by.identity,
    predicateType,
  });
  const isSigned = async (ctx: OperationContext, subject: Descriptor, there: ContentSource): Promise<boolean> => {
    const { hasOwnBundle } = await import('./own-bundle.ts');
    return hasOwnBundle(ctx, there, subject, { by, isWitnessed: witness !== undefined });
  };
  return {
    formats: ['bundle'],
    sign: async (ctx, { descriptor }, there) => {
      if (there !== undefined && (await isSigned(ctx, descriptor, there))) return [];
      return [await attest(ctx, renderStatement(descriptor.digest, undefined, COSIGN_SIGN, {}), COSIGN_SIGN)];
    },
    countLacking: async (ctx, { descriptor }, there) => ((await isSigned(ctx, descriptor, there)) ? 0 : 1),
    attest,
  };
}

/**
 * A bundle of version 0.3 around an in-toto statement, as compact JSON with its fields in one order. The statement is signed as it
 * is. Fails with INPUT_INVALID for a certificate without a witness: once it has expired, nothing would tell that it was valid.
 */
export async function makeBundle(
  ctx: OperationContext,
  statement: Uint8Array,
  by: ByteSigner,
  witness?: Witness,
): Promise<Uint8Array> {
  const material = await by.material(ctx);
  if (material.kind === 'certificate' && witness === undefined) throw withoutWitness();
  const keyid = material.kind === 'certificate' ? '' : material.hint;
  const { envelope, witnessed } = await signWitnessed(ctx, statement, keyid, by, witness);
  const bundle = {
    mediaType: BUNDLE_TYPE,
    verificationMaterial: { ...renderMaterial(material), ...renderWitnessed(witnessed) },
    dsseEnvelope: renderEnvelope(envelope),
  };
  return new TextEncoder().encode(JSON.stringify(bundle));
}

const MOST_SIGNATURES = 3;

/**
 * A log that has the signature already, for its answer was lost, takes another one: ECDSA makes a new one every time. Of other keys it
 * would be the same one.
 */
async function signWitnessed(
  ctx: OperationContext,
  statement: Uint8Array,
  keyid: string,
  by: ByteSigner,
  witness: Witness | undefined,
): Promise<{ readonly envelope: DsseEnvelope; readonly witnessed: WitnessStatement | undefined }> {
  const most = by.keyDetails.startsWith('PKIX_ECDSA_') ? MOST_SIGNATURES : 1;
  for (let made = 1; ; made += 1) {
    const signature = await by.sign(ctx, preAuthEncoding(STATEMENT_TYPE, statement), 'key');
    const envelope = { payloadType: STATEMENT_TYPE, payload: statement, signatures: [{ signature, keyid }] };
    try {
      return { envelope, witnessed: await witness?.dsse(ctx, envelope, by) };
    } catch (error) {
      if (made === most || !(error instanceof Failure) || error.facts[LOGGED] !== true) throw error;
    }
  }
}

function renderMaterial(material: SigningMaterial): object {
  if (material.kind === 'public-key') return { publicKey: { hint: material.hint } };
  return { certificate: { rawBytes: base64(material.leaf) } };
}

function renderWitnessed({ logEntries, timestamps }: WitnessStatement = { logEntries: [], timestamps: [] }): object {
  return {
    tlogEntries: logEntries.map(renderEntry),
    timestampVerificationData: {
      rfc3161Timestamps: timestamps.map((one) => ({ signedTimestamp: base64(one) })),
    },
  };
}

/** In the order of the protobuf, whatever order the log gave. */
function renderEntry(entry: LogEntry): object {
  const { logIndex, logId, kindVersion, integratedTime, inclusionPromise, inclusionProof, canonicalizedBody } = entry;
  const { rootHash, treeSize, hashes, checkpoint } = inclusionProof;
  return {
    logIndex,
    logId: { keyId: logId.keyId },
    kindVersion: { kind: kindVersion.kind, version: kindVersion.version },
    ...(integratedTime === undefined ? {} : { integratedTime }),
    ...(inclusionPromise === undefined
      ? {}
      : { inclusionPromise: { signedEntryTimestamp: inclusionPromise.signedEntryTimestamp } }),
    inclusionProof: {
      logIndex: inclusionProof.logIndex,
      rootHash,
      treeSize,
      hashes,
      checkpoint: { envelope: checkpoint.envelope },
    },
    canonicalizedBody,
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function withoutWitness(): Failure {
  return new Failure('INPUT_INVALID', 'a signature with a short-lived certificate needs a log or a timestamp', {
    side: 'local',
    hint: 'name a signing config with a Rekor or a timestamp authority, or sign with a key',
  });
}

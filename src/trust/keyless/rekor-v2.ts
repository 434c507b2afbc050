import { createHash } from 'node:crypto';
import { parseStrictJson } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { LOGGED, type ByteSigner, type DsseEnvelope, type LogEntry } from '../contract.ts';
import { AnswerFields } from './answer-fields.ts';
import { base64Of, entryRefused, type RekorLog } from './rekor.ts';
import { askJson, readAnswer, unusable, type Service } from './service.ts';

const WHAT = 'log entry';

/**
 * Rekor v2 (rekor-tiles, `rekor_service.proto`), which proves that an entry is there and does not say since when. Its `dsse` 0.0.2 takes
 * any key, each with its own key details.
 */
export function createRekorV2(service: Service): RekorLog {
  return {
    service,
    version: 2,
    dsse: async (ctx, envelope, by) => {
      const answer = await askJson(ctx, service, {
        path: '/api/v2/log/entries',
        what: 'the log entry',
        body: {
          dsseRequestV002: {
            envelope: {
              payload: base64Of(envelope.payload),
              payloadType: envelope.payloadType,
              signatures: envelope.signatures.map(({ signature, keyid }) => ({ sig: base64Of(signature), keyid })),
            },
            verifiers: [await verifierOf(ctx, by)],
          },
        },
      });
      if (answer.status === 409) throw alreadyThere(service);
      if (answer.status !== 200 && answer.status !== 201) throw entryRefused(service, answer);
      const entry = readAnswer(service, answer, WHAT, readEntry);
      if (!isStored(entry, envelope)) throw unusable(service, WHAT, 'what it has stored is not what it was sent');
      return entry;
    },
  };
}

/** Only a walk through the log's tiles would prove it: the answer has no more than the entry's index (`x-log-index`). */
function alreadyThere({ name, url }: Service): Failure {
  return new Failure('SERVER_ERROR', `${name} (${url.host}) has this signature already and proves it no second time`, {
    facts: { status: 409, host: url.host, [LOGGED]: true },
    hint: 'an RSA or Ed25519 key makes the same signature every time: sign with an ECDSA key, or use a Rekor v1',
  });
}

/** `Verifier` of rekor-tiles' `verifier.proto`. */
async function verifierOf(ctx: OperationContext, by: ByteSigner): Promise<object> {
  const { keyDetails } = by;
  const material = await by.material(ctx);
  return material.kind === 'certificate'
    ? { keyDetails, x509Certificate: { rawBytes: base64Of(material.leaf) } }
    : { keyDetails, publicKey: { rawBytes: base64Of(material.spki) } };
}

/** `TransparencyLogEntry` of protobuf-specs' `sigstore_rekor.proto`. */
function readEntry(fields: AnswerFields): LogEntry {
  const proof = fields.object('inclusionProof');
  const kindVersion = fields.object('kindVersion');
  return {
    logIndex: String(fields.count('logIndex')),
    logId: { keyId: base64Of(fields.object('logId').base64('keyId')) },
    kindVersion: { kind: kindVersion.text('kind'), version: kindVersion.text('version') },
    inclusionProof: {
      // protobuf's JSON leaves out what is zero.
      logIndex: String(proof.has('logIndex') ? proof.count('logIndex') : 0),
      rootHash: base64Of(proof.base64('rootHash')),
      treeSize: String(proof.count('treeSize')),
      hashes: (proof.has('hashes') ? proof.texts('hashes') : []).map((hash) =>
        base64Of(AnswerFields.of({ hash }, 'hashes').base64('hash')),
      ),
      checkpoint: { envelope: proof.object('checkpoint').text('envelope') },
    },
    canonicalizedBody: base64Of(fields.base64('canonicalizedBody')),
  };
}

interface Stored {
  readonly kind?: unknown;
  readonly apiVersion?: unknown;
  readonly spec?: {
    readonly dsseV002?: {
      readonly payloadHash?: { readonly algorithm?: unknown; readonly digest?: unknown };
      readonly signatures?: readonly { readonly content?: unknown }[];
    };
  };
}

function isStored({ canonicalizedBody, kindVersion }: LogEntry, { payload, signatures }: DsseEnvelope): boolean {
  try {
    const stored = parseStrictJson(Buffer.from(canonicalizedBody, 'base64'), 'it') as Stored | null;
    const dsse = stored?.spec?.dsseV002;
    const [kept, ...more] = dsse?.signatures ?? [];
    const [sent] = signatures;
    return (
      kindVersion.kind === 'dsse' &&
      stored?.kind === 'dsse' &&
      kindVersion.version === '0.0.2' &&
      stored.apiVersion === '0.0.2' &&
      dsse?.payloadHash?.algorithm === 'SHA2_256' &&
      dsse.payloadHash.digest === createHash('sha256').update(payload).digest('base64') &&
      more.length === 0 &&
      sent !== undefined &&
      kept?.content === base64Of(sent.signature)
    );
  } catch {
    return false;
  }
}

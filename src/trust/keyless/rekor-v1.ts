import { createHash } from 'node:crypto';
import { parseStrictJson } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ByteSigner, DsseEnvelope, LogEntry } from '../contract.ts';
import { renderPem } from '../sigstore/pem.ts';
import { AnswerFields } from './answer-fields.ts';
import { base64Of, entryRefused, type RekorLog } from './rekor.ts';
import { askJson, readAnswer, unusable, type Service } from './service.ts';

/** With what only the first version has: a promise that is signed together with a time. */
export interface RekorV1 extends RekorLog {
  readonly version: 1;
  /** Logs a signature over bytes whose SHA-256 was signed. `legacyBundle`: the annotation of a `.sig` attachment. */
  hashed(
    ctx: OperationContext,
    payload: Uint8Array,
    signature: Uint8Array,
    by: ByteSigner,
  ): Promise<{ readonly entry: LogEntry; readonly legacyBundle: string }>;
}

/** Rekor v1 (rekor, `openapi.yaml`), and what is stored of `dsse` 0.0.1 and `hashedrekord` 0.0.1. */
export function createRekorV1(service: Service): RekorV1 {
  return {
    service,
    version: 1,
    dsse: async (ctx, envelope, by) => {
      const [signed] = envelope.signatures;
      const spec = {
        proposedContent: { envelope: renderEnvelope(envelope), verifiers: [base64Of(await verifierOf(ctx, by))] },
      };
      const found = await addEntry(ctx, service, { apiVersion: '0.0.1', kind: 'dsse', spec });
      const signature = signed === undefined ? '' : base64Of(signed.signature);
      return checked(service, found, 'dsse', (stored) => {
        const { payloadHash, signatures } = stored as DsseSpec;
        return (
          payloadHash?.value === sha256Of(envelope.payload) &&
          signatures?.length === 1 &&
          signatures[0]?.signature === signature
        );
      });
    },
    hashed: async (ctx, payload, signature, by) => {
      const spec = {
        data: { hash: { algorithm: 'sha256', value: sha256Of(payload) } },
        signature: { content: base64Of(signature), publicKey: { content: base64Of(await verifierOf(ctx, by)) } },
      };
      const found = await addEntry(ctx, service, { apiVersion: '0.0.1', kind: 'hashedrekord', spec });
      const entry = checked(service, found, 'hashedrekord', (stored) => {
        const { data, signature: kept } = stored as HashedSpec;
        return data?.hash?.value === spec.data.hash.value && kept?.content === spec.signature.content;
      });
      return { entry, legacyBundle: renderLegacyBundle(found) };
    },
  };
}

interface DsseSpec {
  readonly payloadHash?: { readonly value?: unknown };
  readonly signatures?: readonly { readonly signature?: unknown }[];
}

interface HashedSpec {
  readonly data?: { readonly hash?: { readonly value?: unknown } };
  readonly signature?: { readonly content?: unknown };
}

/** What the log says of an entry, as it says it. */
interface FoundEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logId: Uint8Array;
  readonly logIndex: number;
  readonly promise: string;
  readonly proof: LogEntry['inclusionProof'];
}

const ENTRIES = '/api/v1/log/entries';
const WHAT = 'log entry';

async function addEntry(ctx: OperationContext, service: Service, body: object): Promise<FoundEntry> {
  const answer = await askJson(ctx, service, { path: ENTRIES, what: 'the log entry', body });
  if (answer.status === 200 || answer.status === 201) return readAnswer(service, answer, WHAT, readEntry);
  if (answer.status !== 409) throw entryRefused(service, answer);
  // The same entry is there: an answer to it was lost. Asked for at the address that was given, wherever the log says that it is.
  const uuid = /\/([0-9a-f]{64,80})$/.exec(answer.header('location') ?? '')?.[1];
  if (uuid === undefined) throw unusable(service, WHAT, 'it has the entry already and does not say where');
  const again = await askJson(ctx, service, { path: `${ENTRIES}/${uuid}`, what: 'the log entry' });
  if (again.status !== 200) throw entryRefused(service, again);
  return readAnswer(service, again, WHAT, readEntry);
}

function readEntry(fields: AnswerFields): FoundEntry {
  const { value: entry } = fields.only();
  const verification = entry.object('verification');
  const proof = verification.object('inclusionProof');
  return {
    body: base64Of(entry.base64('body')),
    integratedTime: entry.count('integratedTime'),
    logId: entry.hex('logID'),
    logIndex: entry.count('logIndex'),
    promise: base64Of(verification.base64('signedEntryTimestamp')),
    proof: {
      logIndex: String(proof.count('logIndex')),
      rootHash: base64Of(proof.hex('rootHash')),
      treeSize: String(proof.count('treeSize')),
      hashes: proof.texts('hashes').map((hash) => base64Of(AnswerFields.of({ hash }, 'hashes').hex('hash'))),
      checkpoint: { envelope: proof.text('checkpoint') },
    },
  };
}

/** The entry in a bundle's form, when what is stored is of our kind and ours. */
function checked(service: Service, found: FoundEntry, kind: string, isOurs: (spec: object) => boolean): LogEntry {
  if (!isStored(found.body, kind, isOurs)) throw unusable(service, WHAT, 'what it has stored is not what it was sent');
  return {
    logIndex: String(found.logIndex),
    logId: { keyId: base64Of(found.logId) },
    kindVersion: { kind, version: '0.0.1' },
    integratedTime: String(found.integratedTime),
    inclusionPromise: { signedEntryTimestamp: found.promise },
    inclusionProof: found.proof,
    canonicalizedBody: found.body,
  };
}

function isStored(body: string, kind: string, isOurs: (spec: object) => boolean): boolean {
  try {
    const stored = parseStrictJson(Buffer.from(body, 'base64'), 'it') as Readonly<Record<string, unknown>> | null;
    const { kind: is, apiVersion, spec } = stored ?? {};
    return is === kind && apiVersion === '0.0.1' && typeof spec === 'object' && spec !== null && isOurs(spec);
  } catch {
    return false;
  }
}

/** cosign's `bundle.RekorBundle`: what the log has signed, and its signature. */
function renderLegacyBundle({ body, integratedTime, logIndex, logId, promise }: FoundEntry): string {
  const logID = Buffer.from(logId).toString('hex');
  return JSON.stringify({ SignedEntryTimestamp: promise, Payload: { body, integratedTime, logIndex, logID } });
}

/** PEM of the certificate, or of the key. */
async function verifierOf(ctx: OperationContext, by: ByteSigner): Promise<Uint8Array> {
  const material = await by.material(ctx);
  const block =
    material.kind === 'certificate'
      ? { label: 'CERTIFICATE', bytes: material.leaf }
      : { label: 'PUBLIC KEY', bytes: material.spki };
  return Buffer.from(renderPem(block));
}

/** DSSE, "Envelope". */
function renderEnvelope({ payloadType, payload, signatures }: DsseEnvelope): string {
  return JSON.stringify({
    payload: base64Of(payload),
    payloadType,
    signatures: signatures.map(({ signature, keyid }) => ({ keyid, sig: base64Of(signature) })),
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash, createPublicKey } from 'node:crypto';
import { preAuthEncoding } from './dsse.ts';
import { bytesOf, objectOf, onlyOf, refuseBundle, textOf, type JsonObject } from './fields.ts';
import { parseJson, type BundledContent, type BundledEntry } from './parse-bundle.ts';
import { readCheckpoint } from './checkpoint.ts';

/** What a signature can be checked by, in DER: a certificate, or a public key. */
export type Verifier =
  | { readonly kind: 'certificate'; readonly der: Uint8Array }
  | { readonly kind: 'public-key'; readonly der: Uint8Array };

/**
 * Checks that a log's entry is about this signature, by this certificate or key, over this content, and that nothing in it is left
 * without a proof: what no promise of the log covers must be in the proof of inclusion. The log's own signatures and the proof are
 * the library's to verify. Fails with SIGNATURE_INVALID.
 */
export function checkEntry(entry: BundledEntry, content: BundledContent, verifier: Verifier): void {
  const { proof, isPromised } = entry;
  if (!isPromised && entry.integratedTime !== 0n)
    throw refuseBundle('the log entry states a time that the log did not sign');
  if (!isPromised && entry.logIndex !== proof?.logIndex)
    throw refuseBundle('the log entry states an index that nothing proves');
  if (proof !== undefined) {
    const checkpoint = readCheckpoint(proof.checkpoint);
    if (checkpoint.size !== proof.treeSize || !checkpoint.rootHash.equals(proof.rootHash))
      throw refuseBundle('the inclusion proof and its checkpoint disagree');
  }
  const body = objectOf(parseJson(entry.body, 'the log entry'), 'the log entry');
  if (body['kind'] !== entry.kind || body['apiVersion'] !== entry.version)
    throw refuseBundle('the log entry is not of the kind that the bundle says');
  const read = READERS.get(`${entry.kind}/${entry.version}`);
  if (read === undefined)
    throw refuseBundle(`the log entry is of a kind that is not known: ${entry.kind}/${entry.version}`);
  const logged = read(objectOf(body['spec'], 'spec'));
  if (!logged.signature.equals(content.signature)) throw refuseBundle('the log entry is of another signature');
  if (logged.verifier.kind !== verifier.kind || !logged.verifier.der.equals(verifier.der))
    throw refuseBundle(`the log entry is of another ${verifier.kind === 'certificate' ? 'certificate' : 'key'}`);
  if (!digestsOf(content, logged.of).some((digest) => digest.equals(logged.digest)))
    throw refuseBundle('the log entry is of other content');
}

interface Logged {
  readonly signature: Buffer;
  readonly verifier: { readonly kind: Verifier['kind']; readonly der: Buffer };
  readonly digest: Buffer;
  /** What the digest is of: the envelope's payload, or the bytes that were signed. */
  readonly of: 'payload' | 'signed';
}

/** By kind and version: rekor, pkg/types, and rekor-tiles, api/proto/rekor/v2. */
const READERS: ReadonlyMap<string, (spec: JsonObject) => Logged> = new Map([
  ['dsse/0.0.1', readDsse1],
  ['dsse/0.0.2', readDsse2],
  ['intoto/0.0.2', readInToto],
  ['hashedrekord/0.0.1', readHashed1],
  ['hashedrekord/0.0.2', readHashed2],
]);

function readDsse1(spec: JsonObject): Logged {
  const { signature, verifier } = objectOf(onlyOf(spec['signatures'], 'signatures'), 'signatures[0]');
  return {
    signature: base64(signature),
    verifier: readPem(base64(verifier)),
    digest: readHash(spec['payloadHash']),
    of: 'payload',
  };
}

function readDsse2(spec: JsonObject): Logged {
  const entry = objectOf(spec['dsseV002'], 'dsseV002');
  const signature = objectOf(onlyOf(entry['signatures'], 'signatures'), 'signatures[0]');
  return { ...readSignature2(signature), digest: readDigest(entry['payloadHash']), of: 'payload' };
}

/** Its signature is in base64 twice. */
function readInToto(spec: JsonObject): Logged {
  const { envelope, payloadHash } = objectOf(spec['content'], 'content');
  const { signatures } = objectOf(envelope, 'envelope');
  const { sig, publicKey } = objectOf(onlyOf(signatures, 'signatures'), 'signatures[0]');
  return {
    signature: base64(base64(sig).toString('latin1')),
    verifier: readPem(base64(publicKey)),
    digest: readHash(payloadHash),
    of: 'payload',
  };
}

function readHashed1(spec: JsonObject): Logged {
  const { content, publicKey } = objectOf(spec['signature'], 'signature');
  return {
    signature: base64(content),
    verifier: readPem(base64(objectOf(publicKey, 'publicKey')['content'])),
    digest: readHash(objectOf(spec['data'], 'data')['hash']),
    of: 'signed',
  };
}

function readHashed2(spec: JsonObject): Logged {
  const { data, signature } = objectOf(spec['hashedRekordV002'], 'hashedRekordV002');
  return { ...readSignature2(objectOf(signature, 'signature')), digest: readDigest(data), of: 'signed' };
}

function readSignature2({ content, verifier }: JsonObject): Pick<Logged, 'signature' | 'verifier'> {
  const { x509Certificate, publicKey } = objectOf(verifier, 'verifier');
  const signature = base64(content);
  if (publicKey === undefined)
    return {
      signature,
      verifier: { kind: 'certificate', der: base64(objectOf(x509Certificate, 'x509Certificate')['rawBytes']) },
    };
  if (x509Certificate !== undefined) throw refuseBundle('the log entry has a certificate and a key');
  return { signature, verifier: { kind: 'public-key', der: base64(objectOf(publicKey, 'publicKey')['rawBytes']) } };
}

function base64(value: unknown): Buffer {
  return bytesOf(value, 'the log entry', 256 * 1024);
}

const HASH_BYTES: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

function readHash(value: unknown): Buffer {
  const { algorithm, value: hex } = objectOf(value, 'hash');
  const digest = Buffer.from(textOf(hex, 'hash', 128), 'hex');
  return sized(digest, HASH_BYTES[textOf(algorithm, 'hash', 64)]);
}

function readDigest(value: unknown): Buffer {
  const { algorithm, digest } = objectOf(value, 'digest');
  return sized(base64(digest), HASH_BYTES[textOf(algorithm, 'digest', 64).toLowerCase().replace('sha2_', 'sha')]);
}

function sized(digest: Buffer, bytes: number | undefined): Buffer {
  if (digest.byteLength !== bytes) throw refuseBundle('the log entry has a digest of a kind that is not known');
  return digest;
}

/** One PEM block of a certificate or of a public key. */
function readPem(pem: Buffer): Logged['verifier'] {
  const [, label, text] =
    /^\s*-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/.exec(
      pem.toString('latin1'),
    ) ?? [];
  if (text === undefined) throw refuseBundle('the log entry has neither a certificate nor a key');
  const der = Buffer.from(text, 'base64');
  if (label === 'CERTIFICATE') return { kind: 'certificate', der };
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return { kind: 'public-key', der: key.export({ format: 'der', type: 'spki' }) };
  } catch (error) {
    throw refuseBundle('the key in the log entry cannot be read', error);
  }
}

/** The digests that a log may give for this content. */
function digestsOf(content: BundledContent, of: Logged['of']): readonly Buffer[] {
  if (content.kind === 'message') return of === 'signed' ? [content.digest] : [];
  if (of === 'payload') return [createHash('sha256').update(content.payload).digest()];
  const signed = preAuthEncoding(content.payloadType, content.payload);
  return Object.keys(HASH_BYTES).map((algorithm) => createHash(algorithm).update(signed).digest());
}

import { parseStrictJson } from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import { bytesOf, countOf, listOf, objectOf, onlyOf, refuseBundle, textOf, type JsonObject } from './fields.ts';

/** An attestation may have 16 MiB (the limit of GitHub's), and is held in base64. */
export const BUNDLE_BYTES: number = 32 * 1024 * 1024;

/** A Sigstore bundle (protobuf-specs, sigstore_bundle.proto, versions 0.1 to 0.3): well formed, nothing of it believed yet. */
export interface SigstoreBundle {
  /** The document, for `@sigstore/bundle`. */
  readonly json: JsonObject;
  readonly signer:
    /** DER; `others`: what an old bundle brings along with the leaf. */
    | { readonly kind: 'certificate'; readonly leaf: Buffer; readonly others: readonly Buffer[] }
    /** `hint`: empty where no key is named. */
    | { readonly kind: 'public-key'; readonly hint: string };
  readonly entries: readonly BundledEntry[];
  /** RFC 3161 answers, DER. */
  readonly timestamps: readonly Buffer[];
  readonly content: BundledContent;
}

export type BundledContent =
  | {
      readonly kind: 'dsse';
      readonly payloadType: string;
      readonly payload: Buffer;
      readonly signature: Buffer;
      readonly keyid: string;
    }
  | {
      readonly kind: 'message';
      readonly algorithm: string;
      readonly digest: Buffer;
      readonly signature: Buffer;
    };

/** What a transparency log says of a signature. */
export interface BundledEntry {
  readonly logIndex: bigint;
  readonly logId: Buffer;
  readonly kind: string;
  readonly version: string;
  /** Seconds since 1970. Worth something only with a promise. */
  readonly integratedTime: bigint;
  /** The log signed index, time and body. */
  readonly isPromised: boolean;
  readonly proof:
    | {
        readonly logIndex: bigint;
        readonly rootHash: Buffer;
        readonly treeSize: bigint;
        readonly checkpoint: string;
      }
    | undefined;
  readonly body: Buffer;
}

type Version = '0.1' | '0.2' | '0.3';

const VERSIONS: ReadonlyMap<string, Version> = new Map([
  ['application/vnd.dev.sigstore.bundle+json;version=0.1', '0.1'],
  ['application/vnd.dev.sigstore.bundle+json;version=0.2', '0.2'],
  ['application/vnd.dev.sigstore.bundle+json;version=0.3', '0.3'],
  ['application/vnd.dev.sigstore.bundle.v0.3+json', '0.3'],
]);

/** Whether this is the media or artifact type of a bundle that can be read. */
export function isBundleType(type: string): boolean {
  return VERSIONS.has(type);
}

const CERTIFICATE_BYTES = 64 * 1024;
const SIGNATURE_BYTES = 16 * 1024;
const TIMESTAMP_BYTES = 64 * 1024;
const BODY_BYTES = 1024 * 1024;
const MOST_ENTRIES = 16;
const MOST_CERTIFICATES = 10;
/** Braces, brackets and commas: what is large in a bundle is one string. */
const MOST_MARKS = 65_536;

/**
 * Reads a bundle of anybody's. What is not read is refused rather than passed over, and there is one way to write each value but
 * for white space. Fails with SIGNATURE_INVALID.
 */
export function parseBundle(bytes: Uint8Array): SigstoreBundle {
  if (bytes.byteLength > BUNDLE_BYTES) throw refuseBundle(`the bundle is larger than ${String(BUNDLE_BYTES)} bytes`);
  refuseFragments(bytes, 'the bundle');
  const json = objectOf(parseJson(bytes, 'the bundle'), 'the bundle', [
    'mediaType',
    'verificationMaterial',
    'dsseEnvelope',
    'messageSignature',
  ]);
  const version = VERSIONS.get(textOf(json['mediaType'], 'mediaType', 255));
  if (version === undefined) throw refuseBundle('this is no bundle of a version that is known (0.1, 0.2, 0.3)');
  const material = objectOf(json['verificationMaterial'], 'verificationMaterial', [
    'certificate',
    'x509CertificateChain',
    'publicKey',
    'tlogEntries',
    'timestampVerificationData',
  ]);
  return {
    json,
    signer: parseSigner(material, version),
    entries: listOf(material['tlogEntries'], 'tlogEntries', MOST_ENTRIES).map((one, at) =>
      parseEntry(one, `tlogEntries[${String(at)}]`, version),
    ),
    timestamps: parseTimestamps(material['timestampVerificationData']),
    content: parseContent(json),
  };
}

const [OPENS, OPENS_LIST, COMMA] = Buffer.from('{[,');

/**
 * Millions of small values take seconds to parse, and a hundred times their size in memory: neither bundles nor envelopes have them.
 * Fails with SIGNATURE_INVALID.
 */
export function refuseFragments(bytes: Uint8Array, what: string): void {
  let marks = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const byte = bytes[at];
    if (byte === OPENS || byte === OPENS_LIST || byte === COMMA) marks += 1;
  }
  if (marks > MOST_MARKS) throw refuseBundle(`${what} is in more pieces than any has`);
}

/** JSON that means one thing. Fails with SIGNATURE_INVALID. */
export function parseJson(bytes: Uint8Array, what: string): unknown {
  try {
    return parseStrictJson(bytes, what);
  } catch (error) {
    throw refuseBundle(toFailure(error).message, error);
  }
}

function parseSigner(material: JsonObject, version: Version): SigstoreBundle['signer'] {
  const { certificate, x509CertificateChain: chain, publicKey } = material;
  if ([certificate, chain, publicKey].filter((one) => one !== undefined).length !== 1)
    throw refuseBundle('the bundle does not have either one certificate or one key');
  if (publicKey !== undefined) {
    const { hint } = objectOf(publicKey, 'publicKey', ['hint']);
    return { kind: 'public-key', hint: textOf(hint ?? '', 'publicKey.hint', 1024) };
  }
  if ((version === '0.3') !== (chain === undefined))
    throw refuseBundle(`a bundle of version ${version} does not hold its certificate like this`);
  if (chain === undefined)
    return { kind: 'certificate', leaf: parseCertificate(certificate, 'certificate'), others: [] };
  const { certificates } = objectOf(chain, 'x509CertificateChain', ['certificates']);
  const [leaf, ...others] = listOf(certificates, 'certificates', MOST_CERTIFICATES).map((one, at) =>
    parseCertificate(one, `certificates[${String(at)}]`),
  );
  if (leaf === undefined) throw refuseBundle('the bundle has no certificate');
  return { kind: 'certificate', leaf, others };
}

function parseCertificate(value: unknown, where: string): Buffer {
  return bytesOf(objectOf(value, where, ['rawBytes'])['rawBytes'], `${where}.rawBytes`, CERTIFICATE_BYTES);
}

function parseEntry(value: unknown, where: string, version: Version): BundledEntry {
  const entry = objectOf(value, where, [
    'logIndex',
    'logId',
    'kindVersion',
    'integratedTime',
    'inclusionPromise',
    'inclusionProof',
    'canonicalizedBody',
  ]);
  const logId = objectOf(entry['logId'], `${where}.logId`, ['keyId']);
  const kind = objectOf(entry['kindVersion'], `${where}.kindVersion`, ['kind', 'version']);
  const { inclusionPromise, inclusionProof } = entry;
  // As sigstore_bundle.proto has it: 0.1 needs the log's promise, later versions need a proof.
  if (version === '0.1' && inclusionPromise === undefined) throw refuseBundle(`${where} has no inclusion promise`);
  if (version !== '0.1' && inclusionProof === undefined) throw refuseBundle(`${where} has no inclusion proof`);
  if (inclusionPromise !== undefined) {
    const promise = objectOf(inclusionPromise, `${where}.inclusionPromise`, ['signedEntryTimestamp']);
    bytesOf(promise['signedEntryTimestamp'], `${where}.inclusionPromise.signedEntryTimestamp`, SIGNATURE_BYTES);
  }
  return {
    logIndex: countOf(entry['logIndex'], `${where}.logIndex`),
    logId: bytesOf(logId['keyId'], `${where}.logId.keyId`, 64),
    kind: textOf(kind['kind'], `${where}.kindVersion.kind`, 64),
    version: textOf(kind['version'], `${where}.kindVersion.version`, 64),
    integratedTime: countOf(entry['integratedTime'], `${where}.integratedTime`),
    isPromised: inclusionPromise !== undefined,
    proof: inclusionProof === undefined ? undefined : parseProof(inclusionProof, `${where}.inclusionProof`),
    body: bytesOf(entry['canonicalizedBody'], `${where}.canonicalizedBody`, BODY_BYTES),
  };
}

function parseProof(value: unknown, where: string): BundledEntry['proof'] {
  const proof = objectOf(value, where, ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint']);
  for (const [at, hash] of listOf(proof['hashes'], `${where}.hashes`, 64).entries())
    bytesOf(hash, `${where}.hashes[${String(at)}]`, 64);
  const { envelope } = objectOf(proof['checkpoint'], `${where}.checkpoint`, ['envelope']);
  return {
    logIndex: countOf(proof['logIndex'], `${where}.logIndex`),
    rootHash: bytesOf(proof['rootHash'], `${where}.rootHash`, 64),
    treeSize: countOf(proof['treeSize'], `${where}.treeSize`),
    checkpoint: textOf(envelope, `${where}.checkpoint.envelope`, 64 * 1024),
  };
}

function parseTimestamps(value: unknown): readonly Buffer[] {
  if (value === undefined) return [];
  const { rfc3161Timestamps } = objectOf(value, 'timestampVerificationData', ['rfc3161Timestamps']);
  return listOf(rfc3161Timestamps, 'rfc3161Timestamps', MOST_ENTRIES).map((one, at) => {
    const where = `rfc3161Timestamps[${String(at)}]`;
    return bytesOf(objectOf(one, where, ['signedTimestamp'])['signedTimestamp'], where, TIMESTAMP_BYTES);
  });
}

function parseContent({ dsseEnvelope, messageSignature }: JsonObject): BundledContent {
  if ((dsseEnvelope === undefined) === (messageSignature === undefined))
    throw refuseBundle('the bundle does not have either one envelope or one signature');
  if (messageSignature === undefined) return parseEnvelope(dsseEnvelope);
  const message = objectOf(messageSignature, 'messageSignature', ['messageDigest', 'signature']);
  const digest = objectOf(message['messageDigest'], 'messageDigest', ['algorithm', 'digest']);
  return {
    kind: 'message',
    algorithm: textOf(digest['algorithm'], 'messageDigest.algorithm', 64),
    digest: bytesOf(digest['digest'], 'messageDigest.digest', 64),
    signature: bytesOf(message['signature'], 'messageSignature.signature', SIGNATURE_BYTES),
  };
}

/** A DSSE envelope with exactly one signature. Fails with SIGNATURE_INVALID. */
export function parseEnvelope(value: unknown): BundledContent & { readonly kind: 'dsse' } {
  const envelope = objectOf(value, 'dsseEnvelope', ['payload', 'payloadType', 'signatures']);
  const signature = objectOf(onlyOf(envelope['signatures'], 'signatures'), 'signatures[0]', ['sig', 'keyid']);
  return {
    kind: 'dsse',
    payloadType: textOf(envelope['payloadType'], 'payloadType', 255),
    payload: bytesOf(envelope['payload'], 'payload', BUNDLE_BYTES),
    signature: bytesOf(signature['sig'], 'signatures[0].sig', SIGNATURE_BYTES),
    keyid: textOf(signature['keyid'] ?? '', 'signatures[0].keyid', 1024),
  };
}

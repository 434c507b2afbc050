import { createPublicKey, X509Certificate } from 'node:crypto';
import type { TrustMaterial } from '@sigstore/verify';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { bytesOf, listOf, objectOf, refuseBundle, textOf, type JsonObject } from './fields.ts';
import { parseJson } from './parse-bundle.ts';

/** The authorities and logs of one sigstore instance (protobuf-specs, sigstore_trustroot.proto), ready to verify with. */
export interface TrustedRoot {
  /** For `@sigstore/verify`; it has no keys. */
  readonly material: Omit<TrustMaterial, 'publicKey'>;
  readonly logs: readonly TrustedLog[];
  /** All certificates of the certificate authorities and of the timestamp authorities, DER. */
  readonly authorities: readonly Buffer[];
  readonly timestampAuthorities: readonly Buffer[];
}

interface TrustedLog {
  readonly id: Buffer;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
}

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ITEMS = 64;
const TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/;

/**
 * Reads a `trusted_root.json`. Fields that nobody knows yet are left out: whoever chose the file trusts all of it.
 * Fails with CONFIG_INVALID.
 */
export async function loadTrustedRoot(bytes: Uint8Array, file: string): Promise<TrustedRoot> {
  const [{ toTrustMaterial }, { TrustedRoot: Message }] = await Promise.all([
    import('@sigstore/verify'),
    import('@sigstore/protobuf-specs'),
  ]);
  try {
    const root = parseTrustedRoot(bytes);
    const { publicKey: _, ...material } = toTrustMaterial(Message.fromJSON(root.json), {});
    return { ...root, material };
  } catch (error) {
    throw new Failure('CONFIG_INVALID', `${file} is no trusted root: ${toFailure(error).message}`, {
      side: 'local',
      subject: file,
      hint: 'give the trusted_root.json of the sigstore instance that signed',
      cause: error,
    });
  }
}

function parseTrustedRoot(bytes: Uint8Array): Omit<TrustedRoot, 'material'> & { readonly json: JsonObject } {
  if (bytes.byteLength > MOST_BYTES) throw refuseBundle(`it is larger than ${String(MOST_BYTES)} bytes`);
  const root = objectOf(parseJson(bytes, 'the file'), 'the file');
  if (!TYPE.test(textOf(root['mediaType'], 'mediaType', 255))) throw refuseBundle('its media type is another');
  const items = (name: string): readonly JsonObject[] =>
    listOf(root[name], name, MOST_ITEMS).map((one, at) => objectOf(one, `${name}[${String(at)}]`));
  const tlogs = items('tlogs').map((one, at) => parseLog(one, `tlogs[${String(at)}]`));
  const ctlogs = items('ctlogs').map((one, at) => parseLog(one, `ctlogs[${String(at)}]`));
  const authorities = items('certificateAuthorities').map((one, at) =>
    parseAuthority(one, `certificateAuthorities[${String(at)}]`),
  );
  const timestampAuthorities = items('timestampAuthorities').map((one, at) =>
    parseAuthority(one, `timestampAuthorities[${String(at)}]`),
  );
  return {
    json: {
      mediaType: root['mediaType'],
      tlogs: tlogs.map(({ json }) => json),
      ctlogs: ctlogs.map(({ json }) => json),
      certificateAuthorities: authorities.map(({ json }) => json),
      timestampAuthorities: timestampAuthorities.map(({ json }) => json),
    },
    logs: tlogs.map(({ log }) => log),
    authorities: authorities.flatMap(({ certificates }) => certificates),
    timestampAuthorities: timestampAuthorities.flatMap(({ certificates }) => certificates),
  };
}

function parseLog(value: JsonObject, where: string): { readonly json: JsonObject; readonly log: TrustedLog } {
  const key = objectOf(value['publicKey'], `${where}.publicKey`);
  const der = bytesOf(key['rawBytes'], `${where}.publicKey.rawBytes`, 16 * 1024);
  if (!textOf(key['keyDetails'], `${where}.publicKey.keyDetails`, 64).startsWith('PKCS1_'))
    createPublicKey({ key: der, format: 'der', type: 'spki' });
  const window = parseWindow(key['validFor'], `${where}.publicKey.validFor`);
  const id = keyId(value['logId'], `${where}.logId`);
  const noteId =
    value['checkpointKeyId'] === undefined ? id : keyId(value['checkpointKeyId'], `${where}.checkpointKeyId`);
  // The library compares one id with that of log entries and with the four bytes in checkpoints: the short one would never match.
  const chosen = noteId.subarray(0, 4).equals(id.subarray(0, 4)) ? id : noteId;
  return {
    json: {
      baseUrl: textOf(value['baseUrl'], `${where}.baseUrl`, 1024),
      hashAlgorithm: value['hashAlgorithm'],
      publicKey: { rawBytes: key['rawBytes'], keyDetails: key['keyDetails'], ...window.json },
      logId: { keyId: chosen.toString('base64') },
    },
    log: { id: chosen, from: window.from, until: window.until },
  };
}

function keyId(value: unknown, where: string): Buffer {
  return bytesOf(objectOf(value, where)['keyId'], `${where}.keyId`, 64);
}

function parseAuthority(
  value: JsonObject,
  where: string,
): { readonly json: JsonObject; readonly certificates: readonly Buffer[] } {
  const chain = listOf(objectOf(value['certChain'], `${where}.certChain`)['certificates'], `${where}.certChain`, 16);
  if (chain.length === 0) throw refuseBundle(`${where} has no certificate`);
  const certificates = chain.map((one, at) =>
    bytesOf(objectOf(one, where)['rawBytes'], `${where}.certChain.certificates[${String(at)}]`, 64 * 1024),
  );
  for (const one of certificates) void new X509Certificate(one);
  return {
    json: {
      certChain: { certificates: certificates.map((one) => ({ rawBytes: one.toString('base64') })) },
      ...parseWindow(value['validFor'], `${where}.validFor`).json,
    },
    certificates,
  };
}

interface Window {
  readonly from: Date | undefined;
  readonly until: Date | undefined;
  readonly json: JsonObject;
}

function parseWindow(value: unknown, where: string): Window {
  if (value === undefined) return { from: undefined, until: undefined, json: {} };
  const { start, end } = objectOf(value, where);
  const from = start === undefined ? undefined : momentOf(start, `${where}.start`);
  const until = end === undefined ? undefined : momentOf(end, `${where}.end`);
  const json = {
    ...(from === undefined ? {} : { start: from.toISOString() }),
    ...(until === undefined ? {} : { end: until.toISOString() }),
  };
  return { from, until, json: { validFor: json } };
}

function momentOf(value: unknown, where: string): Date {
  const moment = new Date(textOf(value, where, 64));
  if (Number.isNaN(moment.getTime())) throw refuseBundle(`${where} is no moment`);
  return moment;
}

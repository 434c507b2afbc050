import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { verifiesDigest } from './prehashed.ts';
import { bytesIn, fieldsOf, onlyOne, Refusal, textIn, type Fields } from './refusal.ts';
import { paeOf, verifiesContent } from './verifier-key.ts';

/**
 * The entry that is stored for a request (rekor-tiles, `api/proto/rekor/v2/{entry,dsse,hashedrekord,verifier}.proto`). Throws a Refusal
 * for what does not verify.
 */
export function canonicalEntryV2(request: Fields): { readonly kind: string; readonly entry: object } {
  const { dsseRequestV002: dsse, hashedRekordRequestV002: hashed } = request;
  if ((dsse === undefined) === (hashed === undefined))
    throw new Refusal('invalid request: one kind of entry is needed');
  const kind = dsse === undefined ? 'hashedrekord' : 'dsse';
  const spec =
    dsse === undefined
      ? { hashedRekordV002: hashedRekordOf(fieldsOf(hashed, 'hashedRekordRequestV002')) }
      : { dsseV002: dsseOf(fieldsOf(dsse, 'dsseRequestV002')) };
  return { kind, entry: { apiVersion: '0.0.2', kind, spec } };
}

function dsseOf(request: Fields): object {
  const envelope = fieldsOf(request['envelope'], 'envelope');
  const payload = bytesIn(envelope, 'payload');
  const content = bytesIn(onlyOne(envelope['signatures'], 'signatures'), 'sig');
  const { key, verifier } = verifierOf(onlyOne(request['verifiers'], 'verifiers'));
  if (!verifiesContent(paeOf(textIn(envelope, 'payloadType'), payload), key, content))
    throw new Refusal('invalid dsse request: signature does not verify');
  const digest = createHash('sha256').update(payload).digest('base64');
  return {
    payloadHash: { algorithm: 'SHA2_256', digest },
    signatures: [{ content: content.toString('base64'), verifier }],
  };
}

function hashedRekordOf(request: Fields): object {
  const digest = bytesIn(request, 'digest');
  const signature = fieldsOf(request['signature'], 'signature');
  const content = bytesIn(signature, 'content');
  const { key, verifier, algorithm } = verifierOf(fieldsOf(signature['verifier'], 'verifier'));
  if (algorithm === undefined) throw new Refusal('invalid hashedrekord request: unsupported algorithm');
  if (digest.byteLength !== HASH_BYTES[algorithm] || !verifiesDigest(digest, key, content))
    throw new Refusal('invalid hashedrekord request: signature does not verify');
  return {
    data: { algorithm, digest: digest.toString('base64') },
    signature: { content: content.toString('base64'), verifier },
  };
}

const HASH_BYTES = { SHA2_256: 32, SHA2_384: 48, SHA2_512: 64 } as const;

/** A verifier, its key details checked against the key that is there. */
function verifierOf(given: Fields): {
  readonly key: KeyObject;
  readonly verifier: object;
  readonly algorithm: keyof typeof HASH_BYTES | undefined;
} {
  const keyDetails = textIn(given, 'keyDetails');
  const { x509Certificate: certificate, publicKey } = given;
  if ((certificate === undefined) === (publicKey === undefined))
    throw new Refusal('invalid verifier: a key or a certificate');
  const name = certificate === undefined ? 'publicKey' : 'x509Certificate';
  const rawBytes = bytesIn(fieldsOf(given[name], name), 'rawBytes');
  const key = keyIn(rawBytes, name);
  const known = detailsOf(key);
  if (known === undefined || known.keyDetails !== keyDetails)
    throw new Refusal(`invalid verifier: key details ${keyDetails} do not fit the key`);
  return {
    key,
    algorithm: known.algorithm,
    verifier: { keyDetails, [name]: { rawBytes: rawBytes.toString('base64') } },
  };
}

function keyIn(der: Buffer, name: 'publicKey' | 'x509Certificate'): KeyObject {
  try {
    if (name === 'x509Certificate') {
      const certificate = new X509Certificate(der);
      if (!certificate.raw.equals(der)) throw new Refusal('not DER');
      return certificate.publicKey;
    }
    return createPublicKey({ key: der, type: 'spki', format: 'der' });
  } catch (error) {
    throw new Refusal(`invalid verifier: ${name}`, { cause: error });
  }
}

function detailsOf(
  key: KeyObject,
): { readonly keyDetails: string; readonly algorithm?: keyof typeof HASH_BYTES } | undefined {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ed25519') return { keyDetails: 'PKIX_ED25519' };
  if (namedCurve === 'prime256v1') return { keyDetails: 'PKIX_ECDSA_P256_SHA_256', algorithm: 'SHA2_256' };
  if (namedCurve === 'secp384r1') return { keyDetails: 'PKIX_ECDSA_P384_SHA_384', algorithm: 'SHA2_384' };
  if (namedCurve === 'secp521r1') return { keyDetails: 'PKIX_ECDSA_P521_SHA_512', algorithm: 'SHA2_512' };
  if (key.asymmetricKeyType !== 'rsa' || ![2048, 3072, 4096].includes(modulusLength ?? 0)) return undefined;
  return { keyDetails: `PKIX_RSA_PKCS1V15_${String(modulusLength)}_SHA256`, algorithm: 'SHA2_256' };
}

import type { KeyObject } from 'node:crypto';
import { Failure } from '../../runtime/failure.ts';

/** What is fixed by a key's kind. */
export interface KeyKind {
  /** `PublicKeyDetails` of sigstore's protobuf-specs. */
  readonly keyDetails: string;
  /** The hash that belongs to the key; absent where the algorithm has its own (Ed25519). */
  readonly hash: 'sha256' | 'sha384' | 'sha512' | undefined;
}

const CURVES: Readonly<Record<string, KeyKind>> = {
  prime256v1: { keyDetails: 'PKIX_ECDSA_P256_SHA_256', hash: 'sha256' },
  secp384r1: { keyDetails: 'PKIX_ECDSA_P384_SHA_384', hash: 'sha384' },
  secp521r1: { keyDetails: 'PKIX_ECDSA_P521_SHA_512', hash: 'sha512' },
};

const RSA_SIZES: ReadonlySet<number> = new Set([2048, 3072, 4096]);

/** Which kind of key it is. Fails with INPUT_INVALID for kinds and sizes that sigstore has no name for. */
export function kindOfKey(key: KeyObject): KeyKind {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return { keyDetails: 'PKIX_ED25519', hash: undefined };
  if (type === 'ec') {
    const kind = CURVES[details?.namedCurve ?? ''];
    if (kind !== undefined) return kind;
    throw unusable(`an elliptic curve key on ${details?.namedCurve ?? 'a curve without a name'}`);
  }
  if (type === 'rsa') {
    const bits = details?.modulusLength ?? 0;
    if (RSA_SIZES.has(bits)) return { keyDetails: `PKIX_RSA_PKCS1V15_${String(bits)}_SHA256`, hash: 'sha256' };
    throw unusable(`an RSA key of ${String(bits)} bits`);
  }
  throw unusable(`a key of the kind ${type ?? 'unknown'}`);
}

function unusable(what: string): Failure {
  return new Failure('INPUT_INVALID', `${what} signs no images`, {
    side: 'local',
    hint: 'ECDSA on P-256, P-384 or P-521, Ed25519, and RSA with 2048, 3072 or 4096 bits do',
  });
}

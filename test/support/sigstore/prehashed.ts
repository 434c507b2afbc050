import { constants, publicDecrypt, type KeyObject } from 'node:crypto';

/** FIPS 186-5: y² = x³ − 3x + b over a prime field, with a base point of order n. */
interface Curve {
  readonly p: bigint;
  readonly b: bigint;
  readonly n: bigint;
  readonly g: readonly [bigint, bigint];
}

/** SP 800-186, section 3.2.1. */
const CURVES: Readonly<Record<string, Curve>> = {
  'P-256': {
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    g: [
      0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
      0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
    ],
  },
  'P-384': {
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    g: [
      0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
      0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
    ],
  },
};

/**
 * Whether a signature belongs to a digest whose content nobody has, as a log has to ask: Node verifies over content only. ECDSA (DER)
 * over P-256 and P-384, RSA PKCS #1 v1.5 over SHA-256; nothing else is accepted.
 */
export function verifiesDigest(digest: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  if (key.asymmetricKeyType === 'rsa') return verifiesRsa(digest, key, signature);
  const { crv = '', x = '', y = '' } = key.asymmetricKeyType === 'ec' ? key.export({ format: 'jwk' }) : {};
  const curve = CURVES[crv];
  const pair = readDer(signature);
  if (curve === undefined || pair === undefined) return false;
  return verifiesEcdsa(curve, digest, [fromBase64url(x), fromBase64url(y)], pair);
}

/** RFC 8017, section 9.2: the DigestInfo of SHA-256. */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

function verifiesRsa(digest: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  try {
    const opened = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return opened.equals(Buffer.concat([SHA256_INFO, digest]));
  } catch {
    return false;
  }
}

type Point = readonly [bigint, bigint] | undefined;

/** FIPS 186-5, section 6.4.2. */
function verifiesEcdsa(curve: Curve, digest: Uint8Array, key: Point, [r, s]: readonly [bigint, bigint]): boolean {
  const { n } = curve;
  if (r <= 0n || r >= n || s <= 0n || s >= n) return false;
  const bits = n.toString(2).length;
  const whole = fromBytes(digest);
  const extra = digest.byteLength * 8 - bits;
  const e = extra > 0 ? whole >> BigInt(extra) : whole;
  const w = inverse(s, n);
  const sum = add(curve, multiply(curve, mod(e * w, n), curve.g), multiply(curve, mod(r * w, n), key));
  return sum !== undefined && mod(sum[0], n) === r;
}

function multiply(curve: Curve, times: bigint, point: Point): Point {
  let sum: Point;
  for (let [left, power] = [times, point]; left > 0n; left >>= 1n, power = add(curve, power, power))
    if ((left & 1n) === 1n) sum = add(curve, sum, power);
  return sum;
}

function add({ p }: Curve, one: Point, other: Point): Point {
  if (one === undefined || other === undefined) return one ?? other;
  const [x1, y1] = one;
  const [x2, y2] = other;
  if (x1 === x2 && mod(y1 + y2, p) === 0n) return undefined;
  const slope = x1 === x2 ? (3n * x1 * x1 - 3n) * inverse(mod(2n * y1, p), p) : (y2 - y1) * inverse(mod(x2 - x1, p), p);
  const x = mod(slope * slope - x1 - x2, p);
  return [x, mod(slope * (x1 - x) - y1, p)];
}

function mod(a: bigint, m: bigint): bigint {
  const rest = a % m;
  return rest < 0n ? rest + m : rest;
}

/** The extended Euclidean algorithm. */
function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1, t0, t1] = [m, mod(a, m), 0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - q * r1, t1, t0 - q * t1];
  }
  return mod(t0, m);
}

/** RFC 3279, section 2.2.3: SEQUENCE { r INTEGER, s INTEGER }, in the short form that both curves need. */
function readDer(bytes: Uint8Array): readonly [bigint, bigint] | undefined {
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.byteLength - 2) return undefined;
  const r = bytes.subarray(4, 4 + (bytes[3] ?? 0));
  const rest = bytes.subarray(4 + r.byteLength);
  const s = rest.subarray(2);
  if (bytes[2] !== 2 || rest[0] !== 2 || rest[1] !== s.byteLength || r.byteLength === 0) return undefined;
  return [fromBytes(r), fromBytes(s)];
}

function fromBytes(bytes: Uint8Array): bigint {
  return BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
}

function fromBase64url(text: string): bigint {
  return fromBytes(Buffer.from(text, 'base64url'));
}

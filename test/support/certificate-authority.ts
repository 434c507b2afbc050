import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A certificate with its key, in PEM. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateRequest {
  /** The common name, and with it what messages call the certificate. */
  readonly name: string;
  /** DNS names and IPv4 addresses; 127.0.0.1 and localhost without them. */
  readonly hosts?: readonly string[];
  /** Days from now; negative ones have passed. */
  readonly from?: number;
  readonly until?: number;
  /** Where it says that its issuer's certificate is found. */
  readonly issuerUrl?: string;
}

/** Whoever issues certificates. Its own is `cert`. */
export interface CertificateAuthority extends Issued {
  issue(request: CertificateRequest): Issued;
  /** An authority below this one. */
  issueAuthority(name: string): CertificateAuthority;
}

/** An authority that nobody knows yet. */
export function anAuthority(name: string): CertificateAuthority {
  const pair = newPair();
  return authority(name, pair, certificate({ name }, pair.publicKey, { name, key: pair.privateKey }, true));
}

/** A certificate that vouches for itself. */
export function selfSigned(request: CertificateRequest): Issued {
  const { publicKey, privateKey } = newPair();
  return {
    cert: certificate(request, publicKey, { name: request.name, key: privateKey }, false),
    key: pemOfKey(privateKey),
  };
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

function newPair(): Pair {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function pemOfKey(key: KeyObject): string {
  return String(key.export({ type: 'pkcs8', format: 'pem' }));
}

function authority(name: string, { privateKey }: Pair, cert: string): CertificateAuthority {
  const issuer = { name, key: privateKey };
  return {
    cert,
    key: pemOfKey(privateKey),
    issue: (request) => {
      const own = newPair();
      return { cert: certificate(request, own.publicKey, issuer, false), key: pemOfKey(own.privateKey) };
    },
    issueAuthority: (below) => {
      const own = newPair();
      return authority(below, own, certificate({ name: below }, own.publicKey, issuer, true));
    },
  };
}

/** RFC 5280, section 4.1, with ECDSA over SHA-256 (RFC 5758). */
function certificate(request: CertificateRequest, publicKey: KeyObject, issuer: Issuer, isAuthority: boolean): string {
  const { name, from = -1, until = 30 } = request;
  const algorithm = der(0x30, oid('1.2.840.10045.4.3.2'));
  const body = der(
    0x30,
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    commonName(issuer.name),
    der(0x30, time(from), time(until)),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, ...(isAuthority ? authorityExtensions() : ownExtensions(request)))),
  );
  const signature = sign('sha256', body, issuer.key);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function authorityExtensions(): readonly Buffer[] {
  const isTrue = der(0x01, Buffer.from([0xff]));
  return [
    der(0x30, oid('2.5.29.19'), isTrue, der(0x04, der(0x30, isTrue))),
    // keyCertSign and cRLSign.
    der(0x30, oid('2.5.29.15'), isTrue, der(0x04, der(0x03, Buffer.from([1, 0x06])))),
  ];
}

function ownExtensions({ hosts = ['127.0.0.1', 'localhost'], issuerUrl }: CertificateRequest): readonly Buffer[] {
  if (issuerUrl === undefined) return [alternativeNames(hosts)];
  const access = der(0x30, oid('1.3.6.1.5.5.7.48.2'), der(0x86, Buffer.from(issuerUrl)));
  return [alternativeNames(hosts), der(0x30, oid('1.3.6.1.5.5.7.1.1'), der(0x04, der(0x30, access)))];
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host)),
  );
  return der(0x30, oid('2.5.29.17'), der(0x04, der(0x30, ...names)));
}

export function commonName(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, oid('2.5.4.3'), der(0x0c, Buffer.from(name)))));
}

/** GeneralizedTime, in any year. */
function time(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString().replaceAll(/[-:T]/g, '');
  return der(0x18, Buffer.from(`${text.slice(0, 14)}Z`));
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const septets = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left & 0x7f) | 0x80);
    bytes.push(...septets);
  }
  return der(0x06, Buffer.from(bytes));
}

/** Tag, length, value (X.690). */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts);
  const size = value.byteLength;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}

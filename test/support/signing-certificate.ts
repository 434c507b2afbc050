import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { commonName, der, oid } from './certificate-authority.ts';

/** What a certificate of a signer, or of an authority above it, says. What is absent is what a good one says. */
export interface SigningCertificateRequest {
  readonly name: string;
  readonly from?: Date;
  readonly until?: Date;
  /** An authority; `length`: its path length. */
  readonly authority?: { readonly length?: number };
  readonly emails?: readonly string[];
  readonly hosts?: readonly string[];
  /** Extended key usages; `none`: it does not say. */
  readonly purposes?: readonly string[] | 'none';
  /** The first octet of its key usage; `none`: it does not say. */
  readonly keyUsage?: number | 'none';
  /** OIDs of Fulcio's issuer extensions and what they hold. */
  readonly issuers?: { readonly old?: string; readonly current?: string };
  readonly more?: readonly Buffer[];
  readonly hash?: 'sha256' | 'sha1';
  /** The key that it is for; else a new one on P-256. */
  readonly pair?: KeyPair;
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export interface SigningCertificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly key: KeyObject;
  /** A certificate that this one vouches for. */
  issue(request: SigningCertificateRequest): SigningCertificate;
}

export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
/** The moment around which these certificates are good. */
export const NOON: Date = new Date('2026-11-21T12:00:00Z');

/** A root of its own. */
export function aSigningRoot(request: SigningCertificateRequest): SigningCertificate {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const asked = { authority: {}, purposes: 'none' as const, ...request };
  return certificate(asked, pair, { name: request.name, key: pair.privateKey });
}

/** An extension with its DER. */
export function anExtension(id: string, value: Buffer, isCritical = false): Buffer {
  return der(0x30, oid(id), ...(isCritical ? [TRUE] : []), der(0x04, value));
}

const TRUE = der(0x01, Buffer.from([0xff]));
const HOUR_MS = 3_600_000;

function certificate(
  request: SigningCertificateRequest,
  pair: KeyPair,
  issuer: { readonly name: string; readonly key: KeyObject },
): SigningCertificate {
  const { name, hash = 'sha256' } = request;
  const from = request.from ?? new Date(NOON.getTime() - HOUR_MS);
  const until = request.until ?? new Date(NOON.getTime() + HOUR_MS);
  const algorithm = der(0x30, oid(hash === 'sha256' ? '1.2.840.10045.4.3.2' : '1.2.840.10045.4.1'));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    commonName(issuer.name),
    der(0x30, moment(from), moment(until)),
    commonName(name),
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, ...extensionsOf(request))),
  );
  const signature = sign(hash, body, issuer.key);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    der: whole,
    pem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: pair.privateKey,
    issue: (below) =>
      certificate(below, below.pair ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }), {
        name,
        key: pair.privateKey,
      }),
  };
}

function extensionsOf(request: SigningCertificateRequest): readonly Buffer[] {
  const { authority, emails = [], hosts = [], issuers = {}, more = [] } = request;
  const { purposes = authority === undefined ? [CODE_SIGNING] : 'none' } = request;
  const { keyUsage = authority === undefined ? 0x80 : 0x06 } = request;
  const length = authority?.length === undefined ? [] : [der(0x02, Buffer.from([authority.length]))];
  const names = [
    ...emails.map((one) => der(0x81, Buffer.from(one))),
    ...hosts.map((one) => der(0x82, Buffer.from(one))),
  ];
  return [
    ...(authority === undefined ? [] : [anExtension('2.5.29.19', der(0x30, TRUE, ...length), true)]),
    ...(keyUsage === 'none' ? [] : [anExtension('2.5.29.15', der(0x03, Buffer.from([0, keyUsage])), true)]),
    ...(purposes === 'none' ? [] : [anExtension('2.5.29.37', der(0x30, ...purposes.map(oid)))]),
    ...(names.length === 0 ? [] : [anExtension('2.5.29.17', der(0x30, ...names))]),
    ...(issuers.old === undefined ? [] : [anExtension('1.3.6.1.4.1.57264.1.1', Buffer.from(issuers.old))]),
    ...(issuers.current === undefined
      ? []
      : [anExtension('1.3.6.1.4.1.57264.1.8', der(0x0c, Buffer.from(issuers.current)))]),
    ...more,
  ];
}

/** GeneralizedTime. */
function moment(date: Date): Buffer {
  const text = date.toISOString().replaceAll(/[-:T]/g, '');
  return der(0x18, Buffer.from(`${text.slice(0, 14)}Z`));
}

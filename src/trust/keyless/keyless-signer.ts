import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { HttpClient } from '../../distribution/http.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ByteSigner } from '../contract.ts';
import { createKeySigner } from '../sigstore/key-signer.ts';
import { requestCertificate, type FulcioCertificate } from './fulcio.ts';
import type { IdentityToken } from './identity-token.ts';

export interface KeylessChoices {
  readonly http: HttpClient;
  readonly fulcio: URL;
  /** Asked for each certificate anew: what a CI system gives lives for minutes. */
  readonly identityToken: (ctx: OperationContext) => Promise<IdentityToken>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** What is left of a certificate's life must be enough to sign and to have the signature logged. */
const SPARE_MS = 2 * 60_000;

/**
 * Signs with a key that never leaves the memory of this run, and a certificate of Fulcio's for it, which is asked for with the first
 * signature and again only when it is about to end. `identity` is the certificate's subject once there is one. Fails as
 * {@link requestCertificate} does, and as the identity token does.
 */
export async function openKeylessSigner({
  http,
  fulcio,
  identityToken,
  now = Date.now,
}: KeylessChoices): Promise<ByteSigner> {
  const { publicKey, privateKey } = await newKeyPair();
  const key = createKeySigner(privateKey);
  let held: { readonly certificate: Promise<FulcioCertificate>; until: number } | undefined;
  let subject = 'keyless';

  const certify = async (ctx: OperationContext): Promise<FulcioCertificate> => {
    const token = await identityToken(ctx);
    const sign = async (data: Uint8Array): Promise<Uint8Array> => key.sign(ctx, data, 'sha256');
    return requestCertificate(ctx, { name: 'Fulcio', url: fulcio, http }, { token, publicKey, sign });
  };
  const current = async (ctx: OperationContext): Promise<FulcioCertificate> => {
    if (held !== undefined && now() < held.until) return held.certificate;
    // Several signatures are made at once: the first asks for all.
    const asked = { certificate: certify(ctx), until: Number.POSITIVE_INFINITY };
    held = asked;
    try {
      const begun = now();
      const certificate = await asked.certificate;
      // Measured by our own clock alone, which need not agree with Fulcio's.
      asked.until = begun + Math.max(certificate.lifetimeMs - SPARE_MS, certificate.lifetimeMs / 2);
      ({ subject } = certificate);
      return certificate;
    } catch (error) {
      if (held === asked) held = undefined;
      throw error;
    }
  };

  return {
    get identity() {
      return subject;
    },
    keyDetails: key.keyDetails,
    material: async (ctx) => {
      const { leaf, chain } = await current(ctx);
      return { kind: 'certificate', leaf, chain };
    },
    sign: async (ctx, data, hash) => {
      // Who may not sign here is to learn it before a signature exists.
      await current(ctx);
      return key.sign(ctx, data, hash);
    },
  };
}

async function newKeyPair(): Promise<{ readonly publicKey: KeyObject; readonly privateKey: KeyObject }> {
  return promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
}

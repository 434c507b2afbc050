import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { fulcioHandler, initializeCA, initializeCTLog } from '@sigstore/mock';
import type { Asked, Reply } from '../json-service.ts';
import { readToken, type Claims, type Issuer } from '../oidc-issuer.ts';
import { bytesIn, fieldsOf, parseJson, Refusal, textIn } from './refusal.ts';

export interface Fulcio {
  /** DER. */
  readonly root: Buffer;
  readonly ctLog: { readonly publicKey: Buffer; readonly id: Buffer };
  answer(asked: Asked): Promise<Reply>;
}

/**
 * Fulcio (fulcio, `fulcio.proto`: `POST /api/v2/signingCert`; `docs/certificate-issuing.md` for what it checks): a token of the one issuer
 * for the audience `sigstore`, and a signature over the token's e-mail address, if that is verified, else over its subject. The
 * certificate, with its SCT, is the mock's; the identity of a GitHub job is its `job_workflow_ref` as a URI.
 */
export async function createFulcio(issuer: Issuer, now: () => number): Promise<Fulcio> {
  const [authority, log] = [newPair(), newPair()];
  const ctLog = await initializeCTLog(log);
  const ca = await initializeCA(authority, ctLog);
  const github = fulcioHandler(
    {
      rootCertificate: ca.rootCertificate,
      issueCertificate: async (options) =>
        ca.issueCertificate({ ...options, subjectAltName: `https://github.com/${options.subjectAltName}` }),
    },
    { subjectClaim: 'job_workflow_ref' },
  );
  const others = fulcioHandler(ca);

  const checked = ({ body }: Asked): Claims => {
    const request = parseJson(body.toString(), 'request');
    const token = textIn(fieldsOf(request['credentials'], 'credentials'), 'oidcIdentityToken');
    const claims = readToken(token, issuer, now());
    if (typeof claims === 'string' || claims['aud'] !== 'sigstore') throw new BadToken();
    const asked = fieldsOf(request['publicKeyRequest'], 'publicKeyRequest');
    const pem = textIn(fieldsOf(asked['publicKey'], 'publicKey'), 'content');
    const { email, sub, email_verified: isVerified } = claims as Readonly<Record<string, unknown>>;
    const challenge = isVerified === true ? email : sub;
    if (!verify('sha256', Buffer.from(String(challenge)), keyOf(pem), bytesIn(asked, 'proofOfPossession')))
      throw new Refusal('The signature supplied in the request could not be verified');
    return claims;
  };

  return {
    root: bytesOf(ca.rootCertificate),
    ctLog: { publicKey: ctLog.publicKey, id: bytesOf(ctLog.logID) },
    answer: async (asked) => {
      try {
        const handler = checked(asked)['job_workflow_ref'] === undefined ? others : github;
        const { statusCode, response } = await handler.fn(asked.body.toString());
        return { status: statusCode, headers: { 'content-type': 'application/json' }, body: response };
      } catch (error) {
        if (error instanceof BadToken) {
          const message = 'There was an error processing the identity token';
          return { status: 401, body: { code: 16, message, details: [] } };
        }
        if (error instanceof Refusal) return { status: 400, body: { code: 3, message: error.message, details: [] } };
        throw error;
      }
    },
  };
}

class BadToken extends Error {}

function newPair(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function keyOf(pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch (error) {
    throw new Refusal('The public key supplied in the request could not be parsed', { cause: error });
  }
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

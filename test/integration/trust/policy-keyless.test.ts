import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { digestOf, parseImageName } from '../../../src/image/index.ts';
import { toFailure } from '../../../src/runtime/failure.ts';
import type { SigstoreAttachment } from '../../../src/transport/contract.ts';
import { createBundleSigner } from '../../../src/trust/bundle/make-bundle.ts';
import type { ByteSigner, ImageSigner, NewSignature } from '../../../src/trust/contract.ts';
import { parseIdentityToken } from '../../../src/trust/keyless/identity-token.ts';
import { openKeylessSigner } from '../../../src/trust/keyless/keyless-signer.ts';
import { loadSigningConfig } from '../../../src/trust/keyless/signing-config.ts';
import { createWitness } from '../../../src/trust/keyless/witness.ts';
import { createLegacySigner } from '../../../src/trust/sigstore/legacy-signer.ts';
import { aContext } from '../../support/context.ts';
import { anIssuer } from '../../support/oidc-issuer.ts';
import { aPool } from '../../support/registry-client.ts';
import { aBundledCandidate, admissionBy, VECTOR_IMAGE } from '../../support/signed-candidate.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../../support/sigstore/sigstore.ts';

const APP = 'registry.example.com/team/app:v1';
const WHO = { issuer: GITHUB_ISSUER, subject: `https://github.com/${WORKFLOW}` };

describe('what a job signs without a key, held against a trust policy', () => {
  const issuer = anIssuer();
  const ctx = aContext();
  let pool: RegistryPool;
  let sigstore: Sigstore;
  let directory: string;

  beforeAll(async () => {
    pool = aPool();
    sigstore = await startSigstore({ issuer });
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-keyless-'));
    await writeFile(path.join(directory, 'trusted_root.json'), JSON.stringify(sigstore.trustedRoot));
  });
  afterAll(async () => {
    await pool[Symbol.asyncDispose]();
    await sigstore[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  });

  async function aSigner(): Promise<ByteSigner> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: GITHUB_ISSUER, aud: 'sigstore', sub: 'repo:acme/app', job_workflow_ref: WORKFLOW };
    const token = issuer.issue({ ...claims, iat: now, exp: now + 300 });
    return openKeylessSigner({
      http: pool.http,
      fulcio: new URL(sigstore.url),
      now: Date.now,
      identityToken: async () => Promise.resolve(parseIdentityToken(token, 'the test', Date.now())),
    });
  }

  const witness = (services: Parameters<Sigstore['signingConfig']>[0]): ReturnType<typeof createWitness> => {
    const config = Buffer.from(JSON.stringify(sigstore.signingConfig(services)));
    return createWitness(pool.http, loadSigningConfig(config, 'signing.json', new Date()));
  };
  const signedBy = async (signer: ImageSigner): Promise<NewSignature> => {
    const subject = { descriptor: VECTOR_IMAGE.descriptor, references: [parseImageName(APP)] };
    const [signature] = await signer.sign(ctx, subject);
    if (signature === undefined) throw new Error('nothing was signed');
    return signature;
  };
  const attachmentOf = (signature: NewSignature): SigstoreAttachment => {
    if (signature.format !== 'legacy') throw new Error('another format');
    return signature.attachment;
  };

  async function verdict(
    more: object,
    bundles: readonly Uint8Array[],
    attached: readonly SigstoreAttachment[] = [],
  ): Promise<string> {
    const root = { trustedRootPath: path.join(directory, 'trusted_root.json') };
    const rule = { type: 'sigstoreBundle', ...root, identities: [WHO], ...more };
    const admission = await admissionBy({ trustPolicy: { version: 1, default: [rule] } }, { at: new Date() });
    try {
      await admission.admit(ctx, aBundledCandidate(`docker://${APP}`, bundles, attached));
      return 'accept';
    } catch (error) {
      return toFailure(error).code;
    }
  }

  it.each([1, 2] as const)('accepts a bundle that Rekor v%i logged, of this workflow alone', async (rekor) => {
    const made = await signedBy(createBundleSigner(await aSigner(), witness({ rekor, timestamp: true })));
    if (made.format !== 'bundle') throw new Error('another format');
    expect(await verdict({}, [made.bundle])).toBe('accept');
    const other = { ...WHO, subject: WHO.subject.replace('main', 'develop') };
    expect(await verdict({ identities: [other] }, [made.bundle])).toBe('POLICY_REFUSED');
    expect(await verdict({ require: { tlog: 2 } }, [made.bundle])).toBe('SIGNATURE_INVALID');
  });

  describe("in cosign's older form", () => {
    let attachment: SigstoreAttachment;
    beforeAll(async () => {
      const settings = { creator: 'test', now: () => new Date(), witness: witness({ rekor: 1 }) };
      attachment = attachmentOf(await signedBy(createLegacySigner(await aSigner(), settings)));
    });

    it('accepts it where the rule takes that form, of this workflow alone', async () => {
      expect(await verdict({ legacy: true }, [], [attachment])).toBe('accept');
      expect(await verdict({}, [], [attachment])).toBe('SIGNATURE_MISSING');
      const other = { issuer: GITHUB_ISSUER, subject: 'https://github.com/acme/other' };
      expect(await verdict({ legacy: true, identities: [other] }, [], [attachment])).toBe('POLICY_REFUSED');
    });

    it.each(['signature', 'certificate', 'bundle'])('refuses it without its %s, or with another', async (name) => {
      const settings = { creator: 'test', now: () => new Date(), witness: witness({ rekor: 1 }) };
      const second = attachmentOf(await signedBy(createLegacySigner(await aSigner(), settings)));
      const key = Object.keys(attachment.annotations).find((one) => one.endsWith(`/${name}`)) ?? '';
      const { [key]: _gone, ...without } = attachment.annotations;
      expect(await verdict({ legacy: true }, [], [{ ...attachment, annotations: without }])).toBe('SIGNATURE_INVALID');
      const swapped = { ...attachment.annotations, [key]: second.annotations[key] ?? '' };
      expect(await verdict({ legacy: true }, [], [{ ...attachment, annotations: swapped }])).toBe('SIGNATURE_INVALID');
    });

    it('refuses it for another payload', async () => {
      const text = Buffer.from(attachment.payload).toString();
      const payload = Buffer.from(text.replace(VECTOR_IMAGE.descriptor.digest, digestOf(Buffer.from('other'))));
      expect(await verdict({ legacy: true }, [], [{ ...attachment, payload }])).toBe('SIGNATURE_INVALID');
    });
  });
});

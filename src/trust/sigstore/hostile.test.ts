import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../runtime/failure.ts';
import { parseSigningParameters, secretsOfParameters } from '../../settings/signing-parameters.ts';
import { aSigningRoot } from '../../../test/support/signing-certificate.ts';
import { emailsOf, oidcIssuerOf, parseCertificate } from './certificate.ts';
import { openPrivateKey } from './key-file.ts';
import { parsePem, renderPem } from './pem.ts';
import { verifyRekorPromise } from './rekor-set.ts';

const ok = readFileSync(new URL('../../../test/fixtures/trust/keyless-legacy/ok.json', import.meta.url), 'utf8');
const { annotations } = JSON.parse(ok) as { readonly annotations: Readonly<Record<string, string>> };
const promise = annotations['dev.sigstore.cosign/bundle'] ?? '';
const log = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const about = { payload: Buffer.from('x'), signature: Buffer.from('x'), signer: Buffer.from('x') };

/** What it fails with; a text where it does not fail with a failure of ours. */
function codeOf(action: () => unknown): string {
  try {
    action();
    return 'nothing';
  } catch (error) {
    return error instanceof Failure ? error.code : `no failure of ours: ${String(error)}`;
  }
}

/** A good text with something else in the place of a part of it. */
const damaged = (good: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(good.length), fc.nat(20), fc.string({ maxLength: 12 }))
    .map(([at, length, instead]) => good.slice(0, at) + instead + good.slice(at + length));

describe('what others hand us', () => {
  it('as a promise of a log is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(promise), fc.json(), fc.string()), (text) => {
        expect(codeOf(() => verifyRekorPromise(text, [log], about))).toBe('SIGNATURE_INVALID');
      }),
    );
  });

  it('as a certificate is read, or refused as a signature', () => {
    const { der } = aSigningRoot({ name: 'root' }).issue({
      name: 'leaf',
      emails: ['a@example.com'],
      issuers: { old: 'https://a', current: 'https://a' },
    });
    fc.assert(
      fc.property(fc.nat(der.byteLength - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(der);
        changed[at] = byte;
        const code = codeOf(() => {
          const parsed = parseCertificate(changed);
          emailsOf(parsed);
          oidcIssuerOf(parsed);
        });
        expect(['nothing', 'SIGNATURE_INVALID']).toContain(code);
      }),
      { numRuns: 1000 },
    );
  });

  it('as a key file is refused without a search for its passphrase', async () => {
    const envelope = JSON.stringify({
      kdf: { name: 'scrypt', params: { N: 65_536, r: 8, p: 1 }, salt: 'AAAA' },
      cipher: { name: 'nacl/secretbox', nonce: 'AAAA' },
      ciphertext: 'AAAA',
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(envelope), fc.json()), async (text) => {
        const pem = renderPem({ label: 'ENCRYPTED COSIGN PRIVATE KEY', bytes: Buffer.from(text) });
        await expect(openPrivateKey(pem, '')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      }),
    );
  });

  it('as PEM is what was written, or refused', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 4 }), (all) => {
        const blocks = all.map((bytes) => ({ label: 'CERTIFICATE', bytes: Buffer.from(bytes) }));
        expect(parsePem(blocks.map(renderPem).join(''), 'it')).toEqual(blocks);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(codeOf(() => parsePem(text, 'it'))).toBe('INPUT_INVALID');
      }),
    );
  });

  it('as a file of parameters is read or refused as settings', () => {
    const file = JSON.stringify({
      fulcio: { fulcioURL: 'https://f', oidcMode: 'staticToken', oidcIDToken: 'hunter22hunter22' },
      rekorURL: 'https://r',
    });
    fc.assert(
      fc.property(damaged(file), (text) => {
        const code = codeOf(() => parseSigningParameters(text, 'FILE'));
        expect(['nothing', 'CONFIG_INVALID']).toContain(code);
      }),
    );
    const broken = file.replace('"oidcIDToken', 'oidcIDToken');
    expect(secretsOfParameters(file)).toEqual(['hunter22hunter22']);
    expect(secretsOfParameters(broken)).toEqual(['hunter22hunter22']);
    expect(secretsOfParameters('oidcClientSecret: s3cret\noidcIDToken: token')).toEqual(['s3cret', 'token']);
  });
});

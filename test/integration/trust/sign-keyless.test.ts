import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/image/index.ts';
import type { Tree } from '../../../src/operation/tree/tree.ts';
import { serve, type RunningRegistry } from '../../../src/operation/serve.ts';
import { loadTrustedRoot } from '../../../src/trust/bundle/trusted-root.ts';
import { verifyBundle } from '../../../src/trust/bundle/verify-bundle.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aContext } from '../../support/context.ts';
import { anImage, anIndex } from '../../support/image-builder.ts';
import type { Reply } from '../../support/json-service.ts';
import { anIssuer, type Claims } from '../../support/oidc-issuer.ts';
import { putImage } from '../../support/raw-registry.ts';
import { signaturesAt } from '../../support/sig-tag.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW, type Sigstore } from '../../support/sigstore/sigstore.ts';

const CHILDREN = [anImage({ seed: 'amd', platform: 'linux/amd64' }), anImage({ seed: 'arm', platform: 'linux/arm64' })];
const INDEX = anIndex(CHILDREN);
const EVERY: readonly Digest[] = [INDEX, ...CHILDREN].map(({ root }) => root.descriptor.digest);
const SAN = `https://github.com/${WORKFLOW}`;

const issuer = anIssuer();
let waybill: CommandLine;
let registry: RunningRegistry;
let host: string;
let sigstore: Sigstore;
let other: Sigstore;
/** What the services answer instead. */
let alter: (service: string, reply: Reply, body: Buffer) => Reply;
let repositories = 0;

const inPlace = (name: string): string => path.join(waybill.directory, name);

beforeAll(async () => {
  waybill = await aCommandLine();
  registry = await serve(aContext(), { temporary: tmpdir(), listen: { host: '127.0.0.1', port: 0 } });
  ({ host } = new URL(registry.url));
  sigstore = await startSigstore({ issuer, alter: (service, reply, { body }) => alter(service, reply, body) });
  other = await startSigstore({ issuer });
  await writeFile(inPlace('root.json'), JSON.stringify(sigstore.trustedRoot));
  await writeFile(inPlace('other-root.json'), JSON.stringify(other.trustedRoot));
  await writeFile(inPlace('v1.json'), JSON.stringify(sigstore.signingConfig({ rekor: 1 })));
  await writeFile(inPlace('v2.json'), JSON.stringify(sigstore.signingConfig({ rekor: 2, timestamp: true })));
  await writeFile(inPlace('v2-alone.json'), JSON.stringify(sigstore.signingConfig({ rekor: 2 })));
  await putImage(host, 'source', INDEX, '1');
});
beforeEach(() => {
  alter = (_, reply) => reply;
  repositories += 1;
});
afterEach(() => {
  alter = (_, reply) => reply;
});
afterAll(async () => {
  for (const one of [waybill, registry, sigstore, other]) await one[Symbol.asyncDispose]();
});

const from = (): string => `docker://${host}/source:1`;
const repository = (): string => `signed-${String(repositories)}`;
const to = (): string => `docker://${host}/${repository()}:1`;
const with_ = (config: string, root = 'root.json'): readonly string[] => [
  '--signing-config',
  inPlace(config),
  '--trusted-root',
  inPlace(root),
];

function aToken(more: Claims = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: GITHUB_ISSUER, aud: 'sigstore', sub: 'repo:acme/app', job_workflow_ref: WORKFLOW };
  return issuer.issue({ ...claims, iat: now, exp: now + 300, ...more });
}

interface Listed {
  readonly manifests: readonly { readonly digest: string; readonly artifactType?: string }[];
}

/** The bundles that refer to a manifest, by plain requests. */
async function bundlesOf(digest: Digest): Promise<readonly Uint8Array[]> {
  const base = `http://${host}/v2/${repository()}`;
  const { manifests } = (await (await fetch(`${base}/referrers/${digest}`)).json()) as Listed;
  return Promise.all(
    manifests.map(async (one) => {
      const manifest = await fetch(`${base}/manifests/${one.digest}`);
      const { layers } = (await manifest.json()) as { readonly layers: readonly { readonly digest: string }[] };
      return Buffer.from(await (await fetch(`${base}/blobs/${layers[0]?.digest ?? ''}`)).arrayBuffer());
    }),
  );
}

/** Who signed each manifest of the image, by the bundles there. */
async function signersOf(digests = EVERY): Promise<readonly (readonly string[])[]> {
  const trustedRoot = await loadTrustedRoot(await readFile(inPlace('root.json')), 'root.json');
  return Promise.all(
    digests.map(async (digest) =>
      Promise.all(
        (await bundlesOf(digest)).map(async (bundle) => {
          const verified = await verifyBundle(bundle, { trustedRoot }, { digest, as: 'signature' });
          return `${verified.issuer ?? ''} ${verified.identity}`;
        }),
      ),
    ),
  );
}

const isThere = async (): Promise<boolean> =>
  (await fetch(`http://${host}/v2/${repository()}/manifests/1`)).status === 200;
const certificates = (): number => sigstore.asked.filter(({ url }) => url.pathname === '/api/v2/signingCert').length;

describe('copy --sign keyless', () => {
  it.each(['v1.json', 'v2.json'])(
    'signs the index and every image as the GitHub job, with one certificate: %s',
    async (config) => {
      const before = certificates();
      const { code, stderr, destinations } = await waybill.copy(
        ['--sign', 'keyless', ...with_(config), from(), to()],
        sigstore.environment,
      );
      expect(code, stderr).toBe(0);
      expect(destinations).toMatchObject([
        { status: 'copied', signatures: EVERY.map(() => ({ format: 'bundle', identity: SAN, verified: true })) },
      ]);
      expect(await signersOf()).toEqual(EVERY.map(() => [`${GITHUB_ISSUER} ${SAN}`]));
      expect(certificates() - before).toBe(1);
    },
  );

  it('writes both formats, and what skopeo and older cosigns read has certificate, chain and promise', async () => {
    const { code, stderr } = await waybill.copy(
      ['--sign', 'keyless', '--signature-format', 'both', ...with_('v1.json'), from(), to()],
      sigstore.environment,
    );
    expect(code, stderr).toBe(0);
    expect(await signersOf()).toEqual(EVERY.map(() => [`${GITHUB_ISSUER} ${SAN}`]));
    for (const digest of EVERY) {
      const [one] = await signaturesAt(host, repository(), digest);
      expect(Object.keys(one?.annotations ?? {})).toContain('dev.sigstore.cosign/bundle');
      expect(Object.keys(one?.annotations ?? {})).toContain('dev.sigstore.cosign/chain');
    }
    for (const [root, verdict] of [
      ['root.json', 'verified'],
      ['other-root.json', 'refused'],
    ] as const) {
      const { stdout } = await waybill.run(['tree', '--json', '--trusted-root', inPlace(root), to()]);
      const { root: tree } = JSON.parse(stdout) as Tree;
      for (const { signatures } of [tree, ...tree.children]) {
        expect(signatures.map((found) => `${found.format} ${found.verdict} ${found.identity}`).toSorted()).toEqual([
          `bundle ${verdict} ${SAN}`,
          `legacy ${verdict} ${SAN}`,
        ]);
      }
    }
  });

  it('names services one by one, and says that nothing is verified without a trusted root', async () => {
    const { code, stderr } = await waybill.copy(
      ['--sign', 'keyless', '--fulcio-url', sigstore.url, '--rekor-url', sigstore.url, from(), to()],
      sigstore.environment,
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('no --trusted-root');
    expect(await signersOf()).toEqual(EVERY.map(() => [`${GITHUB_ISSUER} ${SAN}`]));
  });

  it.each([
    ['a trusted root of another instance', ['v1.json', 'other-root.json'], 6, 'what was just signed does not verify'],
    ['a Rekor v2 without a timestamp authority', ['v2-alone.json'], 4, 'nothing would say when'],
    [
      'a legacy signature with a Rekor v2',
      ['v2.json', 'root.json', '--signature-format', 'legacy'],
      9,
      'needs a Rekor v1',
    ],
  ] as const)('gives the image no name with %s', async (_, [config, root = 'root.json', ...more], exit, message) => {
    const { code, stdout } = await waybill.run(
      ['copy', '--json', '--sign', 'keyless', ...with_(config, root), ...more, from(), to()],
      sigstore.environment,
    );
    expect([code, stdout]).toEqual([exit, expect.stringContaining(message)]);
    expect(await isThere()).toBe(false);
  });

  it.each([
    ['on GitHub', { GITHUB_ACTIONS: 'true' }, 'permissions: id-token: write'],
    ['on GitLab', { GITLAB_CI: 'true' }, 'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }'],
    ['elsewhere', {}, 'set SIGSTORE_ID_TOKEN'],
  ])('without a token says what the job needs: %s', async (_, environment, hint) => {
    const { code, stderr } = await waybill.run(
      ['copy', '--sign', 'keyless', ...with_('v1.json'), from(), to()],
      environment,
    );
    expect(code).toBe(5);
    expect(stderr).toContain('keyless signing needs an identity token, and this job has none');
    expect(stderr).toContain(hint);
    expect(await isThere()).toBe(false);
  });

  it('takes no other word, and no file that is none', async () => {
    const wrong = await waybill.run(['copy', '--sign', 'please', from(), to()]);
    expect([wrong.code, wrong.stderr]).toEqual([4, expect.stringContaining('--sign takes keyless')]);
    const idle = await waybill.run(['copy', '--rekor-url', sigstore.url, from(), to()]);
    expect([idle.code, idle.stderr]).toEqual([4, expect.stringContaining('--rekor-url is for keyless signing')]);
    const absent = await waybill.run([
      'copy',
      '--sign',
      'keyless',
      '--signing-config',
      inPlace('none.json'),
      from(),
      to(),
    ]);
    expect([absent.code, absent.stderr]).toEqual([4, expect.stringContaining('no such file')]);
    const odd = await waybill.run([
      'copy',
      '--sign',
      'keyless',
      '--signing-config',
      inPlace('root.json'),
      from(),
      to(),
    ]);
    expect([odd.code, odd.stderr]).toEqual([4, expect.stringContaining('is not of the type')]);
  });
});

describe('sign', () => {
  it('signs as the job without being told so, where the job has an identity', async () => {
    await waybill.copy([from(), to()]);
    const { code, stderr } = await waybill.run(['sign', ...with_('v1.json'), to()], { SIGSTORE_ID_TOKEN: aToken() });
    expect(code, stderr).toBe(0);
    expect(await signersOf()).toEqual(EVERY.map(() => [`${GITHUB_ISSUER} ${SAN}`]));
  });

  it('takes the token itself, or a file that holds it', async () => {
    await waybill.copy([from(), to()]);
    await writeFile(inPlace('token'), `${aToken()}\n`);
    for (const token of [aToken(), inPlace('token')]) {
      const { code, stderr } = await waybill.run(['sign', '--identity-token', token, ...with_('v1.json'), to()]);
      expect(code, stderr).toBe(0);
    }
    expect(await signersOf()).toEqual(EVERY.map(() => [`${GITHUB_ISSUER} ${SAN}`, `${GITHUB_ISSUER} ${SAN}`]));
  });

  it('says that a token has expired before it shows it to anybody', async () => {
    await waybill.copy([from(), to()]);
    const before = certificates();
    const token = aToken({ exp: Math.floor(Date.now() / 1000) - 60 });
    const { code, stderr } = await waybill.run(['sign', ...with_('v1.json'), to()], { SIGSTORE_ID_TOKEN: token });
    expect([code, stderr]).toEqual([5, expect.stringContaining('from SIGSTORE_ID_TOKEN expired at')]);
    expect(certificates()).toBe(before);
  });
});

describe('what signs', () => {
  /** The secrets of a run, and every piece of ten characters of them. */
  const pieces = (secret: string): readonly string[] =>
    Array.from({ length: Math.max(1, secret.length - 9) }, (_, at) => secret.slice(at, at + 10));
  const revealed = (output: string, token: string): string | undefined => {
    // The head and the claims are not what makes a token work, and are like those of any other.
    const [, , signature = ''] = token.split('.');
    return pieces(signature).find((piece) => output.includes(piece));
  };

  it.each(['copied back by Fulcio', 'as it is'])('is in no output: %s', async (how) => {
    const token = aToken();
    if (how !== 'as it is') {
      alter = (service, reply, body) =>
        service === 'fulcio' ? { status: 403, body: { message: `no: ${body.toString()} ${token}` } } : reply;
    }
    const before = sigstore.asked.length;
    const { stdout, stderr } = await waybill.run(
      ['copy', '--debug', '--json', '--sign', 'keyless', ...with_('v1.json'), from(), to()],
      { SIGSTORE_ID_TOKEN: token },
    );
    expect(revealed(`${stdout}\n${stderr}`, token)).toBeUndefined();
    // It got there.
    expect(sigstore.asked.slice(before).some(({ body }) => body.includes(token))).toBe(true);
    const others = sigstore.asked.slice(before).filter(({ url }) => url.pathname !== '/api/v2/signingCert');
    expect(others.some(({ body }) => body.includes(token))).toBe(false);
  });

  it('is in no output where it is no token at all', async () => {
    const { code, stdout, stderr } = await waybill.run(
      ['copy', '--debug', '--sign', 'keyless', ...with_('v1.json'), from(), to()],
      { SIGSTORE_ID_TOKEN: 'Zq7canaryKw93mTx' },
    );
    expect([code, stderr]).toEqual([4, expect.stringContaining('is not a JSON Web Token')]);
    expect(`${stdout}${stderr}`).not.toContain('canary');
  });
});

import type { Claims, Issuer } from '../oidc-issuer.ts';
import { startGithubOidc } from '../oidc-issuer.ts';
import { startStandIn, type Asked, type Reply } from '../json-service.ts';
import type { LogKey } from './checkpoint.ts';
import { createFulcio } from './fulcio.ts';
import { createRekorV1, createRekorV2 } from './rekor.ts';
import { createTimestampAuthority } from './timestamp-authority.ts';

export type SigstoreService = 'fulcio' | 'rekor1' | 'rekor2' | 'timestamp';

/** A whole Sigstore instance on loopback, and the OIDC service of a GitHub job that it trusts. */
export interface Sigstore extends AsyncDisposable {
  /** Of every service; the timestamp authority is at `${url}/api/v1/timestamp`. */
  readonly url: string;
  /** protobuf-specs, `sigstore_trustroot.proto`, TrustedRoot as JSON. */
  readonly trustedRoot: object;
  /** The same file, SigningConfig v0.2. */
  signingConfig(services: { readonly rekor?: 1 | 2; readonly timestamp?: boolean }): object;
  /** Signs the identity tokens that are trusted here. */
  readonly issuer: Issuer;
  /** Of a GitHub job with `id-token: write`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every request but those to the OIDC service. */
  readonly asked: readonly Asked[];
}

export interface SigstoreOptions {
  readonly issuer: Issuer;
  readonly now?: () => number;
  /** What a service answers instead of doing anything. */
  readonly refuse?: (service: SigstoreService) => Reply | undefined;
  /** What a service answers instead, once it has done its work. */
  readonly alter?: (service: SigstoreService, reply: Reply, asked: Asked) => Reply | Promise<Reply>;
}

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
export const WORKFLOW = 'acme/app/.github/workflows/release.yml@refs/heads/main';
/** As https://docs.github.com/actions/reference/openid-connect-reference shows them. */
const GITHUB_CLAIMS: Claims = {
  event_name: 'push',
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  workflow: 'release',
  repository: 'acme/app',
  repository_id: '1',
  repository_owner: 'acme',
  repository_owner_id: '2',
  repository_visibility: 'public',
  ref: 'refs/heads/main',
  job_workflow_ref: WORKFLOW,
  job_workflow_sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  workflow_ref: WORKFLOW,
  workflow_sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  runner_environment: 'github-hosted',
  run_id: '3',
  run_attempt: '1',
};
const SUBJECT = 'repo:acme/app:ref:refs/heads/main';

export async function startSigstore({ issuer, now = Date.now, refuse, alter }: SigstoreOptions): Promise<Sigstore> {
  const fulcio = await createFulcio(issuer, now);
  const timestamps = await createTimestampAuthority();
  let answer: (asked: Asked) => Promise<Reply> = async () => Promise.resolve({ status: 503 });
  const server = await startStandIn(async (asked) => answer(asked));
  // A log's name is in its checkpoints, and is that of its host.
  const { host } = new URL(server.origin);
  const [one, two] = [createRekorV1(host, now), createRekorV2(host)];
  const services = { fulcio, rekor1: one, rekor2: two, timestamp: timestamps };
  answer = async (asked) => {
    const service = serviceAt(asked.url.pathname);
    if (service === undefined) return { status: 404 };
    const reply = refuse?.(service) ?? (await services[service].answer(asked));
    return alter === undefined ? reply : alter(service, reply, asked);
  };
  const github = await startGithubOidc(issuer, SUBJECT, now, GITHUB_CLAIMS);
  const validFor = { start: new Date(now() - 60_000).toISOString() };
  const keyed = { baseUrl: server.origin, hashAlgorithm: 'SHA2_256' };
  const logOf = ({ publicKey, keyDetails, id }: Pick<LogKey, 'publicKey' | 'keyDetails' | 'id'>): object => ({
    ...keyed,
    publicKey: { rawBytes: publicKey.toString('base64'), keyDetails, validFor },
    logId: { keyId: id.toString('base64') },
  });
  const authorityOf = (name: string, chain: readonly Buffer[]): object => ({
    subject: { organization: 'sigstore.mock', commonName: name },
    uri: server.origin,
    certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
    validFor,
  });
  return {
    url: server.origin,
    issuer,
    environment: github.environment,
    asked: server.asked,
    trustedRoot: {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logOf(one.key), logOf(two.key)],
      certificateAuthorities: [authorityOf('sigstore', [fulcio.root])],
      ctlogs: [logOf({ ...fulcio.ctLog, keyDetails: 'PKIX_ECDSA_P256_SHA_256' })],
      timestampAuthorities: [authorityOf('tsa', timestamps.chain)],
    },
    signingConfig: ({ rekor, timestamp = false }) => {
      const at = (url: string, majorApiVersion: number): object => ({
        url,
        majorApiVersion,
        validFor,
        operator: 'test',
      });
      return {
        mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
        caUrls: [at(server.origin, 1)],
        oidcUrls: [],
        rekorTlogUrls: rekor === undefined ? [] : [at(server.origin, rekor)],
        rekorTlogConfig: { selector: 'ANY' },
        tsaUrls: timestamp ? [at(`${server.origin}/api/v1/timestamp`, 1)] : [],
        tsaConfig: { selector: 'ANY' },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await github[Symbol.asyncDispose]();
    },
  };
}

function serviceAt(pathname: string): SigstoreService | undefined {
  if (pathname === '/api/v2/signingCert') return 'fulcio';
  if (pathname.startsWith('/api/v1/log/')) return 'rekor1';
  if (pathname.startsWith('/api/v2/log/')) return 'rekor2';
  return pathname === '/api/v1/timestamp' ? 'timestamp' : undefined;
}

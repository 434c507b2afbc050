import type { Credential } from '../distribution/contract.ts';
import type { HttpClient } from '../distribution/http.ts';
import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { AwsRegistries } from './aws/registry.ts';
import type { AzureRegistries } from './azure/registry.ts';
import type { GoogleRegistries } from './google/registry.ts';
import type { Asking } from './ask.ts';
import { parseCloudHost, type CloudHost } from './hosts.ts';

/** What a job may do at a cloud's own registry by the identity that it carries, without that cloud's tools. */
export interface CloudIdentity {
  /**
   * The credential for a registry that a cloud runs, exchanged for the job's identity there, kept until shortly before it ends, and
   * asked for once by everybody who wants it at the same time. `undefined`, with nothing loaded and nothing asked, for every other
   * registry; `undefined` too when the job carries no identity. Fails with AUTH_DENIED when the cloud refuses the one it carries.
   */
  credential(ctx: OperationContext, repository: Repository): Promise<Credential | undefined>;
  /**
   * Creates the repository where a push needs that first, which is Amazon ECR alone: false elsewhere. Fails with AUTH_REQUIRED,
   * AUTH_DENIED, REFERENCE_INVALID, LIMIT_EXCEEDED.
   */
  createRepository(ctx: OperationContext, repository: Repository): Promise<boolean>;
}

export interface CloudOptions {
  readonly http: HttpClient;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Where a registry is asked for what is beside OCI Distribution: at its own host over HTTPS. */
  readonly addressOf?: (registry: string) => URL;
}

export function createCloudIdentity({
  http,
  now = Date.now,
  addressOf = (registry) => new URL(`https://${registry}`),
}: CloudOptions): CloudIdentity {
  let aws: Promise<AwsRegistries> | undefined;
  let google: Promise<GoogleRegistries> | undefined;
  let azure: Promise<AzureRegistries> | undefined;
  const openAws = (): Promise<AwsRegistries> => {
    aws ??= import('./aws/registry.ts').then(({ AwsRegistries }) => new AwsRegistries(now));
    return aws;
  };
  const credentialAt = async (asking: Asking, registry: string, host: CloudHost): Promise<Credential | undefined> => {
    switch (host.cloud) {
      case 'ecr':
      case 'ecr-public':
        return (await openAws()).credential(asking, host);
      case 'google':
        google ??= import('./google/registry.ts').then(({ GoogleRegistries }) => new GoogleRegistries(now));
        return (await google).credential(asking);
      case 'azure':
        azure ??= import('./azure/registry.ts').then(({ AzureRegistries }) => new AzureRegistries(now, addressOf));
        return (await azure).credential(asking, registry, host.authority);
    }
  };
  return {
    credential: async (ctx, { registry }) => {
      const host = parseCloudHost(registry);
      return host === undefined ? undefined : credentialAt({ ctx, http, now }, registry, host);
    },
    createRepository: async (ctx, repository) => {
      const host = parseCloudHost(repository.registry);
      if (host?.cloud !== 'ecr' && host?.cloud !== 'ecr-public') return false;
      await (await openAws()).create({ ctx, http, now }, host, repository);
      return true;
    },
  };
}

import type { Credential } from '../distribution/contract.ts';
import type { HttpClient } from '../distribution/http.ts';
import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { AwsRegistries } from './aws/registry.ts';
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
}

export function createCloudIdentity({ http, now = Date.now }: CloudOptions): CloudIdentity {
  let aws: Promise<AwsRegistries> | undefined;
  const openAws = (): Promise<AwsRegistries> => {
    aws ??= import('./aws/registry.ts').then(({ AwsRegistries }) => new AwsRegistries(now));
    return aws;
  };
  const credentialAt = async (asking: Asking, host: CloudHost): Promise<Credential | undefined> => {
    switch (host.cloud) {
      case 'ecr':
      case 'ecr-public':
        return (await openAws()).credential(asking, host);
      case 'google':
      case 'azure':
        return undefined;
    }
  };
  return {
    credential: async (ctx, { registry }) => {
      const host = parseCloudHost(registry);
      return host === undefined ? undefined : credentialAt({ ctx, http, now }, host);
    },
    createRepository: async (ctx, repository) => {
      const host = parseCloudHost(repository.registry);
      if (host?.cloud !== 'ecr' && host?.cloud !== 'ecr-public') return false;
      await (await openAws()).create({ ctx, http, now }, host, repository);
      return true;
    },
  };
}

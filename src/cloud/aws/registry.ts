import type { Credential } from '../../distribution/contract.ts';
import type { Repository } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import type { Asking } from '../ask.ts';
import { ExpiringValues, type Expiring } from '../expiring.ts';
import type { CloudHost } from '../hosts.ts';
import { createRepository, getAuthorizationToken, type EcrApi } from './ecr.ts';
import { ecrEndpoint, ecrPublicEndpoint, placeOf } from './endpoints.ts';
import { findAwsKeys } from './identity.ts';
import type { AwsKeys } from './keys.ts';

type EcrHost = Extract<CloudHost, { cloud: 'ecr' | 'ecr-public' }>;

/** Amazon ECR, private and public, as the job's AWS identity reaches it. */
export class AwsRegistries {
  readonly #keys: ExpiringValues<AwsKeys | undefined>;
  readonly #passwords: ExpiringValues<Credential | undefined>;

  constructor(now: () => number) {
    this.#keys = new ExpiringValues(now);
    this.#passwords = new ExpiringValues(now);
  }

  /** `undefined`: the job carries no AWS identity. Fails with AUTH_DENIED when it carries one that is refused. */
  async credential(asking: Asking, host: EcrHost): Promise<Credential | undefined> {
    const api = apiOf(asking, host);
    const { value, expiresAt } = await this.#passwords.get(api.url.href, asking.ctx.signal, async (signal) =>
      this.#exchange({ ...asking, ctx: { ...asking.ctx, signal } }, host, api),
    );
    return value === undefined ? undefined : { ...value, expiresAt };
  }

  async create(asking: Asking, host: EcrHost, repository: Repository): Promise<void> {
    const api = apiOf(asking, host);
    const keys = await this.#findKeys(asking, host);
    if (keys === undefined) {
      throw new Failure('AUTH_REQUIRED', `--create-repository: the job carries no AWS identity for ${api.name}`, {
        hint: 'set AWS_ACCESS_KEY_ID and the rest, or AWS_ROLE_ARN with an OIDC token',
      });
    }
    // ECR Public has the registry's alias before the name.
    const name = host.cloud === 'ecr' ? repository.path : repository.path.split('/').slice(1).join('/');
    const account = host.cloud === 'ecr' ? { account: host.account } : {};
    await createRepository(asking, api, keys, { name, ...account });
  }

  async #exchange(asking: Asking, host: EcrHost, api: EcrApi): Promise<Expiring<Credential | undefined>> {
    const keys = await this.#findKeys(asking, host);
    if (keys === undefined) return { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
    try {
      const { value, expiresAt } = await getAuthorizationToken(asking, api, keys);
      const { username, password } = value;
      const origin = `${api.name} for ${keys.origin}`;
      return { value: { kind: 'basic', username, password: new Secret(password), origin }, expiresAt };
    } catch (error) {
      // Whoever reads from a public registry with keys that are for something else reads as anybody may.
      if (host.cloud !== 'ecr-public' || !(error instanceof Failure) || error.code !== 'AUTH_DENIED') throw error;
      asking.ctx.emit({ kind: 'warning', text: `${error.message}; going on without logging in` });
      return { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
    }
  }

  async #findKeys(asking: Asking, host: EcrHost): Promise<AwsKeys | undefined> {
    const place = placeOf(host);
    const { value } = await this.#keys.get(`${host.cloud} ${place.region}`, asking.ctx.signal, async (signal) => {
      // A public registry is read by everybody: nobody's instance is asked for that.
      const own: Asking = { ...asking, ctx: { ...asking.ctx, signal } };
      const found = await findAwsKeys(own, place, host.cloud === 'ecr');
      return found ?? { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
    });
    return value;
  }
}

function apiOf(asking: Asking, host: EcrHost): EcrApi {
  const { region } = placeOf(host);
  return host.cloud === 'ecr'
    ? { name: 'Amazon ECR', url: ecrEndpoint(asking, placeOf(host)), region, service: 'ecr' }
    : { name: 'Amazon ECR Public', url: ecrPublicEndpoint(asking), region, service: 'ecr-public' };
}

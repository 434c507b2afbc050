import type { Credential } from '../../distribution/contract.ts';
import { Secret } from '../../runtime/secret.ts';
import { form, isGood, parseFields, refusal, textOf, unusable, type Asking, type Fields } from '../ask.ts';
import { ExpiringValues, type Expiring } from '../expiring.ts';
import { findEntraToken, type EntraToken } from './entra.ts';

/** The documentation says three hours; the token itself says when. */
const DEFAULT_LIFETIME_MS = 3_600_000;

/** Azure Container Registry, as the job's Azure identity reaches it: a refresh token for each registry. */
export class AzureRegistries {
  readonly #entra: ExpiringValues<EntraToken | undefined>;
  readonly #refresh: ExpiringValues<Credential | undefined>;
  readonly #addressOf: (registry: string) => URL;

  constructor(now: () => number, addressOf: (registry: string) => URL) {
    this.#entra = new ExpiringValues(now);
    this.#refresh = new ExpiringValues(now);
    this.#addressOf = addressOf;
  }

  /** `undefined`: the job carries no Azure identity. Fails with AUTH_DENIED, CONFIG_INVALID. */
  async credential(asking: Asking, registry: string, authority: string): Promise<Credential | undefined> {
    const { signal } = asking.ctx;
    const { value, expiresAt } = await this.#refresh.get(registry, signal, async (shared) => {
      const own: Asking = { ...asking, ctx: { ...asking.ctx, signal: shared } };
      const entra = await this.#entra.get(authority, shared, async (inner) => {
        const found = await findEntraToken({ ...own, ctx: { ...own.ctx, signal: inner } }, authority);
        return found ?? { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
      });
      return entra.value === undefined
        ? { value: undefined, expiresAt: Number.POSITIVE_INFINITY }
        : exchange(own, registry, this.#addressOf(registry), entra.value);
    });
    return value === undefined ? undefined : { ...value, expiresAt };
  }
}

/** https://azure.github.io/acr/AAD-OAuth.html: an Entra token for a refresh token of the registry. */
async function exchange(
  asking: Asking,
  registry: string,
  base: URL,
  { token, tenant, origin }: EntraToken,
): Promise<Expiring<Credential>> {
  const url = new URL('/oauth2/exchange', base);
  const owner = tenant ?? textOf(claimsOf(token), 'tid');
  const answer = await asking.http.request(asking.ctx, {
    method: 'POST',
    url,
    what: `a refresh token of ${registry}`,
    ...form({
      grant_type: 'access_token',
      service: registry,
      ...(owner === undefined ? {} : { tenant: owner }),
      access_token: token,
    }),
  });
  const fields = parseFields(answer.body);
  if (!isGood(answer)) {
    throw refusal({
      service: 'the registry',
      url: new URL(`https://${registry}`),
      status: answer.status,
      said: firstError(fields),
      origin,
      hint: 'give the identity AcrPull or AcrPush on this registry',
    });
  }
  const refresh = textOf(fields, 'refresh_token');
  if (refresh === undefined) throw unusable('the registry', url, 'a refresh token');
  asking.ctx.conceal(refresh);
  const ends = claimsOf(refresh)['exp'];
  return {
    value: { kind: 'identity-token', token: new Secret(refresh), origin: `Azure for ${origin}` },
    expiresAt: typeof ends === 'number' ? ends * 1000 : asking.now() + DEFAULT_LIFETIME_MS,
  };
}

/** What a token says of itself. Read for its end and its tenant alone: nothing is trusted for it. */
function claimsOf(token: string): Fields {
  return parseFields(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
}

function firstError({ errors }: Fields): string | undefined {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (typeof first !== 'object' || first === null) return undefined;
  const { code, message } = first as Fields;
  return [code, message].filter((one) => typeof one === 'string').join(': ');
}

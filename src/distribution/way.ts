import type { Proxy, Route } from './proxy/rules.ts';
import { nameIn, readChain } from './server-certificate.ts';
import type { RegistryCertificates } from './trust.ts';
import type { WarmAgent } from './warm-agent.ts';

/** How a registry is reached, for people to see. Holds no secret. */
export interface Way {
  /** `null`: by none, and why. */
  readonly proxy: { readonly url: string; readonly from: string } | null;
  readonly direct: Exclude<Route, { proxy: Proxy }>['direct'] | null;
  /** `null`: plain HTTP. */
  readonly tls: {
    readonly verified: boolean;
    /** What the server shows; `null` where it could not be looked at. */
    readonly certificate: { readonly subject: string; readonly issuer: string; readonly until: string } | null;
    /** Where certificates for it are, or would be, and how that place was come by. */
    readonly directory: string | null;
    readonly by: string | null;
    readonly authorities: readonly string[];
    readonly clients: readonly string[];
  } | null;
}

interface Found {
  readonly url: URL;
  readonly verify: boolean;
  readonly route: Route;
  readonly certificates: RegistryCertificates | undefined;
  readonly agent: Pick<WarmAgent, 'dial'>;
}

/** Looks at the server's certificate by a connection of its own, on which nothing is sent. */
export async function describeWay({ url, verify, route, certificates, agent }: Found): Promise<Way> {
  return {
    proxy: 'proxy' in route ? { url: route.proxy.url.origin, from: route.proxy.from } : null,
    direct: 'direct' in route ? route.direct : null,
    tls:
      url.protocol !== 'https:'
        ? null
        : {
            verified: verify,
            certificate: await certificateOf(agent, url),
            directory: certificates?.directory ?? null,
            by: certificates?.by ?? null,
            authorities: [...new Set(certificates?.authorities.map(({ file }) => file))],
            clients: certificates?.clients.map(({ file }) => file) ?? [],
          },
  };
}

async function certificateOf(agent: Found['agent'], url: URL): Promise<NonNullable<Way['tls']>['certificate']> {
  const chain = await readChain(agent.dial(url));
  const [own] = chain;
  if (own === undefined) return null;
  const until = new Date(own.valid_to);
  return {
    subject: nameIn(own.subject),
    issuer: nameIn((chain.at(-1) ?? own).issuer),
    until: Number.isNaN(until.getTime()) ? '' : until.toISOString(),
  };
}

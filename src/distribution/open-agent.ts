import type { SecureContext } from 'node:tls';
import type { Proxy } from './proxy/rules.ts';
import type { MachineAuthorities, RegistryCertificates, TlsSettings } from './trust.ts';
import type { WarmAgent } from './warm-agent.ts';

export interface AgentOptions {
  readonly userAgent: string;
  /** What a host's gate lets through, in reads and in writes. */
  readonly perHost: number;
  /** Longest wait for a connection through a proxy. */
  readonly connectMs: number;
  /** Asked for once, when a certificate is not trusted without them. */
  readonly authorities?: MachineAuthorities;
  /** Asked for once, when TLS is first spoken. */
  readonly tls?: () => Promise<TlsSettings>;
}

/** What all connections of a line have in common. */
export interface LineKind {
  readonly isTls: boolean;
  readonly verify: boolean;
  readonly given: RegistryCertificates | undefined;
  readonly proxy: Proxy | undefined;
}

/** Token services and storage often share a host with the registry, beside what the gate counts. */
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;

/** Opens the agent of a line with no more loaded than that takes. */
export function createAgentOpener(options: AgentOptions): (kind: LineKind, isWide: boolean) => Promise<WarmAgent> {
  const { authorities, tls, perHost, userAgent, connectMs } = options;
  const common = { keepAliveMs: KEEP_ALIVE_MS, maxSockets: 2 * perHost + SPARE };

  const contextOf = async (
    given: RegistryCertificates | undefined,
    isWide: boolean,
  ): Promise<SecureContext | undefined> => {
    const settings = await tls?.();
    if (given === undefined && settings === undefined && !isWide && authorities?.areAll !== true) return undefined;
    const { openContext } = await import('./secure-context.ts');
    return openContext({ given, isWide, settings, machine: authorities });
  };

  const openByProxy = async (proxy: Proxy, { isTls, verify, given }: LineKind, isWide: boolean): Promise<WarmAgent> => {
    // Few proxies speak TLS themselves; those that do have a CA of their company's, mostly.
    const proxyContext = proxy.url.protocol === 'https:' ? await contextOf(undefined, true) : undefined;
    const hop = { ...common, proxy, proxyContext, userAgent };
    if (!isTls) return (await import('./proxy/hop.ts')).createHopAgent(hop);
    const { createTunnelAgent } = await import('./proxy/tunnel.ts');
    return createTunnelAgent({ ...hop, connectMs, tls: secureBy(verify, await contextOf(given, isWide)) });
  };

  return async (kind, isWide) => {
    if (kind.proxy !== undefined) return openByProxy(kind.proxy, kind, isWide);
    const { createWarmAgent } = await import('./warm-agent.ts');
    if (!kind.isTls) return createWarmAgent(common);
    return createWarmAgent({ ...common, tls: secureBy(kind.verify, await contextOf(kind.given, isWide)) });
  };
}

function secureBy(
  verify: boolean,
  context: SecureContext | undefined,
): { readonly verify: boolean; readonly context?: SecureContext } {
  return { verify, ...(context === undefined ? {} : { context }) };
}

import { Readable } from 'node:stream';
import { Failure } from '../runtime/failure.ts';
import { asPassing, isClientCertificateFailure, isCertificateFailure, isUnknownIssuer } from './tls-errors.ts';
import type { MachineAuthorities, RegistryCertificates, TlsSettings, Trust } from './trust.ts';
import type { WarmAgent } from './warm-agent.ts';
import { exchangeOnce, type Answer, type WireRequest } from './wire.ts';

/** The connections of one process. Those that differ in how a server is trusted, or in what it is shown, are never shared. */
export interface Connections extends AsyncDisposable {
  /** As `exchangeOnce`; a certificate that is not trusted is told with all that there is to know about it. */
  exchange(request: WireRequest, trust: Trust): Promise<Answer>;
  /** Begins a connection that the first request to this origin will use. */
  warm(url: URL, trust: Trust): Promise<void>;
}

export interface ConnectionOptions {
  /** What a host's gate lets through, in reads and in writes. */
  readonly perHost: number;
  /** Asked for once, when a certificate is not trusted without them. */
  readonly authorities?: MachineAuthorities;
  /** Asked for once, when TLS is first spoken. */
  readonly tls?: () => Promise<TlsSettings>;
}

/** Token services and storage often share a host with the registry, beside what the gate counts. */
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;

/** Connections that may serve for one another. */
interface Line {
  readonly agent: Promise<WarmAgent>;
  /** The line that believes every CA of this machine, in the place of this one; `undefined` when this one does already. */
  widen(): Line | undefined;
}

/** Nothing is loaded before the first request: commands that need no network do not pay for the HTTP client. */
export function createConnections({ perHost, authorities, tls }: ConnectionOptions): Connections {
  const lines = new Map<string, Line>();
  const opened: Promise<WarmAgent>[] = [];

  const open = async (secure?: {
    readonly verify: boolean;
    readonly isWide: boolean;
    readonly given: RegistryCertificates | undefined;
  }): Promise<WarmAgent> => {
    const { createWarmAgent } = await import('./warm-agent.ts');
    const common = { keepAliveMs: KEEP_ALIVE_MS, maxSockets: 2 * perHost + SPARE };
    if (secure === undefined) return createWarmAgent(common);
    const { verify, isWide, given } = secure;
    const settings = await tls?.();
    const isOrdinary = given === undefined && settings === undefined && !isWide && authorities?.areAll !== true;
    if (isOrdinary) return createWarmAgent({ ...common, tls: { verify } });
    const { openContext } = await import('./secure-context.ts');
    const context = await openContext({ given, isWide, settings, machine: authorities });
    return createWarmAgent({ ...common, tls: { verify, context } });
  };

  const begin = (key: string, isWide: boolean, openIt: (isWide: boolean) => Promise<WarmAgent>): Line => {
    const agent = openIt(isWide);
    opened.push(agent);
    const line: Line = {
      agent,
      widen: () => {
        if (isWide) return undefined;
        // Others may have found out before.
        const current = lines.get(key);
        return current === undefined || current === line ? begin(key, true, openIt) : current;
      },
    };
    lines.set(key, line);
    return line;
  };

  const lineOf = (url: URL, { verify, isOwn }: Trust, certificates: RegistryCertificates | undefined): Line => {
    if (url.protocol !== 'https:') return lines.get('plain') ?? begin('plain', true, async () => open());
    const given = certificates === undefined ? undefined : usable(certificates, isOwn);
    const whose = given === undefined ? '' : ` ${given.clients.length === 0 ? 'trusts' : 'shows'} ${given.directory}`;
    const key = `tls ${String(verify)}${whose}`;
    return lines.get(key) ?? begin(key, false, async (isWide) => open({ verify, isWide, given }));
  };

  const certificatesFor = async (url: URL, { certificates }: Trust): Promise<RegistryCertificates | undefined> =>
    url.protocol === 'https:' ? certificates?.() : undefined;

  return {
    exchange: async (request, trust) => {
      const certificates = await certificatesFor(request.url, trust);
      let line = lineOf(request.url, trust, certificates);
      for (;;) {
        const agent = await line.agent;
        try {
          return await exchangeOnce(agent.agent, request);
        } catch (error) {
          if (!(error instanceof Failure) || !(isCertificateFailure(error) || isClientCertificateFailure(error)))
            throw error;
          const wider = isUnknownIssuer(error) ? line.widen() : undefined;
          if (wider === undefined) {
            const { explainDistrust } = await import('./distrust.ts');
            const shown = trust.isOwn ? (certificates?.clients ?? []) : [];
            throw await explainDistrust(error, request, { agent, certificates, shown });
          }
          // A stream has been read from already: it is opened again by whoever sent it, and finds the wider line.
          if (request.body instanceof Readable) throw asPassing(error);
          line = wider;
        }
      }
    },
    warm: async (url, trust) => (await lineOf(url, trust, await certificatesFor(url, trust)).agent).warm(url),
    async [Symbol.asyncDispose]() {
      lines.clear();
      const all = await Promise.allSettled(opened.splice(0));
      for (const one of all) if (one.status === 'fulfilled') one.value.close();
    },
  };
}

/** What of a registry's certificates is for this host; `undefined` where nothing is. */
function usable(certificates: RegistryCertificates, isOwn: boolean): RegistryCertificates | undefined {
  const { authorities, clients } = certificates;
  const shown = isOwn ? clients : [];
  if (authorities.length === 0 && shown.length === 0) return undefined;
  return shown === clients ? certificates : { ...certificates, clients: shown };
}

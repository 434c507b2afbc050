import { Readable } from 'node:stream';
import { Failure } from '../runtime/failure.ts';
import { createAgentOpener, type AgentOptions, type LineKind } from './open-agent.ts';
import type { Proxies, Proxy, Route } from './proxy/rules.ts';
import { hasProxy } from './proxy/variables.ts';
import { asPassing, isCertificateFailure, isClientCertificateFailure, isUnknownIssuer } from './tls-errors.ts';
import type { RegistryCertificates, Trust } from './trust.ts';
import type { WarmAgent } from './warm-agent.ts';
import type { Way } from './way.ts';
import { exchangeOnce, type Answer, type WireRequest } from './wire.ts';

/**
 * The connections of one process, direct or by the proxy that the environment names. Those that differ in how a server is trusted, or
 * in what it is shown, are never shared.
 */
export interface Connections extends AsyncDisposable {
  /** As `exchangeOnce`; a certificate that is not trusted, and a proxy that does not help, are told with all there is to know. */
  exchange(request: WireRequest, trust: Trust): Promise<Answer>;
  /** Begins a connection that the first request to this origin will use; with a `total`, as many as make so many. */
  warm(url: URL, trust: Trust, total?: number): Promise<void>;
  /** How a URL is reached. */
  look(url: URL, trust: Trust): Promise<Way>;
}

export interface ConnectionOptions extends AgentOptions {
  /** Where proxies are named. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Connections that may serve for one another. */
interface Line {
  readonly agent: Promise<WarmAgent>;
  /** The line that believes every CA of this machine, in the place of this one; `undefined` when this one does already. */
  widen(): Line | undefined;
}

/** What is known of the way to a URL before it is gone. */
interface Known {
  readonly certificates: RegistryCertificates | undefined;
  readonly route: Route;
  readonly proxy: Proxy | undefined;
}

/** Nothing is loaded before the first request: commands that need no network do not pay for the HTTP client. */
export function createConnections({ environment = {}, ...options }: ConnectionOptions): Connections {
  const lines = new Map<string, Line>();
  const opened: Promise<WarmAgent>[] = [];
  const open = createAgentOpener(options);
  const findRoute = createRouteFinder(environment);

  const begin = (key: string, kind: LineKind, isWide: boolean): Line => {
    const agent = open(kind, isWide);
    opened.push(agent);
    const line: Line = {
      agent,
      widen: () => {
        if (isWide || !kind.isTls) return undefined;
        // Others may have found out before.
        const current = lines.get(key);
        return current === undefined || current === line ? begin(key, kind, true) : current;
      },
    };
    lines.set(key, line);
    return line;
  };

  const knownOf = async (url: URL, { certificates, isMetadata }: Trust): Promise<Known> => {
    const route = isMetadata === true || findRoute === undefined ? DIRECT : await findRoute(url);
    return {
      certificates: url.protocol === 'https:' ? await certificates?.() : undefined,
      route,
      proxy: 'proxy' in route ? route.proxy : undefined,
    };
  };

  const lineOf = (url: URL, { verify, isOwn }: Trust, { certificates, proxy }: Known): Line => {
    const isTls = url.protocol === 'https:';
    const given = certificates === undefined ? undefined : usable(certificates, isOwn);
    const whose = given === undefined ? '' : ` ${given.clients.length === 0 ? 'trusts' : 'shows'} ${given.directory}`;
    const key = `${proxy?.from ?? ''} ${isTls ? `tls ${String(verify)}${whose}` : 'plain'}`;
    return lines.get(key) ?? begin(key, { isTls, verify, given, proxy }, false);
  };

  return {
    exchange: async (request, trust) => {
      const { url } = request;
      const known = await knownOf(url, trust);
      let line = lineOf(url, trust, known);
      for (;;) {
        const agent = await line.agent;
        try {
          const answer = await exchangeOnce(agent, request);
          return agent.hop === undefined || known.proxy === undefined
            ? answer
            : await checkHop(answer, url, known.proxy);
        } catch (error) {
          // What the source of a request's body failed with is not ours to explain.
          if (!(error instanceof Failure) || error.facts['host'] !== url.host) throw error;
          if (agent.hop !== undefined && known.proxy !== undefined) throw await explainHop(error, url, known.proxy);
          if (!isCertificateFailure(error) && !isClientCertificateFailure(error)) throw error;
          const wider = isUnknownIssuer(error) ? line.widen() : undefined;
          if (wider === undefined) {
            const { explainDistrust } = await import('./distrust.ts');
            const { certificates } = known;
            const shown = trust.isOwn ? (certificates?.clients ?? []) : [];
            throw await explainDistrust(error, request, { agent, certificates, shown });
          }
          // A stream has been read from already: it is opened again by whoever sent it, and finds the wider line.
          if (request.body instanceof Readable) throw asPassing(error);
          line = wider;
        }
      }
    },
    warm: async (url, trust, total) => (await lineOf(url, trust, await knownOf(url, trust)).agent).warm(url, total),
    look: async (url, trust) => {
      const known = await knownOf(url, trust);
      const agent = await lineOf(url, trust, known).agent;
      const { describeWay } = await import('./way.ts');
      return describeWay({ ...known, url, agent, verify: trust.verify });
    },
    async [Symbol.asyncDispose]() {
      lines.clear();
      const all = await Promise.allSettled(opened.splice(0));
      for (const one of all) if (one.status === 'fulfilled') one.value.close();
    },
  };
}

const DIRECT: Route = { direct: 'no variable' };

/** `undefined`, with nothing loaded, where no variable names a proxy. */
function createRouteFinder(environment: Readonly<Record<string, string>>): ((url: URL) => Promise<Route>) | undefined {
  if (!hasProxy(environment)) return undefined;
  let proxies: Promise<Proxies> | undefined;
  return async (url) => {
    proxies ??= import('./proxy/rules.ts').then(({ parseProxies }) => parseProxies(environment));
    return (await proxies).routeTo(url);
  };
}

/** The answer, unless it is the proxy that gave it. */
async function checkHop(answer: Answer, url: URL, proxy: Proxy): Promise<Answer> {
  if (answer.status < 400) return answer;
  const { proxyRefusal, refusalIn } = await import('./proxy/failures.ts');
  const refusal = refusalIn(answer);
  if (refusal === undefined) return answer;
  answer.body.destroy();
  throw proxyRefusal(proxy, url, refusal);
}

/** Every connection of such a line is one to the proxy. */
async function explainHop(failure: Failure, url: URL, proxy: Proxy): Promise<Failure> {
  if (failure.facts['errno'] === undefined || failure.facts['proxy'] !== undefined) return failure;
  const { proxyUnreachable } = await import('./proxy/failures.ts');
  return proxyUnreachable(proxy, url, failure.cause);
}

/** What of a registry's certificates is for this host; `undefined` where nothing is. */
function usable(certificates: RegistryCertificates, isOwn: boolean): RegistryCertificates | undefined {
  const { authorities, clients } = certificates;
  const shown = isOwn ? clients : [];
  if (authorities.length === 0 && shown.length === 0) return undefined;
  return shown === clients ? certificates : { ...certificates, clients: shown };
}

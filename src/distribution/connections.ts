import type { Agent } from 'node:http';
import type { WarmAgent } from './warm-agent.ts';

/** The agents of one process: by scheme, and by whether certificates are checked. */
export interface Connections extends AsyncDisposable {
  agent(url: URL, verify: boolean): Promise<Agent>;
  /** Begins a connection that the first request to this origin will use. */
  warm(url: URL, verify: boolean): Promise<void>;
}

export interface ConnectionOptions {
  /** What a host's gate lets through, in reads and in writes. */
  readonly perHost: number;
}

/** Token services and storage often share a host with the registry, beside what the gate counts. */
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;

/** Nothing is loaded before the first request: commands that need no network do not pay for the HTTP client. */
export function createConnections({ perHost }: ConnectionOptions): Connections {
  const opened = new Map<string, Promise<WarmAgent>>();

  const open = async (isTls: boolean, verify: boolean): Promise<WarmAgent> => {
    const { createWarmAgent } = await import('./warm-agent.ts');
    return createWarmAgent({
      isTls,
      verify,
      keepAliveMs: KEEP_ALIVE_MS,
      maxSockets: 2 * perHost + SPARE,
    });
  };
  const get = (url: URL, verify: boolean): Promise<WarmAgent> => {
    const isTls = url.protocol === 'https:';
    const key = isTls ? `tls ${String(verify)}` : 'plain';
    const known = opened.get(key) ?? open(isTls, verify);
    opened.set(key, known);
    return known;
  };

  return {
    agent: async (url, verify) => (await get(url, verify)).agent,
    warm: async (url, verify) => (await get(url, verify)).warm(url),
    async [Symbol.asyncDispose]() {
      const all = await Promise.allSettled(opened.values());
      opened.clear();
      for (const one of all) if (one.status === 'fulfilled') one.value.close();
    },
  };
}

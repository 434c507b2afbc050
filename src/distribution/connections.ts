import type { Agent } from 'undici';

/** The agents of one process: one that checks certificates, one that does not. */
export interface Connections extends AsyncDisposable {
  agent(verify: boolean): Promise<Agent>;
}

export interface ConnectionOptions {
  /** What a host's gate lets through, in reads and in writes. */
  readonly perHost: number;
  readonly connectMs: number;
}

/** Token services and storage often share a host with the registry, beside what the gate counts. */
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;
/** Node's 250 ms an address is too short for a far registry with a slow first answer. */
const ADDRESS_ATTEMPT_MS = 1_000;

/** Nothing is loaded before the first request: commands that need no network do not pay for the HTTP client. */
export function createConnections({ perHost, connectMs }: ConnectionOptions): Connections {
  const agents = new Map<boolean, Promise<Agent>>();

  const open = async (verify: boolean): Promise<Agent> => {
    const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
    return new Agent({
      connections: 2 * perHost + SPARE,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
      connect: { timeout: connectMs, ...(verify ? {} : { rejectUnauthorized: false }) },
    });
  };

  return {
    agent(verify) {
      const known = agents.get(verify) ?? open(verify);
      agents.set(verify, known);
      return known;
    },
    async [Symbol.asyncDispose]() {
      const opened = await Promise.allSettled(agents.values());
      agents.clear();
      await Promise.all(opened.map(async (one) => (one.status === 'fulfilled' ? one.value.destroy() : undefined)));
    },
  };
}

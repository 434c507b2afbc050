import type { Agent } from 'undici';
import { createWarmConnector, type WarmConnector } from './warm-connector.ts';

/** The agents of one process: one that checks certificates, one that does not. */
export interface Connections extends AsyncDisposable {
  agent(verify: boolean): Promise<Agent>;
  /** Begins a connection that the first request to this origin will use. */
  warm(url: URL, verify: boolean): Promise<void>;
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
  const opened = new Map<boolean, Promise<{ readonly agent: Agent; readonly connector: WarmConnector }>>();

  const open = async (verify: boolean): Promise<{ readonly agent: Agent; readonly connector: WarmConnector }> => {
    // The agent and its connector alone: the rest of undici takes longer to load than a small copy takes.
    const [{ default: Agent }, { default: buildConnector }] = await Promise.all([
      import('undici/lib/dispatcher/agent.js'),
      import('undici/lib/core/connect.js'),
    ]);
    const connector = createWarmConnector(
      buildConnector({
        timeout: connectMs,
        allowH2: false,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
        ...(verify ? {} : { rejectUnauthorized: false }),
      }),
    );
    const agent = new Agent({
      connections: 2 * perHost + SPARE,
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connect: connector.connect,
    });
    return { agent, connector };
  };
  const get = (verify: boolean): ReturnType<typeof open> => {
    const known = opened.get(verify) ?? open(verify);
    opened.set(verify, known);
    return known;
  };

  return {
    agent: async (verify) => (await get(verify)).agent,
    warm: async (url, verify) => (await get(verify)).connector.warm(url),
    async [Symbol.asyncDispose]() {
      const all = await Promise.allSettled(opened.values());
      opened.clear();
      for (const one of all) {
        if (one.status === 'rejected') continue;
        one.value.connector.close();
        await one.value.agent.destroy();
      }
    },
  };
}

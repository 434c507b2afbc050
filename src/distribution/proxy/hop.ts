import http from 'node:http';
import https from 'node:https';
import type { SecureContext } from 'node:tls';
import type { Secret } from '../../runtime/secret.ts';
import { addressOf } from '../addresses.ts';
import { CONNECTING, serverName, type WarmAgent, type WarmAgentOptions } from '../warm-agent.ts';
import type { Hop } from '../wire.ts';
import { proxyUnreachable } from './failures.ts';
import type { Proxy } from './rules.ts';

export interface HopOptions {
  readonly proxy: Proxy;
  /** What is trusted of a proxy that itself speaks TLS. */
  readonly proxyContext: SecureContext | undefined;
  readonly userAgent: string;
}

/** An agent for requests in plain HTTP, which the proxy gets whole and passes on. */
export function createHopAgent(options: HopOptions & Omit<WarmAgentOptions, 'tls'>): WarmAgent {
  const { proxy, proxyContext, maxSockets, keepAliveMs } = options;
  const common = { ...CONNECTING, keepAlive: true, maxSockets, maxFreeSockets: maxSockets, timeout: keepAliveMs };
  const agent =
    proxy.url.protocol === 'https:'
      ? new https.Agent({ ...common, ...(proxyContext === undefined ? {} : { secureContext: proxyContext }) })
      : new http.Agent(common);
  return {
    agent,
    hop: hopOf(options),
    warm: () => undefined,
    dial: async (url) => Promise.reject(proxyUnreachable(proxy, url, undefined)),
    close: () => agent.destroy(),
  };
}

/** Where a proxy is, and what it gets to see of us. */
export function hopOf({ proxy, userAgent }: Pick<HopOptions, 'proxy' | 'userAgent'>): Hop {
  const address = addressOf(proxy.url);
  return {
    protocol: proxy.url.protocol,
    ...address,
    // Else Node takes the name from the Host header, which is that of the server behind.
    servername: serverName(address.host).servername ?? '',
    headers: {
      'user-agent': userAgent,
      ...(proxy.login === undefined ? {} : { 'proxy-authorization': basic(proxy.login) }),
    },
  };
}

/** RFC 7617. */
function basic({ username, password }: { readonly username: string; readonly password: Secret }): string {
  return `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString('base64')}`;
}

import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { connectionFailure, unconnected } from '../errors.ts';
import { headerOf, type Answer } from '../wire.ts';
import type { Proxy } from './rules.ts';

/** What a proxy answered instead of letting us through. */
export interface Refusal {
  readonly status: number;
  /** The schemes of its `Proxy-Authenticate`. */
  readonly asks: readonly string[];
}

/** No connection to the proxy itself. */
export function proxyUnreachable(proxy: Proxy, target: URL, error: unknown): Failure {
  const known = error === undefined ? unconnected(proxy.url) : connectionFailure(error, proxy.url);
  const why = known.message.replace(`${proxy.url.host}: `, '');
  return new Failure(known.code, `${target.host}: ${named(proxy)} cannot be reached: ${why}`, {
    transient: known.transient,
    facts: { host: target.host, errno: 'PROXY_UNREACHABLE', proxy: proxy.url.host },
    hint:
      known.code === 'TLS_FAILED'
        ? 'name a file with the CA of the proxy in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS'
        : `correct ${proxy.from}, or name the host in NO_PROXY if it is reached without a proxy`,
    cause: error,
  });
}

/** The proxy is there, and says no. */
export function proxyRefusal(proxy: Proxy, target: URL, { status, asks }: Refusal): Failure {
  const { text, hint, transient } = reasonOf(proxy, { status, asks });
  return new Failure('UNREACHABLE', `${target.host}: ${named(proxy)} ${text} (${String(status)})`, {
    transient,
    facts: { host: target.host, errno: 'PROXY_REFUSED', proxy: proxy.url.host, proxyStatus: status },
    hint,
  });
}

/** The refusal in an answer that the proxy gave in the server's stead; `undefined` where it is the server's. */
export function refusalIn(answer: Answer): Refusal | undefined {
  const asks = (answer.headers['proxy-authenticate'] ?? []).flatMap(schemesOf);
  if (answer.status === 407) return { status: 407, asks };
  if (answer.status < 400) return undefined;
  // RFC 9209 for those that follow it; the others by the marks that they leave.
  const isItsOwn =
    answer.headers['x-squid-error'] !== undefined ||
    /;\s*error=/.test(headerOf(answer, 'proxy-status') ?? '') ||
    /^(?:tinyproxy|squid)\b/i.test(headerOf(answer, 'server') ?? '');
  return isItsOwn ? { status: answer.status, asks } : undefined;
}

/** RFC 9110, section 11.6.1: the first word of each challenge. */
export function schemesOf(header: string): readonly string[] {
  return [...header.matchAll(/(?:^|,)\s*([!#$%&'*+.^`|~\w-]+)(?=\s+\S|\s*(?:,|$))/g)]
    .map(([, scheme = '']) => renderForeign(scheme, 30))
    .filter((scheme) => scheme !== '' && !scheme.includes('='));
}

function reasonOf(
  { from, login }: Proxy,
  { status, asks }: Refusal,
): { readonly text: string; readonly hint: string; readonly transient: boolean } {
  if (status === 407) {
    const isBasic = asks.length === 0 || asks.some((scheme) => scheme.toLowerCase() === 'basic');
    if (!isBasic) {
      return {
        text: `wants to know who we are by ${asks.join(' or ')}`,
        hint: 'waybill gives a proxy a user name and a password (Basic), or nothing',
        transient: false,
      };
    }
    return {
      text:
        login === undefined
          ? 'wants a user name and a password'
          : 'does not take the user name and password that it is given there',
      hint: `write them in ${from} before the host: http://USER:PASSWORD@HOST:PORT, with %XX for special characters`,
      transient: false,
    };
  }
  if (status >= 500) {
    return {
      text: 'did not get through',
      hint: 'check the name and the port, and that the proxy can reach them; a host that it cannot reach may belong in NO_PROXY',
      transient: true,
    };
  }
  return {
    text: 'does not let us through',
    hint: 'have the host and its port allowed at the proxy, or name the host in NO_PROXY if it is reached without one',
    transient: false,
  };
}

function named({ url, from }: Proxy): string {
  return `the proxy ${url.origin} (from ${from})`;
}

import { BlockList, isIP } from 'node:net';
import { Failure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { addressOf, isLoopbackHost, isMetadataHost } from '../addresses.ts';
import { PROXY_VARIABLES } from './variables.ts';

/** A proxy that a variable of the environment names. */
export interface Proxy {
  /** Without user name and password. */
  readonly url: URL;
  /** The variable. */
  readonly from: string;
  readonly login: { readonly username: string; readonly password: Secret } | undefined;
}

/** By which proxy a URL is reached, or why by none. */
export type Route =
  { readonly proxy: Proxy } | { readonly direct: 'no variable' | 'this machine' | 'metadata' | 'NO_PROXY' };

export interface Proxies {
  /** Fails with CONFIG_INVALID or UNSUPPORTED where the variable for this scheme names none that can be used. */
  routeTo(url: URL): Route;
}

/**
 * The proxies of the environment by the rules of Go's programs (golang.org/x/net/http/httpproxy), so of nearly every tool for
 * containers: `HTTPS_PROXY` and `HTTP_PROXY` by the scheme of the URL, `NO_PROXY`, in lower case too; `ALL_PROXY` is not read. This machine is never
 * reached by a proxy, nor is a cloud's metadata, which is another machine's there. As curl does, `HTTP_PROXY` in upper case is not believed where
 * `REQUEST_METHOD` tells of CGI: there a client can set it.
 */
export function parseProxies(environment: Readonly<Record<string, string>>): Proxies {
  const first = (names: readonly string[]): Given | undefined => {
    for (const name of names) {
      const text = environment[name]?.trim() ?? '';
      if (text !== '') return { name, text };
    }
    return undefined;
  };
  const isCgi = (environment['REQUEST_METHOD'] ?? '') !== '';
  const given = {
    'https:': first(['HTTPS_PROXY', 'https_proxy']),
    'http:': first(isCgi ? ['http_proxy'] : ['HTTP_PROXY', 'http_proxy']),
  };
  const isExcepted = parseNoProxy(first(['NO_PROXY', 'no_proxy'])?.text ?? '');
  const parsed = new Map<Given, Proxy>();
  return {
    routeTo: (url) => {
      const variable = url.protocol === 'https:' ? given['https:'] : given['http:'];
      if (variable === undefined) return { direct: 'no variable' };
      if (isLoopbackHost(url.hostname)) return { direct: 'this machine' };
      if (isMetadataHost(url.hostname)) return { direct: 'metadata' };
      if (isExcepted(url)) return { direct: 'NO_PROXY' };
      const proxy = parsed.get(variable) ?? parseProxy(variable);
      parsed.set(variable, proxy);
      return { proxy };
    },
  };
}

/** The names and passwords in the variables, whether a proxy is asked or not: they are kept out of every output. Never fails. */
export function proxyLogins(environment: Readonly<Record<string, string>>): readonly NonNullable<Proxy['login']>[] {
  return PROXY_VARIABLES.flatMap((name) => {
    const text = environment[name]?.trim() ?? '';
    try {
      return text.includes('@') ? (parseProxy({ name, text }).login ?? []) : [];
    } catch {
      // What cannot be read as an address is not shown by anybody either; its password may be all that is before the last @.
      const [, username = '', password = ''] = /^(?:[^:/]*:\/\/)?([^:]*):(.*)@/s.exec(text) ?? [];
      return password === '' ? [] : [{ username, password: new Secret(password) }];
    }
  });
}

interface Given {
  readonly name: string;
  readonly text: string;
}

/** The text may hold a password and is never shown. */
function parseProxy({ name, text }: Given): Proxy {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.hostname === '') {
    throw new Failure('CONFIG_INVALID', `${name} is not the address of a proxy`, {
      side: 'local',
      hint: 'write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with %XX for the special characters of the password',
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Failure('UNSUPPORTED', `${name} names a proxy that is spoken to by ${url.protocol.slice(0, -1)}`, {
      side: 'local',
      hint: 'name an http:// or https:// proxy, or the host in NO_PROXY',
    });
  }
  const login =
    url.username === '' && url.password === ''
      ? undefined
      : { username: decoded(url.username), password: new Secret(decoded(url.password)) };
  return { url: new URL(`${url.protocol}//${url.host}`), from: name, login };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Matcher = (target: { readonly host: string; readonly port: string }) => boolean;

/** A comma-separated list of `*`, addresses, networks, and names, which stand for all below them too; with a port, for that alone. */
function parseNoProxy(text: string): (url: URL) => boolean {
  const entries = text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  const matchers = entries.includes('*') ? [() => true] : entries.flatMap((entry) => parseEntry(entry) ?? []);
  return (url) => {
    const { host, port } = addressOf(url);
    const target = { host: host.toLowerCase().replace(/\.$/, ''), port: String(port) };
    return matchers.some((matches) => matches(target));
  };
}

function parseEntry(entry: string): Matcher | undefined {
  const network = parseNetwork(entry);
  if (network !== undefined) return ({ host }) => isWithin(network, host);
  const { name, port } = splitPort(entry);
  if (name === '') return undefined;
  if (isIP(name) !== 0) {
    const list = new BlockList();
    list.addAddress(name, familyOf(name));
    return (target) => isWithin(list, target.host) && (port === '' || port === target.port);
  }
  const suffix = name.replace(/^\*(?=\.)/, '');
  const isBelow = (host: string): boolean =>
    suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`);
  return (target) => isBelow(target.host) && (port === '' || port === target.port);
}

function parseNetwork(entry: string): BlockList | undefined {
  const [, address = '', bits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry) ?? [];
  const family = isIP(address);
  if (family === 0 || Number(bits) > (family === 6 ? 128 : 32)) return undefined;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), familyOf(address));
  return list;
}

/** `host:port`, `[v6]:port`; a bare IPv6 address has no port. */
function splitPort(entry: string): { readonly name: string; readonly port: string } {
  const [, bracketed, name = bracketed, port] = /^(?:\[([^\]]*)\]|([^:[\]]*)):(\d+)$/.exec(entry) ?? [];
  if (port !== undefined) return { name: name ?? '', port };
  return { name: entry.replace(/^\[(.*)\]$/, '$1'), port: '' };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function isWithin(list: BlockList, host: string): boolean {
  return isIP(host) !== 0 && list.check(host, familyOf(host));
}

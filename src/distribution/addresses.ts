import { BlockList, isIP } from 'node:net';

const LOOPBACK = blockList(['127.0.0.0', 8, 'ipv4'], ['::1', 128, 'ipv6']);

const INTERNAL = blockList(
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
);

/** `localhost`, 127.0.0.0/8 or ::1, written so: names are not resolved. `host` may carry a port and brackets. */
export function isLoopbackHost(host: string): boolean {
  const name = hostnameOf(host);
  return name === 'localhost' || name.endsWith('.localhost') || isIn(LOOPBACK, name);
}

/**
 * True when `target` is a literal loopback, link-local or private address and `registry` is not at one itself. A registry on
 * the internet has no business to name such an address in a token realm, an upload location or a next page.
 */
export function isForbiddenTarget(target: string, registry: string): boolean {
  return isInternalHost(target) && !isInternalHost(registry);
}

function isInternalHost(host: string): boolean {
  return isLoopbackHost(host) || isIn(INTERNAL, hostnameOf(host));
}

function isIn(list: BlockList, name: string): boolean {
  const family = isIP(name);
  return family !== 0 && list.check(name, family === 6 ? 'ipv6' : 'ipv4');
}

function hostnameOf(host: string): string {
  const lower = host.toLowerCase();
  const bracketed = /^\[([^\]]*)\]/.exec(lower)?.[1];
  if (bracketed !== undefined) return bracketed;
  return isIP(lower) === 6 ? lower : lower.replace(/:\d+$/, '').replace(/\.$/, '');
}

function blockList(...ranges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix, family] of ranges) list.addSubnet(network, prefix, family);
  return list;
}

/** Host, without the brackets of an IPv6 address, and port of a URL. */
export function addressOf(url: URL): { readonly host: string; readonly port: number } {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
}

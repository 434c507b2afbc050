import { BlockList, isIP } from 'node:net';

/** `localhost`, 127.0.0.0/8 or ::1, in any spelling: names are not resolved. `host` may carry a port and brackets. */
export function isLoopbackHost(host: string): boolean {
  return reachOf(host) === 'loopback';
}

/**
 * Whether a URL that a registry gave us (a token realm, an upload location, a redirect) points where only machines near us
 * get to, while the registry itself is not there. Loopback and link-local addresses, where clouds keep their metadata, may be
 * named by a registry of the same kind alone; private ones also by a registry on loopback.
 *
 * This is a promise about addresses as they are written, in every spelling that a URL may have, and about the names that
 * always mean this machine or a cloud's metadata. Other names are not resolved: companies run registries whose public name
 * has a token service or a storage with an inner address behind it, which no look-up tells from an attack, and a name may
 * resolve differently a moment later. What such a name can get is bounded by the rest: no credential but the one for the
 * realm, no body but a blob that is checked against its digest, and nothing of the answer shown beyond one line of an error.
 */
export function isForbiddenTarget(target: string, registry: string): boolean {
  const [to, from] = [reachOf(target), reachOf(registry)];
  if (to === 'public' || to === from) return false;
  return !(to === 'private' && from === 'loopback');
}

/** Whether a cloud keeps its metadata there, or the agent of a container: addresses that mean another machine on every network. */
export function isMetadataHost(host: string): boolean {
  const name = hostnameOf(host);
  return reachOf(host) === 'link-local' || (isIP(name) === 6 && blockList([], AWS_METADATA).check(name, 'ipv6'));
}

type Reach = 'loopback' | 'link-local' | 'private' | 'public';

function reachOf(host: string): Reach {
  const name = hostnameOf(host);
  if (LOOPBACK_NAMES.has(name) || name.endsWith('.localhost')) return 'loopback';
  if (METADATA_NAMES.has(name)) return 'link-local';
  const family = isIP(name);
  if (family === 0) return 'public';
  const found = (ranges ??= listRanges()).find(({ list }) => list.check(name, family === 6 ? 'ipv6' : 'ipv4'));
  return found?.reach ?? 'public';
}

/** Made for the first address: most registries have names. */
let ranges: readonly ReachRange[] | undefined;

const LOOPBACK_NAMES: ReadonlySet<string> = new Set([
  'localhost',
  'localhost.localdomain',
  'localhost6',
  'ip6-localhost',
  'ip6-loopback',
]);

const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata.google.internal',
  'metadata.goog',
  'instance-data',
  'instance-data.ec2.internal',
]);

type Range = readonly [network: string, prefix: number];

/** Amazon's in IPv6, among private addresses (fd00:ec2::254 of instances, fd00:ec2::23 of EKS). */
const AWS_METADATA: readonly Range[] = [['fd00:ec2::', 32]];

interface ReachRange {
  readonly reach: Reach;
  readonly list: BlockList;
}

/** IANA's special-purpose registries (RFC 6890). `0.0.0.0` and `::` reach the machine itself. */
function listRanges(): readonly ReachRange[] {
  return [
    {
      reach: 'loopback',
      list: blockList(
        [
          ['127.0.0.0', 8],
          ['0.0.0.0', 32],
        ],
        [['::', 127]],
      ),
    },
    { reach: 'link-local', list: blockList([['169.254.0.0', 16]], [['fe80::', 10]]) },
    {
      reach: 'private',
      list: blockList(
        [
          ['0.0.0.0', 8],
          ['10.0.0.0', 8],
          ['100.64.0.0', 10],
          ['172.16.0.0', 12],
          ['192.0.0.0', 24],
          ['192.168.0.0', 16],
          ['198.18.0.0', 15],
          ['224.0.0.0', 3],
        ],
        // Beside the private ones: site-local, multicast, a NAT64 of one's own.
        [
          ['fc00::', 7],
          ['fec0::', 10],
          ['ff00::', 8],
          ['64:ff9b:1::', 48],
        ],
      ),
    },
  ];
}

/** With the IPv6 forms that lead to an IPv4 address: mapped (the list knows it), compatible, translated, NAT64, 6to4. */
function blockList(v4: readonly Range[], v6: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of v4) {
    list.addSubnet(network, prefix, 'ipv4');
    for (const before of ['::', '::ffff:0:', '64:ff9b::']) list.addSubnet(`${before}${network}`, 96 + prefix, 'ipv6');
    const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
    list.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`, 16 + prefix, 'ipv6');
  }
  for (const [network, prefix] of v6) list.addSubnet(network, prefix, 'ipv6');
  return list;
}

/** What may be an IPv6 address without brackets: more than one colon. Node's own test of it is costly to begin. */
const BARE_IPV6 = /^[^[:]*:[^:]*:/;

/** As the URL parser writes it, which knows every spelling of an address: `0x7f.1`, `017700000001`, `2130706433`. */
function hostnameOf(host: string): string {
  const isBare = BARE_IPV6.test(host) && isIP(host) === 6;
  const url = `http://${isBare ? `[${host}]` : host}`;
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** Host, without the brackets of an IPv6 address, and port of a URL. */
export function addressOf(url: URL): { readonly host: string; readonly port: number } {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
}

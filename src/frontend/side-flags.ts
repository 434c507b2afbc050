import type { Credential } from '../distribution/contract.ts';
import { Failure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import type { CredentialPlace } from '../settings/credential-places.ts';
import type { ParsedOptions } from './options/parsed.ts';

/** Which flags speak for a side: `src-`, `dest-`, or none of both. */
export type SidePrefix = 'src-' | 'dest-' | '';

/**
 * The credentials that a side's flags give, for the registries of that side and no other: a mirror on another host gets nothing of
 * them. `undefined` when the flags say nothing. Fails with INPUT_INVALID when they contradict each other.
 */
export function sideFlagsPlace(
  options: ParsedOptions,
  prefix: SidePrefix,
  hosts: readonly string[],
): CredentialPlace | undefined {
  const flag = (name: string): string => `${prefix}${name}`;
  const given = ['creds', 'username', 'password', 'registry-token', 'no-creds'].filter((name) =>
    options.all(flag(name)).some((one) => one !== ''),
  );
  if (given.length === 0) return undefined;
  const conflict = (text: string): Failure =>
    new Failure('INPUT_INVALID', text, { side: 'local', hint: 'give one way of logging in for this side' });
  if (options.flag(flag('no-creds'))) {
    if (given.length > 1) throw conflict(`--${flag('no-creds')} goes with no other credential`);
    return { name: `--${flag('no-creds')}`, find: async () => Promise.resolve({ credential: undefined }) };
  }
  if (given.includes('creds') && given.includes('username'))
    throw conflict(`--${flag('creds')} and --${flag('username')} exclude each other`);
  if (given.includes('username') !== given.includes('password'))
    throw conflict(`--${flag('username')} and --${flag('password')} go together`);
  const byHost = new Map<string, Credential>();
  const add = (name: string, build: (value: string) => Credential): void => {
    for (const value of options.all(flag(name))) {
      const { host, rest } = splitHost(value, hosts, flag(name));
      byHost.set(host, build(rest));
    }
  };
  add('creds', (value) => basic(value, `--${flag('creds')}`));
  const passwords = new Map(
    options.all(flag('password')).map((value) => {
      const { host, rest } = splitHost(value, hosts, flag('password'));
      return [host, rest] as const;
    }),
  );
  for (const value of options.all(flag('username'))) {
    const { host, rest } = splitHost(value, hosts, flag('username'));
    byHost.set(host, {
      kind: 'basic',
      username: rest,
      password: new Secret(passwords.get(host) ?? ''),
      origin: `--${flag('username')}`,
    });
  }
  add('registry-token', (value) => ({
    kind: 'registry-token',
    token: new Secret(value),
    origin: `--${flag('registry-token')}`,
  }));
  const name = given.map((one) => `--${flag(one)}`).join(', ');
  return {
    name,
    find: async (_ctx, { registry }) => {
      const credential = byHost.get(registry) ?? (hosts.includes(registry) ? byHost.get('') : undefined);
      return Promise.resolve(credential === undefined ? { why: `not for ${registry}` } : { credential });
    },
  };
}

/** `HOST=…` is needed where the side has several hosts: one credential must never reach another registry. */
function splitHost(
  value: string,
  hosts: readonly string[],
  flag: string,
): { readonly host: string; readonly rest: string } {
  const equals = value.indexOf('=');
  const host = equals < 0 ? '' : value.slice(0, equals);
  if (host !== '' && hosts.includes(host)) return { host, rest: value.slice(equals + 1) };
  if (new Set(hosts).size < 2) return { host: '', rest: value };
  throw new Failure(
    'INPUT_INVALID',
    `--${flag}: the destinations are on ${String(new Set(hosts).size)} hosts, the credential does not say which it is for`,
    {
      side: 'local',
      hint: `write HOST=…, with one of ${[...new Set(hosts)].join(', ')}`,
    },
  );
}

function basic(value: string, origin: string): Credential {
  const colon = value.indexOf(':');
  const username = colon < 0 ? value : value.slice(0, colon);
  if (username === '')
    throw new Failure('INPUT_INVALID', `${origin} has no user name`, { side: 'local', hint: 'write USER:PASSWORD' });
  return { kind: 'basic', username, password: new Secret(colon < 0 ? '' : value.slice(colon + 1)), origin };
}

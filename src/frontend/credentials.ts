import { homedir } from 'node:os';
import type { CloudIdentity } from '../cloud/credentials.ts';
import type { Credential, RegistryAccess } from '../distribution/contract.ts';
import { parseRegistry, type Repository } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Secret } from '../runtime/secret.ts';
import { authPlaces, type AuthSurroundings } from '../settings/auth-places.ts';
import { openStoredCredentials, type LookupStep, type StoredCredentials } from '../settings/stored-credentials.ts';
import type { ParsedOptions } from './options/parsed.ts';

/** Which flags speak for a side: `src-`, `dest-`, or none of both. */
export type SidePrefix = 'src-' | 'dest-' | '';

export interface RegistryLine {
  readonly registry: string;
  /** Empty, or a path below which the credential is for. */
  readonly namespace: string;
  readonly credential: Extract<Credential, { readonly kind: 'basic' }>;
}

/** How a side reaches its registries, and why so. */
export interface ExplainedAccess extends RegistryAccess {
  /** The credential for a repository, with every place that was looked at. */
  explain(
    ctx: OperationContext,
    repository: Repository,
  ): Promise<{ readonly credential: Credential | undefined; readonly steps: readonly LookupStep[] }>;
}

/**
 * How a side reaches its registries: its own flags, then `registries` lines (the longest namespace first), then the files that logins
 * left, then what the job itself brings: GitHub's token for ghcr.io, GitLab's pairs for its registry and its proxy, its identity at a
 * cloud, else anonymous. Sides without flags of their own get the same object, so that they share tokens. Fails with INPUT_INVALID.
 */
export function createAccesses(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
  cloud: CloudIdentity,
): (prefix: SidePrefix, hosts: readonly string[]) => ExplainedAccess {
  const lines = options.all('registries').flatMap((text) => parseRegistryLines(text, environment));
  const known = new Map<string, ExplainedAccess>();
  const stored = new Map<string, StoredCredentials>();
  return (prefix, hosts) => {
    const own = ownCredentials(options, prefix, hosts);
    const tlsVerify = options.optionalFlag(`${prefix}tls-verify`) ?? options.optionalFlag('tls-verify');
    const authFile = options.text(`${prefix}authfile`) ?? options.text('authfile');
    const shared = `shared ${String(tlsVerify)} ${authFile ?? ''}`;
    const key = own === undefined ? shared : `${prefix} ${hosts.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const files = stored.get(authFile ?? '') ?? openStoredCredentials(authPlaces(authFile, surroundings(environment)));
    stored.set(authFile ?? '', files);
    const explain: ExplainedAccess['explain'] = async (ctx, repository) => {
      const steps: LookupStep[] = [];
      const use = (credential: Credential | undefined): Credential | undefined => {
        if (credential !== undefined) steps.push({ place: credential.origin, outcome: 'used' });
        return credential;
      };
      if (own !== undefined) return { credential: use(own(repository)), steps };
      const given = use(lineFor(repository, lines));
      if (given !== undefined) return { credential: given, steps };
      const found = await files.find(ctx, repository, steps);
      if (found !== undefined) return { credential: found, steps };
      const ofJob = use(fromJob(repository, options, environment));
      return { credential: ofJob ?? use(await cloud.credential(ctx, repository)), steps };
    };
    const access: ExplainedAccess = {
      tlsVerify,
      explain,
      credential: async (ctx, repository) => (await explain(ctx, repository)).credential,
      ...(options.flag('create-repository')
        ? { createRepository: async (ctx, one) => cloud.createRepository(ctx, one) }
        : {}),
    };
    known.set(key, access);
    return access;
  };
}

type Lookup = (repository: Repository) => Credential | undefined;

/** The credential that a side's flags give; `undefined` when they say nothing. */
function ownCredentials(options: ParsedOptions, prefix: SidePrefix, hosts: readonly string[]): Lookup | undefined {
  const flag = (name: string): string => `${prefix}${name}`;
  const given = ['creds', 'username', 'password', 'registry-token', 'no-creds'].filter((name) =>
    options.all(flag(name)).some((one) => one !== ''),
  );
  if (given.length === 0) return undefined;
  const conflict = (text: string): Failure =>
    new Failure('INPUT_INVALID', text, { side: 'local', hint: 'give one way of logging in for this side' });
  if (options.flag(flag('no-creds'))) {
    if (given.length > 1) throw conflict(`--${flag('no-creds')} goes with no other credential`);
    return () => undefined;
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
  return ({ registry }) => byHost.get(registry) ?? byHost.get('');
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

function lineFor(repository: Repository, lines: readonly RegistryLine[]): Credential | undefined {
  const fits = (line: RegistryLine): boolean =>
    line.registry === repository.registry &&
    (line.namespace === '' || repository.path === line.namespace || repository.path.startsWith(`${line.namespace}/`));
  return lines.filter(fits).toSorted((a, b) => b.namespace.length - a.namespace.length)[0]?.credential;
}

/** What GitHub and GitLab give to every job, each for its own registry alone. */
function fromJob(
  repository: Repository,
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
): Credential | undefined {
  const github = options.text('github-token') ?? '';
  if (repository.registry === 'ghcr.io' && github !== '') {
    return {
      kind: 'basic',
      username: environment['GITHUB_ACTOR'] ?? 'github',
      password: new Secret(github),
      origin: 'github-token',
    };
  }
  if (environment['GITLAB_CI'] === undefined) return undefined;
  for (const [host, pair] of [
    ['CI_REGISTRY', 'CI_REGISTRY'],
    ['CI_DEPENDENCY_PROXY_SERVER', 'CI_DEPENDENCY_PROXY'],
  ] as const) {
    const [user, password] = [environment[`${pair}_USER`], environment[`${pair}_PASSWORD`]];
    // The proxy's server is written with its port, whatever that is.
    const own = environment[host]?.replace(/:443$/, '');
    if (own === repository.registry.replace(/:443$/, '') && user !== undefined && password !== undefined)
      return { kind: 'basic', username: user, password: new Secret(password), origin: `${pair}_PASSWORD` };
  }
  return undefined;
}

function surroundings(environment: Readonly<Record<string, string>>): AuthSurroundings {
  const home = environment['HOME'] ?? homedir();
  return { environment, home, uid: process.getuid?.(), platform: process.platform };
}

/** `HOST[/NAMESPACE] USER PASSWORD`, one a line; quotes keep spaces, `env:NAME` reads a variable. Fails with INPUT_INVALID. */
export function parseRegistryLines(
  text: string,
  environment: Readonly<Record<string, string>>,
): readonly RegistryLine[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    const words = splitWords(line);
    const [place, user, password] = words;
    if (place === undefined || user === undefined || password === undefined || words.length !== 3) {
      throw new Failure('INPUT_INVALID', `registries: line ${String(at + 1)} is not HOST[/NAMESPACE] USER PASSWORD`, {
        side: 'local',
        hint: 'write three words; put a password with spaces in quotes',
      });
    }
    const slash = place.indexOf('/');
    const read = (word: string): string => {
      if (!word.startsWith('env:')) return word;
      const value = environment[word.slice(4)];
      if (value !== undefined && value !== '') return value;
      throw new Failure(
        'INPUT_INVALID',
        `registries: line ${String(at + 1)}: the variable ${word.slice(4, 64)} is not set`,
        { side: 'local', hint: 'set it in env: of this step' },
      );
    };
    return [
      {
        registry: parseRegistry(slash < 0 ? place : place.slice(0, slash)),
        namespace: slash < 0 ? '' : place.slice(slash + 1).replace(/\/+$/, ''),
        credential: {
          kind: 'basic',
          username: read(user),
          password: new Secret(read(password)),
          origin: `registries, line ${String(at + 1)}`,
        },
      },
    ];
  });
}

function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare ?? '',
  );
}

/** Every password in `registries` lines, with its user, for masks and redaction; lines that cannot be read give their words. */
export function secretsOfRegistries(
  text: string,
  environment: Readonly<Record<string, string>>,
): readonly { readonly user: string; readonly secret: string }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, user = '', ...rest] = splitWords(line);
    return rest
      .map((word) => ({ user, secret: word.startsWith('env:') ? (environment[word.slice(4)] ?? '') : word }))
      .filter(({ secret }) => secret !== '');
  });
}

import path from 'node:path';
import type { Credential } from '../../distribution/contract.ts';
import type { HostLimits } from '../../distribution/gate.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import { Failure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { readSettingsFile } from '../../settings/settings-file.ts';
import { registryOfSource, registryOfTarget } from '../../settings/sync-file/places.ts';
import type { SyncFile, SyncRegistry } from '../../settings/sync-file/sync-file.ts';
import type { EndpointSettings } from '../../transport/contract.ts';
import { parseReference } from '../../transport/index.ts';
import type { OwnAccess } from '../credentials.ts';
import type { Services } from '../invocation.ts';

/** How the places of a sync file are reached. References are `docker://…`. */
export interface FileAccess {
  readonly source: (reference: string) => Endpoint;
  readonly destination: (reference: string) => Endpoint;
}

/**
 * Where the file says nothing of a host, flags do; what it says of one goes before them. Secrets of the hosts that the entries name are
 * read now: fails with CONFIG_INVALID where one is not there. Hosts that are to be asked for less get their limits.
 */
export async function createFileAccess(file: SyncFile, services: Services): Promise<FileAccess> {
  const sources = new Set(file.entries.map(({ from }) => registryOfSource(from)));
  const destinations = new Set(file.entries.flatMap(({ from, to }) => to.map((one) => registryOfTarget(one, from))));
  const stated = new Map<string, OwnAccess>();
  for (const host of new Set([...sources, ...destinations])) {
    const registry = file.registries.get(host);
    if (registry === undefined) continue;
    stated.set(host, await readAccess(file, host, registry, services));
    services.registries.limit(host, limitsOf(registry, services));
  }
  const side = (hosts: ReadonlySet<string>, prefix: 'src-' | 'dest-'): ((reference: string) => Endpoint) => {
    const settings = new Map<string, EndpointSettings>();
    const settle = (some: readonly string[], own?: OwnAccess): void => {
      const texts = some.map((host) => `docker://${host}/x`);
      for (const one of services.endpoints(texts, prefix, own))
        settings.set(one.reference.image?.registry ?? '', one.settings);
    };
    // All that flags are for at once: what does not say which of them it is for is refused.
    settle([...hosts].filter((host) => !stated.has(host)));
    for (const host of hosts) if (stated.has(host)) settle([host], stated.get(host));
    return (text) => {
      const reference = parseReference(text);
      const found = settings.get(reference.image?.registry ?? '');
      if (found === undefined) throw new Failure('INTERNAL', `no way to ${text}`);
      return { reference, settings: found };
    };
  };
  return { source: side(sources, 'src-'), destination: side(destinations, 'dest-') };
}

async function readAccess(file: SyncFile, host: string, registry: SyncRegistry, { ctx }: Services): Promise<OwnAccess> {
  const credential = await readCredential(file, host, registry, ctx.environment);
  if (credential !== undefined) ctx.conceal(credential.password.reveal(), credential.username);
  const { tlsVerify, certDir } = registry;
  return {
    ...(credential === undefined ? {} : { credential }),
    ...(tlsVerify === undefined ? {} : { tlsVerify }),
    ...(certDir === undefined ? {} : { certDir: { directory: beside(file, certDir), by: `cert-dir in ${file.name}` } }),
  };
}

function limitsOf({ concurrency, requestsPerSecond }: SyncRegistry, { ctx }: Services): Partial<HostLimits> {
  return {
    ...(concurrency === undefined ? {} : { perHost: Math.min(concurrency, ctx.limits.perHost) }),
    ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
  };
}

async function readCredential(
  file: SyncFile,
  host: string,
  { username, password }: SyncRegistry,
  environment: Readonly<Record<string, string>>,
): Promise<Extract<Credential, { kind: 'basic' }> | undefined> {
  if (username === undefined || password === undefined) return undefined;
  const where = `${file.name}: registries.${host}`;
  const name = 'value' in username ? username.value : variable(environment, username.variable, `${where}.username`);
  const secret =
    'variable' in password
      ? variable(environment, password.variable, `${where}.password`)
      : await readSecret(beside(file, password.file), `${where}.password-file`);
  return { kind: 'basic', username: name, password: new Secret(secret), origin: where };
}

function variable(environment: Readonly<Record<string, string>>, name: string, where: string): string {
  const value = environment[name] ?? '';
  if (value !== '') return value;
  throw new Failure('CONFIG_INVALID', `${where}: the variable ${name} is not set`, {
    side: 'local',
    hint: 'set it in the environment of this step',
  });
}

/** The end of the last line is no part of it. */
async function readSecret(file: string, where: string): Promise<string> {
  const bytes = await readSettingsFile(file);
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
  if (text !== '') return text;
  throw new Failure('CONFIG_INVALID', `${where}: ${file} ${bytes === undefined ? 'is not there' : 'is empty'}`, {
    side: 'local',
    subject: file,
    hint: 'write the password into it, or correct the path, which begins at the sync file',
  });
}

function beside({ name }: SyncFile, file: string): string {
  return path.resolve(path.dirname(name), file);
}

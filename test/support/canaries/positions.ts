import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunPlace } from './watched-run.ts';

/** A secret, and the only host that may get it. */
export interface Target {
  readonly host: string;
  readonly secret: string;
}

/** How secrets enter a run: arguments, variables. Files go into the place's `given`. */
export interface Entry {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** `dest-` takes several targets, the others one. */
export type Side = '' | 'src-' | 'dest-';

export interface Position {
  /** What the registries ask for, so that this position is used. */
  readonly scheme: 'basic' | 'bearer';
  readonly enter: (targets: readonly Target[], side: Side, place: RunPlace) => Entry | Promise<Entry>;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const auth = (secret: string): object => ({ auth: base64(`robot:${secret}`) });

async function given(place: RunPlace, name: string, content: unknown): Promise<string> {
  const file = path.join(place.given, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function byHost(targets: readonly Target[], value: (secret: string, host: string) => unknown): object {
  return Object.fromEntries(targets.map(({ host, secret }) => [host, value(secret, host)]));
}

/** `HOST=` is said where there are several. */
function flags(targets: readonly Target[], side: Side, name: string, value: (secret: string) => string): Entry {
  return {
    args: targets.map(({ host, secret }) => `--${side}${name}=${side === 'dest-' ? `${host}=` : ''}${value(secret)}`),
  };
}

const inAuthFile =
  (entry: (secret: string) => object): Position['enter'] =>
  async (targets, _side, place) => ({
    args: ['--authfile', await given(place, 'auth.json', { auths: byHost(targets, entry) })],
  });

/** `host:port` as part of a program's name. */
const nameOf = (host: string): string => `canary-${host.replace(/\D+/g, '-')}`;

/** Credential helpers that answer with this, and write down what they are started with. */
const byHelper =
  (answer: (secret: string) => string, code = 0): Position['enter'] =>
  async (targets, _side, place) => {
    for (const { host, secret } of targets) {
      const name = nameOf(host);
      const file = await given(place, `${name}.answer`, answer(secret));
      const script = [
        '#!/bin/sh',
        `tr '\\0' ' ' < /proc/$$/cmdline >> '${place.directory}/helper-args'`,
        'cat > /dev/null',
        `cat '${file}' ${code === 0 ? '' : '>&2'}`,
        `exit ${String(code)}`,
      ].join('\n');
      await chmod(await given(place, `docker-credential-${name}`, `${script}\n`), 0o755);
    }
    const file = await given(place, 'auth.json', { credHelpers: byHost(targets, (_, host) => nameOf(host)) });
    const secretsKnown = Object.fromEntries(targets.map(({ secret }, at) => [`NUMBER_${String(at)}_TOKEN`, secret]));
    return {
      args: ['--authfile', file],
      environment: { PATH: `${place.given}:${process.env['PATH'] ?? ''}`, ...(code === 0 ? {} : secretsKnown) },
    };
  };

const lines = (targets: readonly Target[], word: (secret: string, at: number) => string): string =>
  targets.map(({ host, secret }, at) => `${host} robot ${word(secret, at)}`).join('\n');

/** Every way in. */
export const POSITIONS: Readonly<Record<string, Position>> = {
  '--creds': {
    scheme: 'basic',
    enter: (targets, side) => flags(targets, side, 'creds', (secret) => `robot:${secret}`),
  },
  '--creds, to get a token with': {
    scheme: 'bearer',
    enter: (targets, side) => flags(targets, side, 'creds', (secret) => `robot:${secret}`),
  },
  '--username and --password': {
    scheme: 'basic',
    enter: (targets, side) => ({
      args: [
        flags(targets, side, 'username', () => 'robot'),
        flags(targets, side, 'password', (secret) => secret),
      ].flatMap(({ args = [] }) => args),
    }),
  },
  '--registry-token': {
    scheme: 'bearer',
    enter: (targets, side) => flags(targets, side, 'registry-token', (secret) => secret),
  },
  '--registries': {
    scheme: 'basic',
    enter: (targets) => ({
      args: ['--registries', lines(targets, (secret) => `"${secret.replaceAll(/["\\]/g, String.raw`\$&`)}"`)],
    }),
  },
  '--registries, through a variable': {
    scheme: 'basic',
    enter: (targets) => ({
      args: ['--registries', lines(targets, (_, at) => `env:SOME_${String(at)}`)],
      environment: Object.fromEntries(targets.map(({ secret }, at) => [`SOME_${String(at)}`, secret])),
    }),
  },
  'an auth file': { scheme: 'basic', enter: inAuthFile(auth) },
  'an auth file, not encoded': {
    scheme: 'basic',
    enter: inAuthFile((password) => ({ username: 'robot', password })),
  },
  'an auth file, as a refresh token': { scheme: 'bearer', enter: inAuthFile((identitytoken) => ({ identitytoken })) },
  'an auth file, as a token': { scheme: 'bearer', enter: inAuthFile((registrytoken) => ({ registrytoken })) },
  'an auth file that is cut off': {
    scheme: 'basic',
    enter: async (targets, _side, place) => {
      const text = JSON.stringify({ auths: byHost(targets, (password) => ({ username: 'robot', password })) });
      return { args: ['--authfile', await given(place, 'auth.json', text.slice(0, -4))] };
    },
  },
  DOCKER_AUTH_CONFIG: {
    scheme: 'basic',
    enter: (targets) => ({ environment: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: byHost(targets, auth) }) } }),
  },
  'DOCKER_AUTH_CONFIG in a form that nobody reads': {
    scheme: 'basic',
    enter: (targets) => ({
      environment: { DOCKER_AUTH_CONFIG: base64(JSON.stringify({ auths: byHost(targets, auth) })) },
    }),
  },
  'a credential helper': {
    scheme: 'basic',
    enter: byHelper((Secret) => JSON.stringify({ ServerURL: 'x', Username: 'robot', Secret })),
  },
  'a credential helper, as a refresh token': {
    scheme: 'bearer',
    enter: byHelper((Secret) => JSON.stringify({ ServerURL: 'x', Username: '<token>', Secret })),
  },
  'a credential helper that fails with it': { scheme: 'basic', enter: byHelper((secret) => secret, 1) },
  "GitLab's own variables": {
    scheme: 'basic',
    enter: ([first = { host: '', secret: '' }]) => ({
      environment: {
        GITLAB_CI: 'true',
        CI_REGISTRY: first.host,
        CI_REGISTRY_USER: 'robot',
        CI_REGISTRY_PASSWORD: first.secret,
      },
    }),
  },
  'the answer of a token service': {
    scheme: 'bearer',
    enter: (targets, side) => flags(targets, side, 'creds', () => 'robot:hunter2'),
  },
  'the password of a proxy': {
    scheme: 'basic',
    enter: (targets, side) => ({
      ...flags(targets, side, 'creds', () => 'robot:hunter2'),
      environment: Object.fromEntries(
        targets.slice(0, 1).map(({ secret }) => ['HTTPS_PROXY', `http://me:${encodeURIComponent(secret)}@127.0.0.1:9`]),
      ),
    }),
  },
};

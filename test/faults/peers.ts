import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findProgram } from '../support/debian.ts';
import { WRITER } from '../support/dialect-tokens.ts';
import { runProgram } from '../support/run-program.ts';
import { REPOSITORY } from './image.ts';
import { layoutOf, type Ending } from './operate.ts';
import type { Stage } from './stage.ts';

/** Another program for the same work. */
export interface Peer {
  readonly name: string;
  readonly path: string;
  readonly commands: Commands;
}

/** References are `HOST/REPOSITORY:TAG`; `insecure` tells that plain HTTP and unknown certificates are to be taken there. */
interface Commands {
  copy(from: string, to: string, insecureFrom: boolean, insecureTo: boolean): readonly string[];
  /** To an OCI layout on disk. */
  readonly copyToLayout?: (from: string, layout: string, insecure: boolean) => readonly string[];
  inspect(image: string, insecure: boolean): readonly string[];
  listTags(repository: string, insecure: boolean): readonly string[];
  remove(image: string, insecure: boolean): readonly string[];
}

/** How long a peer may take for one cell. */
const MOST_S = 20;
/** When a door that is closed at first opens to a peer. */
const OPENS_AFTER_MS = 500;

const skopeo: Commands = {
  copy: (from, to, insecureFrom, insecureTo) => [
    '--insecure-policy',
    'copy',
    '--all',
    '--preserve-digests',
    '--retry-times',
    '2',
    `--src-tls-verify=${String(!insecureFrom)}`,
    `--dest-tls-verify=${String(!insecureTo)}`,
    `docker://${from}`,
    `docker://${to}`,
  ],
  copyToLayout: (from, layout, insecure) => [
    '--insecure-policy',
    'copy',
    '--all',
    '--preserve-digests',
    '--retry-times',
    '2',
    `--src-tls-verify=${String(!insecure)}`,
    `docker://${from}`,
    `oci:${layout}:v1`,
  ],
  inspect: (image, insecure) => [
    '--override-os',
    'linux',
    '--override-arch',
    'amd64',
    'inspect',
    '--retry-times',
    '2',
    `--tls-verify=${String(!insecure)}`,
    '--format',
    '{{.Digest}}',
    `docker://${image}`,
  ],
  listTags: (repository, insecure) => [
    'list-tags',
    '--retry-times',
    '2',
    `--tls-verify=${String(!insecure)}`,
    `docker://${repository}`,
  ],
  remove: (image, insecure) => [
    'delete',
    '--retry-times',
    '2',
    `--tls-verify=${String(!insecure)}`,
    `docker://${image}`,
  ],
};

const crane: Commands = {
  copy: (from, to, insecureFrom, insecureTo) => ['copy', ...flag('--insecure', insecureFrom || insecureTo), from, to],
  inspect: (image, insecure) => ['digest', ...flag('--insecure', insecure), image],
  listTags: (repository, insecure) => ['ls', ...flag('--insecure', insecure), repository],
  remove: (image, insecure) => ['delete', ...flag('--insecure', insecure), image],
};

const regctl: Commands = {
  copy: (from, to, insecureFrom, insecureTo) => [
    ...hostOf(from, insecureFrom),
    ...hostOf(to, insecureTo),
    'image',
    'copy',
    '--referrers',
    from,
    to,
  ],
  copyToLayout: (from, layout, insecure) => [...hostOf(from, insecure), 'image', 'copy', from, `ocidir://${layout}:v1`],
  inspect: (image, insecure) => [...hostOf(image, insecure), 'image', 'digest', image],
  listTags: (repository, insecure) => [...hostOf(repository, insecure), 'tag', 'ls', repository],
  remove: (image, insecure) => [...hostOf(image, insecure), 'tag', 'delete', image],
};

const oras: Commands = {
  copy: (from, to, insecureFrom, insecureTo) => [
    'copy',
    '--recursive',
    ...flag('--from-insecure', insecureFrom),
    ...flag('--to-insecure', insecureTo),
    from,
    to,
  ],
  inspect: (image, insecure) => ['resolve', ...flag('--insecure', insecure), image],
  listTags: (repository, insecure) => ['repo', 'tags', ...flag('--insecure', insecure), repository],
  remove: (image, insecure) => ['manifest', 'delete', '--force', ...flag('--insecure', insecure), image],
};

function flag(name: string, isOn: boolean): readonly string[] {
  return isOn ? [name] : [];
}

function hostOf(reference: string, insecure: boolean): readonly string[] {
  return ['--host', `reg=${reference.split('/')[0] ?? ''},tls=${insecure ? 'disabled' : 'enabled'}`];
}

/** The peers that are on PATH. */
export function findPeers(): readonly Peer[] {
  return Object.entries({ skopeo, crane, regctl, oras }).flatMap(([name, commands]) => {
    const found = findProgram(name);
    return found === undefined ? [] : [{ name, path: found, commands }];
  });
}

/** How a peer ended; `cannot`: it was not begun. */
export interface PeerEnding extends Pick<Ending, 'message' | 'answer'> {
  readonly how: 'succeeded' | 'failed' | 'had to be ended' | 'cannot';
}

/** Has a peer do what the stage is set for. */
export async function operatePeer(peer: Peer, stage: Stage): Promise<PeerEnding> {
  const args = argumentsFor(peer.commands, stage);
  // Its clock is the machine's.
  if (args === undefined || stage.variant.now !== undefined) return { how: 'cannot', message: '' };
  const environment = await settingsIn(stage);
  // It does not say when it tries again.
  const opening = setTimeout(() => stage.front?.tried(), OPENS_AFTER_MS);
  const ended = await runProgram(
    ['timeout', '--signal=INT', '--kill-after=5s', `${String(MOST_S)}s`, peer.path, ...args],
    environment,
  );
  clearTimeout(opening);
  const message = ended.stderr.trim().split('\n').at(-1) ?? '';
  if (ended.code === 124 || ended.code === 137) return { how: 'had to be ended', message };
  if (ended.code !== 0) return { how: 'failed', message };
  return { how: 'succeeded', message, answer: answerOf(stage, ended.stdout) };
}

function argumentsFor(commands: Commands, stage: Stage): readonly string[] | undefined {
  const insecure = stage.variant.tls !== 'checked' && stage.variant.tls !== 'expired';
  const faulty = `${stage.host}/${REPOSITORY}`;
  switch (stage.operation) {
    case 'copy from':
      return stage.variant.diskBytes === undefined
        ? commands.copy(`${faulty}:v1`, `${stage.honest.host}/run/app:v1`, insecure, true)
        : commands.copyToLayout?.(`${faulty}:v1`, layoutOf(stage), insecure);
    case 'copy to':
      return commands.copy(`${stage.honest.host}/${REPOSITORY}:v1`, `${faulty}:v1`, true, insecure);
    case 'inspect':
      return commands.inspect(`${faulty}:v1`, insecure);
    case 'list-tags':
      return commands.listTags(faulty, insecure);
    case 'delete':
      return commands.remove(`${faulty}:v1`, insecure);
  }
}

/** One file of credentials serves all of them. */
async function settingsIn({ directory, host }: Stage): Promise<Readonly<Record<string, string>>> {
  const home = path.join(directory, 'home');
  await mkdir(home, { recursive: true });
  const auth = Buffer.from(`${WRITER.name}:${WRITER.password}`).toString('base64');
  const file = path.join(home, 'config.json');
  await writeFile(file, JSON.stringify({ auths: { [host]: { auth } } }));
  return { HOME: home, DOCKER_CONFIG: home, REGISTRY_AUTH_FILE: file, TMPDIR: path.join(directory, 'tmp') };
}

function answerOf({ operation }: Stage, stdout: string): string | readonly string[] {
  if (operation === 'list-tags') return [...stdout.matchAll(/\bv\d\b/g)].map(([tag]) => tag);
  return /sha256:[0-9a-f]{64}/.exec(stdout)?.[0] ?? '';
}

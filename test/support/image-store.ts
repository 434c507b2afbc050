import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from './debian.ts';
import { runProgram } from './run-program.ts';
import { succeed } from './two-tools.ts';

/** A store of Podman and Buildah in a directory of its own, with the driver that works everywhere. */
export interface ImageStore extends AsyncDisposable {
  readonly directory: string;
  /** The beginning of every reference into it: `containers-storage:[…]`. */
  readonly prefix: string;
  podman(...args: readonly string[]): Promise<string>;
  buildah(...args: readonly string[]): Promise<string>;
  /** What `podman image inspect` says. */
  inspect(name: string): Promise<Inspected>;
  names(): Promise<readonly string[]>;
  /** {@link pathWithOnly} in this store's directory. */
  pathWithOnly(program: 'buildah' | 'podman'): Promise<string>;
}

interface Inspected {
  readonly Id: string;
  readonly Digest: string;
  readonly ManifestType: string;
  readonly RepoTags: readonly string[];
}

/** What these programs start by themselves: helpers of a rootless user, and of a container. */
const HELPERS = ['newuidmap', 'newgidmap', 'crun', 'runc', 'conmon'] as const;

export async function anImageStore(): Promise<ImageStore> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-store-'));
  const [graph, run] = [path.join(directory, 'graph'), path.join(directory, 'run')];
  const flags = ['--root', graph, '--runroot', run, '--storage-driver', 'vfs'];
  const drive =
    (program: string) =>
    async (...args: readonly string[]): Promise<string> =>
      succeed(runProgram([program, ...flags, ...args], { HOME: directory, TMPDIR: directory }));
  const [podman, buildah] = [drive('podman'), drive('buildah')];
  return {
    directory,
    prefix: `containers-storage:[vfs@${graph}+${run}]`,
    podman,
    buildah,
    inspect: async (name) => {
      const [first] = JSON.parse(await podman('image', 'inspect', name)) as readonly Inspected[];
      if (first === undefined) throw new Error(`podman knows no ${name}`);
      return first;
    },
    names: async () => {
      const list = await podman('images', '--format', '{{.Repository}}:{{.Tag}}');
      return list.split('\n').filter((line) => line !== '');
    },
    pathWithOnly: async (program) => pathWithOnly(directory, program),
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** A PATH below `directory` on which only this program of the two can be found. */
export async function pathWithOnly(directory: string, program: 'buildah' | 'podman'): Promise<string> {
  const bin = path.join(directory, `only-${program}`);
  await mkdir(bin, { recursive: true });
  const there = await readdir(bin);
  for (const name of [program, ...HELPERS]) {
    const found = findProgram(name);
    if (found !== undefined && !there.includes(name)) await symlink(found, path.join(bin, name));
  }
  return bin;
}

/** Builds a small image in the store with Buildah, without a container. */
export async function buildImage(store: ImageStore, name: string, content: string): Promise<void> {
  const container = (await store.buildah('from', '--quiet', 'scratch')).trim();
  await store.buildah('config', '--label', `content=${content}`, '--cmd', '/hello', container);
  await store.buildah('commit', '--quiet', '--rm', container, name);
}

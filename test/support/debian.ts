import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseAccessLine, type LoggedRequest } from './access-log.ts';

/** Debian's packages for the programs that tests and benchmarks run waybill against. */
const PACKAGES = {
  aws: 'awscli',
  buildah: 'buildah',
  bzip2: 'bzip2',
  containerd: 'containerd',
  curl: 'curl',
  docker: 'docker.io',
  dockerd: 'docker.io',
  'docker-registry': 'docker-registry',
  gpg: 'gnupg',
  nginx: 'nginx-light',
  newuidmap: 'uidmap',
  openssl: 'openssl',
  podman: 'podman',
  skopeo: 'skopeo',
  squid: 'squid',
  time: 'time',
  tinyproxy: 'tinyproxy-bin',
  xz: 'xz-utils',
  zstd: 'zstd',
} as const;
export type Program = keyof typeof PACKAGES;

/** The program's path, or undefined when it is not on PATH. */
export function findProgram(name: string): string | undefined {
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(directory, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this directory.
    }
  }
  return undefined;
}

/**
 * Why a suite that needs these programs cannot run here, or undefined when it can. With `CI=true` an absent program is an
 * error: a pipeline that skips all of interop would look green.
 */
export function whyNot(...programs: readonly Program[]): string | undefined {
  const absent = programs.filter((program) => findProgram(program) === undefined);
  if (absent.length === 0) return undefined;
  const reason = `absent: ${absent.join(', ')} (apt-get install ${absent.map((one) => PACKAGES[one]).join(' ')})`;
  if (process.env['CI'] === 'true') throw new Error(reason);
  return reason;
}

/** The one account of a registry started with `auth: true`. The hash is bcrypt (cost 5), the only kind docker-registry reads. */
export const ACCOUNT = { username: 'tester', password: 'correct horse' } as const;
const HTPASSWD = 'tester:$2y$05$TwTSISDtxjnDkFI.lqtjrexaH9bWsUsZlgSdC85AsaTshBi3Uktou\n';

export interface DockerRegistry extends AsyncDisposable {
  readonly port: number;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** What was asked since this was last called, in the order of the answers. Without TLS alone. */
  requests(): Promise<readonly LoggedRequest[]>;
  /** Forgets every repository. Nothing is cached in the process, so it need not start anew. */
  wipe(): Promise<void>;
}

/** In PEM. With `clientAuthority` nobody gets in without a certificate of it. */
interface RegistryTls {
  readonly cert: string;
  readonly key: string;
  readonly clientAuthority?: string;
}

interface DockerRegistryOptions {
  readonly auth?: boolean;
  /** Tokens instead of passwords: where they are had, and the PEM of whoever signs them. */
  readonly tokens?: { readonly auth: object; readonly roots: string };
  readonly parent?: string;
  readonly tls?: RegistryTls;
  /** `127.0.0.1:PORT` of a registry whose images it gives, and keeps: a pull-through cache. */
  readonly proxyOf?: string;
}

/** Starts Debian's docker-registry on a free loopback port over an empty directory of its own, deletion on, no cache. */
export async function startDockerRegistry(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const program = findProgram('docker-registry');
  if (program === undefined) throw new Error('docker-registry is not on PATH');
  const directory = await mkdtemp(join(options.parent ?? tmpdir(), 'docker-registry-'));
  const root = join(directory, 'root');
  const config = join(directory, 'config.json');
  const passwords = join(directory, 'htpasswd');
  await mkdir(root);
  await writeFile(passwords, HTPASSWD);
  const tls = options.tls === undefined ? undefined : await writeTls(directory, options.tls);
  // JSON is YAML. Port 0: the registry says which one it got.
  const proxy = options.proxyOf === undefined ? {} : { proxy: { remoteurl: `http://${options.proxyOf}` } };
  const own = configuration(root, options.auth === true ? passwords : undefined, tls);
  const { tokens } = options;
  const bundle = join(directory, 'tokens.crt');
  if (tokens !== undefined) await writeFile(bundle, tokens.roots);
  const auth = tokens === undefined ? {} : { auth: { token: { ...tokens.auth, rootcertbundle: bundle } } };
  await writeFile(config, JSON.stringify({ ...own, ...proxy, ...auth }));
  const child = spawn(program, ['serve', config], {
    stdio: 'pipe',
    env: { PATH: process.env['PATH'], HOME: directory },
  });
  child.stdin.end();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const log = followAccessLog(child);
    const port = await readPort(child);
    const host = `127.0.0.1:${port}`;
    return {
      port,
      host,
      requests: async () => log.drain(host),
      wipe: async () => rm(join(root, 'docker'), { recursive: true, force: true }),
      [Symbol.asyncDispose]: stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function writeTls(directory: string, { cert, key, clientAuthority }: RegistryTls): Promise<object> {
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(directory, name);
    await writeFile(file, text);
    return file;
  };
  return {
    certificate: await write('server.crt', cert),
    key: await write('server.key', key),
    ...(clientAuthority === undefined ? {} : { clientcas: [await write('clients.crt', clientAuthority)] }),
  };
}

function configuration(root: string, passwords: string | undefined, tls: object | undefined): object {
  return {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: false } },
    storage: {
      filesystem: { rootdirectory: root, maxthreads: 200 },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false } },
    },
    http: { addr: '127.0.0.1:0', ...(tls === undefined ? {} : { tls }) },
    ...(passwords === undefined ? {} : { auth: { htpasswd: { realm: 'interop', path: passwords } } }),
  };
}

async function readPort(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    let known = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (known) return;
      said += text;
      const found = /listening on 127\.0\.0\.1:(\d+)/.exec(said);
      if (found === null) return;
      known = true;
      resolve(Number(found[1]));
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`docker-registry ended: ${said.slice(-500)}`)));
  });
}

/**
 * Collects the access log. A line is written just after its answer is sent, so `drain` asks for one page more and waits
 * for that page's line: every earlier one is in by then.
 */
function followAccessLog(child: ChildProcessWithoutNullStreams): { drain(host: string): Promise<LoggedRequest[]> } {
  let lines: LoggedRequest[] = [];
  let partial = '';
  let marks = 0;
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (partial + text).split('\n');
    partial = parts.pop() ?? '';
    for (const part of parts) {
      const request = parseAccessLine(part);
      if (request === undefined) continue;
      const arrived = waiting.get(request.path);
      if (arrived === undefined) lines.push(request);
      else arrived();
    }
  });
  return {
    async drain(host) {
      const mark = `/v2/?mark=${(marks += 1)}`;
      const seen = new Promise<void>((resolve) => waiting.set(mark, resolve));
      await (await fetch(`http://${host}${mark}`)).arrayBuffer();
      await seen;
      waiting.delete(mark);
      const drained = lines;
      lines = [];
      return drained;
    },
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aCertificate } from './certificate.ts';
import { whyNot } from './debian.ts';
import { runProgram } from './run-program.ts';
import { succeed } from './two-tools.ts';

/** A real dockerd of its own, empty at first. */
export interface DockerEngine extends AsyncDisposable {
  readonly directory: string;
  /** `unix://…` */
  readonly host: string;
  /** Where it listens on TCP as well, wanting to see a certificate. */
  readonly secure?: SecureListener;
  /** docker's command line on this engine. */
  docker(...args: readonly string[]): Promise<string>;
}

interface SecureListener {
  /** `127.0.0.1:PORT` */
  readonly tcp: string;
  /** A directory with `ca.pem`, `cert.pem` and `key.pem`: what a client needs, and the engine's own. */
  readonly certificates: string;
}

/** An engine, or why there can be none here: the programs are absent, this is not root, or the kernel forbids what dockerd needs. */
export async function tryDockerEngine(
  options: { readonly secure?: boolean } = {},
): Promise<{ readonly engine?: DockerEngine; readonly reason: string }> {
  const absent = whyNot('dockerd', 'docker', 'openssl');
  if (absent !== undefined) return { reason: absent };
  if (process.getuid?.() !== 0) return { reason: 'dockerd is started by root alone' };
  try {
    return { engine: await startDockerEngine(options.secure === true), reason: '' };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const forbidden =
      /[^\n]*(?:operation not permitted|permission denied|cgroup|read-only file system|mount)[^\n]*/i.exec(said);
    if (forbidden === null) throw error;
    return { reason: `dockerd: ${forbidden[0].slice(-200)}` };
  }
}

/** The listener of an engine that was tried with `secure`. */
export function secureOf({ secure }: DockerEngine): SecureListener {
  if (secure === undefined) throw new Error('this engine has no TLS');
  return secure;
}

/** How dockerd runs within a container or a sandbox: no network of its own, and the driver that needs no mounts. */
const MODEST = ['--iptables=false', '--ip6tables=false', '--bridge=none', '--storage-driver=vfs', '--log-level=info'];

async function startDockerEngine(isSecure: boolean): Promise<DockerEngine> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-docker-'));
  const socket = `unix://${directory}/docker.sock`;
  const places = ['data', 'exec'].map((name) => path.join(directory, name));
  for (const one of places) await mkdir(one);
  const certificates = path.join(directory, 'certificates');
  if (isSecure) await writeCertificates(certificates);
  const tls = isSecure
    ? [
        '--host=tcp://127.0.0.1:0',
        '--tlsverify',
        `--tlscacert=${certificates}/ca.pem`,
        `--tlscert=${certificates}/cert.pem`,
        `--tlskey=${certificates}/key.pem`,
      ]
    : [];
  const flags = ['--data-root', places[0] ?? '', '--exec-root', places[1] ?? '', '--pidfile', `${directory}/pid`];
  const child = spawn('dockerd', [...flags, '--host', socket, ...MODEST, ...tls], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: directory, TMPDIR: directory },
  });
  const stop = async (): Promise<void> => {
    await endOf(child);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const tcp = await listening(child, isSecure ? 2 : 1);
    return {
      directory,
      host: socket,
      ...(tcp === undefined ? {} : { secure: { tcp, certificates } }),
      docker: async (...args) => succeed(runProgram(['docker', '--host', socket, ...args], { HOME: directory })),
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One pair for both ends, its own CA. */
async function writeCertificates(directory: string): Promise<void> {
  await mkdir(directory);
  const { key, cert } = await aCertificate();
  for (const [name, pem] of Object.entries({ ca: cert, cert, key }))
    await writeFile(path.join(directory, `${name}.pem`), pem);
}

/** Waits for `wanted` addresses, and gives back the one that is no socket. */
async function listening(child: ChildProcess, wanted: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
      const found = [...said.matchAll(/API listen on ([^"\s]+)/g)].map((match) => match[1] ?? '');
      if (found.length >= wanted) resolve(found.find((address) => !address.startsWith('/')));
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`dockerd ended: ${said.slice(-800)}`)));
  });
}

/** It ends its containerd itself, where it is given the time. */
async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

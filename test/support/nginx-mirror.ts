import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './debian.ts';

/** Debian's nginx as a mirror that keeps what it passes on. */
export interface NginxMirror extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** From now on every connection is cut off once it has brought so many bytes. */
  cutAfter(bytes: number): void;
}

/** @param upstream `127.0.0.1:PORT` of the registry that it mirrors. */
export async function startNginxMirror(upstream: string): Promise<NginxMirror> {
  const program = findProgram('nginx');
  if (program === undefined) throw new Error('nginx is not on PATH');
  const directory = await mkdtemp(join(tmpdir(), 'nginx-'));
  const socket = join(directory, 'socket');
  const config = join(directory, 'nginx.conf');
  await writeFile(config, configuration(directory, socket, upstream));
  const child = spawn(program, ['-p', directory, '-c', config, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      // Said when its sockets are open.
      if (said.includes('getrlimit')) resolve();
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`nginx ended: ${said.slice(-500)}`)));
  });
  // nginx cannot be given a port of the system's choice: it listens on a socket of the file system, behind one that can.
  let most = Number.POSITIVE_INFINITY;
  const open = new Set<Socket>();
  const front = createServer((near) => {
    const far = connect(socket);
    let brought = 0;
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.once('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      brought += chunk.byteLength;
      if (brought > most) near.destroy();
      else if (!near.write(chunk)) far.pause();
    });
    near.on('drain', () => far.resume());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    host: `127.0.0.1:${String((front.address() as AddressInfo).port)}`,
    cutAfter: (bytes) => {
      most = bytes;
    },
    [Symbol.asyncDispose]: async () => {
      front.close();
      for (const one of open) one.destroy();
      child.kill('SIGKILL');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** One process, everything it writes in its own directory. */
function configuration(directory: string, socket: string, upstream: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${directory}/pid;
error_log stderr notice;
events {}
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${directory}/${name};`).join('\n')}
  proxy_cache_path ${directory}/cache keys_zone=mirror:1m;
  server {
    listen unix:${socket};
    client_max_body_size 0;
    location /v2/ {
      limit_except GET HEAD { deny all; }
      proxy_pass http://${upstream};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_cache mirror;
      proxy_cache_key $request_uri$http_accept;
      proxy_cache_valid 200 1h;
    }
  }
}
`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ForwardProxy extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
}

interface Squid extends ForwardProxy {
  /** `METHOD TARGET` of everything that came since this was last called. */
  asked(): Promise<readonly string[]>;
}

/** Debian's squid, which knows these names beside those of the machine. `login` is `user:password`, which it then wants to see. */
export async function startSquid(options: {
  readonly hosts: readonly string[];
  readonly login?: string;
}): Promise<Squid> {
  const { hosts, login = '' } = options;
  const [user = '', ...password] = login.split(':');
  const log = 'access.log';
  const started = await start(
    (port, directory) => [
      `http_port 127.0.0.1:${String(port)}`,
      `hosts_file ${directory}/hosts`,
      `cache_log ${directory}/cache.log`,
      `logformat asked %rm %ru`,
      `access_log stdio:${directory}/${log} logformat=asked`,
      'buffered_logs off',
      'pid_filename none',
      'netdb_filename none',
      'pinger_enable off',
      'cache deny all',
      'shutdown_lifetime 0 seconds',
      ...(login === ''
        ? []
        : [
            `auth_param basic program /bin/sh ${directory}/login.sh`,
            'auth_param basic children 1',
            'acl known proxy_auth REQUIRED',
            'http_access deny !known',
          ]),
      'http_access allow all',
    ],
    {
      hosts: hosts.map((name) => `127.0.0.1 ${name}\n`).join(''),
      // Name and password come one pair a line, with %XX as in a URL.
      'login.sh': `while read -r user password; do
  [ "$user:$password" = '${user}:${encodeURI(password.join(':'))}' ] && echo OK || echo ERR
done
`,
    },
    (file) => ['squid', '-N', '-d', '1', '-f', file],
    'Accepting HTTP Socket connections',
  );
  let read = 0;
  return {
    ...started,
    asked: async () => {
      const lines = (await readFile(path.join(started.directory, log), 'utf8')).split('\n').filter((one) => one !== '');
      const fresh = lines.slice(read);
      read = lines.length;
      return fresh;
    },
  };
}

/** Debian's tinyproxy, which opens tunnels to these ports alone. */
export async function startTinyproxy(options: {
  readonly connectPorts: readonly number[];
  readonly login?: string;
}): Promise<ForwardProxy> {
  const { connectPorts, login } = options;
  return start(
    (port) => [
      `Port ${String(port)}`,
      'Listen 127.0.0.1',
      'LogLevel Info',
      ...connectPorts.map((one) => `ConnectPort ${String(one)}`),
      ...(login === undefined ? [] : [`BasicAuth ${login.replace(':', ' ')}`]),
    ],
    {},
    (file) => ['tinyproxy', '-d', '-c', file],
    'Accepting connections',
  );
}

/** Debian's nginx before a registry in plain HTTP, which lets in whoever shows a certificate of this authority. In PEM. */
export async function startGuardingNginx(options: {
  readonly behind: string;
  readonly cert: string;
  readonly key: string;
  readonly clientAuthority: string;
}): Promise<ForwardProxy> {
  const { behind, cert, key, clientAuthority } = options;
  return start(
    (port, directory) => [
      'daemon off; master_process off;',
      `pid ${directory}/pid;`,
      'error_log stderr notice;',
      'events {}',
      'http {',
      `access_log off; client_max_body_size 0;`,
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${directory}/${one};`),
      `server { listen 127.0.0.1:${String(port)} ssl; ssl_certificate ${directory}/server.crt; ssl_certificate_key ${directory}/server.key;`,
      `ssl_client_certificate ${directory}/clients.crt; ssl_verify_client on;`,
      `location / { proxy_pass http://${behind}; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto https; } }`,
      '}',
    ],
    { 'server.crt': cert, 'server.key': key, 'clients.crt': clientAuthority },
    (file) => ['nginx', '-c', file],
    'nginx/',
  );
}

async function start(
  configure: (port: number, directory: string) => readonly string[],
  files: Readonly<Record<string, string>>,
  command: (file: string) => readonly string[],
  readyWhen: string,
): Promise<ForwardProxy & { readonly directory: string }> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-proxy-'));
  // squid gives up being root.
  await chmod(directory, 0o777);
  const port = await freePort();
  const file = path.join(directory, 'proxy.conf');
  await writeFile(file, `${configure(port, directory).join('\n')}\n`);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), text, { mode: 0o755 });
  const [program = '', ...args] = command(file);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } });
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (said.includes(readyWhen)) resolve();
        });
      }
      child.once('error', reject);
      child.once('close', () => reject(new Error(`${program} ended: ${said.slice(-500)}`)));
    });
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { host: `127.0.0.1:${String(port)}`, directory, [Symbol.asyncDispose]: stop };
}

/** Neither program takes port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

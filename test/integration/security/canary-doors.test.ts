import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/image/index.ts';
import { CANARIES } from '../../support/canaries/canaries.ts';
import { findCanaries } from '../../support/canaries/detector.ts';
import { startEchoServer, type EchoServer } from '../../support/canaries/echo-server.ts';
import { openRunPlace, type RunEnd, type RunPlace } from '../../support/canaries/watched-run.ts';
import { startGuardedRegistry } from '../../support/guarded-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { httpAnswer, startRawServer } from '../../support/raw-server.ts';
import { startScriptedServer } from '../../support/scripted-server.ts';

const ALL = Object.values(CANARIES);
const ONE_LINE = ALL.filter((secret) => !/[\n\0]/.test(secret));

let echo: EchoServer;
let place: RunPlace;
beforeAll(async () => {
  echo = await startEchoServer({ onRequest: () => place.look() });
});
afterAll(async () => echo[Symbol.asyncDispose]());
beforeEach(async () => {
  place = await openRunPlace();
});
afterEach(async () => place[Symbol.asyncDispose]());

/** Everything that was seen, `but` in these files. */
function leaks({ written }: RunEnd, but: readonly string[] = []): readonly string[] {
  return [...written]
    .filter(([where]) => !but.includes(where))
    .flatMap(([where, text]) => findCanaries(where, text))
    .map(({ canary, piece, where }) => `${JSON.stringify(piece)} of the one ${canary} in ${where}`);
}

function said({ code, written }: RunEnd): string {
  return `exit ${String(code)} ${written.get('stdout') ?? ''} ${written.get('stderr') ?? ''}`;
}

/** As the runner starts an action: no argument, inputs in the environment. */
async function step(
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<RunEnd> {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const environment = { ...place.environment, GITHUB_ACTIONS: 'true', RUNNER_DEBUG: '1', ...more };
  return place.run([], { environment: { ...environment, ...Object.fromEntries(given) } });
}

describe("twenty secrets at GitHub's door", () => {
  it('are not seen as the passwords of two sides', async () => {
    const [source = '', destination = ''] = [CANARIES['of several lines'], CANARIES['with percent signs']];
    const end = await step({
      command: 'copy',
      source: `docker://${echo.host}/message/basic/app0:1`,
      destination: `docker://${echo.host}/text/basic/app1:1`,
      'source-username': 'robot',
      'source-password': source,
      'destination-username': 'robot',
      'destination-password': destination,
      'retry-times': '0',
      'extra-args': '--insecure-policy\n--tls-verify=false',
    });
    expect(said(end)).toContain('error AUTH_DENIED');
    expect(leaks(end)).toEqual([]);
  });

  it('are not seen as lines of registries', async () => {
    const hosts = ONE_LINE.map((secret, at) => [`registry-${String(at)}.example`, secret] as const);
    const lines = hosts.map(([host, secret]) => `${host} robot "${secret.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
    const own = `${echo.host} robot "${CANARIES['with spaces'] ?? ''}"`;
    const end = await step({
      command: 'inspect',
      source: `${echo.host}/cut/basic/app0:1`,
      registries: [...lines, own].join('\n'),
      'retry-times': '0',
      'extra-args': '--tls-verify=false',
    });
    expect(said(end)).toContain('AUTH_DENIED');
    expect(leaks(end)).toEqual([]);
  });

  it.each(ONE_LINE.filter((_, at) => at % 3 === 1))('are not seen inside an address: %s', async (secret) => {
    const end = await step({
      command: 'copy',
      source: `https://robot:${encodeURIComponent(secret)}@${echo.host}/app:1`,
      destination: `robot:${secret}@${echo.host}/app:2`,
    });
    expect(said(end)).toContain('error REFERENCE_INVALID');
    expect(leaks(end)).toEqual([]);
  });

  it('are not seen where a login stays, but in its file, nor where it is undone', async () => {
    const registry = await startGuardedRegistry({ robot: CANARIES['with quotes'] ?? '' });
    const inputs = { command: 'login', registries: `${registry.host} robot env:PASSWORD` };
    const more = { PASSWORD: CANARIES['with quotes'] ?? '' };
    const main = await step(inputs, more);
    const file = 'home/.docker/config.json';
    expect(said(main)).toContain('Login Succeeded');
    expect(leaks(main, [file])).toEqual([]);
    expect(findCanaries(file, main.written.get(file) ?? '')).not.toEqual([]);
    const notes = /waybill-logins<<(\S+)\n(.*)\n/.exec(main.written.get('github/state') ?? '')?.[2] ?? '';
    const post = await step(inputs, { ...more, STATE_waybill: 'main', 'STATE_waybill-logins': notes });
    expect(said(post)).toContain('Removed login credentials');
    expect(leaks(post, [file])).toEqual([]);
    await registry[Symbol.asyncDispose]();
  });
});

describe('twenty secrets on the command line', () => {
  it('are not seen when they are taken, and an image goes to twenty registries', async () => {
    const registries = await Promise.all(ALL.map(async (secret) => startGuardedRegistry({ robot: secret })));
    const { root, blobs } = anImage({ layers: 2, layerBytes: 1000, seed: 'taken' });
    await writeFile(`${place.given}/version`, 'Directory Transport Version: 1.1\n');
    await writeFile(`${place.given}/manifest.json`, root.bytes);
    for (const { descriptor, bytes } of blobs) await writeFile(`${place.given}/${hexOf(descriptor.digest)}`, bytes);
    const { directory } = place;
    const end = await place.run(
      [
        'copy',
        '--debug',
        '--insecure-policy',
        '--json',
        `--result=${directory}/result.json`,
        `--state=${directory}/state`,
        `--dotenv=${directory}/dotenv`,
        '--cache=job',
        ...registries.map(({ host }, at) => `--dest-creds=${host}=robot:${ALL[at] ?? ''}`),
        `dir:${place.given}`,
        ...registries.map(({ host }) => `docker://${host}/team/app:1`),
      ],
      { environment: place.environment },
    );
    expect(end.code).toBe(0);
    expect(leaks(end)).toEqual([]);
    for (const { users, presented } of registries) {
      expect([...users]).toEqual(['robot']);
      expect(presented.size).toBe(1);
    }
    for (const registry of registries) await registry[Symbol.asyncDispose]();
  });

  it.each(['plain', 'with quotes', 'of other scripts', 'of several lines'])(
    'are not seen when a login reads them from standard input and is refused: %s',
    async (name) => {
      const end = await place.run(
        ['login', '--debug', '-u', 'robot', '--password-stdin', '--tls-verify=false', echo.host],
        {
          environment: place.environment,
          stdin: CANARIES[name] ?? '',
        },
      );
      expect(said(end)).toContain('error AUTH_DENIED');
      expect(leaks(end)).toEqual([]);
    },
  );

  it.each([
    ['of a flag that nobody knows', (secret: string) => ['copy', `--src-cred=robot:${secret}`, 'dir:a', 'dir:b']],
    ['of a flag where it does not belong', (secret: string) => ['inspect', `--src-creds=robot:${secret}`, 'dir:a']],
    ['of a flag that wants another', (secret: string) => ['inspect', `--password=${secret}`, 'docker://h.example/a']],
    [
      'given twice over',
      (secret: string) => ['inspect', `--creds=a:${secret}`, `--username=${secret}`, 'docker://h/a'],
    ],
    ['in an address', (secret: string) => ['inspect', `docker://robot:${secret}@${'h'.repeat(20)}.example/a`]],
    [
      'in an address of another kind',
      (secret: string) => ['inspect', `https://${encodeURIComponent(secret)}@h.example/a`],
    ],
  ])('are not seen as the value %s', async (_what, args) => {
    const lines = [];
    for (const secret of [CANARIES['with URL specials'], CANARIES['with spaces'], CANARIES['like a JSON Web Token']]) {
      const end = await place.run(args(secret ?? ''), { environment: place.environment });
      lines.push(...leaks(end));
      expect(end.code).toBe(4);
    }
    expect(lines).toEqual([]);
  });

  it.each(ONE_LINE.filter((_, at) => at % 4 === 2))('are not seen when a proxy tells them: %s', async (secret) => {
    await using proxy = await startRawServer(({ socket, head }) => {
      const pair = Buffer.from(/proxy-authorization: Basic (\S+)/i.exec(head)?.[1] ?? '', 'base64').toString();
      const told = JSON.stringify({ errors: [{ code: 'DENIED', message: `${pair} ${head}` }] });
      const header = `proxy-authenticate: Basic realm="${encodeURIComponent(pair)}"`;
      socket.end(httpAnswer(told, [header], `407 ${encodeURIComponent(pair)}`));
    });
    const address = `http://me:${encodeURIComponent(secret)}@${proxy.host}`;
    for (const image of ['docker://registry.example/app:1', 'docker://registry.example:5000/app:1']) {
      const end = await place.run(['inspect', '--debug', '--retry-times=0', '--tls-verify=false', image], {
        environment: { ...place.environment, HTTPS_PROXY: address, HTTP_PROXY: address, https_proxy: address },
      });
      expect(end.code).not.toBe(0);
      expect(leaks(end)).toEqual([]);
    }
    expect(proxy.asked.length).toBeGreaterThan(0);
  });

  it('are not seen when the process breaks down', async () => {
    const thrower = `setTimeout(() => { throw new Error('with ' + process.env.SOME_PASSWORD) }, 0)`;
    for (const secret of [CANARIES['plain'], CANARIES['of several lines'], CANARIES['with JSON specials']]) {
      const end = await place.run(['serve', `oci:${place.directory}/layout`, '--listen=127.0.0.1:0'], {
        environment: {
          ...place.environment,
          SOME_PASSWORD: secret ?? '',
          NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`setTimeout(()=>{${thrower}},300)`)}`,
        },
      });
      expect(end.code).toBe(1);
      expect(said(end)).toContain('error INTERNAL: with ***');
      expect(leaks(end)).toEqual([]);
    }
  });
});

describe('twenty secrets of a job at a cloud', () => {
  it.each(ALL.filter((_, at) => at % 3 === 1 || at > 17))(
    'are not seen when the cloud tells them: %s',
    async (secret) => {
      await using cloud = await startScriptedServer();
      const tell = ({ headers, body }: { headers: object; body: Buffer }) => ({
        status: 400,
        body: JSON.stringify({
          __type: 'UnrecognizedClientException',
          message: `${JSON.stringify(Object.values(headers))} ${secret} ${body.toString()}`,
        }),
      });
      for (const method of ['GET', 'POST', 'PUT']) cloud.on({ on: `${method} /`, reply: tell });
      const folder = `${place.given}/aws`;
      await mkdir(folder);
      await writeFile(`${folder}/token`, secret);
      const lines: string[] = [];
      const jobs: readonly Readonly<Record<string, string>>[] = [
        { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: secret },
        { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'the-secret-key', AWS_SESSION_TOKEN: secret },
        { AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/ci', AWS_WEB_IDENTITY_TOKEN_FILE: `${folder}/token` },
      ];
      const job = jobs[Math.floor(ALL.indexOf(secret) / 3) % jobs.length] ?? {};
      const image = 'docker://123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1';
      const end = await place.run(['check', '--debug', '--retry-times=0', image], {
        environment: { ...place.environment, ...job, AWS_ENDPOINT_URL: cloud.origin, AWS_REGION: 'us-east-1' },
      });
      lines.push(...leaks(end));
      expect(said(end)).not.toContain('INTERNAL');
      expect(lines).toEqual([]);
    },
  );
});

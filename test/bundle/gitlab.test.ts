import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegistryHandler, type RegistryHandler } from '../../src/server/handler.ts';
import type { Result } from '../../src/operation/result.ts';
import { anIssuer } from '../support/oidc-issuer.ts';
import { runProgram, type Ended } from '../support/run-program.ts';
import { GITHUB_ISSUER, startSigstore, WORKFLOW } from '../support/sigstore/sigstore.ts';
import { BUNDLE } from './build-bundle.ts';
import { anImage } from '../support/image-builder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUNNER = path.join(ROOT, 'node_modules/gitlab-ci-local/dist/index.js');

/** A project of someone else: a repository that holds a .gitlab-ci.yml and nothing of ours. */
interface Project {
  run(
    inputs: Readonly<Record<string, string>>,
    variables?: Readonly<Record<string, string>>,
    component?: 'copy' | 'sync' | 'sign' | 'verify',
  ): Promise<Ended>;
  read(file: string): string;
  /** Puts a program on the job's PATH. */
  bring(name: string, file: string): void;
}

let scratch: string;
let server: Server;
let registry: RegistryHandler;
let host: string;
let sha256: string;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'waybill-gitlab-'));
  sha256 = pack(path.join(scratch, 'waybill.tgz'));
  registry = createRegistryHandler(path.join(scratch, 'registry'));
  server = createServer((request, response) => {
    if (request.url === '/npm/waybill') return void response.end(JSON.stringify(packument()));
    const served: Readonly<Record<string, string>> = {
      '/waybill.tgz': path.join(scratch, 'waybill.tgz'),
      '/npm/waybill.tgz': path.join(scratch, 'waybill.tgz'),
      '/copy.yml': path.join(ROOT, 'gitlab/templates/copy.yml'),
      '/sync.yml': path.join(ROOT, 'gitlab/templates/sync.yml'),
      '/sign.yml': path.join(ROOT, 'gitlab/templates/sign.yml'),
      '/verify.yml': path.join(ROOT, 'gitlab/templates/verify.yml'),
    };
    const file = served[request.url ?? ''];
    if (file === undefined) void registry(request, response);
    else response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await push('team/app', '1.0');
}, 120_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await registry[Symbol.asyncDispose]();
  rmSync(scratch, { recursive: true, force: true });
});

/** What a package registry tells of the package: its versions, and where each is (npm's package metadata). */
function packument(): unknown {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const integrity = `sha512-${createHash('sha512')
    .update(readFileSync(path.join(scratch, 'waybill.tgz')))
    .digest('base64')}`;
  const dist = { tarball: `http://${host}/npm/waybill.tgz`, integrity };
  const { version } = manifest;
  return { name: 'waybill', 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

/** What `npm pack` gives, from the bundle that was built for this run. */
function pack(file: string): string {
  const project = path.join(scratch, 'project');
  mkdirSync(project);
  for (const name of ['package.json', 'README.md', 'LICENSE', 'action.yml', 'gitlab'])
    cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
  cpSync(path.dirname(BUNDLE), path.join(project, 'dist'), { recursive: true });
  execFileSync('npm', ['pack', '--offline', '--silent', '--pack-destination', scratch], {
    cwd: project,
    env: { HOME: scratch, PATH: process.env['PATH'] },
  });
  const [packed = ''] = readdirSync(scratch).filter((name) => name.endsWith('.tgz'));
  renameSync(path.join(scratch, packed), file);
  execFileSync('tar', ['-xzf', file, '-C', scratch]);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function push(repository: string, tag: string): Promise<void> {
  const image = anImage({ layers: 2, seed: 7 });
  for (const { descriptor, bytes } of image.blobs) {
    const opened = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: 'POST' });
    const place = new URL(opened.headers.get('location') ?? '', `http://${host}`);
    place.searchParams.set('digest', descriptor.digest);
    await fetch(place, { method: 'PUT', body: new Uint8Array(bytes) });
  }
  const { descriptor, bytes } = image.root;
  const stored = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': descriptor.mediaType },
    body: new Uint8Array(bytes),
  });
  expect(stored.status).toBe(201);
}

function aProject(name: string): Project {
  const directory = path.join(scratch, name);
  const bin = path.join(directory, '.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, path.join(bin, 'node'));
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: directory });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://gitlab.example.com/acme/project.git');
  return {
    run: async (inputs, variables = {}, component = 'copy') => {
      const lines = Object.entries(inputs).map(([input, value]) => `      ${input}: ${JSON.stringify(value)}\n`);
      writeFileSync(
        path.join(directory, '.gitlab-ci.yml'),
        `include:\n  - remote: http://${host}/${component}.yml\n    inputs:\n${lines.join('')}\nafter:\n  stage: .post\n  needs: [waybill-${component}]\n  script:\n    - echo "got $WAYBILL_DIGEST $WAYBILL_STATUS"\n`,
      );
      git('add', '.gitlab-ci.yml');
      git('commit', '-q', '--allow-empty', '-m', 'ci');
      git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      const given = Object.entries(variables).flatMap(([key, value]) => ['--variable', `${key}=${value}`]);
      return runProgram(
        [
          process.execPath,
          RUNNER,
          '--cwd',
          path.relative(process.cwd(), directory),
          '--force-shell-executor',
          '--no-color',
          ...given,
        ],
        { HOME: scratch, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      );
    },
    bring: (name, file) => symlinkSync(file, path.join(bin, name)),
    read: (file) => readFileSync(path.join(directory, file), 'utf8'),
  };
}

const hasRsync = existsSync('/usr/bin/rsync');

describe.skipIf(!hasRsync)("the GitLab component, in a project that holds nothing of waybill's", () => {
  const common = (): Readonly<Record<string, string>> => ({
    tarball: `http://${host}/waybill.tgz`,
    sha256,
    source: `${host}/team/app:1.0`,
  });

  it('copies with the bundle from a tarball, and hands the digest on', async () => {
    const project = aProject('copies');
    const ended = await project.run({ ...common(), destination: `${host}/prod/app:1.0,${host}/prod/app:latest` });
    expect(ended.code, ended.stderr + ended.stdout).toBe(0);
    const result = JSON.parse(project.read('waybill-result.json')) as {
      readonly images: readonly {
        readonly destinations: readonly { readonly digest: string; readonly tags: unknown }[];
      }[];
    };
    const [destination] = result.images[0]?.destinations ?? [];
    expect(destination?.tags).toEqual(['1.0', 'latest']);
    const digest = destination?.digest ?? '';
    expect(digest).toMatch(/^sha256:[a-f0-9]{64}$/);
    for (const tag of ['1.0', 'latest']) {
      const found = await fetch(`http://${host}/v2/prod/app/manifests/${tag}`, { method: 'HEAD' });
      expect(found.headers.get('docker-content-digest')).toBe(digest);
    }
    expect(ended.stdout).toContain(`got ${digest} succeeded`);
  });

  it('syncs a repository, and hands on how that ended', async () => {
    const project = aProject('syncs');
    const inputs = {
      ...common(),
      src: 'docker',
      source: `${host}/team/app`,
      dest: 'docker',
      destination: `${host}/mirror`,
    };
    const ended = await project.run(inputs, {}, 'sync');
    expect(ended.code, ended.stderr + ended.stdout).toBe(0);
    expect((await fetch(`http://${host}/v2/mirror/app/manifests/1.0`)).status).toBe(200);
    expect(ended.stdout).toMatch(/got sha256:[a-f0-9]{64} succeeded/);
  });

  it('runs the waybill that its image brings', async () => {
    const project = aProject('brings');
    project.bring('waybill', path.join(scratch, 'package/dist/index.js'));
    const ended = await project.run({ source: `${host}/team/app:1.0`, destination: `${host}/prod/brought:1.0` });
    expect(ended.code, ended.stderr + ended.stdout).toBe(0);
    expect((await fetch(`http://${host}/v2/prod/brought/manifests/1.0`)).status).toBe(200);
  });

  it('fetches its version from npm, and nothing else', async () => {
    const ended = await aProject('npm').run(
      { source: `${host}/team/app:1.0`, destination: `${host}/prod/from-npm:1.0` },
      { npm_config_registry: `http://${host}/npm/`, npm_config_cache: path.join(scratch, 'npm-cache') },
    );
    expect(ended.code, ended.stderr + ended.stdout).toBe(0);
    expect((await fetch(`http://${host}/v2/prod/from-npm/manifests/1.0`)).status).toBe(200);
  });

  it('signs as the job itself, and verifies who signed', async () => {
    const issuer = anIssuer();
    const sigstore = await startSigstore({ issuer });
    try {
      const [config, root] = [path.join(scratch, 'signing.json'), path.join(scratch, 'root.json')];
      writeFileSync(config, JSON.stringify(sigstore.signingConfig({ rekor: 1 })));
      writeFileSync(root, JSON.stringify(sigstore.trustedRoot));
      const image = `${host}/team/app:1.0`;
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: GITHUB_ISSUER, aud: 'sigstore', sub: 'project_path:acme/app', job_workflow_ref: WORKFLOW };
      const token = issuer.issue({ ...claims, iat: now, exp: now + 300 });
      const { tarball = '', sha256: sum = '' } = common();
      const inputs = { tarball, sha256: sum, source: image };
      const project = aProject('keyless');
      const signed = await project.run(
        { ...inputs, 'extra-args': `--signing-config\n${config}\n--trusted-root\n${root}` },
        { SIGSTORE_ID_TOKEN: token },
        'sign',
      );
      expect(signed.code, signed.stderr + signed.stdout).toBe(0);
      const result = JSON.parse(project.read('waybill-result.json')) as Result;
      expect(result.images[0]?.destinations[0]?.signatures).toMatchObject([
        { format: 'bundle', identity: `https://github.com/${WORKFLOW}` },
      ]);
      const [, , signature = ''] = token.split('.');
      const said = `${signed.stdout}${signed.stderr}${JSON.stringify(result)}${project.read('waybill.env')}`;
      for (let at = 0; at + 12 <= signature.length; at += 1) expect(said).not.toContain(signature.slice(at, at + 12));

      const verify = async (name: string, identity: string): Promise<Ended> =>
        aProject(name).run(
          {
            ...inputs,
            'certificate-identity': identity,
            'certificate-oidc-issuer': GITHUB_ISSUER,
            'extra-args': `--trusted-root\n${root}`,
          },
          {},
          'verify',
        );
      const verified = await verify('keyless-verified', `https://github.com/${WORKFLOW}`);
      expect(verified.code, verified.stderr + verified.stdout).toBe(0);
      const refused = await verify('keyless-refused', 'https://github.com/acme/other');
      expect(refused.code).not.toBe(0);
      expect(refused.stdout + refused.stderr).toContain('is refused by');
    } finally {
      await sigstore[Symbol.asyncDispose]();
    }
  });

  it('runs nothing of a tarball whose sum is another', async () => {
    const ended = await aProject('wrong-sum').run({
      ...common(),
      sha256: '0'.repeat(64),
      destination: `${host}/prod/never:1`,
    });
    expect(ended.code).not.toBe(0);
    expect(ended.stdout + ended.stderr).toContain('the tarball is not the one that was named');
    expect((await fetch(`http://${host}/v2/prod/never/manifests/1`)).status).toBe(404);
  });

  it('never prints a password, and runs nothing that is written in an input', async () => {
    const marker = path.join(scratch, 'ran');
    const ended = await aProject('hostile').run(
      {
        ...common(),
        destination: `${host}/prod/app:"; touch ${marker}; $(touch ${marker}) #`,
        registries: `${host} robot env:ROBOT_PASSWORD`,
      },
      { ROBOT_PASSWORD: 'hunter2-and-more' },
    );
    expect(ended.code).not.toBe(0);
    expect(existsSync(marker)).toBe(false);
    expect(ended.stdout + ended.stderr).toContain('REFERENCE_INVALID');
    expect(ended.stdout + ended.stderr).not.toContain('hunter2-and-more');
  });
});

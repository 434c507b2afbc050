import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credential, RegistryAccess } from '../distribution/contract.ts';
import { createCloudIdentity } from '../cloud/credentials.ts';
import { offlineSettings } from '../../test/support/endpoint-settings.ts';
import { aContext } from '../../test/support/context.ts';
import { Redactor } from '../runtime/secret.ts';
import { NO_REGISTRIES_CONF } from '../settings/registries/conf.ts';
import { createAccesses } from './credentials.ts';
import { parseRegistryLines, secretsOfRegistries } from './registry-lines.ts';
import { ParsedOptions } from './options/parsed.ts';
import { registerSecrets } from './secrets.ts';

const NO_CLOUD = createCloudIdentity({ http: offlineSettings().registries.http });

function accessOf(
  values: Readonly<Record<string, readonly string[]>>,
  environment: Readonly<Record<string, string>> = {},
): ReturnType<typeof createAccesses> {
  const nowhere = { XDG_RUNTIME_DIR: '/nowhere', ...environment };
  return createAccesses(new ParsedOptions('copy', new Map(Object.entries(values))), nowhere, NO_CLOUD, async () =>
    Promise.resolve(NO_REGISTRIES_CONF),
  );
}

async function shown(access: RegistryAccess, registry: string, path = 'team/app'): Promise<string | undefined> {
  const found: Credential | undefined = await access.credential(aContext(), { registry, path });
  if (found === undefined) return undefined;
  return found.kind === 'basic' ? `${found.username}:${found.password.reveal()}` : found.token.reveal();
}

describe('registries lines', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9+/=!#$%&*.-]{4,30}$/).filter((text) => !text.startsWith('env:'));
  const phrase = fc.stringMatching(/^[A-Za-z0-9 '+=]{4,30}$/);

  it('read back what was written, quoted or not', () => {
    fc.assert(
      fc.property(word, fc.oneof(word, phrase), (user, password) => {
        const lines = parseRegistryLines(`r.example.com/team "${user}" "${password}"\n`, {});
        const [{ credential, ...place } = { credential: undefined }] = lines;
        expect(place).toEqual({ registry: 'r.example.com', namespace: 'team' });
        expect(credential?.kind === 'basic' ? [credential.username, credential.password.reveal()] : []).toEqual([
          user,
          password,
        ]);
      }),
    );
  });

  it('either fail or are read, and their secrets are known before that', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const redactor = new Redactor();
        for (const { user, secret } of secretsOfRegistries(text, {})) redactor.add(secret, user);
        let passwords: readonly string[] = [];
        try {
          passwords = parseRegistryLines(text, {}).flatMap(({ credential }) =>
            credential.kind === 'basic' ? [credential.password.reveal()] : [],
          );
        } catch {
          return;
        }
        for (const password of passwords)
          if (password.trim().length >= 4) expect(redactor.redact(password)).toBe('***');
      }),
    );
  });

  it('say which line is wrong, and nothing of what is in it', () => {
    expect(() => parseRegistryLines('a.example.com u p4ssw0rd\nb.example.com hunter22', {})).toThrow(
      'registries: line 2 is not HOST[/NAMESPACE] USER PASSWORD',
    );
  });

  it('read a variable for env:NAME and refuse one that is not set', () => {
    const [line] = parseRegistryLines('r.example.com robot env:TOKEN', { TOKEN: 'abc' });
    expect(line?.credential.kind === 'basic' ? line.credential.password.reveal() : '').toBe('abc');
    expect(() => parseRegistryLines('r.example.com robot env:TOKEN', {})).toThrow('TOKEN is not set');
  });
});

describe('the credential of a side', () => {
  it('is that of the longest namespace, and of no other registry', async () => {
    const access = accessOf({ registries: ['r.example.com u1 p111\nr.example.com/team u2 p222'] })('src-', [
      'r.example.com',
    ]);
    expect(await shown(access, 'r.example.com')).toBe('u2:p222');
    expect(await shown(access, 'r.example.com', 'teams/app')).toBe('u1:p111');
    expect(await shown(access, 'evil-r.example.com')).toBeUndefined();
  });

  it("comes from the side's own flags before registries lines", async () => {
    const accesses = accessOf({ registries: ['r.example.com u1 p111'], 'src-creds': ['me:mine'] });
    expect(await shown(accesses('src-', ['r.example.com']), 'r.example.com')).toBe('me:mine');
    expect(await shown(accesses('dest-', ['r.example.com']), 'r.example.com')).toBe('u1:p111');
  });

  it('is refused without a host when the destinations are on several, and goes to the host that it names', async () => {
    const hosts = ['a.example.com', 'b.example.com:5000'];
    expect(() => accessOf({ 'dest-creds': ['u:p'] })('dest-', hosts)).toThrow('does not say which it is for');
    const access = accessOf({ 'dest-creds': ['b.example.com:5000=u:p=w'] })('dest-', hosts);
    expect(await shown(access, 'b.example.com:5000')).toBe('u:p=w');
    expect(await shown(access, 'a.example.com')).toBeUndefined();
  });

  it("takes GitHub's token for ghcr.io alone", async () => {
    const access = accessOf({ 'github-token': ['ghs_x'] }, { GITHUB_ACTOR: 'mona' })('src-', ['ghcr.io']);
    expect(await shown(access, 'ghcr.io')).toBe('mona:ghs_x');
    expect(await shown(access, 'docker.io')).toBeUndefined();
  });

  it("is GitLab's pair for its registry, and the dependency proxy's for its host, in a job of GitLab alone", async () => {
    const variables = {
      CI_REGISTRY: 'registry.gitlab.example.com',
      CI_REGISTRY_USER: 'gitlab-ci-token',
      CI_REGISTRY_PASSWORD: 'glcbt-1',
      CI_DEPENDENCY_PROXY_SERVER: 'gitlab.example.com:443',
      CI_DEPENDENCY_PROXY_USER: 'gitlab-ci-token',
      CI_DEPENDENCY_PROXY_PASSWORD: 'glcbt-2',
    };
    const inJob = accessOf({}, { ...variables, GITLAB_CI: 'true' })('src-', []);
    expect(await shown(inJob, 'registry.gitlab.example.com')).toBe('gitlab-ci-token:glcbt-1');
    expect(await shown(inJob, 'gitlab.example.com', 'group/dependency_proxy/containers/alpine')).toBe(
      'gitlab-ci-token:glcbt-2',
    );
    expect(await shown(inJob, 'gitlab.example.com:443')).toBe('gitlab-ci-token:glcbt-2');
    expect(await shown(inJob, 'example.com')).toBeUndefined();
    expect(await shown(accessOf({}, variables)('src-', []), 'registry.gitlab.example.com')).toBeUndefined();
  });

  it('given by a flag never reaches a registry that is none of the side, such as a mirror on another host', async () => {
    const access = accessOf({ 'src-creds': ['me:mine'] })('src-', ['r.example.com']);
    expect(await shown(access, 'r.example.com')).toBe('me:mine');
    expect(await shown(access, 'mirror.example.com')).toBeUndefined();
  });

  it('comes from a file of the side, then of the command, then of the variable, and only one of them', async () => {
    const missing = (name: string): string => `/nowhere/${name}`;
    const environment = { REGISTRY_AUTH_FILE: missing('variable'), HOME: '/nowhere', CI: 'true' };
    const flags = { authfile: [missing('both')], 'src-authfile': [missing('source')] };
    const named = async (
      values: Readonly<Record<string, readonly string[]>>,
      prefix: 'src-' | 'dest-',
    ): Promise<string> => {
      const looked = await accessOf(values, environment)(prefix, ['r.example.com']).explain(aContext(), {
        registry: 'r.example.com',
        path: 'app',
      });
      return looked.map(({ place }) => place).join(', ');
    };
    const cloud = "the job's identity at a cloud";
    expect(await named(flags, 'src-')).toBe(`--src-authfile ${missing('source')}, ${cloud}`);
    expect(await named(flags, 'dest-')).toBe(`--authfile ${missing('both')}, ${cloud}`);
    expect(await named({}, 'dest-')).toBe(`REGISTRY_AUTH_FILE ${missing('variable')}, ${cloud}`);
  });

  it('is explained without a value', async () => {
    const values = { registries: ['a.example.com u p111'], 'github-token': ['ghs_x'], 'src-no-creds': ['true'] };
    const environment = { HOME: '/nowhere', REGISTRY_AUTH_FILE: '/nowhere/auth.json' };
    const access = accessOf(values, environment);
    const where = { registry: 'ghcr.io', path: 'acme/app' };
    expect(await access('src-', ['ghcr.io']).explain(aContext(), where)).toMatchObject([
      { place: '--src-no-creds', outcome: 'anonymous' },
      ...Array.from({ length: 4 }, () => ({ outcome: 'not reached', why: '--src-no-creds comes first' })),
    ]);
    const looked = await access('dest-', ['ghcr.io']).explain(aContext(), where);
    expect(looked.map(({ place, outcome }) => `${place}: ${outcome}`)).toEqual([
      'registries: nothing',
      'REGISTRY_AUTH_FILE /nowhere/auth.json: nothing',
      'github-token: found',
      "the job's identity at a cloud: not reached",
    ]);
    expect(JSON.stringify(looked)).not.toMatch(/ghs_x|p111/);
  });

  it.each([
    [{ 'src-username': ['u'] }, 'go together'],
    [{ 'src-creds': ['u:p'], 'src-username': ['u'], 'src-password': ['p'] }, 'exclude each other'],
    [{ 'src-no-creds': ['true'], 'src-creds': ['u:p'] }, 'goes with no other'],
    [{ 'src-creds': [':p'] }, 'has no user name'],
  ])('is refused when its flags contradict each other: %j', (values, message) => {
    expect(() => accessOf(values)('src-', ['r.example.com'])).toThrow(message);
  });
});

describe('secrets among options', () => {
  it('are known in all their forms, whatever flag they came by', () => {
    const redactor = new Redactor();
    const values = new Map([
      ['dest-creds', ['r.example.com=robot:hunter22']],
      ['registries', ['r.example.com robot "pass phrase"']],
      ['github-token', ['ghs_abcdef']],
    ]);
    const masks = registerSecrets(redactor, values, {});
    for (const text of [
      'hunter22',
      'pass phrase',
      'pass%20phrase',
      'ghs_abcdef',
      Buffer.from('robot:hunter22').toString('base64'),
    ]) {
      expect(redactor.redact(`<${text}>`)).toBe('<***>');
      expect(masks).toContain(text);
    }
  });
});

import { homedir } from 'node:os';
import path from 'node:path';
import { isRepositoryPath, parseRegistry } from '../image/index.ts';
import type { LoginRequest } from '../operation/login.ts';
import { Failure } from '../runtime/failure.ts';
import { dockerConfigFile, primaryAuthFile } from '../settings/auth-places.ts';
import type { Login, LoginFile, LoginKey } from '../settings/stored-login.ts';
import { parseRegistryLines } from './credentials.ts';
import type { Invocation, Services } from './invocation.ts';

/** `login REGISTRY`, or one for every line of `registries`. What skopeo prints. */
export async function runLogin(invocation: Invocation, services: Services): Promise<string> {
  const { options, operands, environment } = invocation;
  const { ctx, registries } = services;
  const where = loginFile(invocation);
  const tlsVerify = options.optionalFlag('tls-verify');
  const verbs = await import('../operation/login.ts');
  const done = async (request: LoginRequest): Promise<string> => {
    const place = await verbs.login(ctx, request);
    return `${options.flag('verbose') ? `Used:  ${place}\n` : ''}Login Succeeded!\n`;
  };
  const lines = options.all('registries').flatMap((text) => parseRegistryLines(text, environment));
  if (lines.length > 0) {
    const said: string[] = [];
    for (const { registry, namespace, credential } of lines) {
      const given = { username: credential.username, password: credential.password.reveal() };
      said.push(await done({ registries, where, tlsVerify, key: { registry, namespace }, login: given }));
    }
    return said.join('');
  }
  const key = parseLoginKey(operands[0]);
  if (options.flag('get-login')) return `${await verbs.loggedInAs(ctx, where, key)}\n`;
  const request = { registries, where, key, tlsVerify };
  const kept = await keptLogin(invocation, services, request);
  if (kept !== undefined) return kept;
  return done({ ...request, login: await givenLogin(invocation, services) });
}

export async function runLogout(invocation: Invocation, { ctx }: Services): Promise<string> {
  const { options, operands } = invocation;
  const where = loginFile(invocation);
  const { logout, logoutAll, renderKey } = await import('../operation/login.ts');
  if (options.flag('all')) {
    if (operands.length > 0)
      throw new Failure('INPUT_INVALID', '--all takes no registry', { side: 'local', hint: 'leave one of them out' });
    await logoutAll(ctx, where);
    return 'Removed login credentials for all registries\n';
  }
  const key = parseLoginKey(operands[0]);
  await logout(ctx, where, key);
  return `Removed login credentials for ${renderKey(key)}\n`;
}

/** The file that logins are kept in, by skopeo's rules: what was asked for, else Docker's where DOCKER_CONFIG is set. */
function loginFile({ options, environment }: Invocation): LoginFile {
  const [native, dockers] = [options.text('authfile'), options.text('compat-auth-file')];
  if (native !== undefined && dockers !== undefined) {
    throw new Failure('INPUT_INVALID', '--authfile and --compat-auth-file exclude each other', {
      side: 'local',
      hint: 'choose one of them',
    });
  }
  const variable = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  const home = environment['HOME'] ?? homedir();
  if (dockers !== undefined) return { file: path.resolve(dockers), isDockers: true };
  const named = native ?? variable('REGISTRY_AUTH_FILE');
  if (named !== undefined) return { file: path.resolve(named), isDockers: false };
  // What a step of GitHub's logs in to is for Docker's steps too.
  if (variable('DOCKER_CONFIG') !== undefined || variable('INPUT_COMMAND') !== undefined)
    return { file: dockerConfigFile({ environment, home }), isDockers: true };
  const surroundings = { environment, home, uid: process.getuid?.(), platform: process.platform };
  return { file: primaryAuthFile(surroundings), isDockers: false };
}

/** `[https://]host[:port][/…]` is the host; without a scheme a namespace may follow. */
function parseLoginKey(text: string | undefined): LoginKey {
  if (text === undefined || text === '') {
    throw new Failure('INPUT_INVALID', 'a registry is missing', {
      side: 'local',
      hint: 'name it: waybill login ghcr.io',
    });
  }
  const url = /^https?:\/\/([^/]*)/.exec(text);
  if (url !== null) return { registry: parseRegistry(url[1] ?? ''), namespace: '' };
  const slash = text.indexOf('/');
  if (slash < 0) return { registry: parseRegistry(text), namespace: '' };
  const namespace = text.slice(slash + 1);
  if (!isRepositoryPath(namespace)) {
    throw new Failure(
      'REFERENCE_INVALID',
      `${JSON.stringify(text.slice(0, 100))} is no registry and no namespace of one`,
      {
        side: 'local',
        hint: 'write HOST or HOST/NAMESPACE, without a tag or a digest',
      },
    );
  }
  return { registry: parseRegistry(text.slice(0, slash)), namespace };
}

/** Without a user name and a password, the login that is there is tried before anybody is asked. */
async function keptLogin(
  { options }: Invocation,
  { ctx }: Services,
  request: Omit<LoginRequest, 'login'>,
): Promise<string | undefined> {
  const { readLogin } = await import('../settings/stored-login.ts');
  const found = await readLogin(ctx, request.where, request.key);
  const { renderKey, verifyLogin } = await import('../operation/login.ts');
  const name = renderKey(request.key);
  if (found !== undefined && found.identityToken !== '') {
    throw new Failure('UNSUPPORTED', `${name} is logged in to with an identity token, which is not replaced`, {
      side: 'local',
      hint: `waybill logout ${name} first`,
    });
  }
  if (found === undefined || options.has('username') || options.has('password') || options.flag('password-stdin'))
    return undefined;
  try {
    await verifyLogin(ctx, { ...request, login: found });
    return `Authenticating with existing credentials for ${name}\nExisting credentials are valid. Already logged in to ${request.key.registry}\n`;
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (!(error instanceof Failure) || error.code !== 'AUTH_DENIED') throw error;
    ctx.emit({ kind: 'warning', text: `the login for ${name} that is there is not taken any more` });
    return undefined;
  }
}

async function givenLogin({ options }: Invocation, { ctx }: Services): Promise<Login> {
  const { ask, askSecret, readPiped } = await import('./cli/prompt.ts');
  const given = options.text('username') ?? '';
  if (options.flag('password-stdin')) {
    const conflict = options.has('password')
      ? 'and --password exclude each other'
      : given === ''
        ? 'needs --username'
        : undefined;
    if (conflict !== undefined)
      throw new Failure('INPUT_INVALID', `--password-stdin ${conflict}`, {
        side: 'local',
        hint: 'waybill login --help shows examples',
      });
    return { username: given, password: await readPiped() };
  }
  const username = given === '' ? await ask('Username: ', ctx.signal) : given;
  const password = options.text('password') ?? (await askSecret('Password: ', ctx.signal));
  if (username === '')
    throw new Failure('INPUT_INVALID', 'no user name was given', { side: 'local', hint: 'use --username' });
  return { username, password };
}

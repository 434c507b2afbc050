import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRepositoryPath, parseRegistry } from '../image/index.ts';
import type { LoginRequest } from '../operation/login.ts';
import { Failure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import { quoteForeign, renderForeign } from '../runtime/text.ts';
import type { Login, LoginFile, LoginKey } from '../settings/auth-file/login.ts';
import { authFilePaths, AuthFilePlaces } from '../settings/auth-file/places.ts';
import type { CredentialPlace } from '../settings/credential-places.ts';
import { isInsecureRegistry } from '../settings/registries/route.ts';
import { certificatePlaces, namedAuthFile } from './credentials.ts';
import type { Invocation, Services } from './invocation.ts';
import { parseRegistryLines } from './registry-lines.ts';

/** `login REGISTRY`, or one for every line of `registries`. What skopeo prints. */
export async function runLogin(invocation: Invocation, services: Services): Promise<string> {
  const { options, operands, environment } = invocation;
  const { ctx, registries, noteLogin } = services;
  const where = await loginFile(invocation, services);
  const certificates = certificatePlaces(options, environment, '');
  const verbs = await import('../operation/login.ts');
  const done = async (key: LoginKey, login: Login): Promise<string> => {
    const note = noteLogin === undefined ? {} : { note: noteLogin };
    const tlsVerify = await tlsVerifyOf(invocation, services, key);
    const place = await verbs.login(ctx, { registries, where, tlsVerify, certificates, key, login, ...note });
    return `${options.flag('verbose') ? `Used:  ${place}\n` : ''}Login Succeeded!\n`;
  };
  const lines = options.all('registries').flatMap((text) => parseRegistryLines(text, environment));
  if (lines.length > 0) {
    if (operands.length > 0) {
      throw new Failure('INPUT_INVALID', 'a registry goes with no registries lines', {
        side: 'local',
        hint: 'leave one of them out',
      });
    }
    const said: string[] = [];
    for (const { registry, namespace, credential } of lines) said.push(await done({ registry, namespace }, credential));
    return said.join('');
  }
  const key = parseLoginKey(operands[0]);
  const places = await loginPlaces(invocation, services);
  if (options.flag('get-login')) return `${await verbs.loggedInAs(ctx, places, key)}\n`;
  const tlsVerify = await tlsVerifyOf(invocation, services, key);
  const kept = await keptLogin(invocation, services, places, { registries, key, tlsVerify, certificates });
  if (kept.isGood) return kept.said;
  return `${kept.said}${await done(key, await givenLogin(invocation, services, kept.username))}`;
}

/** What the flag says of TLS, else registries.conf. Fails with REGISTRY_BLOCKED. */
async function tlsVerifyOf(
  { options }: Invocation,
  { ctx, registriesConf }: Services,
  { registry, namespace }: LoginKey,
): Promise<boolean | undefined> {
  const name = namespace === '' ? registry : `${registry}/${namespace}`;
  const isInsecure = isInsecureRegistry(await registriesConf(ctx), name);
  return options.optionalFlag('tls-verify') ?? (isInsecure ? false : undefined);
}

export async function runLogout(invocation: Invocation, services: Services): Promise<string> {
  const { ctx } = services;
  const { options, operands, environment } = invocation;
  const where = await loginFile(invocation, services);
  const { logout, logoutAll, renderKey } = await import('../operation/login.ts');
  const isNamed = ['authfile', 'compat-auth-file'].some((flag) => (options.text(flag) ?? '') !== '');
  if (isNamed && !existsSync(where.file)) {
    throw new Failure('INPUT_INVALID', `no such file: ${where.file}`, {
      side: 'local',
      subject: where.file,
      hint: 'name the file that the login was written to',
    });
  }
  if (options.flag('all')) {
    if (operands.length > 0)
      throw new Failure('INPUT_INVALID', '--all takes no registry', { side: 'local', hint: 'leave one of them out' });
    await logoutAll(ctx, where);
    return 'Removed login credentials for all registries\n';
  }
  const key = parseLoginKey(operands[0]);
  await logout(ctx, where, key, isNamed ? [] : new AuthFilePlaces().all(environment, undefined));
  return `Removed login credentials for ${renderKey(key)}\n`;
}

/** The file that logins are kept in, by skopeo's rules: what was asked for, else Docker's where DOCKER_CONFIG is set. */
async function loginFile({ options, environment }: Invocation, { ctx, registriesConf }: Services): Promise<LoginFile> {
  const [native, dockers] = [options.text('authfile') ?? '', options.text('compat-auth-file') ?? ''];
  if (native !== '' && dockers !== '') {
    throw new Failure('INPUT_INVALID', '--authfile and --compat-auth-file exclude each other', {
      side: 'local',
      hint: 'choose one of them',
    });
  }
  if (dockers !== '') return { file: path.resolve(dockers), isDockers: true };
  const { credentialHelpers: helpers } = await registriesConf(ctx);
  const kept = { isDockers: false, ...(helpers === undefined ? {} : { helpers }) };
  const named = namedAuthFile(options, environment, '');
  if (named !== undefined) return { file: path.resolve(named.file), ...kept };
  const paths = authFilePaths(environment);
  // What a step of GitHub's logs in to is for the steps of docker too.
  const isForDocker = (environment['DOCKER_CONFIG'] ?? '') !== '' || environment['INPUT_COMMAND'] !== undefined;
  return isForDocker && paths.docker !== undefined
    ? { file: paths.docker, isDockers: true }
    : { file: paths.session, ...kept };
}

/** Where a login is looked for that may be there already: the file that was asked for, else every one. */
async function loginPlaces(
  { options, environment }: Invocation,
  { ctx, registriesConf }: Services,
): Promise<readonly CredentialPlace[]> {
  const compat = options.text('compat-auth-file') ?? '';
  if (compat !== '') return new AuthFilePlaces().all(environment, { by: '--compat-auth-file', file: compat });
  const { credentialHelpers } = await registriesConf(ctx);
  return new AuthFilePlaces().all(environment, namedAuthFile(options, environment, ''), credentialHelpers);
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
    throw new Failure('REFERENCE_INVALID', `${quoteForeign(text, 100)} is no registry and no namespace of one`, {
      side: 'local',
      hint: 'write HOST or HOST/NAMESPACE, without a tag or a digest',
    });
  }
  return { registry: parseRegistry(text.slice(0, slash)), namespace };
}

interface KeptLogin {
  readonly isGood: boolean;
  /** What is printed of it. */
  readonly said: string;
  /** Of the login that is there, offered when somebody is asked. */
  readonly username: string;
}

/** Without a user name and a password, the login that is there is tried before anybody is asked. */
async function keptLogin(
  { options }: Invocation,
  { ctx }: Services,
  places: readonly CredentialPlace[],
  request: Omit<LoginRequest, 'login' | 'where' | 'note'>,
): Promise<KeptLogin> {
  const { findLogin, renderKey, verifyLogin } = await import('../operation/login.ts');
  const found = await findLogin(ctx, places, request.key);
  const name = renderKey(request.key);
  if (found !== undefined && found.kind !== 'basic') {
    throw new Failure('UNSUPPORTED', `${name} is logged in to with a token, which is not replaced`, {
      side: 'local',
      hint: `it is in ${found.origin}: log out there first`,
    });
  }
  const isGiven = ['username', 'password', 'password-stdin'].some((flag) => (options.text(flag) ?? '') !== '');
  if (found === undefined || isGiven) return { isGood: false, said: '', username: found?.username ?? '' };
  const said = `Authenticating with existing credentials for ${name}\n`;
  try {
    await verifyLogin(ctx, { ...request, login: found });
    return {
      isGood: true,
      said: `${said}Existing credentials are valid. Already logged in to ${request.key.registry}\n`,
      username: found.username,
    };
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (!(error instanceof Failure) || error.code !== 'AUTH_DENIED') throw error;
    ctx.emit({ kind: 'warning', text: `the login for ${name} in ${found.origin} is not taken any more` });
    return { isGood: false, said, username: found.username };
  }
}

async function givenLogin({ options }: Invocation, { ctx }: Services, known: string): Promise<Login> {
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
    return { username: given, password: new Secret(await readPiped(ctx.signal)) };
  }
  const question = known === '' ? 'Username: ' : `Username (${renderForeign(known, 80)}): `;
  const username = given === '' ? (await ask(question, ctx.signal)) || known : given;
  const password = options.text('password') ?? (await askSecret('Password: ', ctx.signal));
  if (username === '')
    throw new Failure('INPUT_INVALID', 'no user name was given', { side: 'local', hint: 'use --username' });
  return { username, password: new Secret(password) };
}

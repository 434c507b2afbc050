import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Credential } from '../../distribution/contract.ts';
import { SharedTask } from '../../distribution/shared-task.ts';
import type { Repository } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { toFailure } from '../../runtime/failure.ts';
import { programOf, TOKEN_USERNAME, type KeptCredential } from '../kept-credential.ts';
import type { CredentialPlace, Finding } from '../credential-places.ts';
import { AUTH_FILES, type CredentialHelpers } from '../registries/conf.ts';
import { parseAuthDocument, type AuthDocument, type AuthFileForm } from './document.ts';
import { findEntry, findHelper, serverNames } from './keys.ts';
import { readAuthFile } from './read.ts';

/** Where the containers tools and docker keep what they log in with, as far as the environment tells. */
interface AuthFilePaths {
  /** `auth.json` of this session: where podman, buildah and skopeo write. Lost at the next start of the machine. */
  readonly session: string;
  /** `config.json` of docker; `undefined` where nothing says where the home is. */
  readonly docker: string | undefined;
  /** Every place that is read where no file is named, in order. */
  readonly all: readonly { readonly file: string; readonly form: AuthFileForm }[];
}

/** containers-auth.json(5) and Docker's "Configuration files", in the order of the containers tools. */
export function authFilePaths(
  environment: Readonly<Record<string, string>>,
  system: { readonly platform: NodeJS.Platform; readonly uid: number } = {
    platform: process.platform,
    uid: process.getuid?.() ?? 0,
  },
): AuthFilePaths {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const home = given('HOME') ?? given('USERPROFILE');
  const below = (...parts: readonly string[]): readonly string[] =>
    home === undefined ? [] : [path.join(home, ...parts)];
  const runtime = given('XDG_RUNTIME_DIR') ?? (system.platform === 'linux' ? undefined : below('.config')[0]);
  const session =
    runtime === undefined
      ? `/run/containers/${String(system.uid)}/auth.json`
      : path.join(runtime, 'containers/auth.json');
  const configHome = given('XDG_CONFIG_HOME');
  const own =
    configHome === undefined ? below('.config/containers/auth.json') : [path.join(configHome, 'containers/auth.json')];
  const dockerConfig = given('DOCKER_CONFIG');
  const [docker] = dockerConfig === undefined ? below('.docker/config.json') : [path.join(dockerConfig, 'config.json')];
  const current = [session, ...own, ...(docker === undefined ? [] : [docker])];
  return {
    session,
    docker,
    all: [
      ...[...new Set(current)].map((file) => ({ file, form: 'auths' as const })),
      ...below('.dockercfg').map((file) => ({ file, form: 'dockercfg' as const })),
    ],
  };
}

/** A file that a person named, and how: `--authfile`, `REGISTRY_AUTH_FILE`. No other file is read then. */
export interface NamedAuthFile {
  readonly file: string;
  readonly by: string;
}

/** Helpers of clouds give passwords that end, and do not say when; Google's, after an hour, are the shortest known. */
const HELPER_LIFE_MS = 30 * 60_000;

interface Asked {
  readonly task: SharedTask<KeptCredential | undefined>;
  /** Milliseconds since the epoch from which the helper is asked again. */
  readonly expiresAt: number;
}

/** Auth files as places for credentials. Each is read once in a run; a helper is asked once for a server, until its answer is old. */
export class AuthFilePlaces {
  readonly #documents = new Map<string, Promise<AuthDocument | undefined>>();
  readonly #asked = new Map<string, Asked>();
  readonly #warned = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Where credentials are looked for: the file that was named and no other, else `DOCKER_AUTH_CONFIG` (a document or a file's path),
   * then the places of the containers tools and docker. Where registries.conf lists helpers, these are asked in their order, and
   * the files stand where the list has them.
   */
  all(
    environment: Readonly<Record<string, string>>,
    named: NamedAuthFile | undefined,
    helpers?: CredentialHelpers,
  ): readonly CredentialPlace[] {
    const files = this.#allFiles(environment, named);
    if (helpers === undefined) return files;
    return helpers.names.flatMap((name) => (name === AUTH_FILES ? files : [this.#ofHelper(name, helpers.file)]));
  }

  #allFiles(
    environment: Readonly<Record<string, string>>,
    named: NamedAuthFile | undefined,
  ): readonly CredentialPlace[] {
    if (named !== undefined) return [this.ofFile(named.file, `${named.by} ${named.file}`)];
    const variable = 'DOCKER_AUTH_CONFIG';
    const given = environment[variable]?.trim() ?? '';
    const fromVariable = given.startsWith('{') ? this.ofText(given, variable) : this.#ofVariable(given, variable);
    const paths = authFilePaths(environment).all.map(({ file, form }) => this.#ofUsualFile(file, form));
    return given === '' ? paths : [fromVariable, ...paths];
  }

  /** A variable with a file's path in it. Where there is no such file it may be a document in some other form, and is not shown. */
  #ofVariable(given: string, variable: string): CredentialPlace {
    return existsSync(given)
      ? this.ofFile(given, `${variable} ${given}`)
      : {
          name: variable,
          find: async (ctx) => {
            ctx.conceal(given);
            return Promise.resolve({ why: 'it is neither a JSON object nor the path of a file that is there' });
          },
        };
  }

  /** A file; `name` says how it was come by. One that is not there has nothing. */
  ofFile(file: string, name: string = file, form: AuthFileForm = 'auths'): CredentialPlace {
    const read = async (): Promise<AuthDocument | undefined> => {
      const bytes = await readAuthFile(file);
      return bytes === undefined ? undefined : parseAuthDocument(bytes, file, form);
    };
    return {
      name,
      find: async (ctx, repository) => {
        let document = this.#documents.get(file);
        if (document === undefined) this.#documents.set(file, (document = read()));
        const known = await document;
        return known === undefined ? { why: 'there is no such file' } : this.#findIn(ctx, known, file, repository);
      },
    };
  }

  /** A helper for every registry. One that fails is no reason not to ask the next. */
  #ofHelper(helper: string, listedIn: string): CredentialPlace {
    const namedBy = `credential-helpers of ${listedIn}`;
    return {
      name: `${programOf(helper)} (${namedBy})`,
      mayFail: true,
      find: async (ctx, { registry }) => {
        const credential = await this.#ask(ctx, helper, registry, namedBy);
        return credential === undefined ? { why: `it has nothing for ${registry}` } : { credential };
      },
    };
  }

  /** One that nobody named and that cannot even be read, as one of another user's home, stands in nobody's way. */
  #ofUsualFile(file: string, form: AuthFileForm): CredentialPlace {
    const place = this.ofFile(file, file, form);
    return {
      name: file,
      find: async (ctx, repository) => {
        try {
          return await place.find(ctx, repository);
        } catch (error) {
          const { code, message } = toFailure(error);
          if (code !== 'STORAGE_FAILED') throw error;
          this.#warn(ctx, `an auth file is passed over: ${message}`);
          return { why: message };
        }
      },
    };
  }

  /** The same for a document that stands in a variable. */
  ofText(text: string, name: string): CredentialPlace {
    return {
      name,
      find: async (ctx, repository) => this.#findIn(ctx, parseAuthDocument(Buffer.from(text), name), name, repository),
    };
  }

  /**
   * The helper for this registry first, and alone; then what the file itself holds, as the containers tools read it; then docker's
   * store for all registries.
   */
  async #findIn(ctx: OperationContext, document: AuthDocument, file: string, repository: Repository): Promise<Finding> {
    const { registry } = repository;
    const helper = findHelper(document, registry);
    if (helper !== undefined) {
      const credential = await this.#ask(ctx, helper, registry, `credHelpers of ${file}`);
      return credential === undefined
        ? { why: `${programOf(helper)}, named there for ${registry}, has nothing` }
        : { credential };
    }
    const found = findEntry(document, repository);
    const store = document.credsStore;
    if (found === undefined && store !== undefined) return this.#askStore(ctx, store, registry, file);
    if (found === undefined) return { why: `it has nothing for ${registry}` };
    const origin = `${file}, entry ${found.key}`;
    const { entry } = found;
    switch (entry.kind) {
      case 'basic':
        ctx.conceal(entry.password.reveal(), entry.username);
        return { credential: { ...entry, origin } };
      case 'identity-token':
      case 'registry-token':
        ctx.conceal(entry.token.reveal());
        return { credential: { kind: entry.kind, token: entry.token, origin } };
      case 'broken':
        this.#warn(ctx, `${origin} is passed over: ${entry.why}`);
        return { why: `the entry ${found.key} is passed over: ${entry.why}` };
      case 'none':
        return { why: `the entry ${found.key} is empty` };
    }
  }

  /** Docker's store for everything may be of another machine: without it, others would go on, and so does this. */
  async #askStore(ctx: OperationContext, store: string, registry: string, file: string): Promise<Finding> {
    try {
      const credential = await this.#ask(ctx, store, registry, `credsStore of ${file}`);
      return credential === undefined
        ? { why: `${programOf(store)}, its credsStore, has nothing for ${registry}` }
        : { credential };
    } catch (error) {
      ctx.signal.throwIfAborted();
      const { message } = toFailure(error);
      this.#warn(ctx, `the credsStore of ${file} is passed over: ${message}`);
      return { why: `its credsStore is passed over: ${message}` };
    }
  }

  async #ask(
    ctx: OperationContext,
    helper: string,
    registry: string,
    namedBy: string,
  ): Promise<Credential | undefined> {
    for (const server of serverNames(registry)) {
      const { task, expiresAt } = this.#askOnce(ctx, helper, server);
      const kept = await task.join(ctx.signal);
      if (kept === undefined) continue;
      const origin = `${programOf(helper)} (${namedBy})`;
      return kept.username === TOKEN_USERNAME
        ? { kind: 'identity-token', token: kept.secret, origin, expiresAt }
        : { kind: 'basic', username: kept.username, password: kept.secret, origin, expiresAt };
    }
    return undefined;
  }

  #askOnce(ctx: OperationContext, helper: string, server: string): Asked {
    const key = `${helper} ${server}`;
    const known = this.#asked.get(key);
    if (known?.task.isOpen === true && known.expiresAt > this.#now()) return known;
    const task = new SharedTask(async (signal) => {
      const { getFromHelper } = await import('../credential-helper.ts');
      return getFromHelper({ ...ctx, signal }, helper, server);
    });
    const asked = { task, expiresAt: this.#now() + HELPER_LIFE_MS };
    this.#asked.set(key, asked);
    task.onSettled((isGood) => {
      if (!isGood && this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    return asked;
  }

  #warn(ctx: OperationContext, text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    ctx.emit({ kind: 'warning', text });
  }
}

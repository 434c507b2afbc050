import { readFile, stat } from 'node:fs/promises';
import type { Credential } from '../distribution/contract.ts';
import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, storageFailure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import {
  credentialOf,
  DOCKER_HUB_KEY,
  findInAuthFile,
  LARGEST_AUTH_FILE,
  parseAuthFile,
  type AuthFile,
} from './auth-file.ts';
import type { AuthPlace } from './auth-places.ts';
import { getFromHelper } from './credential-helper.ts';

/** One place that was looked at, for people who ask why. Never a value. */
export interface LookupStep {
  readonly place: string;
  readonly outcome: 'used' | 'not there' | 'nothing for this registry' | 'skipped';
  readonly detail?: string;
}

export interface StoredCredentials {
  /** Tells every place that was looked at in `steps`. Fails with CONFIG_INVALID, AUTH_REQUIRED, TIMEOUT. */
  find(ctx: OperationContext, repository: Repository, steps?: LookupStep[]): Promise<Credential | undefined>;
}

/** Helpers give short-lived passwords, and are asked again after this long. */
const HELPER_LIFE_MS = 30 * 60_000;

/** Reads each file once, and asks each helper once for a registry. */
export function openStoredCredentials(places: readonly AuthPlace[], now: () => number = Date.now): StoredCredentials {
  const read = new Map<AuthPlace, Promise<AuthFile | string>>();
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<Credential | undefined> }>();

  const contentOf = (place: AuthPlace): Promise<AuthFile | string> => {
    const known = read.get(place) ?? readPlace(place);
    read.set(place, known);
    return known;
  };
  const askHelper = (
    ctx: OperationContext,
    name: string,
    registry: string,
    origin: string,
  ): Promise<Credential | undefined> => {
    const key = `${name} ${registry}`;
    const known = asked.get(key);
    if (known !== undefined && now() - known.at < HELPER_LIFE_MS) return known.answer;
    const answer = credentialFromHelper(ctx, name, registry, origin, now() + HELPER_LIFE_MS);
    asked.set(key, { at: now(), answer });
    answer.catch(() => asked.delete(key));
    return answer;
  };

  return {
    async find(ctx, repository, steps = []) {
      for (const place of places) {
        const content = await contentOf(place);
        if (typeof content === 'string') {
          steps.push({
            place: place.origin,
            outcome: content === '' ? 'not there' : 'skipped',
            ...(content === '' ? {} : { detail: content }),
          });
          continue;
        }
        const found = findInAuthFile(content, repository);
        if (found === undefined) {
          steps.push({ place: place.origin, outcome: 'nothing for this registry' });
          continue;
        }
        if ('entry' in found) {
          const credential = credentialOf(found.entry, place.origin);
          conceal(ctx, credential);
          steps.push({ place: place.origin, outcome: 'used', detail: `the entry ${found.key}` });
          return credential;
        }
        const origin = `docker-credential-${found.helper} (${place.origin})`;
        const credential = await fromHelper(ctx, found, repository.registry, origin, askHelper, steps);
        if (credential !== undefined) return credential;
      }
      return undefined;
    },
  };
}

/** A helper for all registries may be left over from another machine: one that is missing is passed over, with a warning. */
async function fromHelper(
  ctx: OperationContext,
  { helper, isStore }: { readonly helper: string; readonly isStore: boolean },
  registry: string,
  origin: string,
  ask: (ctx: OperationContext, name: string, registry: string, origin: string) => Promise<Credential | undefined>,
  steps: LookupStep[],
): Promise<Credential | undefined> {
  try {
    const credential = await ask(ctx, helper, registry, origin);
    steps.push({ place: origin, outcome: credential === undefined ? 'nothing for this registry' : 'used' });
    return credential;
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (!isStore || !(error instanceof Failure)) throw error;
    steps.push({ place: origin, outcome: 'skipped', detail: error.message });
    ctx.emit({ kind: 'warning', text: `${error.message}: going on without it` });
    return undefined;
  }
}

async function credentialFromHelper(
  ctx: OperationContext,
  name: string,
  registry: string,
  origin: string,
  expiresAt: number,
): Promise<Credential | undefined> {
  const server = registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
  const answer = await getFromHelper(name, server, { environment: ctx.environment, signal: ctx.signal });
  if (answer === undefined) return undefined;
  ctx.conceal(answer.secret, answer.username);
  // The helpers' protocol: this name says that the secret is a refresh token.
  if (answer.username === '<token>')
    return { kind: 'identity-token', token: new Secret(answer.secret), origin, expiresAt };
  return { kind: 'basic', username: answer.username, password: new Secret(answer.secret), origin, expiresAt };
}

function conceal(ctx: OperationContext, credential: Credential): void {
  if (credential.kind === 'basic') ctx.conceal(credential.password.reveal(), credential.username);
  else ctx.conceal(credential.token.reveal());
}

/** What a place holds; why it was passed over, empty where there is nothing. */
async function readPlace(place: AuthPlace): Promise<AuthFile | string> {
  if (place.kind === 'text') return parseAuthFile(place.text, place.origin);
  const { file, isNamed, legacy } = place;
  try {
    const about = await stat(file);
    if (!about.isFile()) throw unusable(file, 'is no file');
    if (about.size > LARGEST_AUTH_FILE) throw unusable(file, 'is larger than such a file may be');
    return parseAuthFile(await readFile(file, 'utf8'), file, legacy);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    const failure = error instanceof Error ? storageFailure(error, file) : undefined;
    if (isNamed) throw unusable(file, failure?.message ?? 'cannot be read');
    return failure?.message ?? 'it cannot be read';
  }
}

function unusable(file: string, what: string): Failure {
  return new Failure('CONFIG_INVALID', `${file}: ${what}`, {
    side: 'local',
    subject: file,
    hint: 'name another file with --authfile',
  });
}

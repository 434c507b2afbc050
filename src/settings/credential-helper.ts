import { runProgram, type ProgramEnd, type ProgramTrouble } from '../runtime/child-program.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import { renderForeign } from '../runtime/text.ts';
import { programOf, type KeptCredential } from './kept-credential.ts';

const LARGEST_OUTPUT = 1024 * 1024;
/** How helpers say that they have nothing for a server; their only answer that is not about a fault. */
const NOT_FOUND = 'credentials not found in native keychain';

/**
 * Asks `docker-credential-NAME get`. `undefined` when it has nothing for this server. Fails with CONFIG_INVALID when there is no such
 * program, its name is no name, or its answer no credential; with AUTH_REQUIRED when it says that it cannot; with TIMEOUT.
 */
export async function getFromHelper(
  ctx: OperationContext,
  name: string,
  server: string,
): Promise<KeptCredential | undefined> {
  const { code, stdout, stderr } = await runHelper(ctx, name, 'get', server);
  if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND)) return undefined;
  if (code !== 0) throw refused(name, 'get', server, stdout, stderr);
  const value = parseObject(stdout);
  const [username, secret] = [value?.['Username'], value?.['Secret']];
  if (typeof username !== 'string' || typeof secret !== 'string') {
    throw new Failure('CONFIG_INVALID', `${programOf(name)} get: the answer for ${server} is not a credential`, {
      side: 'local',
      subject: programOf(name),
      hint: 'update or replace this credential helper',
    });
  }
  if (secret === '') return undefined;
  ctx.conceal(secret, username);
  return { username, secret: new Secret(secret) };
}

/** `docker-credential-NAME store`. Fails as {@link getFromHelper} does. */
export async function storeInHelper(
  ctx: OperationContext,
  name: string,
  server: string,
  { username, secret }: KeptCredential,
): Promise<void> {
  ctx.conceal(secret.reveal(), username);
  const input = JSON.stringify({ ServerURL: server, Username: username, Secret: secret.reveal() });
  const { code, stdout, stderr } = await runHelper(ctx, name, 'store', input);
  if (code !== 0) throw refused(name, 'store', server, stdout, stderr);
}

/** `docker-credential-NAME erase`. False when there was nothing to erase. Fails as {@link getFromHelper} does. */
export async function eraseFromHelper(ctx: OperationContext, name: string, server: string): Promise<boolean> {
  const { code, stdout, stderr } = await runHelper(ctx, name, 'erase', server);
  if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND)) return false;
  if (code !== 0) throw refused(name, 'erase', server, stdout, stderr);
  return true;
}

/** `docker-credential-NAME list`: the servers that it has something for. Fails as {@link getFromHelper} does. */
export async function listHelper(ctx: OperationContext, name: string): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runHelper(ctx, name, 'list', 'unused');
  if (code !== 0) throw refused(name, 'list', 'any registry', stdout, stderr);
  return Object.keys(parseObject(stdout) ?? {});
}

/** Without a shell, secrets on stdin alone; ended when it takes too long, says too much, or nobody waits any more. */
async function runHelper(ctx: OperationContext, name: string, verb: string, input: string): Promise<ProgramEnd> {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/.test(name)) {
    throw new Failure(
      'CONFIG_INVALID',
      `not the name of a credential helper: ${JSON.stringify(renderForeign(name, 80))}`,
      {
        side: 'local',
        hint: 'credHelpers and credsStore take what follows docker-credential- in the name of the program, and no path',
      },
    );
  }
  const program = programOf(name);
  const call = {
    program,
    args: [verb],
    environment: ctx.environment,
    input,
    mostOutput: LARGEST_OUTPUT,
    timeMs: ctx.limits.helperMs,
  };
  return runProgram(ctx, call, (trouble, cause) => troubleWith(program, ctx.limits.helperMs, trouble, cause));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function troubleWith(program: string, limitMs: number, trouble: ProgramTrouble, cause?: Error): Failure {
  if (trouble === 'slow') return tooSlow(program, limitMs);
  if (trouble === 'loud') return tooMuch(program);
  return new Failure(
    'CONFIG_INVALID',
    trouble === 'missing' ? `there is no ${program} on PATH` : `${program} cannot be started`,
    {
      side: 'local',
      subject: program,
      hint: 'install this credential helper, or take its name out of credHelpers and credsStore',
      cause,
    },
  );
}

function tooSlow(program: string, limitMs: number): Failure {
  return new Failure('TIMEOUT', `${program} did not answer within ${String(limitMs / 1000)} s`, {
    side: 'local',
    subject: program,
    hint: 'it may be waiting for a person: unlock what it reads from, or give the credential another way',
  });
}

function tooMuch(program: string): Failure {
  return new Failure('LIMIT_EXCEEDED', `${program} answered with more than 1 MiB`, {
    side: 'local',
    subject: program,
    hint: 'update or replace this credential helper',
  });
}

/** Its own words, unless they look like a credential. */
function refused(name: string, verb: string, server: string, stdout: string, stderr: string): Failure {
  const words = [stdout, stderr].map((text) => text.trim()).find((text) => text !== '' && !text.includes('"Secret"'));
  const said = words === undefined ? 'it failed without a word' : renderForeign(words);
  return new Failure('AUTH_REQUIRED', `${programOf(name)} ${verb} for ${server}: ${said}`, {
    side: 'local',
    subject: programOf(name),
    hint: `run \`${programOf(name)} list\` to see what it wants`,
  });
}

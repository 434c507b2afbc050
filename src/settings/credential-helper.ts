import { spawn } from 'node:child_process';
import { Failure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';

/** What a helper gave: `undefined` when it has nothing for the registry. */
export interface HelperCredential {
  readonly username: string;
  readonly secret: string;
}

export interface HelperCall {
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** A helper may ask a cloud; one that asks a person waits for ever. */
const LONGEST_MS = 30_000;
const MOST_BYTES = 1024 * 1024;
/** The protocol's own words (docker-credential-helpers, "Error handling"). */
const NOT_FOUND = /credentials not found in native keychain/i;

/**
 * Asks `docker-credential-NAME get`. The registry goes in on standard input, never as an argument. Fails with CONFIG_INVALID when the
 * program is missing or answers nonsense, AUTH_REQUIRED when it failed, TIMEOUT when it did not end.
 */
export async function getFromHelper(
  name: string,
  server: string,
  call: HelperCall,
): Promise<HelperCredential | undefined> {
  const { code, stdout } = await runHelper(name, 'get', server, call);
  if (code !== 0) {
    if (NOT_FOUND.test(stdout)) return undefined;
    throw failed(name, 'get', code, stdout);
  }
  const answer = parseAnswer(name, stdout);
  return answer.secret === '' ? undefined : answer;
}

/** `store`. Fails as `getFromHelper` does. */
export async function storeInHelper(
  name: string,
  server: string,
  { username, secret }: HelperCredential,
  call: HelperCall,
): Promise<void> {
  const input = JSON.stringify({ ServerURL: server, Username: username, Secret: secret });
  const { code, stdout } = await runHelper(name, 'store', input, call);
  if (code !== 0) throw failed(name, 'store', code, stdout);
}

/** `erase`; false when there was nothing to erase. */
export async function eraseFromHelper(name: string, server: string, call: HelperCall): Promise<boolean> {
  const { code, stdout } = await runHelper(name, 'erase', server, call);
  if (code === 0) return true;
  if (NOT_FOUND.test(stdout)) return false;
  throw failed(name, 'erase', code, stdout);
}

async function runHelper(
  name: string,
  action: 'get' | 'store' | 'erase',
  input: string,
  { environment, signal, timeoutMs = LONGEST_MS }: HelperCall,
): Promise<{ readonly code: number | null; readonly stdout: string }> {
  signal.throwIfAborted();
  const program = `docker-credential-${name}`;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [action], { env: { ...environment }, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (failure: Error): void => {
      child.kill('SIGKILL');
      reject(failure);
    };
    const onAbort = (): void => end(signal.reason as Error);
    const timer = setTimeout(
      () => end(helperFailure('TIMEOUT', `${program} ${action} did not end within ${String(timeoutMs / 1000)} s`)),
      timeoutMs,
    );
    signal.addEventListener('abort', onAbort, { once: true });
    child.once('error', (error) => {
      const isMissing = 'code' in error && error.code === 'ENOENT';
      end(helperFailure('CONFIG_INVALID', isMissing ? `${program} is not on the PATH` : `${program} cannot be run`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > MOST_BYTES)
        end(helperFailure('CONFIG_INVALID', `${program} ${action} says more than any helper does`));
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve({ code, stdout: Buffer.concat(chunks).toString('utf8').trim() });
    });
    // A helper that ends without reading is told by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function parseAnswer(name: string, stdout: string): HelperCredential {
  try {
    const answer: unknown = JSON.parse(stdout);
    const { Username: username = '', Secret: secret = '' } = answer as Readonly<Record<string, unknown>>;
    if (typeof username === 'string' && typeof secret === 'string') return { username, secret };
  } catch {
    // told below, without what it said: that may be the secret
  }
  throw helperFailure('CONFIG_INVALID', `docker-credential-${name} get did not answer as the protocol says`);
}

function failed(name: string, action: string, code: number | null, stdout: string): Failure {
  const said = stdout === '' ? '' : `: ${renderForeign(stdout.split('\n', 1)[0] ?? '', 200)}`;
  return helperFailure('AUTH_REQUIRED', `docker-credential-${name} ${action} failed with ${String(code)}${said}`);
}

function helperFailure(code: 'AUTH_REQUIRED' | 'CONFIG_INVALID' | 'TIMEOUT', text: string): Failure {
  return new Failure(code, text, {
    side: 'local',
    hint: 'run the helper by hand, or take it out of credHelpers and credsStore',
  });
}

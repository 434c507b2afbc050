import { isLoopbackHost } from '../distribution/addresses.ts';
import type { HttpAnswer, HttpClient } from '../distribution/http.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, storageFailure } from '../runtime/failure.ts';
import { readAtMost } from '../runtime/read-at-most.ts';
import { renderForeign } from '../runtime/text.ts';

/** What every exchange of this room works with. */
export interface Asking {
  readonly ctx: OperationContext;
  readonly http: HttpClient;
  readonly now: () => number;
}

/** A variable of the job; an empty one counts as not set. */
export function variable({ ctx }: Asking, name: string): string | undefined {
  const value = ctx.environment[name];
  return value === undefined || value === '' ? undefined : value;
}

/** As {@link variable}, of a value that is never to be seen. */
export function secretVariable(asking: Asking, name: string): string | undefined {
  const value = variable(asking, name);
  if (value !== undefined) asking.ctx.conceal(value);
  return value;
}

/** Token and key files are small; anything larger is something else. */
const LARGEST_FILE = 256 * 1024;

/** A small file that the job's environment names. Fails with CONFIG_INVALID, LIMIT_EXCEEDED; `what` is the variable that named it. */
export async function readNamedFile(file: string, what: string): Promise<string> {
  const failed = (why: string): Failure =>
    new Failure('CONFIG_INVALID', `${what}: ${why}: ${renderForeign(file)}`, {
      side: 'local',
      subject: file,
      hint: `make ${what} name a file that this job can read, or unset it`,
    });
  try {
    const bytes = await readAtMost(file, LARGEST_FILE);
    if (bytes.byteLength > LARGEST_FILE) throw failed('too large for what it should be');
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof Failure) throw error;
    const known = error instanceof Error ? storageFailure(error)?.message.split(':')[0] : undefined;
    throw failed(known ?? 'it cannot be read');
  }
}

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object of an answer; empty when there is none: what is missing is told by whoever needs it. */
export function parseFields(body: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
  } catch {
    return {};
  }
}

export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isGood({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

export function form(fields: Readonly<Record<string, string>>): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
} {
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  };
}

export interface Refused {
  /** Who said no: `Amazon ECR`. */
  readonly service: string;
  readonly url: URL;
  readonly status: number;
  /** What it said; made harmless here. */
  readonly said: string | undefined;
  /** Where the identity came from, never its value. */
  readonly origin: string;
  readonly hint: string;
}

/** The one line for an identity that the job carries and that the cloud does not take. */
export function refusal({ service, url, status, said, origin, hint }: Refused): Failure {
  const told = said === undefined ? '' : `: ${renderForeign(said)}`;
  return new Failure(
    'AUTH_DENIED',
    `${service} (${url.host}) refused the job's identity, answering ${String(status)}${told} (identity from ${origin})`,
    { hint, facts: { status, host: url.host } },
  );
}

/** An answer that says yes and lacks what was asked for. */
export function unusable(service: string, url: URL, what: string): Failure {
  return new Failure('SERVER_ERROR', `${service} (${url.host}) answered without ${what}`, {
    facts: { host: url.host },
    hint: 'check what answers under this address',
  });
}

/** An address from the job's environment or from a credential file. Fails with CONFIG_INVALID when it is no HTTP address. */
export function parseAddress(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '') {
    throw new Failure('CONFIG_INVALID', `${what} is not an http or https address`, {
      side: 'local',
      hint: `correct ${what}`,
    });
  }
  return url;
}

/** As {@link parseAddress}, of a service that gets secrets: in plain HTTP on this machine alone, and at hosts that are `known` for it. */
export function parseGuardedAddress(text: string, what: string, known: readonly string[] = []): URL {
  const url = parseAddress(text, what);
  if (url.protocol === 'https:' || isLoopbackHost(url.hostname) || known.includes(url.hostname)) return url;
  throw new Failure('CONFIG_INVALID', `${what} would be asked in plain HTTP at ${url.host}`, {
    side: 'local',
    hint: `give ${what} an https address`,
  });
}

/** RFC 6749, section 5.2: what a token service says when it refuses. */
export function oauthError(body: Uint8Array): string | undefined {
  const fields = parseFields(body);
  const said = [textOf(fields, 'error'), textOf(fields, 'error_description')].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(': ');
}

/** RFC 6749, section 5.1: when what was just given ends. */
export function endOf(fields: Fields, { now }: Asking): number {
  const seconds = Number(fields['expires_in']);
  return now() + (Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_LIFETIME_S) * 1000;
}

const DEFAULT_LIFETIME_S = 3600;

import { isLoopbackHost } from '../../distribution/addresses.ts';
import type { HttpAnswer, HttpClient } from '../../distribution/http.ts';
import { parseStrictJson } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, type FailureCode } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { AnswerFields } from './answer-fields.ts';

/** One of Sigstore's services at its base address, and how to ask it. */
export interface Service {
  /** For messages: `Fulcio`. */
  readonly name: string;
  readonly url: URL;
  readonly http: HttpClient;
}

interface Question {
  readonly url: URL;
  readonly what: string;
  readonly accept: string;
  /** Absent: a GET. */
  readonly sent?: { readonly type: string; readonly body: Uint8Array };
}

/** The answer, whatever its status below 500. Fails as {@link HttpClient} does. */
export async function askService(ctx: OperationContext, service: Service, question: Question): Promise<HttpAnswer> {
  const { url, what, accept, sent } = question;
  return service.http.request(ctx, {
    method: sent === undefined ? 'GET' : 'POST',
    url,
    headers: { accept, ...(sent === undefined ? {} : { 'content-type': sent.type }) },
    ...(sent === undefined ? {} : { body: sent.body }),
    what,
  });
}

/** As {@link askService}, with JSON both ways. */
export async function askJson(
  ctx: OperationContext,
  service: Service,
  { path, body, what }: { readonly path: string; readonly body?: object; readonly what: string },
): Promise<HttpAnswer> {
  return askService(ctx, service, {
    url: addressBelow(service.url, path),
    what,
    accept: JSON_TYPE,
    ...(body === undefined ? {} : { sent: { type: JSON_TYPE, body: new TextEncoder().encode(JSON.stringify(body)) } }),
  });
}

const JSON_TYPE = 'application/json';

function addressBelow(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
  return url;
}

/** The one line for a request that was answered with no. What the service said is in it, made harmless. */
export function refusedBy(
  { name, url }: Service,
  what: string,
  answer: HttpAnswer,
  { code, hint }: { readonly code: FailureCode; readonly hint: string },
): Failure {
  const said = saidBy(answer.body);
  const told = said === undefined ? '' : `: ${renderForeign(said)}`;
  const { status } = answer;
  return new Failure(code, `${name} (${url.host}) refused ${what}, answering ${String(status)}${told}`, {
    hint,
    facts: { status, host: url.host },
  });
}

/** `message` is what Fulcio, both Rekors and sigstore's timestamp authority call it. */
function saidBy(body: Uint8Array): string | undefined {
  try {
    const value = parseStrictJson(body, 'it') as { readonly message?: unknown } | null;
    return typeof value?.message === 'string' && value.message !== '' ? value.message : undefined;
  } catch {
    return undefined;
  }
}

/** An answer that says yes and is not what it should be. */
export function unusable({ name, url }: Service, what: string, why: string, cause?: unknown): Failure {
  return new Failure('SERVER_ERROR', `${name} (${url.host}) gave no ${what} to use: ${why}`, {
    facts: { host: url.host },
    hint: 'check what answers under this address',
    cause,
  });
}

/** What is read out of an answer in JSON. Fails with SERVER_ERROR. */
export function readAnswer<T>(
  service: Service,
  answer: HttpAnswer,
  what: string,
  read: (fields: AnswerFields) => T,
): T {
  try {
    return read(AnswerFields.of(parseStrictJson(answer.body, 'the answer')));
  } catch (error) {
    throw unusable(service, what, error instanceof Error ? error.message : 'it is not understood', error);
  }
}

/**
 * The address of a service from a flag or a file. A service that gets a secret is asked in plain HTTP on this machine alone.
 * Fails with CONFIG_INVALID.
 */
export function parseServiceAddress(
  text: string,
  what: string,
  { isSecret = false }: { readonly isSecret?: boolean } = {},
): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url === undefined || !isHttp || url.username !== '' || url.search !== '' || url.hash !== '')
    throw badAddress(`${what} is not an http or https address: ${renderForeign(text)}`, what);
  if (isSecret && url.protocol === 'http:' && !isLoopbackHost(url.hostname))
    throw badAddress(`${what} would be sent the identity token in plain HTTP at ${url.host}`, what);
  return url;
}

function badAddress(message: string, what: string): Failure {
  return new Failure('CONFIG_INVALID', message, { side: 'local', hint: `give ${what} an https address` });
}

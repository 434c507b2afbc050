import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { resolveOwnTarget, type HostSession, type RegistryRequest } from './session.ts';
import { headerOf, readBounded } from './wire.ts';

/**
 * The pages of a list, each parsed from JSON, following `Link: <…>; rel="next"` (RFC 8288; OCI Distribution 1.1, "Content
 * Discovery") on this host alone, for at most `limits.pages`, and never twice to the same page.
 */
export async function* pages(
  ctx: OperationContext,
  session: HostSession,
  first: RegistryRequest,
): AsyncGenerator<unknown, void, undefined> {
  const visited = new Set<string>();
  let request: RegistryRequest | undefined = first;
  while (request !== undefined) {
    const answer = await session.send(ctx, request);
    if (answer.status !== 200) throw await session.refusal(ctx, request, answer);
    const next = nextPage(headerOf(answer, 'link'));
    let body: Buffer;
    try {
      body = await readBounded(answer.body, ctx.limits.pageBytes, `a page of the ${first.what}`);
    } finally {
      answer.release();
    }
    visited.add(answer.url.href);
    yield parsePage(body, headerOf(answer, 'content-type') ?? '', first);
    request =
      next === undefined ? undefined : { ...first, target: followPage(next, answer.url, session, first, visited) };
    if (visited.size > ctx.limits.pages) throw endless(first);
  }
}

function followPage(
  next: string,
  from: URL,
  session: HostSession,
  request: RegistryRequest,
  visited: ReadonlySet<string>,
): URL {
  const url = resolveOwnTarget(next, from, session.registry, request);
  if (url.origin !== from.origin) {
    // Proxies in front of a registry let it name itself wrongly: the path and the query are what counts.
    const own = new URL(`${url.pathname}${url.search}`, from);
    if (visited.has(own.href)) throw endless(request);
    return own;
  }
  if (visited.has(url.href)) throw endless(request);
  return url;
}

function endless(request: RegistryRequest): Failure {
  return new Failure('LIMIT_EXCEEDED', `${request.subject}: the pages of its ${request.what} do not end`, {
    subject: request.subject,
    hint: 'the registry names a page again that was read already, or too many of them',
  });
}

/** The target of the first link with rel=next; Quay and others leave the rel out. */
function nextPage(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  for (const [, target, parameters] of header.matchAll(/<([^>]*)>([^,<]*)/g)) {
    if (!/rel\s*=/.test(parameters ?? '') || /rel\s*=\s*"?[^";]*\bnext\b/i.test(parameters ?? '')) return target;
  }
  return undefined;
}

function parsePage(body: Buffer, contentType: string, request: RegistryRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    const what = /html/i.test(contentType) ? 'an HTML page' : 'something that is not JSON';
    throw new Failure('SERVER_ERROR', `${request.subject}: the registry sent ${what} for its ${request.what}`, {
      subject: request.subject,
      cause: error,
      hint: 'is this host a registry? A proxy or a login page may stand in front of it',
    });
  }
}

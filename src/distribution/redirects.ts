import { Failure } from '../runtime/failure.ts';
import { isForbiddenTarget } from './addresses.ts';
import { headerOf, type Answer } from './wire.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Follows the redirects of a GET or HEAD. `send` gets the next URL and whether the credential may go there: to the same
 * scheme, host and port alone, and never again once it has been left. Fails with LIMIT_EXCEEDED after `most` redirects, with
 * UNSUPPORTED when HTTPS would be left for HTTP or, unless it `mayGoInside`, the internet for an internal address.
 */
export async function followRedirects(
  start: URL,
  { most, mayGoInside }: { readonly most: number; readonly mayGoInside: boolean },
  send: (url: URL, isOwnOrigin: boolean) => Promise<Answer>,
  discard: (answer: Answer) => Promise<void>,
): Promise<Answer> {
  let url = start;
  let isOwnOrigin = true;
  for (let followed = 0; ; followed += 1) {
    const answer = await send(url, isOwnOrigin);
    const location = headerOf(answer, 'location');
    if (!REDIRECTS.has(answer.status) || location === undefined) return answer;
    await discard(answer);
    if (followed >= most) {
      throw new Failure('LIMIT_EXCEEDED', `${start.host} redirects more than ${String(most)} times`, {
        facts: { limit: most, host: start.host },
        hint: 'the server, or a proxy in front of it, redirects in circles',
      });
    }
    const next = resolveLocation(location, url);
    if (!mayGoInside) refuseInside(next, start);
    isOwnOrigin &&= next.origin === start.origin;
    url = next;
  }
}

/** Fails with UNSUPPORTED when a registry that is not inside itself names an internal address. */
export function refuseInside(target: URL, registry: URL): void {
  if (!isForbiddenTarget(target.hostname, registry.hostname)) return;
  throw new Failure('UNSUPPORTED', `${registry.host} leads to an internal address: ${target.host}`, {
    facts: { host: registry.host },
    hint: "the registry's own address setting has to be corrected",
  });
}

/** An absolute or relative Location against the URL that was asked. Fails with SERVER_ERROR or, for a weaker scheme, UNSUPPORTED. */
export function resolveLocation(location: string, asked: URL): URL {
  const next = URL.canParse(location, asked.href) ? new URL(location, asked.href) : undefined;
  if (next === undefined || (next.protocol !== 'https:' && next.protocol !== 'http:')) {
    throw new Failure('SERVER_ERROR', `${asked.host} names a location that is no HTTP address`, {
      facts: { host: asked.host },
    });
  }
  if (asked.protocol === 'https:' && next.protocol === 'http:') {
    throw new Failure('UNSUPPORTED', `${asked.host} leads from HTTPS to plain HTTP at ${next.host}`, {
      facts: { host: asked.host },
      hint: 'behind a proxy, the registry must be told that it is reached by HTTPS (X-Forwarded-Proto, or its own address setting)',
    });
  }
  // A location may carry user:password; what we send is decided by us alone.
  next.username = '';
  next.password = '';
  next.hash = '';
  return next;
}

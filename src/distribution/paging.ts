import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { readBody } from './body.ts';
import type { About } from './errors.ts';
import type { Call } from './registry.ts';
import type { Ask } from './room.ts';
import { headerOf, type Answer } from './wire.ts';

/** One page as it came: the caller reads it, for the pages of tags, repositories and referrers differ. */
export interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Entries asked for at a time: what the large registries allow at most. */
export const PAGE_ENTRIES = 1000;

/**
 * The pages of a list, by the Link header (RFC 8288, `rel="next"`). The next page is asked on the registry's own scheme, host
 * and port, whatever the link says of them; another host is refused. Fails with LIMIT_EXCEEDED when a page comes twice or
 * there are more than `limits.pages`.
 */
export async function* readPages(
  ctx: OperationContext,
  ask: Ask,
  start: {
    readonly path: string;
    readonly about: About;
    readonly accepts?: readonly number[];
    readonly headers?: Call['headers'];
  },
): AsyncGenerator<Page> {
  const { about } = start;
  const seen = new Set<string>();
  let target: string | undefined = start.path;
  while (target !== undefined) {
    if (seen.has(target) || seen.size >= ctx.limits.pages) {
      throw new Failure('LIMIT_EXCEEDED', `${about.subject}: the list does not end after ${String(seen.size)} pages`, {
        subject: about.subject,
        facts: { limit: ctx.limits.pages, pages: seen.size },
        hint: 'the registry links its pages in circles, or there are more than any list should have',
      });
    }
    seen.add(target);
    const path: string = target;
    const { page, next } = await ask(
      ctx,
      {
        method: 'GET',
        target: path,
        about,
        ...(start.accepts === undefined ? {} : { accepts: start.accepts }),
        ...(start.headers === undefined ? {} : { headers: start.headers }),
      },
      async (answer) => ({
        page: {
          status: answer.status,
          contentType: (headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
          bytes: await readBody(answer, ctx.limits.pageBytes, `a page of ${about.subject}`),
        },
        next: nextPath(answer, about),
      }),
    );
    yield page;
    target = next;
  }
}

/** The names in a page of tags or repositories. Fails with SERVER_ERROR when it is no such page. */
export function parseNames(page: Page, key: 'tags' | 'repositories', about: About): readonly string[] {
  const value = parseJson(page.bytes);
  const names = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : false;
  if (names === null || names === undefined) return [];
  if (Array.isArray(names)) return names.filter((name) => typeof name === 'string');
  const what = page.contentType === 'text/html' || page.bytes.toString('latin1', 0, 200).trimStart().startsWith('<');
  throw new Failure(
    'SERVER_ERROR',
    `${about.subject}: the answer is ${what ? 'an HTML page' : 'not JSON'}, not a list`,
    {
      subject: about.subject,
      hint: 'check that this host is a registry, and not its web page or a login in front of it',
    },
  );
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The path under `/v2/` of the next page. */
function nextPath(answer: Answer, about: About): string | undefined {
  const header = answer.headers['link'];
  const links = (typeof header === 'string' ? [header] : (header ?? [])).flatMap((value) => parseLinks(value));
  const link = links.find(({ rel }) => rel === 'next');
  if (link === undefined) return undefined;
  const next = URL.canParse(link.url, answer.url.href) ? new URL(link.url, answer.url.href) : undefined;
  if (next?.hostname === answer.url.hostname && next.pathname.startsWith('/v2/'))
    return `${next.pathname.slice('/v2/'.length)}${next.search}`;
  throw new Failure('SERVER_ERROR', `${about.subject}: the next page is said to be on another host or path`, {
    subject: about.subject,
    facts: { host: answer.url.host },
  });
}

function parseLinks(header: string): readonly { readonly url: string; readonly rel: string }[] {
  const links = header.matchAll(/<([^<>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s";,]*))*)/g);
  return [...links].map(([, url = '', parameters = '']) => ({
    url,
    rel: (/;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters)?.slice(1).find(Boolean) ?? '').toLowerCase(),
  }));
}

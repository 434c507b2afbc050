import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CANARIES } from './canaries.ts';

/** A registry that tells whatever it has been told, in the place that its repository's first component names. */
export interface EchoServer extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  /** Every request, head and body, as text. */
  readonly seen: readonly string[];
}

export interface EchoOptions {
  /** Where redirects lead that leave this server. */
  readonly elsewhere?: string;
  /** Hears of every request before it is answered. */
  readonly onRequest?: (repository: string) => void;
}

/** What came of a request, in every form that it may be told back in. */
interface Told {
  readonly text: string;
  /** Fit for a header: bytes above 127 as they are, no control characters. */
  readonly header: string;
  readonly origin: string;
  readonly elsewhere: string;
  readonly repository: string;
}

interface Answer {
  readonly status: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const denied = (message: string): string => JSON.stringify({ errors: [{ code: 'DENIED', message }] });

/** Places of an answer, each with how it is filled. */
export const PLACES: Readonly<Record<string, (told: Told) => Answer>> = {
  message: ({ text }) => ({ status: 403, body: denied(text) }),
  code: ({ text }) => ({ status: 403, body: JSON.stringify({ errors: [{ code: text, message: '' }] }) }),
  details: ({ text }) => ({ status: 400, body: JSON.stringify({ details: text }) }),
  text: ({ text }) => ({ status: 403, headers: { 'content-type': 'text/plain' }, body: text }),
  'percent-encoded': ({ text }) => ({ status: 403, body: denied(encodeURIComponent(text)) }),
  'form-encoded': ({ text }) => ({ status: 403, body: denied(new URLSearchParams({ text }).toString()) }),
  base64: ({ text }) => ({ status: 403, body: denied(Buffer.from(text).toString('base64')) }),
  'json-in-json': ({ text }) => ({ status: 500, body: denied(JSON.stringify({ text })) }),
  html: ({ text }) => ({ status: 502, headers: { 'content-type': 'text/html' }, body: `<p>${text}</p>` }),
  cut: ({ text }) => ({ status: 403, body: denied(`${'-'.repeat(180)} ${text}`) }),
  reason: ({ header }) => ({ status: 403, reason: header }),
  challenge: ({ header }) => ({
    status: 401,
    headers: { 'www-authenticate': `Basic realm="${header.replaceAll(/["\\]/g, '\\$&')}"` },
    body: '{}',
  }),
  realm: ({ header }) => ({
    status: 401,
    headers: { 'www-authenticate': `Bearer realm="ftp://${header.replaceAll(/["\\]/g, '\\$&')}/",error="${header}"` },
  }),
  location: ({ text, repository }) => ({
    status: 307,
    headers: { location: `/v2/message/${repository}/manifests/1?told=${encodeURIComponent(text)}` },
  }),
  'wrong-location': ({ header }) => ({ status: 307, headers: { location: `gopher://${header}` } }),
  elsewhere: ({ elsewhere }) => ({ status: 307, headers: { location: `${elsewhere}/led` } }),
  type: ({ header, text }) => ({ status: 200, headers: { 'content-type': header }, body: text }),
  digest: ({ header }) => ({
    status: 200,
    headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json', 'docker-content-digest': header },
    body: JSON.stringify({ schemaVersion: 2, mediaType: header }),
  }),
  link: ({ header, text }) => ({
    status: 200,
    headers: { link: `<gopher://${header}>; rel="next"`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: text, tags: [] }),
  }),
  'retry-after': ({ header, text }) => ({
    status: 429,
    headers: { 'retry-after': header, 'ratelimit-remaining': header },
    body: denied(text),
  }),
};

/** Who takes a token of this server gets a canary: which one, the number in the repository's last component says. */
function issuedFor(repository: string): { readonly token: string; readonly refresh: string } {
  const all = Object.values(CANARIES);
  const at = Number(/app(\d+)/.exec(repository)?.[1] ?? 0);
  const fit = (secret: string): string => secret.replaceAll(/[^\u0021-\u007e]/g, '.');
  return { token: fit(all[at % all.length] ?? ''), refresh: all[(at + 1) % all.length] ?? '' };
}

/**
 * `/v2/PLACE/basic|bearer/…/N`: asks for that kind of authentication, then tells in that place what it was sent. A token service is at
 * `/token`; for the place `token` it is that which refuses and tells.
 */
export async function startEchoServer({ elsewhere = '', onRequest }: EchoOptions = {}): Promise<EchoServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      seen.push(`${request.method ?? ''} ${request.url ?? ''}\n${request.rawHeaders.join('\n')}\n${body}`);
      const {
        status,
        reason,
        headers = {},
        body: answer = '',
      } = answerTo(request, body, origin(), elsewhere, onRequest);
      response.writeHead(status, reason, { 'content-length': String(Buffer.byteLength(answer)), ...headers });
      response.end(request.method === 'HEAD' ? undefined : answer);
    })().catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const origin = (): string => `http://${host}`;
  return {
    host,
    origin: origin(),
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answerTo(
  request: IncomingMessage,
  body: string,
  origin: string,
  elsewhere: string,
  onRequest: EchoOptions['onRequest'],
): Answer {
  const url = new URL(request.url ?? '/', origin);
  const { authorization = '' } = request.headers;
  const isToken = url.pathname === '/token';
  const form = new URLSearchParams(body);
  const repository = isToken
    ? ([...url.searchParams.getAll('scope'), form.get('scope') ?? ''].join(' ').split(':')[1] ?? '')
    : url.pathname.replace(/^\/v2\//, '').replace(/\/(?:manifests|blobs|tags|referrers)\/.*$/, '');
  onRequest?.(repository);
  const [place = '', scheme = ''] = repository.split('/');
  const told = tell(url, authorization, body, repository);
  const about: Told = {
    text: told,
    header: Buffer.from(told)
      .toString('latin1')
      .replaceAll(/\p{Cc}/gu, (found) => (found <= '\u007f' ? ' ' : found)),
    origin,
    elsewhere,
    repository,
  };
  if (isToken) {
    if (place === 'token') return { status: 401, body: JSON.stringify({ details: told }) };
    const { token, refresh } = issuedFor(repository);
    return { status: 200, body: JSON.stringify({ token, refresh_token: refresh, expires_in: 300 }) };
  }
  if (authorization === '') {
    const challenge =
      scheme === 'bearer' || place === 'token' ? `Bearer realm="${origin}/token",service="echo"` : 'Basic realm="echo"';
    return { status: 401, headers: { 'www-authenticate': challenge }, body: '{}' };
  }
  if (url.pathname === '/v2/') return { status: 401, body: denied(told) };
  // Who writes looks first, and goes on when there is nothing.
  if (request.method === 'HEAD') return { status: 404 };
  if (request.method === 'POST' && repository.endsWith('-opened')) {
    const location = `/v2/${repository}/blobs/uploads/1?_state=${encodeURIComponent(told)}`;
    return { status: 202, headers: { location } };
  }
  return (PLACES[place] ?? PLACES['message'] ?? (() => ({ status: 404 })))(about);
}

/** The credential as it came, decoded, and what else came along or was issued. */
function tell(url: URL, authorization: string, body: string, repository: string): string {
  const [scheme = '', value = ''] = authorization.split(' ', 2);
  const pair = scheme === 'Basic' ? Buffer.from(value, 'base64').toString('utf8') : authorization.slice(7);
  const fields = [...new URLSearchParams(body)].map(([, field]) => field);
  const issued = scheme === 'Bearer' ? Object.values(issuedFor(repository)) : [];
  const secret = scheme === 'Basic' ? pair.slice(pair.indexOf(':') + 1) : pair;
  return [secret, ...fields, pair, authorization, ...issued, url.href, body].join(' ');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

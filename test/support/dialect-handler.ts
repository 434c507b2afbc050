import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseRoute, type Route } from '../../src/server/route.ts';
import { digestOf } from '../../src/image/index.ts';
import { createAccess, type Access, type Wanted } from './dialect-access.ts';
import { pageOf } from './dialect-pages.ts';
import type { Answer, Dialect } from './dialect.ts';
import type { Handle } from './faults.ts';
import { readShelf, type Shelf } from './registry-shelf.ts';
import { rewriteAnswer, type WholeAnswer } from './rewritten-answer.ts';

interface Place {
  readonly directory: string;
  readonly origin: string;
  /** The origin of the host beside it. */
  readonly elsewhere: string;
}

export interface SpokenDialect {
  readonly handle: Handle;
  /** The storage that blobs are redirected to, and the token service of another host. */
  readonly handleElsewhere: Handle;
  create(repository: string): void;
  freeze(repository: string, tag: string): void;
  revokeTokens(): void;
}

/** Puts a dialect in front of a registry by the specification: it refuses what the product refuses, in its words. */
export function speakDialect(dialect: Dialect, place: Place, real: Handle): SpokenDialect {
  const { auth } = dialect;
  const shelf = readShelf(place.directory);
  const isElsewhere = auth.scheme === 'bearer' && auth.tokenHost === 'other';
  const tokenPath = auth.scheme === 'bearer' ? auth.tokenPath : undefined;
  const realm = `${isElsewhere ? place.elsewhere : place.origin}${tokenPath ?? ''}`;
  const access = createAccess(dialect, realm, (repository) => shelf.has(repository));
  const frozen = new Set<string>();
  const speaker: Speaker = { dialect, place, shelf, frozen, real };
  const answerToken = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    void giveToken(access, request, response, url);
  };
  return {
    handle: (request, response) => {
      const url = new URL(request.url ?? '/', place.origin);
      if (url.pathname === tokenPath && !isElsewhere) return answerToken(request, response, url);
      const route = routeOf(url.pathname);
      if (route === undefined) return real(request, response);
      if (route.kind === 'catalog' && isNowhere(dialect.catalog))
        return answerWith(request, response, dialect.catalog, route);
      const refused = access.refusalOf(request, wantedBy(request, route));
      if (refused !== undefined) return answerWith(request, response, refused, route);
      void speak(speaker, request, response, route, url);
    },
    handleElsewhere: (request, response) => {
      const url = new URL(request.url ?? '/', place.elsewhere);
      if (url.pathname === tokenPath && isElsewhere) return answerToken(request, response, url);
      giveFromStorage(request, response, url, real);
    },
    create: (repository) => void mkdirSync(path.join(place.directory, ...repository.split('/')), { recursive: true }),
    freeze: (repository, tag) => void frozen.add(`${repository}:${tag}`),
    revokeTokens: () => access.tokens?.revokeAll(),
  };
}

interface Speaker {
  readonly dialect: Dialect;
  readonly place: Place;
  readonly shelf: Shelf;
  readonly frozen: ReadonlySet<string>;
  readonly real: Handle;
}

async function speak(
  { dialect, place, shelf, frozen, real }: Speaker,
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  url: URL,
): Promise<void> {
  const method = request.method ?? '';
  const refuse = (answer: Answer): void => answerWith(request, response, answer, route);
  const pass = (
    change: (answer: WholeAnswer) => WholeAnswer,
    wantsBody: (status: number) => boolean = () => false,
    passed: IncomingMessage = request,
  ): void => {
    rewriteAnswer(
      response,
      (status) => status >= 400 || wantsBody(status),
      (answer) => (answer.status >= 400 ? translated(dialect, shelf, route, answer) : change(answer)),
    );
    real(passed, response);
  };
  switch (route.kind) {
    case 'base':
      return pass((answer) => answer);
    case 'catalog':
      return dialect.catalog === 'open' ? pass((answer) => answer) : refuse(dialect.catalog);
    case 'tags': {
      request.url = url.pathname;
      return pass(
        (answer) => pageOf(dialect.tags, place.origin, url, answer),
        (status) => status < 300,
      );
    }
    case 'referrers': {
      const { hasApi, unknownSubject } = dialect.referrers;
      if (!hasApi) return refuse({ status: 404, body: '404 page not found\n' });
      const isUnknown = !shelf.holds(route.repository, route.subject);
      return isUnknown && unknownSubject !== undefined ? refuse(unknownSubject) : pass((answer) => answer);
    }
    case 'manifest': {
      const tag = 'tag' in route.name ? route.name.tag : undefined;
      const names = 'digest' in route.name ? shelf.namesOf(route.repository, route.name.digest) : [];
      const isFrozen = [...names, tag].some((name) => frozen.has(`${route.repository}:${name ?? ''}`));
      if (method === 'PUT') {
        const body = await wholeBody(request);
        if (needsRepository(dialect, shelf, route.repository)) return refuse(dialect.unknownRepository);
        const there = tag === undefined ? undefined : shelf.digestAt(route.repository, tag);
        const isSame = there === digestOf(body);
        const { immutable } = dialect;
        if (tag !== undefined && isFrozen && there !== undefined && immutable !== undefined) {
          if (!isSame || immutable.sameDigest === 'refused') return refuse(immutable.refusal);
        }
        return pass((answer) => withoutSubject(dialect, answer), undefined, again(request, body));
      }
      if (method === 'DELETE') {
        if (isFrozen && dialect.immutable !== undefined) return refuse(dialect.immutable.refusal);
        const deletion = tag === undefined ? dialect.deletes.manifest : dialect.deletes.tag;
        if (deletion === 'done') return pass((answer) => answer);
        if (!('whileTagged' in deletion)) return refuse(deletion);
        return names.length > 0 ? refuse(deletion.whileTagged) : pass((answer) => answer);
      }
      return pass(({ headers, ...answer }) => ({ ...answer, headers: manifestHeaders(dialect, method, headers) }));
    }
    case 'blob': {
      const { blobs } = dialect;
      const isAway = blobs !== 'here' && blobs.methods.includes(method) && shelf.holds(route.repository, route.digest);
      if (!isAway) return pass((answer) => answer);
      const location = `${place.elsewhere}/v2/${route.repository}/blobs/${route.digest}?X-Amz-Signature=sig%2Fned%3D`;
      return refuse({ status: blobs.status, headers: { location }, body: '' });
    }
    case 'uploads': {
      if (needsRepository(dialect, shelf, route.repository)) return refuse(dialect.unknownRepository);
      const [from, mount] = [url.searchParams.get('from') ?? '', url.searchParams.get('mount') ?? ''];
      const isMountable = dialect.uploads.mounts === 'what is there' || shelf.isNamed(from, mount);
      if (!isMountable) request.url = url.pathname;
      return pass((answer) => ({ ...answer, headers: locationHeaders(dialect, place, answer) }));
    }
    case 'upload': {
      const { state } = dialect.uploads;
      if (state !== undefined && !url.search.includes(state)) {
        return refuse({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown to registry' });
      }
      return pass((answer) => ({
        ...answer,
        status: method === 'PATCH' && answer.status === 202 ? dialect.uploads.patchStatus : answer.status,
        headers: locationHeaders(dialect, place, answer),
      }));
    }
  }
}

/** The product's words for a refusal of the registry behind it. */
function translated(dialect: Dialect, shelf: Shelf, route: Route, answer: WholeAnswer): WholeAnswer {
  const code = /"code":"([A-Z_]+)"/.exec(answer.body.toString('utf8'))?.[1];
  const repository = 'repository' in route ? route.repository : '';
  const isEmpty = code === 'NAME_UNKNOWN' && shelf.has(repository);
  if (isEmpty && route.kind === 'tags') {
    const body = Buffer.from(JSON.stringify({ name: repository, tags: [] }));
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const isManifest = code === 'MANIFEST_UNKNOWN' || isEmpty;
  const own = isManifest ? dialect.unknownManifest : code === 'NAME_UNKNOWN' ? dialect.unknownRepository : undefined;
  return own === undefined ? answer : rendered(own, route);
}

/** There is no such place: nobody is asked who they are. */
function isNowhere(catalog: Dialect['catalog']): catalog is Answer {
  return catalog !== 'open' && catalog.status === 404;
}

function needsRepository(dialect: Dialect, shelf: Shelf, repository: string): boolean {
  return dialect.repositories === 'made before' && !shelf.has(repository);
}

function manifestHeaders(dialect: Dialect, method: string, headers: WholeAnswer['headers']): WholeAnswer['headers'] {
  const { 'docker-content-digest': digest, ...others } = headers;
  const isTold = digest !== undefined && (method === 'HEAD' || dialect.tellsDigestOnGet);
  return { ...others, ...(isTold ? { 'docker-content-digest': digest } : {}), ...dialect.rate.headers };
}

function withoutSubject(dialect: Dialect, answer: WholeAnswer): WholeAnswer {
  const { 'oci-subject': _subject, ...headers } = answer.headers;
  return dialect.referrers.tellsSubject ? answer : { ...answer, headers };
}

function locationHeaders(dialect: Dialect, place: Place, { status, headers }: WholeAnswer): WholeAnswer['headers'] {
  const { location } = headers;
  if (location === undefined) return headers;
  const { uploads } = dialect;
  const state = uploads.state === undefined || status === 201 ? '' : `?${uploads.state}`;
  return { ...headers, location: `${uploads.location === 'absolute' ? place.origin : ''}${location}${state}` };
}

function wantedBy({ method }: IncomingMessage, route: Route): Wanted {
  if (route.kind === 'base' || route.kind === 'catalog') return { kind: route.kind };
  const isRead = method === 'GET' || method === 'HEAD';
  const isUpload = route.kind === 'upload' || route.kind === 'uploads';
  const action = isUpload ? 'push' : isRead ? 'pull' : method === 'DELETE' ? 'delete' : 'push';
  return { kind: 'repository', repository: route.repository, action };
}

function routeOf(pathname: string): Route | undefined {
  try {
    return parseRoute(pathname);
  } catch {
    return undefined;
  }
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same request with the body that was read of it. */
function again({ method, url, headers, socket }: IncomingMessage, body: Buffer): IncomingMessage {
  return Object.assign(Readable.from([body]), { method, url, headers, socket }) as unknown as IncomingMessage;
}

async function giveToken(access: Access, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = (await wholeBody(request)).toString('utf8');
  const { method = '' } = request;
  const { authorization } = request.headers;
  const answer = access.tokens?.answer({ method, query: url.searchParams, authorization, body });
  answerWith(request, response, answer ?? { status: 404, body: '' }, undefined);
}

/** As S3 and Azure's storage do: a signed URL and an Authorization header beside it is one credential too many. */
function giveFromStorage(request: IncomingMessage, response: ServerResponse, url: URL, real: Handle): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || !url.pathname.includes('/blobs/') || url.searchParams.get('X-Amz-Signature') !== 'sig/ned=')
    return answerWith(request, response, { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, undefined);
  if (request.headers.authorization !== undefined) {
    const body = '<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>';
    return answerWith(request, response, { status: 400, body }, undefined);
  }
  real(request, response);
}

function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  route: Route | undefined,
): void {
  request.resume();
  const { status, headers, body } = rendered(answer, route);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function rendered(answer: Answer, route: Route | undefined): WholeAnswer {
  const { status, code, message, detail } = answer;
  const text =
    answer.body ?? JSON.stringify({ errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] });
  const repository = route !== undefined && 'repository' in route ? route.repository : '';
  const name = route?.kind === 'manifest' ? route.name : undefined;
  const reference = name === undefined ? '' : 'tag' in name ? name.tag : name.digest;
  const body = Buffer.from(text.replaceAll('{repository}', repository).replaceAll('{reference}', reference));
  const type = answer.body === undefined ? 'application/json' : 'text/plain; charset=utf-8';
  const headers = { 'content-type': type, 'content-length': String(body.byteLength), ...answer.headers };
  return { status, headers, body };
}

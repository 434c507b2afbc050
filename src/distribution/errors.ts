import { parseRetryAfter } from '../runtime/backoff.ts';
import { Failure, type FailureCode } from '../runtime/failure.ts';
import { isDigest } from '../image/index.ts';
import { Redactor } from '../runtime/secret.ts';
import { renderForeign } from '../runtime/text.ts';
import { parseErrorBody, type RegistryError } from './error-body.ts';
import { isTlsErrno, tlsCode, tlsFailure } from './tls-errors.ts';

/** What a request is about: all that a message needs to name the thing. */
export interface About {
  readonly what:
    | 'manifest'
    | 'new manifest'
    | 'blob'
    | 'upload'
    | 'open upload'
    | 'tags'
    | 'referrers'
    | 'catalog'
    | 'token'
    | 'login';
  /** As a person would write it: `host/path:tag`, `host/path@sha256:…`. */
  readonly subject: string;
  readonly writes: boolean;
}

/** The head and the beginning of the body of an answer that is no success. */
export interface Refusal {
  readonly status: number;
  readonly host: string;
  readonly body: Uint8Array;
  readonly retryAfter: string | undefined;
  /** Where the credential that was sent came from; `undefined` when none was. */
  readonly credentialOrigin: string | undefined;
  /** What was asked, where its query may open something to whoever has it: a storage's, an upload's. */
  readonly asked?: URL;
}

/** Every answer of a registry, a token service or a storage that is not what was asked for, as a Failure. */
export function answerFailure(about: About, refusal: Refusal): Failure {
  const { status, host } = refusal;
  const errors = parseErrorBody(refusal.body);
  const said = errors.texts.map((text) => renderForeign(withoutQuery(text, refusal.asked))).join('; ');
  const kind = asksForCertificate(refusal) ? WANTS_CERTIFICATE : classify(about, status, errors.list, said);
  const retryAfterMs = parseRetryAfter(refusal.retryAfter);
  const code = kind.code === 'AUTH_DENIED' && refusal.credentialOrigin === undefined ? 'AUTH_REQUIRED' : kind.code;
  const told = said === '' ? '' : `: ${said}`;
  const credential =
    code === 'AUTH_DENIED'
      ? ` (credential from ${refusal.credentialOrigin ?? 'nowhere'})`
      : code === 'AUTH_REQUIRED'
        ? ' (no credential was found)'
        : '';
  const mayBeFrozen = code === 'AUTH_DENIED' && status === 403 && changesManifest(about);
  const hint = kind.hint ?? (mayBeFrozen ? MAY_BE_FROZEN : HINTS[code]);
  return new Failure(code, `${kind.text(about)}: ${host} answered ${String(status)}${told}${credential}`, {
    subject: about.subject,
    transient: kind.transient ?? false,
    facts: {
      status,
      host,
      ...(errors.list[0]?.code === undefined ? {} : { registryCode: renderForeign(errors.list[0].code, 80) }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A shorter value is no key; a digest is none either. */
const SHORTEST_KEY = 16;

function withoutQuery(text: string, asked: URL | undefined): string {
  const redactor = new Redactor();
  for (const value of asked?.searchParams.values() ?? [])
    if (value.length >= SHORTEST_KEY && !isDigest(value)) redactor.add(value);
  return redactor.redact(text);
}

interface Kind {
  readonly code: FailureCode;
  readonly text: (about: About) => string;
  readonly hint?: string;
  readonly transient?: boolean;
}

/** The last is what Azure says to a write under a locked tag. */
const IMMUTABLE =
  /immutab|cannot be overwritten|does not allow updating|ImageTagAlreadyExists|REGISTRY_DISALLOWED_OPERATION/i;

function classify(about: About, status: number, errors: readonly RegistryError[], said: string): Kind {
  if (status === 429) return RATE_LIMITED;
  if (status === 408) return kind('TIMEOUT', '{} took the server too long', { transient: true });
  if (status >= 500 && status !== 501) return kind('SERVER_ERROR', '{}: the server failed', { transient: true });
  const names = errors.map((error) => error.code);
  if (changesManifest(about) && names.concat(said).some((text) => IMMUTABLE.test(text)))
    return kind('TAG_IMMUTABLE', '{} cannot be moved');
  if (status === 401 || (about.what === 'token' && (status === 400 || status === 403)))
    return kind('AUTH_DENIED', '{}: not allowed');
  if (changesManifest(about) && names.includes('DIGEST_INVALID') && names.includes('MANIFEST_BLOB_UNKNOWN'))
    return HALF_WRITTEN;
  for (const name of names) {
    const known = BY_REGISTRY_CODE[name];
    // Artifactory calls a manifest invalid that this credential may not overwrite.
    const isDenial = status === 403 && known?.code === 'MANIFEST_INVALID';
    if (known !== undefined && !isDenial) return known;
  }
  if (status === 403) return kind('AUTH_DENIED', '{}: not allowed');
  if (status === 404) return NOT_FOUND[about.what];
  if (status === 405 || status === 406 || status === 501)
    return kind('UNSUPPORTED', '{}: the registry does not support this');
  if (status === 413)
    return kind('LIMIT_EXCEEDED', '{} is too large for the registry', {
      hint: 'a proxy in front of the registry may limit the size of a request (nginx: client_max_body_size)',
    });
  return kind('SERVER_ERROR', '{} was refused');
}

function changesManifest({ what, writes }: About): boolean {
  return writes && (what === 'manifest' || what === 'new manifest');
}

/** nginx lets anybody finish the handshake, and says no by a page. */
function asksForCertificate({ status, body }: Refusal): boolean {
  return status === 400 && /\bSSL certificate (?:was sent|error)\b/.test(Buffer.from(body).toString('latin1'));
}

/** `{}` stands for the subject. */
function kind(
  code: FailureCode,
  words: string,
  more: { readonly hint?: string; readonly transient?: boolean } = {},
): Kind {
  return { code, text: (about) => words.replace('{}', () => about.subject), ...more };
}

const WANTS_CERTIFICATE = kind('TLS_FAILED', "{}: the server wants a client's certificate that it trusts", {
  hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
});

/** Docker's registry, where somebody else stores the same blob at this moment: it reads the half of a digest. */
const HALF_WRITTEN = kind('SERVER_ERROR', '{} was refused, a part of it is being written by others', {
  transient: true,
});

const RATE_LIMITED = kind('RATE_LIMITED', '{}: too many requests', { transient: true });

const NOT_FOUND: Readonly<Record<About['what'], Kind>> = {
  manifest: kind('MANIFEST_UNKNOWN', '{} was not found'),
  blob: kind('BLOB_UNKNOWN', '{} was not found'),
  'new manifest': kind('REPOSITORY_UNKNOWN', '{}: the repository was not found'),
  upload: kind('REPOSITORY_UNKNOWN', '{} was not found'),
  'open upload': kind('SERVER_ERROR', '{}: the upload was lost'),
  tags: kind('REPOSITORY_UNKNOWN', '{} was not found'),
  referrers: kind('MANIFEST_UNKNOWN', '{} was not found'),
  catalog: kind('UNSUPPORTED', '{} does not list its repositories'),
  login: kind('UNSUPPORTED', '{} is no registry: it has no /v2/'),
  token: kind('SERVER_ERROR', '{}: the token service was not found'),
};

/** OCI Distribution 1.1, "Error Codes", and the codes of Docker's registry before it. */
const BY_REGISTRY_CODE: Readonly<Record<string, Kind>> = {
  UNAUTHORIZED: kind('AUTH_DENIED', '{}: not allowed'),
  DENIED: kind('AUTH_DENIED', '{}: not allowed'),
  NAME_UNKNOWN: kind('REPOSITORY_UNKNOWN', '{} was not found'),
  MANIFEST_UNKNOWN: kind('MANIFEST_UNKNOWN', '{} was not found'),
  BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was not found'),
  MANIFEST_BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was refused, a part of it is not there', {
    hint: 'the registry lost a part that it said it had: run again',
  }),
  BLOB_UPLOAD_UNKNOWN: kind('SERVER_ERROR', '{}: the upload was lost', { transient: true }),
  BLOB_UPLOAD_INVALID: kind('SERVER_ERROR', '{}: the upload was refused', { transient: true }),
  TOOMANYREQUESTS: RATE_LIMITED,
  MANIFEST_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
  MANIFEST_UNVERIFIED: kind('MANIFEST_INVALID', '{} was refused as invalid'),
  TAG_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
  DIGEST_INVALID: kind('DIGEST_MISMATCH', '{} was refused, its digest does not match'),
  SIZE_INVALID: kind('SIZE_MISMATCH', '{} was refused, its size does not match'),
  NAME_INVALID: kind('REFERENCE_INVALID', '{}: the registry does not accept the name'),
  UNSUPPORTED: kind('UNSUPPORTED', '{}: the registry does not support this'),
  GOOGLE_MANIFEST_DANGLING_TAG: kind('UNSUPPORTED', '{} cannot be removed while tags point at it', {
    hint: 'remove its tags one by one first (waybill untag)',
  }),
};

const HINTS: Readonly<Partial<Record<FailureCode, string>>> = {
  AUTH_REQUIRED: 'log in (waybill login HOST) or give a credential; `waybill check` shows where one was looked for',
  AUTH_DENIED:
    'the credential is wrong, has expired or lacks the permission, or the repository is not there: `waybill check` shows more',
  TAG_IMMUTABLE: 'the registry forbids moving this tag: push under another tag',
  RATE_LIMITED: 'log in for a higher limit, or wait and run again',
  REPOSITORY_UNKNOWN: 'check the name; some registries want the repository to be created before the first push',
  MANIFEST_UNKNOWN: 'check the tag or the digest: list-tags shows the tags that are there',
  BLOB_UNKNOWN: 'the registry does not have this content any more: push the image again',
};

/** Docker Hub and Artifactory say no more than 403 of a tag that is not to be moved. */
const MAY_BE_FROZEN =
  'the credential lacks the permission, or may not overwrite what is there: push under another tag, or see the tag rules of the registry';

/** What is told of an answer whatever the registry is, and hides no secret: a password may be one of these words. */
export const ANSWER_SENTENCES: readonly string[] = [
  ': not allowed: ',
  ' (credential from ',
  ' (no credential was found)',
  MAY_BE_FROZEN,
  ...Object.values(HINTS),
];

/** An error of the connection in words. Takes whatever the HTTP client throws; a Failure is given back as it is. */
export function connectionFailure(error: unknown, url: URL): Failure {
  if (error instanceof Failure) return error;
  const cause = innermost(error);
  const code = tlsCode(codeOf(cause), cause instanceof Error ? cause.message : '');
  const { host } = url;
  const details = { facts: { host, errno: code }, cause: error };
  const known = CONNECTION_ERRORS[code];
  if (known !== undefined) return new Failure(known.code, `${host}: ${known.text}`, { ...details, ...known.more });
  const tls = tlsFailure(code, host, error);
  if (tls !== undefined) return tls;
  if (code.startsWith('HPE_'))
    return new Failure('SERVER_ERROR', `${host}: the answer is not HTTP (${code})`, {
      ...details,
      transient: true,
      hint: 'check that a registry listens at this host and port',
    });
  const message = cause instanceof Error ? renderForeign(cause.message) : 'unknown error';
  return new Failure('UNREACHABLE', `${host}: ${message}`, details);
}

/** Nothing moved on a connection for longer than is waited. */
export function stalled({ host }: URL): Failure {
  return new Failure('TIMEOUT', `${host}: nothing was heard for too long`, { facts: { host }, transient: true });
}

/** What came is HTTP, and no answer. */
export function unanswered({ host }: URL, why: string): Failure {
  return new Failure('SERVER_ERROR', `${host}: there is no answer, ${why}`, {
    facts: { host },
    hint: 'check that a registry listens at this host and port',
  });
}

/** The body of a request does not have the size that its head announced. */
export function missized({ host }: URL): Failure {
  return new Failure('SIZE_MISMATCH', `${host}: the content to send does not have the size that was announced`, {
    facts: { host },
  });
}

/** What a header is to carry, a token as a rule, is no text for one. */
export function unfit(header: string, { host }: URL): Failure {
  return new Failure(
    'INPUT_INVALID',
    `${host}: the ${header} header cannot be sent, there are characters in it that it may not have`,
    {
      side: 'local',
      facts: { host },
      hint: 'a token has neither line ends nor letters beyond ASCII: check what was put where it comes from',
    },
  );
}

/** No connection came about in the time given to it. */
export function unconnected(url: URL): Failure {
  return connectionFailure(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' }), url);
}

/** What else the server might speak when the first scheme tried ended in this failure; never for an answer. */
export function suggestsOtherScheme(failure: Failure): boolean {
  const errno = failure.facts['errno'];
  return (
    typeof errno === 'string' &&
    (isTlsErrno(errno) ||
      /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|HPE_|PROXY_REFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH)/.test(
        errno,
      ))
  );
}

type Known = {
  readonly code: FailureCode;
  readonly text: string;
  readonly more: { readonly hint?: string; readonly transient?: boolean };
};

const BROKEN: Known = { code: 'UNREACHABLE', text: 'the connection broke', more: { transient: true } };
const NO_ROUTE: Known = { code: 'UNREACHABLE', text: 'there is no route to this host', more: { transient: true } };

const CONNECTION_ERRORS: Readonly<Record<string, Known>> = {
  ECONNREFUSED: {
    code: 'UNREACHABLE',
    text: 'the connection was refused',
    more: { transient: true, hint: 'check the host and the port, and that the registry is running' },
  },
  ENOTFOUND: {
    code: 'UNREACHABLE',
    text: 'there is no such host',
    more: { hint: 'check the spelling of the host and the DNS of this machine' },
  },
  EAI_AGAIN: { code: 'UNREACHABLE', text: 'the DNS did not answer', more: { transient: true } },
  ECONNRESET: BROKEN,
  EPIPE: BROKEN,
  ECONNABORTED: BROKEN,
  ETIMEDOUT: { code: 'TIMEOUT', text: 'no connection within the time limit', more: { transient: true } },
  HPE_HEADER_OVERFLOW: { code: 'LIMIT_EXCEEDED', text: 'the head of the answer is too large', more: {} },
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EHOSTDOWN: NO_ROUTE,
  ENETDOWN: NO_ROUTE,
};

/** The first cause that carries a code; several addresses tried in vain come as an AggregateError. */
function innermost(error: unknown): unknown {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error; depth += 1) {
    if (inner instanceof AggregateError && inner.errors.length > 0 && codeOf(inner) === '') inner = inner.errors[0];
    else if (inner.cause instanceof Error && codeOf(inner) === '') inner = inner.cause;
    else break;
  }
  return inner;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

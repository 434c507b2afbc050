import { Failure, toFailure, type FailureCode } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';

/** What a registry answered when it did not do as asked; `body` is bounded. */
export interface Refusal {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** `GET https://host/v2/…`, without its query. */
  readonly request: string;
  readonly what: 'manifest' | 'blob' | 'upload' | 'tags' | 'referrers' | 'catalog' | 'delete' | 'token';
  /** What the user calls the thing: `host/path:tag`. */
  readonly subject: string;
}

/** Codes of OCI Distribution 1.1 ("Error Codes") and of the registries that have their own. */
const CODE_OF: Readonly<Record<string, FailureCode>> = {
  UNAUTHORIZED: 'AUTH_REQUIRED',
  DENIED: 'AUTH_DENIED',
  NAME_UNKNOWN: 'REPOSITORY_UNKNOWN',
  NOT_FOUND: 'MANIFEST_UNKNOWN',
  MANIFEST_UNKNOWN: 'MANIFEST_UNKNOWN',
  MANIFEST_INVALID: 'MANIFEST_INVALID',
  MANIFEST_BLOB_UNKNOWN: 'BLOB_UNKNOWN',
  BLOB_UNKNOWN: 'BLOB_UNKNOWN',
  DIGEST_INVALID: 'DIGEST_MISMATCH',
  SIZE_INVALID: 'SIZE_MISMATCH',
  NAME_INVALID: 'REFERENCE_INVALID',
  TAG_INVALID: 'REFERENCE_INVALID',
  TOOMANYREQUESTS: 'RATE_LIMITED',
  UNSUPPORTED: 'UNSUPPORTED',
};

const IMMUTABLE = /immutable|ImageTagAlreadyExists|tag .{0,200}already exists/i;

/** Retrying may help with these; 501 says that it never will. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** A registry's refusal in our words: the first error that it names, else what its status means for this kind of thing. */
export function refusalToFailure(refusal: Refusal): Failure {
  const { status, subject } = refusal;
  const named = firstError(refusal);
  const transient = isTransientStatus(status);
  const facts = { status, request: refusal.request, ...(named === undefined ? {} : { registryCode: named.code }) };
  const detail =
    named === undefined
      ? bodyText(refusal)
      : renderForeign([named.code, named.message].filter((part) => part !== '').join(': '));
  const code = codeFor(refusal, named);
  const said = detail === '' ? '' : ` (${detail})`;
  return new Failure(code, `${headline(code, refusal)}${said}`, {
    subject,
    transient,
    facts,
    ...hintFor(code, refusal),
  });
}

function codeFor(refusal: Refusal, named: { code: string; message: string } | undefined): FailureCode {
  const { status, what } = refusal;
  if (status === 429) return 'RATE_LIMITED';
  if (status >= 500 && status !== 501) return 'SERVER_ERROR';
  if (status >= 400 && what !== 'blob' && IMMUTABLE.test(`${named?.code ?? ''} ${named?.message ?? refusal.body}`))
    return 'TAG_IMMUTABLE';
  if (status === 401) return 'AUTH_REQUIRED';
  const known = named === undefined ? undefined : CODE_OF[named.code];
  if (known === 'MANIFEST_UNKNOWN' && what === 'blob') return 'BLOB_UNKNOWN';
  if (known === 'AUTH_REQUIRED' && status === 403) return 'AUTH_DENIED';
  if (known !== undefined) return known;
  if (status === 403) return 'AUTH_DENIED';
  if (status === 404)
    return what === 'blob'
      ? 'BLOB_UNKNOWN'
      : what === 'manifest' || what === 'delete'
        ? 'MANIFEST_UNKNOWN'
        : 'REPOSITORY_UNKNOWN';
  if (status === 405 || status === 501) return 'UNSUPPORTED';
  if (status === 413) return 'LIMIT_EXCEEDED';
  return what === 'manifest' && status === 400 ? 'MANIFEST_INVALID' : 'SERVER_ERROR';
}

function headline(code: FailureCode, refusal: Refusal): string {
  const { subject, status, what } = refusal;
  switch (code) {
    case 'AUTH_REQUIRED':
      return `${subject}: the registry wants credentials`;
    case 'AUTH_DENIED':
      return `${subject}: the registry says no`;
    case 'REPOSITORY_UNKNOWN':
      return `${subject}: no such repository`;
    case 'MANIFEST_UNKNOWN':
      return `${subject}: no such image`;
    case 'BLOB_UNKNOWN':
      return `${subject}: a blob is not there`;
    case 'TAG_IMMUTABLE':
      return `${subject}: the tag is immutable and points at something else`;
    case 'RATE_LIMITED':
      return `${subject}: the registry limits the rate of requests`;
    case 'MANIFEST_INVALID':
      return `${subject}: the registry refused the manifest`;
    default:
      return `${subject}: the registry answered ${String(status)} to a request for the ${what}`;
  }
}

function hintFor(code: FailureCode, refusal: Refusal): { hint?: string } {
  switch (code) {
    case 'AUTH_REQUIRED':
      return { hint: 'give credentials for this registry (--src-creds, --dest-creds, the registries input)' };
    case 'AUTH_DENIED':
      return {
        hint: 'the credential is valid elsewhere perhaps, but not allowed here: check its permissions on this repository',
      };
    case 'REPOSITORY_UNKNOWN':
    case 'MANIFEST_UNKNOWN':
      return { hint: 'check the name and the tag; a private repository looks absent to those who may not see it' };
    case 'TAG_IMMUTABLE':
      return { hint: 'choose a new tag, or change the rule of this repository' };
    case 'RATE_LIMITED':
      return { hint: 'wait, log in, or lower --concurrency' };
    case 'UNSUPPORTED':
      return { hint: 'this registry does not offer that operation' };
    case 'SERVER_ERROR':
      return refusal.status >= 500 ? { hint: 'the registry is in trouble: try again later' } : {};
    default:
      return {};
  }
}

function firstError(refusal: Refusal): { readonly code: string; readonly message: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(refusal.body);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('errors' in value) || !Array.isArray(value.errors))
    return undefined;
  const first: unknown = value.errors[0];
  if (typeof first !== 'object' || first === null || !('code' in first) || typeof first.code !== 'string')
    return undefined;
  return { code: first.code, message: 'message' in first && typeof first.message === 'string' ? first.message : '' };
}

function bodyText({ contentType, body }: Refusal): string {
  if (/html/i.test(contentType) || /^\s*</.test(body)) return 'with an HTML page';
  return renderForeign(body);
}

/** Errors of sockets and TLS by code: what it is, and whether another try may go well. */
const CONNECTION_ERRORS: Readonly<Record<string, readonly [code: FailureCode, text: string, transient: boolean]>> = {
  ECONNREFUSED: ['UNREACHABLE', 'refused the connection', true],
  ECONNRESET: ['UNREACHABLE', 'closed the connection', true],
  EPIPE: ['UNREACHABLE', 'closed the connection', true],
  ECONNABORTED: ['UNREACHABLE', 'closed the connection', true],
  ETIMEDOUT: ['UNREACHABLE', 'did not answer', true],
  EHOSTUNREACH: ['UNREACHABLE', 'cannot be reached', true],
  ENETUNREACH: ['UNREACHABLE', 'cannot be reached', true],
  EAI_AGAIN: ['UNREACHABLE', 'cannot be looked up just now (DNS)', true],
  ENOTFOUND: ['UNREACHABLE', 'does not exist (DNS)', false],
  UND_ERR_SOCKET: ['UNREACHABLE', 'closed the connection', true],
  UND_ERR_CONNECT_TIMEOUT: ['TIMEOUT', 'did not accept a connection in time', true],
  UND_ERR_HEADERS_TIMEOUT: ['TIMEOUT', 'did not answer in time', true],
  UND_ERR_BODY_TIMEOUT: ['TIMEOUT', 'stopped sending', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['UNREACHABLE', 'sent less than it promised', true],
  UND_ERR_RESPONSE_STATUS_CODE: ['SERVER_ERROR', 'sent something that is not HTTP', false],
  UND_ERR_HEADERS_OVERFLOW: ['LIMIT_EXCEEDED', 'sent headers that are too long', false],
};

/** What the network or undici threw, in our words. Failures and aborts pass through. */
export function connectionFailure(error: unknown, host: string): Failure {
  if (error instanceof Failure || !(error instanceof Error)) return toFailure(error);
  if (error.cause instanceof Failure) return error.cause;
  const code = codeOf(error) ?? (error.cause instanceof Error ? codeOf(error.cause) : undefined);
  const known = code === undefined ? undefined : CONNECTION_ERRORS[code];
  if (known !== undefined) {
    const [failureCode, text, transient] = known;
    return new Failure(failureCode, `${host} ${text}`, {
      subject: host,
      transient,
      cause: error,
      hint: 'check the host, the network and any proxy',
    });
  }
  if (code !== undefined && /CERT|SSL|TLS|SELF_SIGNED|ISSUER|ERR_TLS|DEPTH_ZERO/.test(code)) {
    return new Failure('TLS_FAILED', `${host}: the TLS connection failed (${renderForeign(error.message)})`, {
      subject: host,
      cause: error,
      hint: 'for a private CA set NODE_EXTRA_CA_CERTS; for a registry without TLS say --src-tls-verify=false or --dest-tls-verify=false',
    });
  }
  if (code !== undefined && code.startsWith('HPE_')) {
    return new Failure('SERVER_ERROR', `${host} sent something that is not HTTP`, { subject: host, cause: error });
  }
  return toFailure(error);
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

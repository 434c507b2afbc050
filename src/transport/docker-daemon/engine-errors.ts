import { readUpTo } from '../../distribution/body.ts';
import type { Answer } from '../../distribution/wire.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, type FailureCode } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { EngineAddress } from './address.ts';

const ELSEWHERE = 'start it, or say where it is: DOCKER_HOST, --src-daemon-host, --dest-daemon-host';

/** An answer of the engine that is no success, in its own words. */
export async function answerFailure(
  ctx: OperationContext,
  address: EngineAddress,
  what: string,
  answer: Answer,
): Promise<Failure> {
  const { status } = answer;
  const { bytes } = await readUpTo(answer, ctx.limits.errorBodyBytes);
  const said = renderForeign(messageIn(bytes.toString('utf8')));
  if (status === 400 && !address.isSecure && /to an HTTPS server/i.test(said)) {
    return new Failure('TLS_FAILED', `the Docker daemon at ${address.text} speaks TLS, and was spoken to without`, {
      subject: address.text,
      facts: { status },
      hint: address.isFromEnvironment
        ? 'set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the directory of ca.pem, cert.pem and key.pem'
        : 'write tcp://HOST:PORT, and name the directory of ca.pem, cert.pem and key.pem (--src-cert-dir, --dest-cert-dir)',
    });
  }
  const code: FailureCode =
    status === 404
      ? 'MANIFEST_UNKNOWN'
      : status === 401 || status === 403
        ? 'AUTH_DENIED'
        : status === 400
          ? 'UNSUPPORTED'
          : 'SERVER_ERROR';
  return new Failure(
    code,
    `${address.text}: ${what}: the daemon answered ${String(status)}${said === '' ? '' : `: ${said}`}`,
    {
      facts: { status },
      hint: HINTS[code] ?? 'see the log of the daemon',
    },
  );
}

const HINTS: Partial<Record<FailureCode, string>> = {
  MANIFEST_UNKNOWN: 'see `docker images` for what this daemon has',
  AUTH_DENIED: 'a plugin of this daemon decides who may do what: ask who runs it',
  UNSUPPORTED: 'DOCKER_API_VERSION asks for a version of the API: leave it out, or set one that the daemon speaks',
};

/** Engine API, "Errors": `{"message": …}`; of old as plain text. */
function messageIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
    return typeof message === 'string' ? message : '';
  } catch {
    return body;
  }
}

/** A connection that did not come about, or broke, in one line that names the address. */
export function unreachable(error: unknown, address: EngineAddress): unknown {
  if (!(error instanceof Failure)) return error;
  const errno = error.facts['errno'];
  const known = typeof errno === 'string' && address.at.kind === 'socket' ? SOCKET_ERRORS[errno] : undefined;
  const about = { subject: address.text, cause: error } as const;
  if (known !== undefined)
    return new Failure(known.code, `no Docker daemon at ${address.text}: ${known.text}`, {
      ...about,
      hint: known.hint,
    });
  if (error.code === 'TLS_FAILED') {
    const hint =
      'name the directory of ca.pem, cert.pem and key.pem (DOCKER_CERT_PATH, --src-cert-dir); without TLS the daemon is http://HOST:PORT';
    return new Failure('TLS_FAILED', `no Docker daemon at ${address.text}: ${error.message}`, { ...about, hint });
  }
  const words = `the Docker daemon at ${address.text}: ${error.message}`;
  return new Failure(error.code, words, { ...about, hint: ELSEWHERE });
}

const SOCKET_ERRORS: Readonly<
  Record<string, { readonly code: FailureCode; readonly text: string; readonly hint: string }>
> = {
  ENOENT: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
  ENOTDIR: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
  ENOTSOCK: { code: 'UNREACHABLE', text: 'this is no socket', hint: ELSEWHERE },
  ECONNREFUSED: { code: 'UNREACHABLE', text: 'nothing listens on this socket', hint: ELSEWHERE },
  EACCES: {
    code: 'AUTH_DENIED',
    text: 'this user may not use the socket',
    hint: 'run as root, or as a member of the group that owns the socket (docker)',
  },
};

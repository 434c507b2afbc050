import { Failure } from '../runtime/failure.ts';

/** The code of an error of TLS: OpenSSL's reason also where Node gives that in the text alone. */
export function tlsCode(code: string, message: string): string {
  const reason = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
  return reason === undefined ? code : `ERR_SSL_${reason.toUpperCase().replaceAll(/\W+/g, '_')}`;
}

/** An errno of TLS in words, before anything is known of the certificate; `undefined` for any other. */
export function tlsFailure(code: string, host: string, cause: unknown): Failure | undefined {
  const details = { facts: { host, errno: code }, cause };
  if (CERTIFICATE.test(code)) {
    return new Failure('TLS_FAILED', `${host}: the certificate is not trusted (${code})`, {
      ...details,
      hint: "trust the registry's CA (--cert-dir, certs.d, SSL_CERT_FILE), or turn verification off with --tls-verify=false",
    });
  }
  if (!TLS.test(code)) return undefined;
  const known = KINDS.find(({ codes }) => codes.test(code));
  return new Failure('TLS_FAILED', `${host}: ${known?.text ?? 'no TLS connection'} (${code})`, {
    ...details,
    hint: known?.hint ?? PLAIN,
  });
}

/** The server spoke TLS, and its certificate was refused: there is nothing to find out about its scheme any more. */
export function isCertificateFailure(failure: Failure): boolean {
  return CERTIFICATE.test(errnoOf(failure));
}

/** More CAs may help. */
export function isUnknownIssuer(failure: Failure): boolean {
  return UNKNOWN_ISSUER.test(errnoOf(failure));
}

/** The server wants to see a certificate, or does not take the one that it saw. */
export function isClientCertificateFailure(failure: Failure): boolean {
  return CLIENT_CERTIFICATE.test(errnoOf(failure));
}

/** No TLS came about: the server may speak something else. */
export function isTlsErrno(errno: string): boolean {
  return TLS.test(errno);
}

/** The same failure for whoever may open the content again: what kept it from being sent is about to be mended. */
export function asPassing(failure: Failure): Failure {
  const { code, message, facts, cause } = failure;
  return new Failure(code, message, { facts, cause, transient: true });
}

function errnoOf({ facts }: Failure): string {
  const errno = facts['errno'];
  return typeof errno === 'string' ? errno : '';
}

const CLIENT_CERTIFICATE =
  /^ERR_SSL_\w*ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/;
/** What Node says of the server's certificate, and not what the server says of ours. */
const CERTIFICATE =
  /^(?!ERR_SSL_).*(?:CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|ALTNAME)/;
const UNKNOWN_ISSUER = /^(?:UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|CERT_UNTRUSTED)/;
const TLS = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/;
const PLAIN = 'if this registry speaks plain HTTP, say so with --tls-verify=false';

/** OpenSSL's reasons (https://docs.openssl.org/3.5/man7/ossl-guide-tls-introduction/), by what a person would do about them. */
const KINDS: readonly { readonly codes: RegExp; readonly text: string; readonly hint: string }[] = [
  {
    codes: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|RECORD_LAYER_FAILURE/,
    text: 'the server does not speak TLS at this port',
    hint: PLAIN,
  },
  {
    codes: CLIENT_CERTIFICATE,
    text: "the server wants a client's certificate that it trusts",
    hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
  },
  {
    codes: /HANDSHAKE_FAILURE/,
    text: "the server refused the handshake: it wants a client's certificate, or has no cipher of TLS in common with us",
    hint: 'a certificate to show is NAME.cert with NAME.key in a directory (--cert-dir, certs.d)',
  },
  {
    codes: /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|INSUFFICIENT_SECURITY|VERSION_TOO_LOW|NO_CIPHER/,
    text: 'the server and we have no version or cipher of TLS in common',
    hint: 'the server needs TLS 1.2 or later, and whatever --tls-details asks for',
  },
];

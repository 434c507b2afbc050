import { describe, expect, it } from 'vitest';
import {
  isCertificateFailure,
  isClientCertificateFailure,
  isUnknownIssuer,
  tlsCode,
  tlsFailure,
} from './tls-errors.ts';

const ALERT =
  'write EPROTO 40CC:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../ssl/record/rec_layer_s3.c:916:SSL alert number 40\n';

describe('an error of TLS', () => {
  it('is known by the reason of OpenSSL where Node gives that in the text alone', () => {
    expect(tlsCode('EPROTO', ALERT)).toBe('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE');
    expect(tlsCode('EPROTO', 'write EPROTO')).toBe('EPROTO');
    expect(tlsCode('ECONNRESET', ALERT)).toBe('ECONNRESET');
  });

  it.each([
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER', says: 'does not speak TLS at this port', hint: '--tls-verify=false' },
    { code: 'ERR_SSL_PACKET_LENGTH_TOO_LONG', says: 'does not speak TLS at this port', hint: '--tls-verify=false' },
    { code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', says: 'refused the handshake', hint: '--cert-dir' },
    { code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', says: 'no version or cipher', hint: 'TLS 1.2' },
    { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', says: "wants a client's certificate", hint: 'NAME.key' },
    { code: 'CERT_HAS_EXPIRED', says: 'the certificate is not trusted', hint: '--cert-dir' },
    { code: 'EPROTO', says: 'no TLS connection', hint: '--tls-verify=false' },
  ])('$code is told in words, and never tried again', ({ code, says, hint }) => {
    const failure = tlsFailure(code, 'registry.corp', undefined);
    expect(failure).toMatchObject({ code: 'TLS_FAILED', transient: false });
    expect(failure?.message).toContain(`registry.corp: `);
    expect(failure?.message).toContain(says);
    expect(failure?.hint).toContain(hint);
  });

  it.each([
    { code: 'SELF_SIGNED_CERT_IN_CHAIN', kinds: [true, true, false] },
    { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', kinds: [true, true, false] },
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', kinds: [true, true, false] },
    { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', kinds: [true, true, false] },
    { code: 'CERT_HAS_EXPIRED', kinds: [true, false, false] },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID', kinds: [true, false, false] },
    { code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', kinds: [false, false, true] },
    { code: 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', kinds: [false, false, true] },
    { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', kinds: [false, false, true] },
  ])('$code is about the server, about a CA, about the client: $kinds', ({ code, kinds }) => {
    const failure = tlsFailure(code, 'registry.corp', undefined);
    if (failure === undefined) throw new Error('no failure');
    const all = [isCertificateFailure(failure), isUnknownIssuer(failure), isClientCertificateFailure(failure)];
    expect(all).toEqual(kinds);
  });
});

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { refusalIn, schemesOf } from './failures.ts';

describe('the schemes that a proxy asks for', () => {
  it.each([
    { header: 'Basic realm="proxy"', schemes: ['Basic'] },
    { header: 'Negotiate', schemes: ['Negotiate'] },
    { header: 'Negotiate, NTLM, Basic realm="a, b"', schemes: ['Negotiate', 'NTLM', 'Basic'] },
    { header: 'Digest realm="x", nonce="y", qop="auth"', schemes: ['Digest'] },
    { header: '', schemes: [] },
  ])('in $header are $schemes', ({ header, schemes }) => {
    expect(schemesOf(header)).toEqual(schemes);
  });
});

describe('an answer to a whole URL', () => {
  const answer = (
    status: number,
    headers: Readonly<Record<string, readonly string[]>>,
  ): Parameters<typeof refusalIn>[0] => ({
    status,
    headers,
    body: Readable.from([]),
    url: new URL('http://registry.corp'),
  });

  it.each([
    { status: 407, headers: {}, isOfProxy: true },
    { status: 503, headers: { 'x-squid-error': ['ERR_DNS_FAIL 0'] }, isOfProxy: true },
    { status: 502, headers: { 'proxy-status': ['ExampleProxy; error=connection_refused'] }, isOfProxy: true },
    { status: 500, headers: { server: ['tinyproxy/1.11.1'] }, isOfProxy: true },
    { status: 503, headers: { server: ['nginx'], via: ['1.1 squid'] }, isOfProxy: false },
    { status: 404, headers: {}, isOfProxy: false },
    { status: 200, headers: { server: ['squid/5.7'] }, isOfProxy: false },
  ])('of $status with $headers is the proxy’s own: $isOfProxy', ({ status, headers, isOfProxy }) => {
    expect(refusalIn(answer(status, headers)) !== undefined).toBe(isOfProxy);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/failure.ts';
import { answerFailure, connectionFailure, type About } from './errors.ts';
import { parseErrorBody } from './error-body.ts';

const ABOUT: About = { what: 'manifest', subject: 'r.example/app:v1', writes: false };
const URL_ = new URL('https://r.example/v2/');

function fail(status: number, body = '', credentialOrigin?: string): Failure {
  return answerFailure(ABOUT, {
    status,
    host: 'r.example',
    body: Buffer.from(body),
    retryAfter: undefined,
    credentialOrigin,
  });
}

function errno(code: string, cause?: Error): Error {
  return Object.assign(new Error(code, cause === undefined ? undefined : { cause }), { code });
}

describe('the body of a refusal', () => {
  it.each([
    ['{"errors":[{"code":"DENIED","message":"no"},{"code":"X"}]}', ['DENIED no', 'X']],
    ['{"details":"bad password"}', ['bad password']],
    ['{"error":"invalid_grant","error_description":"gone"}', ['gone']],
    ['404 page not found\nmore', ['404 page not found']],
    ['<html>sorry</html>', []],
    ['{"errors":"none"}', []],
    ['{"errors":[null,7,{}]}', []],
    ['{"cut":', []],
    ['', []],
  ])('%j says %j', (body, texts) => {
    expect(parseErrorBody(Buffer.from(body)).texts).toEqual(texts);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.integer({ min: 300, max: 599 }), (body, status) => {
        expect(fail(status, body)).toBeInstanceOf(Failure);
        expect(fail(status, body).message.length).toBeLessThan(2000);
      }),
    );
  });
});

describe('a refusal', () => {
  it.each([true, false])('of a manifest (%s) whose part others are writing may pass', (writes) => {
    const body = '{"errors":[{"code":"DIGEST_INVALID"},{"code":"MANIFEST_BLOB_UNKNOWN"}]}';
    const refusal = { status: 400, host: 'r.example', retryAfter: undefined, credentialOrigin: undefined };
    const { code, transient } = answerFailure({ ...ABOUT, writes }, { ...refusal, body: Buffer.from(body) });
    expect({ code, transient }).toEqual(
      writes ? { code: 'SERVER_ERROR', transient: true } : { code: 'DIGEST_MISMATCH', transient: false },
    );
  });

  it.each([
    [401, '', undefined, 'AUTH_REQUIRED'],
    [401, '', 'a file', 'AUTH_DENIED'],
    [403, '', 'a file', 'AUTH_DENIED'],
    [404, '', undefined, 'MANIFEST_UNKNOWN'],
    [429, '{"errors":[{"code":"DENIED"}]}', undefined, 'RATE_LIMITED'],
    [500, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}', undefined, 'SERVER_ERROR'],
    [413, '<html>', undefined, 'LIMIT_EXCEEDED'],
    [400, '{"errors":[{"code":"TOOMANYREQUESTS"}]}', undefined, 'RATE_LIMITED'],
    [406, '{"errors":[{"status":406,"message":"Not Acceptable"}]}', 'a file', 'UNSUPPORTED'],
    [403, '{"errors":[{"code":"MANIFEST_INVALID"}]}', 'a file', 'AUTH_DENIED'],
    [400, '{"errors":[{"code":"MANIFEST_INVALID"}]}', 'a file', 'MANIFEST_INVALID'],
    [405, '{"errors":[{"code":"REGISTRY_DISALLOWED_OPERATION"}]}', 'a file', 'UNSUPPORTED'],
    [400, '{"errors":[{"code":"GOOGLE_MANIFEST_DANGLING_TAG"}]}', 'a file', 'UNSUPPORTED'],
  ] as const)('of %i %s with a credential from %s is %s', (status, body, origin, code) => {
    expect(fail(status, body, origin).code).toBe(code);
  });

  it.each([
    ['manifest', 'MANIFEST_UNKNOWN'],
    ['new manifest', 'REPOSITORY_UNKNOWN'],
    ['blob', 'BLOB_UNKNOWN'],
    ['upload', 'REPOSITORY_UNKNOWN'],
    ['open upload', 'SERVER_ERROR'],
    ['tags', 'REPOSITORY_UNKNOWN'],
  ] as const)('of 404 to a request for a %s is %s', (what, code) => {
    const refusal = {
      status: 404,
      host: 'r',
      body: Buffer.alloc(0),
      retryAfter: undefined,
      credentialOrigin: undefined,
    };
    expect(answerFailure({ ...ABOUT, what }, refusal).code).toBe(code);
  });

  it('names the thing, the host and where the credential came from', () => {
    const { message } = fail(
      403,
      '{"errors":[{"code":"DENIED","message":"requested access is denied"}]}',
      '~/.docker/config.json',
    );
    expect(message).toBe(
      'r.example/app:v1: not allowed: r.example answered 403: DENIED requested access is denied (credential from ~/.docker/config.json)',
    );
  });
});

describe('an error of the connection', () => {
  it.each([
    ['ECONNREFUSED', 'UNREACHABLE', true],
    ['ENOTFOUND', 'UNREACHABLE', false],
    ['EAI_AGAIN', 'UNREACHABLE', true],
    ['ECONNRESET', 'UNREACHABLE', true],
    ['ETIMEDOUT', 'TIMEOUT', true],
    ['CERT_HAS_EXPIRED', 'TLS_FAILED', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS_FAILED', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS_FAILED', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_FAILED', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS_FAILED', false],
    ['HPE_INVALID_CONSTANT', 'SERVER_ERROR', true],
  ] as const)('%s is %s, transient: %s', (code, expected, transient) => {
    const failure = connectionFailure(errno(code), URL_);
    expect([failure.code, failure.transient]).toEqual([expected, transient]);
    expect(failure.message).toContain('r.example');
  });

  it('is found below what wraps it', () => {
    expect(connectionFailure(new TypeError('failed', { cause: errno('ENOTFOUND') }), URL_).facts['errno']).toBe(
      'ENOTFOUND',
    );
    expect(connectionFailure(new AggregateError([errno('ECONNREFUSED')]), URL_).facts['errno']).toBe('ECONNREFUSED');
  });

  it('that is a Failure stays it', () => {
    const own = new Failure('DIGEST_MISMATCH', 'x');
    expect(connectionFailure(own, URL_)).toBe(own);
  });
});

import { describe, expect, it } from 'vitest';
import { quoteForeign, renderForeign, renderLog } from './text.ts';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2lnbmF0dXJl';

describe('a text from outside', () => {
  it('is one line without what a terminal takes for a command', () => {
    expect(renderForeign('a\u001b[31mb\r\nc\u009b2Jd\u202Ee\u200bf\u0007 ')).toBe('a [31mb c 2Jd e f');
  });

  it('is cut, and shows it', () => {
    expect(renderForeign('abcdef', 3)).toBe('abc…');
    expect(quoteForeign('ab"def', 3)).toBe('"ab\\"…"');
  });

  it("has no command of GitHub's runner in it", () => {
    expect(renderForeign('no ##[add-mask]a')).toBe('no ## [add-mask]a');
  });

  it.each([
    [
      'https://s3/x?X-Amz-Credential=AKIA%2Fus&X-Amz-Signature=abc123&y=1',
      '?X-Amz-Credential=***&X-Amz-Signature=***&y=1',
    ],
    ['https://blob/x?sv=2024&sig=a%2Fb%3D&se=1 is gone', '?sv=2024&sig=***&se=1 is gone'],
    ['{"u":"https://cdn/x?Signature=abc\\u0026Key-Pair-Id=K"}', '?Signature=***\\u0026Key-Pair-Id=K"}'],
    ['&amp;X-Goog-Signature=abc"', '&amp;X-Goog-Signature=***"'],
    ['u%3Fa%3D1%26sig%3Dabc', '%26sig%3D***'],
    ['/uploads/1?_state=abc==', '?_state=***'],
    ['access_token=abc', 'access_token=***'],
    [`invalid token ${JWT}, sorry`, 'invalid token ***, sorry'],
    ['got Bearer abcdefgh12345678== from you', 'got Bearer *** from you'],
    ['Authorization: Basic cm9ib3Q6aHVudGVyMg==', 'Authorization: Basic ***'],
  ])('%s does not show what opens something', (text, end) => {
    expect(renderForeign(text).endsWith(end)).toBe(true);
  });

  it.each([
    'Basic authentication is required',
    'the token has expired',
    'bearer tokens of the service registry.example are needed',
    'design=flat assign=1',
    'unauthorized: access to repository:a/b:pull denied',
  ])('%s stays', (text) => {
    expect(renderForeign(text)).toBe(text);
  });
});

describe('lines for a log', () => {
  it('keep tabs and line ends, and nothing else that is a command', () => {
    expect(renderLog('a\tb\u001b[0Ksection_start:1:x\r\u001b[0Kc\n\r\n  ::error::d ::e\n::f\n##[g]h::i\n')).toBe(
      'a\tb [0Ksection_start:1:x [0Kc\n \n  : :error::d ::e\n: :f\n## [g]h::i\n',
    );
  });
});

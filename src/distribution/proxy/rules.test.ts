import { assert, domain, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProxies } from './rules.ts';

const PROXY = { HTTPS_PROXY: 'http://proxy.corp:3128', HTTP_PROXY: 'http://proxy.corp:3129' };

function wayTo(url: string, environment: Readonly<Record<string, string>>): string {
  const route = parseProxies(environment).routeTo(new URL(url));
  return 'proxy' in route ? `${route.proxy.from} ${route.proxy.url.href}` : route.direct;
}

describe('the proxy of the environment', () => {
  it.each([
    { url: 'https://r.corp', environment: {}, way: 'no variable' },
    { url: 'https://r.corp', environment: { HTTP_PROXY: 'p:1' }, way: 'no variable' },
    { url: 'https://r.corp', environment: { ALL_PROXY: 'p:1', all_proxy: 'p:1' }, way: 'no variable' },
    { url: 'https://r.corp', environment: PROXY, way: 'HTTPS_PROXY http://proxy.corp:3128/' },
    { url: 'http://r.corp', environment: PROXY, way: 'HTTP_PROXY http://proxy.corp:3129/' },
    { url: 'https://r.corp', environment: { https_proxy: 'p.corp:1' }, way: 'https_proxy http://p.corp:1/' },
    {
      url: 'https://r.corp',
      environment: { HTTPS_PROXY: '', https_proxy: 'p.corp:1' },
      way: 'https_proxy http://p.corp:1/',
    },
    {
      url: 'https://r.corp',
      environment: { ...PROXY, https_proxy: 'other:1' },
      way: 'HTTPS_PROXY http://proxy.corp:3128/',
    },
    { url: 'https://r.corp', environment: { HTTPS_PROXY: 'https://p.corp' }, way: 'HTTPS_PROXY https://p.corp/' },
    {
      url: 'https://r.corp',
      environment: { HTTPS_PROXY: 'http://u:p@p.corp:8/x?y' },
      way: 'HTTPS_PROXY http://p.corp:8/',
    },
    { url: 'http://r.corp', environment: { ...PROXY, REQUEST_METHOD: 'GET' }, way: 'no variable' },
    { url: 'http://r.corp', environment: { http_proxy: 'p:1', REQUEST_METHOD: 'GET' }, way: 'http_proxy http://p:1/' },
  ])('to $url with $environment is "$way"', ({ url, environment, way }) => {
    expect(wayTo(url, environment)).toBe(way);
  });

  it.each(['localhost', '127.0.0.1', '127.9.9.9:5000', '[::1]:5000'])('is not asked for this machine: %s', (host) => {
    expect(wayTo(`http://${host}/v2/`, PROXY)).toBe('this machine');
  });

  it.each([
    '169.254.169.254',
    '169.254.170.2',
    '169.254.170.23',
    '[fd00:ec2::254]',
    '[fd00:ec2::23]',
    'metadata.google.internal',
    '0xa9fea9fe',
  ])("is not asked for a cloud's metadata: %s", (host) => {
    expect(wayTo(`http://${host}/latest/`, PROXY)).toBe('metadata');
  });

  it('reads user name and password with their %XX undone, and keeps them out of the address', () => {
    const route = parseProxies({ HTTPS_PROXY: 'http://c%40i:p%3A%2Fw%25@proxy:3128' }).routeTo(
      new URL('https://r.corp'),
    );
    if (!('proxy' in route)) throw new Error('no proxy');
    expect([route.proxy.login?.username, route.proxy.login?.password.reveal()]).toEqual(['c@i', 'p:/w%']);
    expect(route.proxy.url.href).toBe('http://proxy:3128/');
  });
});

/** As golang.org/x/net/http/httpproxy has them. */
describe('NO_PROXY', () => {
  const isExcepted = (url: string, NO_PROXY: string): boolean => wayTo(url, { ...PROXY, NO_PROXY }) === 'NO_PROXY';

  it.each([
    ['*', 'https://any.where'],
    ['x, * ,y', 'https://any.where'],
    ['corp.example', 'https://corp.example'],
    ['corp.example', 'https://a.b.corp.example'],
    ['CORP.example', 'https://a.corp.EXAMPLE:5000'],
    ['.corp.example', 'https://a.corp.example'],
    ['*.corp.example', 'https://a.corp.example'],
    ['corp.example:5000', 'https://corp.example:5000'],
    ['corp.example:443', 'https://corp.example'],
    ['corp.example:80', 'http://corp.example'],
    ['.corp.example:5000', 'https://a.corp.example:5000'],
    ['10.0.0.1', 'https://10.0.0.1:5000'],
    ['10.0.0.1:5000', 'https://10.0.0.1:5000'],
    ['10.0.0.0/8', 'https://10.200.3.4'],
    ['fd00::/8', 'https://[fd12::1]:5000'],
    ['fd12::1', 'https://[fd12:0::1]'],
    ['[fd12::1]', 'https://[fd12::1]'],
    ['[fd12::1]:5000', 'https://[fd12::1]:5000'],
    [' a.example ,, b.example', 'https://b.example'],
  ])('%s excepts %s', (text, url) => {
    expect(isExcepted(url, text)).toBe(true);
  });

  it.each([
    ['', 'https://corp.example'],
    ['corp.example', 'https://notcorp.example'],
    ['.corp.example', 'https://corp.example'],
    ['*.corp.example', 'https://corp.example'],
    ['corp.example:5000', 'https://corp.example'],
    ['corp.example:5000', 'https://corp.example:5001'],
    ['10.0.0.1:5000', 'https://10.0.0.1'],
    ['10.0.0.0/8', 'https://11.0.0.1'],
    ['10.0.0.0/8', 'https://ten.corp'],
    ['10.0.0.0/99', 'https://10.0.0.1'],
    ['a.example b.example', 'https://b.example'],
    [':5000', 'https://b.example:5000'],
    ['example.*', 'https://example.org'],
  ])('%s does not except %s', (text, url) => {
    expect(isExcepted(url, text)).toBe(false);
  });

  it('never fails, whatever it is', () => {
    assert(
      property(string(), domain(), (text, host) => {
        expect(['NO_PROXY', 'HTTPS_PROXY http://proxy.corp:3128/']).toContain(
          wayTo(`https://${host}`, { ...PROXY, NO_PROXY: text }),
        );
      }),
    );
  });
});

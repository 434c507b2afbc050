import { describe, expect, it } from 'vitest';
import { Redactor } from '../runtime/secret.ts';
import { registerEnvironment, registerUserInfo } from './user-info.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

function redacted(text: string): string {
  const redactor = new Redactor();
  registerUserInfo(redactor, [text]);
  return redactor.redact(text);
}

describe('an address with a user in it', () => {
  it.each([
    ['https://robot:hunter2@ghcr.io/a/b', 'https://robot:***@ghcr.io/a/b'],
    ['docker://robot:hunter2@ghcr.io/a/b:1', 'docker://robot:***@ghcr.io/a/b:1'],
    ['https://robot:hunt/er:2@ghcr.io/a/b', 'https://robot:***@ghcr.io/a/b'],
    ['https://robot:hun@ter2@ghcr.io/a/b', 'https://robot:***@ghcr.io/a/b'],
    ['https://robot:12345/hunter2@ghcr.io', 'https://robot:***@ghcr.io'],
    ['https://abc/def+ghi==@ghcr.io/a', 'https://***@ghcr.io/a'],
    ['--src=https://robot:1/hunter2@ghcr.io', '--src=https://robot:***@ghcr.io'],
    ['https://robot:hunter two@ghcr.io/a', 'https://robot:***@ghcr.io/a'],
    ['https://ghp_abcdef@ghcr.io/a/b', 'https://***@ghcr.io/a/b'],
    ['docker://ghp_abcdef@ghcr.io/a/b', 'docker://***@ghcr.io/a/b'],
    ['ghp_abcdefghijklmno@ghcr.io/a/b', '***@ghcr.io/a/b'],
    ['robot:hunter2@ghcr.io/a/b', 'robot:***@ghcr.io/a/b'],
    [`docker://robot:hunter2@ghcr.io/a/b@${DIGEST}`, `docker://robot:***@ghcr.io/a/b@${DIGEST}`],
    ['a, https://x:hunter2@a, b', 'a, https://x:***@a, b'],
  ])('%s is told as %s', (text, told) => {
    expect(redacted(text)).toBe(told);
  });

  it('hides the password also as it is without its escapes', () => {
    const redactor = new Redactor();
    registerUserInfo(redactor, ['http://robot:p%40ss%2Fword@proxy:3128']);
    expect(redactor.redact('"p@ss/word" and p%40ss%2Fword')).toBe('"***" and ***');
  });

  it.each([
    `docker://ghcr.io/a/b@${DIGEST}`,
    `docker://ghcr.io:5000/a/b:1@${DIGEST}`,
    `alpine@${DIGEST}`,
    'alpine:3.19@sha256:short',
    'docker://ghcr.io:5000/a/b@latest',
    'docker://ghcr.io/a/b@latest',
    'oci:/tmp/a@b/c:1',
    'oci:build/a@b:1',
    'https://ghcr.io/a/b@latest',
    'robot@example.com',
    '@',
    '//@',
  ])('%s has none', (text) => {
    expect(redacted(text)).toBe(text);
  });
});

describe('the environment', () => {
  it('gives the passwords inside addresses, and what is called a secret', () => {
    const redactor = new Redactor();
    registerEnvironment(redactor, {
      HTTPS_PROXY: 'http://me:proxy-pass@proxy:3128',
      CI_REPOSITORY_URL: 'https://gitlab-ci-token:job-pass@gitlab.example/a.git',
      CI_JOB_TOKEN: 'a-job-token',
      AWS_SECRET_ACCESS_KEY: 'a-secret-key',
      DEPLOY_TOKEN: '/run/secrets/deploy',
      USE_TOKEN: 'false',
      MAINTAINER: 'team@example.com',
      PATH: '/usr/bin:/bin',
    });
    const text =
      'proxy-pass job-pass a-job-token a-secret-key /run/secrets/deploy false me team@example.com /usr/bin:/bin';
    expect(redactor.redact(text)).toBe('*** *** *** *** /run/secrets/deploy false me team@example.com /usr/bin:/bin');
  });
});

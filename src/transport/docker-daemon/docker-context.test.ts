import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { readDockerContext } from './docker-context.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-context-'));
});
afterEach(async () => rm(home, { recursive: true, force: true }));

function placeOf(name: string, kind: 'meta' | 'tls'): string {
  const id = createHash('sha256').update(name).digest('hex');
  return path.join(home, '.docker', 'contexts', kind, id);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function hasContext(name: string, endpoint: unknown): Promise<void> {
  await write(path.join(placeOf(name, 'meta'), 'meta.json'), JSON.stringify({ Name: name, Endpoints: endpoint }));
}

const uses = async (config: unknown): Promise<void> =>
  write(path.join(home, '.docker', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));

describe("docker's context", () => {
  it('is none where nothing is said, and where it is the default one', async () => {
    expect(await readDockerContext({})).toBeUndefined();
    expect(await readDockerContext({ HOME: home })).toBeUndefined();
    await uses({ auths: {} });
    expect(await readDockerContext({ HOME: home })).toBeUndefined();
    await uses({ currentContext: 'default' });
    expect(await readDockerContext({ HOME: home })).toBeUndefined();
  });

  it('is the one in use, and the variable comes before it', async () => {
    await hasContext('rootless', { docker: { Host: 'unix:///run/user/1000/docker.sock' } });
    await hasContext('far', { docker: { Host: 'tcp://far.example:2376', SkipTLSVerify: true } });
    await mkdir(path.join(placeOf('far', 'tls'), 'docker'), { recursive: true });
    await uses({ currentContext: 'rootless' });
    expect(await readDockerContext({ HOME: home })).toEqual({
      name: 'rootless',
      host: 'unix:///run/user/1000/docker.sock',
      skipsVerification: false,
    });
    const far = {
      name: 'far',
      host: 'tcp://far.example:2376',
      certificates: path.join(placeOf('far', 'tls'), 'docker'),
      skipsVerification: true,
    };
    expect(await readDockerContext({ HOME: home, DOCKER_CONTEXT: 'far' })).toEqual(far);
    const elsewhere = { HOME: '/nowhere', DOCKER_CONFIG: path.join(home, '.docker'), DOCKER_CONTEXT: 'far' };
    expect(await readDockerContext(elsewhere)).toEqual(far);
    expect(await readDockerContext({ HOME: home, DOCKER_CONTEXT: 'default' })).toBeUndefined();
  });

  it.each([
    ['is not there', { DOCKER_CONTEXT: '../../etc' }, undefined, 'there is no docker context "../../etc"'],
    ['is in use and not there', {}, { currentContext: 'gone' }, 'which currentContext in'],
    ['says nothing of an engine', { DOCKER_CONTEXT: 'empty' }, undefined, 'says of no engine where it is'],
    ['is said in a file that is none', {}, '{', 'it is not JSON'],
  ])('is refused when it %s', async (_what, more, config, text) => {
    await hasContext('empty', { kubernetes: {} });
    if (config !== undefined) await uses(config);
    const failure = await failureOf(readDockerContext({ HOME: home, ...more }), 'CONFIG_INVALID');
    expect(failure.message).toContain(text);
    expect(failure.hint).toContain('docker context ls');
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { parseReference } from '../../transport/index.ts';
import { nearestRules } from './scoped-rules.ts';
import { scopesOfSubject, wrongScope } from './scopes.ts';

const D = `sha256:${'ab'.repeat(32)}`;

/** The scope that decides, of these. */
async function decides(text: string, ...known: readonly string[]): Promise<string> {
  const subject = parseReference(text);
  const rules = {
    default: ['x'],
    transports: new Map([[subject.transport, new Map(known.map((one) => [one, ['y']]))]]),
  };
  return nearestRules(rules, subject.transport, await scopesOfSubject(subject, known)).scope;
}

describe('the scope that decides', () => {
  const docker = ['a.b.example.com:5000/team/app:1.0', 'a.b.example.com:5000/team/app', 'a.b.example.com:5000/team'];
  const hosts = ['a.b.example.com:5000', '*.b.example.com', '*.example.com', '*.com', ''];

  it('is the nearest of an image of a registry', async () => {
    const all = [...docker, ...hosts];
    for (let at = 0; at < all.length; at += 1)
      expect(await decides('docker://a.b.example.com:5000/team/app:1.0', ...all.slice(at))).toBe(
        `docker:${all[at] ?? ''}`,
      );
  });

  it("is the file's default where no other is", async () => {
    expect(await decides('docker://r.example.com/app:1')).toBe('default');
    expect(await decides('docker://r.example.com/teams/app:1', 'r.example.com/team', 'r.example.com/teams/app/x')).toBe(
      'default',
    );
  });

  it('knows an image that is pinned by its digest and by its tag', async () => {
    const text = `docker://r.example.com/app:1@${D}`;
    expect(await decides(text, 'r.example.com/app:1', `r.example.com/app@${D}`)).toBe(`docker:r.example.com/app@${D}`);
    expect(await decides(text, 'r.example.com/app:1', 'r.example.com/app')).toBe('docker:r.example.com/app:1');
  });

  it('is not escaped from by how the host is written', async () => {
    const known = ['r.example.com', '*.example.org', 'docker.io'];
    expect(await decides('docker://R.Example.com/team/app:V1', ...known)).toBe('docker:r.example.com');
    expect(await decides('docker://R.Example.com/team/app:V1', ...known, 'r.example.com/team/app:V1')).toBe(
      'docker:r.example.com/team/app:V1',
    );
    expect(await decides(`docker://a.EXAMPLE.org/app:1@${D}`, ...known)).toBe('docker:*.example.org');
    expect(await decides('docker://r.example.com:443/team/app:1', ...known)).toBe('docker:r.example.com');
    expect(await decides('docker://r.example.com:05000/app:1', 'r.example.com:5000')).toBe('docker:r.example.com:5000');
    expect(await decides('docker://127.1/app:1', '127.0.0.1')).toBe('docker:127.0.0.1');
    expect(await decides('docker://a.999/app:1', ...known)).toBe('default');
    expect(await decides('docker://R.Example.com/team/app:1', 'R.Example.com', 'r.example.com')).toBe(
      'docker:R.Example.com',
    );
    expect(await decides('docker://Docker.io/library/busybox:1', ...known)).toBe('docker:docker.io');
  });

  it('takes short names for what they stand for', async () => {
    expect(await decides('docker://busybox', 'docker.io/library')).toBe('docker:docker.io/library');
    expect(await decides('docker://busybox', 'library', 'busybox')).toBe('default');
  });

  it("is a daemon's by name, and by nothing for an ID", async () => {
    expect(await decides('docker-daemon:r.example.com/app:1', 'r.example.com')).toBe('docker-daemon:r.example.com');
    expect(await decides(`docker-daemon:${D}`, 'docker.io', '')).toBe('docker-daemon:');
  });

  it('is none but the whole transport for an archive of Docker', async () => {
    expect(await decides('docker-archive:/a/b.tar:r.example.com/app:1', '/a', 'r.example.com', '')).toBe(
      'docker-archive:',
    );
  });

  it('is of a store, where the reference says which', async () => {
    const store = 'containers-storage:[overlay@/var/lib/x+/run/x:opt=1]r.example.com/app:1';
    const known = [
      '[overlay@/var/lib/x]r.example.com/app:1',
      '[overlay@/var/lib/x]r.example.com',
      '[overlay@/var/lib/x]',
    ];
    for (const [at, scope] of [...known, '[/var/lib/x]', ''].entries())
      expect(await decides(store, ...[...known, '[/var/lib/x]', ''].slice(at))).toBe(`containers-storage:${scope}`);
    expect(await decides('containers-storage:app', '')).toBe('containers-storage:');
    await failureOf(decides('containers-storage:app', '[/var/lib/x]'), 'REFERENCE_INVALID');
    await failureOf(decides('containers-storage:[/var/lib/x]app', '[/var/lib/x]'), 'REFERENCE_INVALID');
  });
});

describe('the scopes of a place on the disk', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'waybill-scopes-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(['oci', 'dir', 'oci-archive'])('are the directories above it, by their real names: %s', async (transport) => {
    mkdirSync(path.join(directory, 'real/app'), { recursive: true });
    symlinkSync(path.join(directory, 'real'), path.join(directory, 'link'));
    const scope = path.join(directory, 'real');
    expect(await decides(`${transport}:${directory}/link/app`, scope, '')).toBe(`${transport}:${scope}`);
  });
});

describe('a scope', () => {
  it.each([
    ['docker', 'anything at all'],
    ['docker-daemon', 'docker.io/library'],
    ['dir', '/a/b'],
    ['oci', '/a'],
    ['oci-archive', '/a/b.tar'],
    ['atomic', 'registry.example.com:5000/namespace/stream:tag'],
    ['containers-storage', '[overlay@/var/lib/containers]docker.io/library'],
    ['containers-storage', '[/var/lib/containers]'],
    ['ostree', '/repo:branch'],
    ['a-transport-of-later', 'x'],
    ['docker-archive', ''],
  ])('%s:%s is taken', (transport, scope) => {
    expect(wrongScope(transport, scope)).toBeUndefined();
  });

  it.each([
    ['dir', 'relative/path'],
    ['oci', '/'],
    ['oci', '/a/../b'],
    ['oci-archive', '/a//b'],
    ['dir', '/a/'],
    ['docker-archive', '/a/b.tar'],
    ['tarball', 'x'],
    ['docker-daemon', D],
    ['atomic', 'host/a/b/c'],
    ['containers-storage', 'docker.io/library/busybox'],
    ['containers-storage', '[relative]x'],
    ['ostree', 'repo:branch'],
    ['ostree', '/repo'],
  ])('%s:%s is refused', (transport, scope) => {
    expect(wrongScope(transport, scope)).toBeDefined();
  });
});

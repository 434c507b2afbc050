import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { parseReference } from '../transport/index.ts';
import { refuseSharedPlaces } from './shared-places.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'waybill-places-'));
  await mkdir(path.join(root, 'real'));
  await symlink('real', path.join(root, 'link'));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

const asked = async (...texts: readonly string[]): Promise<void> =>
  refuseSharedPlaces(texts.map((text) => ({ reference: parseReference(text.replaceAll('ROOT', root)) })));

describe('destinations on disk', () => {
  it.each([
    [['oci-archive:ROOT/a.tar', 'docker-archive:ROOT/a.tar:app:1']],
    [['dir:ROOT/x/y', 'oci:ROOT/x/../x/y:1']],
    [['dir:ROOT/real', 'docker://r.example/app:1', 'oci:ROOT/link']],
    [['docker-archive:ROOT/link/new/a.tar', 'oci-archive:ROOT/real/new/a.tar']],
    [['docker-archive:/dev/stdout', 'oci-archive:/dev/stdout']],
  ])('of two transports are refused where they are one: %j', async (texts) => {
    const { message } = await failureOf(asked(...texts), 'INPUT_INVALID');
    expect(message).toContain('one place on disk');
  });

  it.each([
    [['oci:ROOT/x:1', 'oci:ROOT/x:2']],
    [['oci-archive:ROOT/a.tar', 'docker-archive:ROOT/b.tar', 'dir:ROOT/a', 'oci:ROOT/b']],
    [['docker://r.example/app:1', 'docker://r.example/app:2']],
  ])('are taken otherwise: %j', async (texts) => {
    await expect(asked(...texts)).resolves.toBeUndefined();
  });
});

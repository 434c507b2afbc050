import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';

let waybill: CommandLine;
let directory: string;
let circle: string;

beforeAll(async () => {
  waybill = await aCommandLine();
  directory = path.join(waybill.directory, 'settings.d');
  circle = path.join(waybill.directory, 'circle.json');
  await mkdir(directory);
  await symlink(circle, circle);
});
afterAll(async () => waybill[Symbol.asyncDispose]());

const IMAGES = ['docker://127.0.0.1:1/a:1', 'docker://127.0.0.1:1/b:1'];
const KEYLESS = ['--sign', 'keyless', '--identity-token', 'x'];

/** Where a file of settings is named: the command, with what stands in its place. */
const NAMED: Readonly<Record<string, (file: string) => readonly string[]>> = {
  '--policy': (file) => ['copy', '--insecure-policy=false', '--policy', file, ...IMAGES],
  '--trust-policy': (file) => ['copy', '--insecure-policy=false', '--trust-policy', file, ...IMAGES],
  '--registries-conf': (file) => ['copy', '--registries-conf', file, ...IMAGES],
  'sync --config': (file) => ['sync', '--config', file],
  'sync --src yaml': (file) => ['sync', '--src', 'yaml', '--dest', 'docker', file, '127.0.0.1:1'],
  '--signing-config': (file) => ['copy', ...KEYLESS, '--signing-config', file, ...IMAGES],
  '--trusted-root': (file) => [
    'copy',
    ...KEYLESS,
    '--fulcio-url',
    'http://127.0.0.1:1',
    '--trusted-root',
    file,
    ...IMAGES,
  ],
  '--key': (file) => ['copy', '--key', file, ...IMAGES],
  '--sign-by-sigstore': (file) => ['copy', '--sign-by-sigstore', file, ...IMAGES],
  '--protect-file': (file) => ['prune', '--match', 'a', '--protect-file', file, 'docker://127.0.0.1:1/a'],
  'apply PLAN': (file) => ['apply', file],
};

describe('a file of settings that is none', () => {
  it.each(Object.keys(NAMED))('is wrong with the request, and named: %s', async (name) => {
    for (const file of [directory, circle]) {
      const { code, stderr } = await waybill.run([...(NAMED[name]?.(file) ?? []), '--retry-times=0']);
      expect(stderr).toContain(file);
      expect({ code, stderr }).toMatchObject({
        code: 4,
        stderr: expect.stringMatching(/^error (?:CONFIG|INPUT)_INVALID: /m) as string,
      });
    }
  });
});

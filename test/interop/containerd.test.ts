import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../support/debian.ts';
import { anImage } from '../support/image-builder.ts';
import { runProgram } from '../support/run-program.ts';
import { writeImage } from '../support/write-image.ts';

/** It changes mounts where it keeps images, which root alone may. */
const absent = process.getuid?.() === 0 ? whyNot('containerd') : 'not root';
const image = anImage({ layerForm: 'tar', format: 'docker' });

describe.skipIf(absent !== undefined)(`archives and containerd ${absent ?? ''}`, () => {
  let directory: string;
  let stop = async (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-containerd-'));
    const settings = [
      'version = 2',
      'disabled_plugins = ["io.containerd.grpc.v1.cri"]',
      `root = "${directory}/root"`,
      `state = "${directory}/state"`,
      '[grpc]',
      `address = "${directory}/socket"`,
      '[ttrpc]',
      `address = "${directory}/ttrpc"`,
    ];
    await writeFile(path.join(directory, 'config.toml'), settings.join('\n'));
    const child = spawn('containerd', ['--config', path.join(directory, 'config.toml')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    stop = async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    };
    await new Promise<void>((resolve, reject) => {
      createInterface(child.stderr).on('line', (line) => {
        if (line.includes('containerd successfully booted')) resolve();
      });
      child.once('close', () => reject(new Error('containerd ended')));
    });
  });
  afterAll(async () => stop());

  it.each(['oci-archive', 'docker-archive'])('imports an %s under its full name', async (kind) => {
    const file = path.join(directory, `${kind}.tar`);
    const name = `registry.example.com/${kind}/app:1.0`;
    await writeImage(`${kind}:${file}:${name}`, image);
    const ctr = async (...args: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await runProgram([
        'ctr',
        '-a',
        path.join(directory, 'socket'),
        'image',
        ...args,
      ]);
      expect({ code, stderr }).toMatchObject({ code: 0 });
      return stdout;
    };
    await ctr('import', '--no-unpack', file);
    expect((await ctr('ls', '-q')).split('\n')).toContain(name);
    if (kind === 'oci-archive') expect(await ctr('ls')).toContain(image.root.descriptor.digest);
  });
});

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openPrivateKey, parsePublicKey } from '../../../src/trust/sigstore/key-file.ts';
import { aCommandLine } from '../../support/command-line.ts';

describe('generate-sigstore-key', () => {
  it('writes a pair that belongs together, the private key for its owner alone', async () => {
    await using waybill = await aCommandLine();
    const prefix = path.join(waybill.directory, 'release');
    const passphrase = path.join(waybill.directory, 'passphrase');
    await writeFile(passphrase, 'correct horse\nnot this line\n');
    const ran = await waybill.run([
      'generate-sigstore-key',
      '--output-prefix',
      prefix,
      '--passphrase-file',
      passphrase,
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: `Key written to "${prefix}.private" and "${prefix}.pub"\n` });
    expect((await stat(`${prefix}.private`)).mode & 0o777).toBe(0o600);
    const key = await openPrivateKey(await readFile(`${prefix}.private`, 'utf8'), 'correct horse');
    const signature = sign('sha256', Buffer.from('x'), key);
    const open = parsePublicKey(await readFile(`${prefix}.pub`, 'utf8'));
    expect(verify('sha256', Buffer.from('x'), open, signature)).toBe(true);
  });

  it('takes the passphrase of COSIGN_PASSWORD, an empty one too', async () => {
    await using waybill = await aCommandLine();
    const prefix = path.join(waybill.directory, 'k');
    const ran = await waybill.run(['generate-sigstore-key', '--output-prefix', prefix], { COSIGN_PASSWORD: '' });
    expect(ran.code).toBe(0);
    expect((await openPrivateKey(await readFile(`${prefix}.private`, 'utf8'), '')).type).toBe('private');
  });

  it.each(['private', 'pub'])('overwrites no file: .%s', async (suffix) => {
    await using waybill = await aCommandLine();
    const prefix = path.join(waybill.directory, 'k');
    await writeFile(`${prefix}.${suffix}`, 'mine');
    const ran = await waybill.run(['generate-sigstore-key', '--output-prefix', prefix], { COSIGN_PASSWORD: 'x' });
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain(`${prefix}.${suffix}`);
    expect(await readdir(waybill.directory)).toEqual([`k.${suffix}`]);
    expect(await readFile(`${prefix}.${suffix}`, 'utf8')).toBe('mine');
  });

  it.each([
    [[], /needs --output-prefix/],
    [['--output-prefix', 'k'], /no terminal to ask on/],
    [['--output-prefix', 'k', '--passphrase-file', 'absent'], /no such file: absent/],
    [['--output-prefix', 'absent/k'], /no such file or directory: absent\/k\.private/],
    [['--output-prefix', 'k', 'operand'], /operand/],
  ])('leaves nothing behind where it fails: %j', async (args, message) => {
    await using waybill = await aCommandLine();
    const placed = args.map((one) => (/^(?:k|absent)/.test(one) ? path.join(waybill.directory, one) : one));
    const ran = await waybill.run(['generate-sigstore-key', ...placed]);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr.replaceAll(`${waybill.directory}/`, '')).toMatch(message);
    expect(await readdir(waybill.directory)).toEqual([]);
  });
});

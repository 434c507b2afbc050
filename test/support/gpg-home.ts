import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { succeed } from './two-tools.ts';
import { runProgram } from './run-program.ts';

/** A keyring of gpg's own, with its agent ended at the end. */
export interface GpgHome extends AsyncDisposable {
  readonly directory: string;
  /** A new key that signs; its fingerprint. */
  newKey(user: string, passphrase?: string): Promise<string>;
  /** Writes the public key of a fingerprint to a file, whose path it gives. */
  exportKey(fingerprint: string): Promise<string>;
  /** The armored secret key. */
  exportSecret(fingerprint: string, passphrase?: string): Promise<string>;
}

export async function aGpgHome(): Promise<GpgHome> {
  // The path of the agent's socket is bounded.
  const directory = await mkdtemp(path.join(tmpdir(), 'gpg-'));
  const gpg = async (...args: readonly string[]): Promise<string> =>
    succeed(runProgram(['gpg', '--batch', '--homedir', directory, ...args]));
  const unlocked = (passphrase: string): readonly string[] => [
    '--pinentry-mode',
    'loopback',
    '--passphrase',
    passphrase,
  ];
  return {
    directory,
    newKey: async (user, passphrase = '') => {
      await gpg(...unlocked(passphrase), '--quick-generate-key', user, 'rsa2048', 'sign', 'never');
      const listed = await gpg('--with-colons', '--list-keys', user);
      return /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
    },
    exportKey: async (fingerprint) => {
      const file = path.join(directory, `${fingerprint}.asc`);
      await writeFile(file, await gpg('--armor', '--export', fingerprint));
      return file;
    },
    exportSecret: async (fingerprint, passphrase = '') =>
      gpg(...unlocked(passphrase), '--armor', '--export-secret-keys', fingerprint),
    [Symbol.asyncDispose]: async () => {
      await runProgram(['gpgconf', '--homedir', directory, '--kill', 'all']);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

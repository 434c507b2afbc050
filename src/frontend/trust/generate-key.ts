import { rm, writeFile } from 'node:fs/promises';
import { Failure, explainStorage } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { Invocation, Services } from '../invocation.ts';
import { findPassphrase, readPassphrase } from './passphrase.ts';

/** `generate-sigstore-key`: PREFIX.private and PREFIX.pub, neither of which may be there. What skopeo prints. */
export async function runGenerateKey({ options, environment }: Invocation, { ctx }: Services): Promise<string> {
  const prefix = options.text('output-prefix') ?? '';
  if (prefix === '') {
    throw new Failure('INPUT_INVALID', 'generate-sigstore-key needs --output-prefix', {
      side: 'local',
      hint: 'waybill generate-sigstore-key --output-prefix ./release',
    });
  }
  const [secret, open] = [`${prefix}.private`, `${prefix}.pub`];
  await using files = await NewFiles.create([
    { file: secret, mode: 0o600 },
    { file: open, mode: 0o644 },
  ]);
  const named = options.text('passphrase-file') ?? '';
  const passphrase =
    named === ''
      ? await findPassphrase(ctx, environment, { key: secret, option: '--passphrase-file', isNew: true })
      : await readPassphrase(ctx, named, '--passphrase-file');
  const { generateKey } = await import('../../trust/sigstore/generate-key.ts');
  const pair = await generateKey(passphrase);
  await files.write([pair.private, pair.public]);
  return `Key written to ${JSON.stringify(secret)} and ${JSON.stringify(open)}\n`;
}

/** Files that are ours from the moment they are there: nothing of anyone's is overwritten, and nothing half done stays. */
class NewFiles implements AsyncDisposable {
  readonly #created: string[] = [];
  #isWhole = false;

  static async create(wanted: readonly { readonly file: string; readonly mode: number }[]): Promise<NewFiles> {
    const files = new NewFiles();
    try {
      for (const { file, mode } of wanted) {
        await writeFile(file, '', { flag: 'wx', mode });
        files.#created.push(file);
      }
    } catch (error) {
      await files[Symbol.asyncDispose]();
      if (!isErrno(error, 'EEXIST')) throw explainStorage(error, prefixOf(wanted));
      throw new Failure('INPUT_INVALID', `there is a file already that the key pair would overwrite: ${taken(error)}`, {
        side: 'local',
        hint: 'move it away, or choose another --output-prefix',
        cause: error,
      });
    }
    return files;
  }

  async write(texts: readonly string[]): Promise<void> {
    for (const [at, file] of this.#created.entries()) await writeFile(file, texts[at] ?? '');
    this.#isWhole = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isWhole) return;
    await Promise.all(this.#created.map(async (file) => rm(file, { force: true })));
  }
}

function prefixOf(wanted: readonly { readonly file: string }[]): string {
  return wanted[0]?.file ?? '';
}

function taken(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? quoteForeign(error.path, 300)
    : '';
}

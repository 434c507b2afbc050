import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { readNamedFile } from '../files.ts';

const LARGEST = 64 * 1024;

/** The first line of a file, as skopeo reads passphrases; kept out of every output from here on. Fails with INPUT_INVALID. */
export async function readPassphrase(ctx: OperationContext, file: string, option: string): Promise<string> {
  const text = (await readNamedFile(file, option, LARGEST)).toString('utf8');
  const passphrase = text.replace(/\r?\n[\s\S]*$/, '');
  ctx.conceal(passphrase);
  return passphrase;
}

/**
 * The passphrase of a sigstore key that no file was named for: of COSIGN_PASSWORD, empty too, as cosign takes it; else somebody is
 * asked. `isNew`: twice. Fails with INPUT_INVALID where there is nobody.
 */
export async function findPassphrase(
  ctx: OperationContext,
  environment: Readonly<Record<string, string>>,
  { key, option, isNew = false }: { readonly key: string; readonly option: string; readonly isNew?: boolean },
): Promise<string> {
  const given = environment['COSIGN_PASSWORD'];
  if (given !== undefined) {
    ctx.conceal(given);
    return given;
  }
  const absent = new Failure(
    'INPUT_INVALID',
    `the passphrase of ${key} was not given, and there is no terminal to ask on`,
    {
      side: 'local',
      hint: `use ${option} or COSIGN_PASSWORD`,
    },
  );
  const { askSecret } = await import('../cli/prompt.ts');
  const passphrase = await askSecret(`Passphrase for ${key}: `, ctx.signal, absent);
  ctx.conceal(passphrase);
  if (isNew && (await askSecret('The same again: ', ctx.signal, absent)) !== passphrase) {
    throw new Failure('INPUT_INVALID', 'the passphrases differ', { side: 'local', hint: 'type it twice' });
  }
  return passphrase;
}

import { runProgram, type ProgramTrouble } from '../../runtime/child-program.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign, renderForeign } from '../../runtime/text.ts';
import { loadOpenPgpKeys } from './openpgp-keys.ts';
import type { PayloadSigner } from './payload-signer.ts';
import { parseSignedMessage } from './signed-message.ts';

const MOST_OUTPUT = 4 * 1024 * 1024;
/** Somebody may have to type a PIN. */
const LONGEST_RUN_MS = 5 * 60_000;
/** A key's ID or a fingerprint: with `!` behind it, this very key and none of its subkeys. */
const KEY = /^(?:0x)?(?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/;

/**
 * Signs with a key of gpg's keyring, by the program, so that agents and cards work. `user`: a fingerprint, or whatever else gpg knows
 * keys by. Fails with INPUT_INVALID where gpg is missing, does not have the key or may not use it.
 */
export function openKeyOfKeyring(user: string, passphrase: string | undefined): PayloadSigner {
  if (user === '' || user.startsWith('-')) throw refuse(`not a key of gpg's keyring: ${quoteForeign(user)}`);
  if (passphrase !== undefined && passphrase.includes('\n')) throw refuse('a passphrase is one line');
  return {
    identity: user,
    sign: async (ctx, payload) => {
      // Older verifiers know the primary key alone; where it may not sign, gpg chooses one that may.
      const exact = KEY.test(user) ? await run(ctx, `${user}!`, payload, passphrase) : undefined;
      const end = exact?.code === 0 ? exact : await run(ctx, user, payload, passphrase);
      if (end.code !== 0) {
        const why = lastLine(end.stderr);
        throw refuse(`gpg did not sign with ${quoteForeign(user)}: ${why}`, undefined, hintFor(why));
      }
      // What a gpg.conf asks for (text mode, another compression) may be more than others read.
      parseSignedMessage(end.output);
      return end.output;
    },
    keys: async (ctx) => loadOpenPgpKeys([await exportKeysOfKeyring(ctx, [user])]),
  };
}

/** The public keys of gpg's keyring with these fingerprints. Fails with INPUT_INVALID where it lacks one. */
export async function exportKeysOfKeyring(ctx: OperationContext, fingerprints: readonly string[]): Promise<Uint8Array> {
  const end = await gpg(ctx, ['--export', ...fingerprints], '');
  if (end.code === 0 && end.output.byteLength > 0) return end.output;
  throw refuse(
    `gpg has no public key ${fingerprints.join(', ')}: ${lastLine(end.stderr)}`,
    undefined,
    'look with gpg --list-keys, or give the keys in a file with --public-key-file',
  );
}

async function run(
  ctx: OperationContext,
  user: string,
  payload: Uint8Array,
  passphrase: string | undefined,
): ReturnType<typeof runProgram> {
  // gpg takes the passphrase from the first line of its input, and what is to be signed from the rest.
  const unlocking = passphrase === undefined ? [] : ['--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
  const input = `${passphrase === undefined ? '' : `${passphrase}\n`}${new TextDecoder().decode(payload)}`;
  return gpg(ctx, [...unlocking, '--yes', '--local-user', user, '--sign', '--output', '-'], input);
}

async function gpg(ctx: OperationContext, args: readonly string[], input: string): ReturnType<typeof runProgram> {
  return runProgram(
    ctx,
    {
      program: 'gpg',
      args: ['--batch', '--no-tty', ...args],
      environment: { ...ctx.environment, LC_ALL: 'C' },
      input,
      mostOutput: MOST_OUTPUT,
      timeMs: LONGEST_RUN_MS,
    },
    (trouble, cause) => refuse(`gpg ${SAID[trouble]}`, cause),
  );
}

const SAID: Readonly<Record<ProgramTrouble, string>> = {
  missing: 'is not installed here',
  unstartable: 'could not be started',
  slow: 'did not end in five minutes',
  loud: 'wrote more than any signature has',
};

function lastLine(text: string): string {
  return renderForeign(text.trim().split('\n').at(-1) ?? '');
}

const LOOK = 'look with gpg --list-secret-keys, or give the key itself as a file or in GPG_PRIVATE_KEY';

/** What gpg says where its agent has nobody to ask (gpg-error, err-codes), in the C locale. */
function hintFor(why: string): string {
  return /ioctl|pinentry|passphrase|No tty|canceled/i.test(why)
    ? 'give its passphrase in GPG_PASSPHRASE, or in a file with --sign-passphrase-file (standalone-sign: --passphrase-file)'
    : LOOK;
}

function refuse(message: string, cause?: unknown, hint: string = LOOK): Failure {
  return new Failure('INPUT_INVALID', message, {
    side: 'local',
    hint,
    ...(cause === undefined ? {} : { cause }),
  });
}

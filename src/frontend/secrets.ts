import { isDigest } from '../image/index.ts';
import type { Result } from '../operation/result.ts';
import type { Redactor } from '../runtime/secret.ts';
import { looksLikePath } from './files.ts';
import { secretsOfRegistries } from './registry-lines.ts';
import { OPTIONS } from './options/table.ts';

/**
 * Every secret among option values, in every form that it may be printed in, before anything of them is parsed: a value that
 * cannot be read is a secret still. Gives the texts, for a runner's masks.
 */
export function registerSecrets(
  redactor: Redactor,
  values: ReadonlyMap<string, readonly string[]>,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const pairs = OPTIONS.flatMap(({ name, kind, secret }) =>
    (values.get(name) ?? []).flatMap((value) => {
      if (secret !== true && !PRIVATE_KEY.test(value) && !isPastedKey(name, value)) return [];
      return kind === 'lines' ? secretsOfRegistries(value, environment) : pairsOf(value);
    }),
  );
  for (const { user, secret } of pairs) redactor.add(secret, user);
  return [...new Set(pairs.flatMap(masksOf))];
}

/** The text of a private key where its file could be named. */
const PRIVATE_KEY = /PRIVATE KEY(?: BLOCK)?-----/;
/** Options that name a file with a secret. */
const KEY_FILES: ReadonlySet<string> = new Set(['key', 'sign-by-sigstore-private-key', 'sign-passphrase-file']);

/** What may be the secret itself, without its lines of PEM. */
function isPastedKey(option: string, value: string): boolean {
  return KEY_FILES.has(option) && !looksLikePath(value) && !value.includes('-----BEGIN PUBLIC KEY-----');
}

/** The forms of a secret that a runner is told to mask in its log. */
export function masksOf({ user, secret }: { readonly user?: string; readonly secret: string }): readonly string[] {
  if (secret === '') return [];
  const pair = user === undefined ? [] : [Buffer.from(`${user}:${secret}`).toString('base64')];
  return [...new Set([secret, encodeURIComponent(secret), ...pair])];
}

/**
 * Before anything is rendered from it: an escape or a cut of ours would hide a secret from the redactor. Words of the schema and
 * digests stay: a program reads them, and no secret gets there.
 */
export function redactResult(redactor: Redactor, result: Result): Result {
  const redact = (key: string, value: unknown): unknown =>
    typeof value !== 'string' || SCHEMA_WORDS.has(key) || (key === 'digest' && isDigest(value))
      ? value
      : redactor.redact(value);
  return JSON.parse(JSON.stringify(result), redact) as Result;
}

/** Fields whose values are of a list of ours. */
const SCHEMA_WORDS: ReadonlySet<string> = new Set(['schema', 'status', 'policy', 'side', 'kind', 'format']);

/** A token has no user name of its own; registries take any. */
const ANY_USER = 'x-access-token';

/** `[HOST=]USER:PASSWORD` is secret in its password; a value without a colon is one as it is. */
function pairsOf(value: string): readonly { readonly user: string; readonly secret: string }[] {
  const whole = value.trim();
  if (whole === '') return [];
  return [...new Set([whole, whole.replace(/^[^=:\s]+=/, '')])].flatMap((one) => {
    const colon = one.includes('\n') ? -1 : one.indexOf(':');
    const asIs = { user: ANY_USER, secret: one };
    return colon < 0 ? [asIs] : [asIs, { user: one.slice(0, colon), secret: one.slice(colon + 1) }];
  });
}

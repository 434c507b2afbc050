import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { compileRegex } from '../../selection/regex.ts';
import { EXTENSION_NAMES } from './certificate-facts.ts';
import type { VerifiedBundle } from './verify-bundle.ts';

/** Who may have signed with a certificate: one issuer and one subject, each said in one way, and what the issuer told of the run. */
export interface IdentitySource {
  readonly issuer?: string;
  /** RE2; the whole issuer has to match. */
  readonly issuerRegexp?: string;
  readonly subject?: string;
  /** RE2; the whole subject has to match. */
  readonly subjectRegexp?: string;
  /** `*` any characters but `/` and `@`, `**` any, `?` one that is neither. The whole subject has to match. */
  readonly subjectGlob?: string;
  /** By sigstore's names: `sourceRepositoryURI`, `sourceRepositoryIdentifier` … Each has to be exactly this. */
  readonly extensions?: Readonly<Record<string, string>>;
}

/** A rule that was checked, ready to be asked. */
export interface IdentityRule {
  /** Why this signer is not meant, in words; `undefined` when he is. */
  readonly objection: (verified: SignerIdentity) => string | undefined;
}

export type SignerIdentity = Pick<VerifiedBundle, 'identity' | 'issuer' | 'extensions' | 'key'>;

/**
 * Makes a rule ready. Nothing matches in part: what is meant as a beginning has to say so. Fails with CONFIG_INVALID when issuer or
 * subject is missing or said twice, for patterns that are none, and for extensions that nobody knows.
 */
export async function compileIdentity(source: IdentitySource): Promise<IdentityRule> {
  const unknown = Object.keys(source.extensions ?? {}).find((name) => !EXTENSION_NAMES.has(name));
  if (unknown !== undefined)
    throw refuse(
      `no certificate has an extension ${quoteForeign(unknown)}`,
      `known are ${[...EXTENSION_NAMES].join(', ')}`,
    );
  const issuer = oneOf('issuer', [exactly(source.issuer), await whole(source.issuerRegexp)]);
  const subject = oneOf('subject', [
    exactly(source.subject),
    await whole(source.subjectRegexp),
    await whole(source.subjectGlob === undefined ? undefined : globToRegexp(source.subjectGlob)),
  ]);
  const extensions = Object.entries(source.extensions ?? {});
  return {
    objection: (verified) => {
      if (verified.key !== undefined) return 'it is signed with a key, not with a certificate';
      if (verified.issuer === undefined || !issuer(verified.issuer))
        return `its issuer is ${quoteForeign(verified.issuer ?? 'not named', 200)}`;
      if (!subject(verified.identity)) return `it is signed by ${quoteForeign(verified.identity, 300)}`;
      const other = extensions.find(([name, value]) => verified.extensions[name] !== value);
      if (other === undefined) return undefined;
      const found = verified.extensions[other[0]];
      return `its ${other[0]} is ${found === undefined ? 'missing' : quoteForeign(found, 200)}`;
    },
  };
}

/** Whether a rule means this signer. */
export function matchesIdentity(rule: IdentityRule, verified: SignerIdentity): boolean {
  return rule.objection(verified) === undefined;
}

type Test = (text: string) => boolean;

function oneOf(what: string, tests: readonly (Test | undefined)[]): Test {
  const [test, ...others] = tests.filter((one) => one !== undefined);
  if (test === undefined)
    throw refuse(`an identity has no ${what}`, `say which ${what} may sign: a signature of anybody is worth nothing`);
  if (others.length > 0) throw refuse(`an identity says its ${what} in two ways`, 'keep one of them');
  return test;
}

function exactly(text: string | undefined): Test | undefined {
  return text === undefined ? undefined : (found) => found === text;
}

/** The expression is compiled alone first: `a)|(b` must not become one that is tied to neither end. */
async function whole(regexp: string | undefined): Promise<Test | undefined> {
  if (regexp === undefined) return undefined;
  await compileRegex(regexp);
  return compileRegex(`\\A(?:${regexp})\\z`);
}

function globToRegexp(glob: string): string {
  return glob.replaceAll(/\*\*|[*?]|[^*?]+/g, (part) => {
    if (part === '**') return '(?s:.*)';
    if (part === '*') return '[^/@]*';
    return part === '?' ? '[^/@]' : part.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
  });
}

function refuse(why: string, hint: string): Failure {
  return new Failure('CONFIG_INVALID', why, { hint });
}

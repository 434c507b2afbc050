import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** What a CI platform says of the job that this is: the claims of its OIDC token, or the variables that it sets. */
export type Said =
  | { readonly kind: 'claims'; readonly claims: Readonly<Record<string, unknown>>; readonly origin: string }
  | { readonly kind: 'variables'; readonly environment: Readonly<Record<string, string>> };

/** A fact of a job: where it is said, and of what form it is. */
export interface Fact {
  /** Left out where no token has it. */
  readonly claim?: string;
  readonly variable: string;
  readonly form: Form;
}

export interface Form {
  /** With an article, for messages. */
  readonly what: string;
  readonly pattern: RegExp;
}

export const COMMIT: Form = { what: 'a commit', pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/ };
export const NUMBER: Form = { what: 'a number', pattern: /^\d{1,20}$/ };
/** Whatever people call things: nothing that ends a line, or turns the direction of what follows. */
export const LINE: Form = { what: 'a line of text', pattern: /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]+$/u };
export const WORD: Form = { what: 'a word', pattern: /^[a-z]+(?:[_-][a-z]+)*$/ };
/** An instance, which may be below a path; nothing behind it that could be anything else. */
export const ADDRESS: Form = { what: 'the address of a server', pattern: /^https?:\/\/[^\s/@?#\\]+(?:\/[\w.-]+)*\/?$/ };

const LONGEST = 1024;

/** All of these facts. Fails with INPUT_INVALID, which names every one that is missing, or the first that is of another form. */
export function readFacts<Name extends string>(
  facts: Readonly<Record<Name, Fact>>,
  said: Said,
): Readonly<Record<Name, string>> {
  const found = findFacts(facts, said);
  const absent = Object.entries<Fact>(facts).filter(([name]) => !(name in found));
  const missing = [...new Set(absent.map(([, fact]) => nameOf(fact, said)))];
  if (missing.length === 0) return found as Readonly<Record<Name, string>>;
  const verb = missing.length === 1 ? 'is' : 'are';
  const where = said.kind === 'claims' ? `in ${said.origin}` : 'set';
  throw new Failure(
    'INPUT_INVALID',
    `no provenance can be made of what this job says of itself: ${missing.join(', ')} ${verb} not ${where}`,
    { side: 'local', hint: GIVE_ONE },
  );
}

/** Those of these facts that are said. Fails with INPUT_INVALID for one that is of another form. */
export function findFacts<Name extends string>(
  facts: Readonly<Record<Name, Fact>>,
  said: Said,
): Readonly<Partial<Record<Name, string>>> {
  const found = Object.entries<Fact>(facts).flatMap(([name, fact]) => {
    const value = valueOf(fact, said);
    if (value === undefined || value === null || value === '') return [];
    // Platforms write some numbers as numbers and others as text.
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.length <= LONGEST && fact.form.pattern.test(text)) return [[name, text]];
    const shown = typeof text === 'string' ? `: ${quoteForeign(text, 60)}` : '';
    throw wrongFact(`${nameOf(fact, said)} is not ${fact.form.what}${shown}`);
  });
  return Object.fromEntries(found) as Readonly<Partial<Record<Name, string>>>;
}

export function wrongFact(message: string): Failure {
  return new Failure('INPUT_INVALID', message, { side: 'local', hint: GIVE_ONE });
}

const GIVE_ONE =
  'run it in the CI job that built the image, as the platform starts it, or give the statement with --predicate';

function nameOf(fact: Fact, said: Said): string {
  return said.kind === 'claims' ? (fact.claim ?? fact.variable) : fact.variable;
}

function valueOf(fact: Fact, said: Said): unknown {
  return (said.kind === 'claims' ? said.claims : said.environment)[nameOf(fact, said)];
}

import type { Credential } from '../distribution/contract.ts';
import { parseRegistry } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { Secret } from '../runtime/secret.ts';
import type { CredentialPlace } from '../settings/credential-places.ts';

export interface RegistryLine {
  readonly registry: string;
  /** Empty, or a path below which the credential is for. */
  readonly namespace: string;
  readonly credential: Extract<Credential, { kind: 'basic' }>;
}

/** `HOST[/NAMESPACE] USER PASSWORD`, one a line; quotes keep spaces, `env:NAME` reads a variable. Fails with INPUT_INVALID. */
export function parseRegistryLines(
  text: string,
  environment: Readonly<Record<string, string>>,
): readonly RegistryLine[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    const words = splitWords(line);
    const [place, user, password] = words;
    if (place === undefined || user === undefined || password === undefined || words.length !== 3) {
      throw new Failure('INPUT_INVALID', `registries: line ${String(at + 1)} is not HOST[/NAMESPACE] USER PASSWORD`, {
        side: 'local',
        hint: 'write three words; put a password with spaces in quotes',
      });
    }
    const slash = place.indexOf('/');
    const read = (word: string): string => {
      if (!word.startsWith('env:')) return word;
      const value = environment[word.slice(4)];
      if (value !== undefined && value !== '') return value;
      throw new Failure(
        'INPUT_INVALID',
        `registries: line ${String(at + 1)}: the variable ${word.slice(4, 64)} is not set`,
        { side: 'local', hint: 'set it in env: of this step' },
      );
    };
    return [
      {
        registry: parseRegistry(slash < 0 ? place : place.slice(0, slash)),
        namespace: slash < 0 ? '' : place.slice(slash + 1).replace(/\/+$/, ''),
        credential: {
          kind: 'basic',
          username: read(user),
          password: new Secret(read(password)),
          origin: `registries, line ${String(at + 1)}`,
        },
      },
    ];
  });
}

/** The lines as a place: the longest namespace that a repository is in. */
export function registryLinesPlace(lines: readonly RegistryLine[]): CredentialPlace {
  return {
    name: 'registries',
    find: async (ctx, { registry, path }) => {
      const [line] = lines
        .filter(({ namespace }) => namespace === '' || path === namespace || path.startsWith(`${namespace}/`))
        .filter((one) => one.registry === registry)
        .toSorted((a, b) => b.namespace.length - a.namespace.length);
      if (line === undefined) return Promise.resolve({ why: `no line of it is for ${registry}/${path}` });
      const { credential } = line;
      ctx.conceal(credential.password.reveal(), credential.username);
      return Promise.resolve({ credential });
    },
  };
}

function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare ?? '',
  );
}

/** Every password in `registries` lines, with its user, for masks and redaction; lines that cannot be read give their words. */
export function secretsOfRegistries(
  text: string,
  environment: Readonly<Record<string, string>>,
): readonly { readonly user: string; readonly secret: string }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, user = '', ...rest] = splitWords(line);
    return rest
      .map((word) => ({ user, secret: word.startsWith('env:') ? (environment[word.slice(4)] ?? '') : word }))
      .filter(({ secret }) => secret !== '');
  });
}

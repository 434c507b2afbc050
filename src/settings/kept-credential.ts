import type { Secret } from '../runtime/secret.ts';

/** What a credential helper keeps for one server. */
export interface KeptCredential {
  /** `<token>`: the secret is an identity token. */
  readonly username: string;
  readonly secret: Secret;
}

/** The name that stands for a secret that is no password (docker-credential-helpers, "get"). */
export const TOKEN_USERNAME = '<token>';

/** The program of the helper that files name `name`. */
export function programOf(name: string): string {
  return `docker-credential-${name}`;
}

import type { Expiring } from '../expiring.ts';

/** An OAuth access token for Google's services. */
export interface GoogleToken {
  readonly token: string;
  /** Where the identity came from that it was given for. */
  readonly origin: string;
}

export type GivenToken = Expiring<GoogleToken>;

/** What a registry needs is decided by the roles of the account; the scope only has to allow any of it. */
export const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

import type { FailureCode } from '../../src/runtime/failure.ts';
import type { Fault, FaultyRegistry } from '../support/faulty-registry.ts';
import type { FrontFault } from './front.ts';

/** What is done while the registry misbehaves. */
export const OPERATIONS = ['copy from', 'copy to', 'inspect', 'list-tags', 'delete'] as const;

export type Operation = (typeof OPERATIONS)[number];

/** `succeeds`: what arrives has the digests that were sent, or the answer is the right one. Otherwise the code it fails with. */
export type Outcome = 'succeeds' | FailureCode;

/** One line of the matrix: a fault, and what is promised of each operation that meets it. */
export interface FaultRow {
  readonly family: string;
  /** What the registry, or the way to it, does wrong; reads after "a registry, where …". */
  readonly fault: string;
  /** Every way of doing it: each is a cell of its own, and the promise is one. */
  readonly variants: readonly Variant[];
  readonly promise: Readonly<Partial<Record<Operation, Outcome>>>;
  /** The fault takes what silence would need: the limits for it are short. */
  readonly isSilent?: true;
  /** Why an upload may stay open, or nothing can be said of it: the registry gave no way to close it. */
  readonly mayLeaveUpload?: true;
}

export interface Variant {
  readonly name: string;
  /** What the registry does. */
  readonly faults: (scene: Scene) => readonly Fault[];
  /** What the connection to it does instead of passing bytes. */
  readonly front?: FrontFault;
  /** The registry speaks TLS, with a certificate that nobody knows; whether that is checked. `expired`: its authority is known. */
  readonly tls?: 'checked' | 'not checked' | 'expired';
  /** A name for the registry that nobody knows. */
  readonly unknownHost?: string;
  /** What is written here goes to a disk with so much room. */
  readonly diskBytes?: number;
  /** This machine's clock, in milliseconds since the epoch. */
  readonly now?: () => number;
}

export type Kind =
  | 'token request'
  | 'manifest read'
  | 'manifest write'
  | 'manifest delete'
  | 'blob read'
  | 'blob check'
  | 'upload start'
  | 'upload write'
  | 'referrers read'
  | 'tag list';

/** What faults may need to know of where they are planted. */
export interface Scene {
  readonly faulty: Pick<FaultyRegistry, 'origin' | 'revokeTokens'>;
  /** Another host with the content of the faulty registry, which wants no credentials and must get none. */
  readonly other: { readonly origin: string; readonly credentials: readonly string[] };
}

/** The requests that faults are planted on. */
export const KINDS: Readonly<Record<Kind, Pick<Fault, 'method' | 'path'>>> = {
  'token request': { path: /^\/token\b/ },
  'manifest read': { method: ['GET', 'HEAD'], path: /\/manifests\// },
  'manifest write': { method: 'PUT', path: /\/manifests\// },
  'manifest delete': { method: 'DELETE', path: /\/manifests\// },
  'blob read': { method: 'GET', path: /\/blobs\/sha256:/ },
  'blob check': { method: 'HEAD', path: /\/blobs\/sha256:/ },
  'upload start': { method: 'POST', path: /\/blobs\/uploads\// },
  'upload write': { method: ['PUT', 'PATCH'], path: /\/blobs\/uploads\/[^?]/ },
  'referrers read': { path: /\/referrers\// },
  'tag list': { path: /\/tags\/list/ },
};

/** A fault on one kind of request, `times` times or for ever. */
export function on(kind: Kind, what: Fault['what'], times?: number): Fault {
  return { ...KINDS[kind], what, ...(times === undefined ? {} : { times }) };
}

/** On every request of any kind. */
export function onAll(what: Fault['what'], times?: number): Fault {
  return { path: /./, what, ...(times === undefined ? {} : { times }) };
}

/** A redirect that is decided per request. */
export function redirect(to: (path: string) => string): Fault['what'] {
  return {
    kind: 'call',
    run: (request, response) => {
      request.resume();
      response.writeHead(307, { location: to(request.url ?? '/') }).end();
    },
  };
}

/** The only way of doing it. */
export function just(...faults: readonly Fault[]): readonly Variant[] {
  return [{ name: '', faults: () => faults }];
}

import type { Readable } from 'node:stream';
import type { Descriptor, Digest, ManifestDocument, Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Secret } from '../runtime/secret.ts';
import type { HostLimits } from './gate.ts';
import type { HttpClient } from './http.ts';
import type { CertificatePlaces } from './trust.ts';
import type { Way } from './way.ts';

interface Found {
  /** Where it was found (a flag, a file, a variable), never its value. */
  readonly origin: string;
  /** Milliseconds since the epoch from which it is asked for again; absent: good for the whole run. */
  readonly expiresAt?: number;
}

/** What a registry is told of us. */
export type Credential =
  | (Found & { readonly kind: 'basic'; readonly username: string; readonly password: Secret })
  /** An OAuth2 refresh token, exchanged at the realm by POST. */
  | (Found & { readonly kind: 'identity-token'; readonly token: Secret })
  /** Sent as it is when the registry asks for Bearer. */
  | (Found & { readonly kind: 'registry-token'; readonly token: Secret });

/** How one side of an operation reaches its registry. Two sides on one host may differ. */
export interface RegistryAccess {
  /**
   * Asked once per repository, when the registry first says 401, and again when what it gave has expired. `undefined` is
   * anonymous.
   */
  credential(ctx: OperationContext, repository: Repository): Promise<Credential | undefined>;
  /** Creates a repository that a push found missing; false: this registry has no such way. Absent: nobody asked for it. */
  readonly createRepository?: (ctx: OperationContext, repository: Repository) => Promise<boolean>;
  /** false: no certificate check, and plain HTTP allowed. undefined: HTTPS, plain HTTP for loopback hosts alone. */
  readonly tlsVerify: boolean | undefined;
  /** Absent: the certificates that every program of this machine trusts, and none to show. */
  readonly certificates?: CertificatePlaces;
}

/**
 * All connections, tokens and throttles of one process: shared by source, destinations and every image, so that a host is
 * asked once for a token and never gets more requests at a time than its limit.
 */
export interface RegistryPool extends AsyncDisposable {
  /**
   * A client for one repository. `actions` and `alsoPull` (repositories on the same host to mount from) are remembered per
   * host and access: a token is asked with all of them together. No I/O happens here.
   */
  repository(
    repository: Repository,
    access: RegistryAccess,
    actions: 'pull' | 'pull,push' | '*',
    alsoPull?: readonly string[],
  ): RepositoryClient;
  host(registry: string, access: RegistryAccess): HostClient;
  /** How a registry is reached; certain after its first answer. */
  way(registry: string, access: RegistryAccess): Promise<Way>;
  /** What one host may be asked for, where that is not what all may; told before anything is asked of it. */
  limit(host: string, few: Partial<HostLimits>): void;
  /** For what is asked of others than registries, over the same connections and throttles. */
  readonly http: HttpClient;
}

/** A manifest as a registry gave it. */
export interface FetchedManifest extends ManifestDocument {
  /** What a later write can be made conditional on (RFC 9110, section 8.8.3). */
  readonly etag?: string;
}

/** An upload that the registry has opened (OCI Distribution 1.1, "Pushing blobs"). */
export interface UploadSession {
  /** Absolute URL, query kept. */
  readonly location: string;
}

/**
 * One repository of one registry, by OCI Distribution 1.1. Idempotent requests are retried here (408, 429, 5xx, resets,
 * stalls). Every method rejects promptly when the context's signal is aborted, and fails with a {@link Failure}:
 * AUTH_REQUIRED, AUTH_DENIED, REPOSITORY_UNKNOWN, MANIFEST_UNKNOWN, BLOB_UNKNOWN, TAG_IMMUTABLE, RATE_LIMITED, UNREACHABLE,
 * TLS_FAILED, TIMEOUT, SERVER_ERROR, LIMIT_EXCEEDED, UNSUPPORTED … The caller adds which side it was.
 */
export interface RepositoryClient {
  readonly repository: Repository;
  /** The registry's own address, certain after the first answer. */
  readonly endpoint: string;
  /** Opens a connection ahead of need; never rejects. */
  connect(ctx: OperationContext): Promise<void>;
  /** So many small requests will come: connections for them are opened beside the first one. Nothing is sent for it. */
  expectRequests(count: number): void;
  /**
   * GET by tag or digest, at most `limits.manifestBytes`. The bytes are checked against the digest asked for and against
   * `Docker-Content-Digest` where given: fails with DIGEST_MISMATCH.
   */
  getManifest(ctx: OperationContext, name: string): Promise<FetchedManifest>;
  /** HEAD by tag or digest; a GET where the registry's HEAD does not tell the digest. `undefined`: not there. */
  headManifest(ctx: OperationContext, name: string): Promise<Descriptor | undefined>;
  /**
   * PUT by tag or digest. `subjectRecorded`: the registry answered with OCI-Subject. `onlyOver`: only if the name
   * still holds what had this ETag, or nothing; `isStale`: it does not, and nothing was written. Registries that know no conditions
   * write.
   */
  putManifest(
    ctx: OperationContext,
    name: string,
    document: ManifestDocument,
    onlyOver?: { readonly etag: string } | 'nothing',
  ): Promise<{ readonly subjectRecorded: boolean; readonly isStale: boolean }>;
  /** Removes the manifest and with it every tag that points at it. */
  deleteManifest(ctx: OperationContext, digest: Digest): Promise<void>;
  /** Removes one tag alone. Fails with UNSUPPORTED where the registry cannot, without removing anything. */
  deleteTag(ctx: OperationContext, tag: string): Promise<void>;
  hasBlob(ctx: OperationContext, digest: Digest): Promise<boolean>;
  /** GET of a blob from byte `from`; `offset` is `from` when the registry honoured the range, else 0. Not verified here. */
  openBlob(
    ctx: OperationContext,
    wanted: Descriptor,
    from?: number,
  ): Promise<{ readonly stream: Readable; readonly offset: number }>;
  /**
   * POST. With `mount`, asks for the blob of another repository of this registry: `'mounted'` when it was given, otherwise
   * the session that the registry opened instead, which is used.
   */
  startUpload(
    ctx: OperationContext,
    mount?: { readonly digest: Digest; readonly from: string },
  ): Promise<'mounted' | UploadSession>;
  /**
   * Streams the blob in one PUT, or by PATCH then PUT where the registry is known or found to want that. `open` is called
   * once per attempt with the offset wanted: 0, or where the registry is after an upload that broke.
   * `keep`: an upload that fails stays open, for another process to go on with; else it is closed where the registry allows it.
   */
  upload(
    ctx: OperationContext,
    session: UploadSession,
    expected: Descriptor,
    open: (signal: AbortSignal, from?: number) => Promise<{ readonly stream: Readable; readonly offset: number }>,
    keep?: boolean,
  ): Promise<void>;
  /** A blob that is in memory: one POST where the registry takes small ones so, else as `startUpload` and `upload` do. */
  uploadBytes(ctx: OperationContext, expected: Descriptor, bytes: Uint8Array): Promise<void>;
  /** Closes an upload that is not wanted, where the registry allows it. Never rejects. */
  cancelUpload(ctx: OperationContext, session: UploadSession): Promise<void>;
  /** Goes on with an upload of an earlier process. False: the registry does not know it any more. */
  resumeUpload(
    ctx: OperationContext,
    session: UploadSession,
    expected: Descriptor,
    open: (signal: AbortSignal, from?: number) => Promise<{ readonly stream: Readable; readonly offset: number }>,
  ): Promise<boolean>;
  /** Bounded and on this host only; what the registry lists that is no tag is given too. Fails with REPOSITORY_UNKNOWN. */
  tags(ctx: OperationContext): AsyncIterable<string>;
  /** The referrers API (OCI Distribution 1.1, "Listing Referrers"); `undefined` where the registry has none (404). */
  referrers(ctx: OperationContext, subject: Digest): Promise<readonly Descriptor[] | undefined>;
  /** The registry has said, with an answer to anything else, that it keeps simple signatures itself. */
  keepsSignatures(): boolean;
  /** Those that it keeps of a manifest, as OpenPGP messages. */
  signatures(ctx: OperationContext, subject: Digest): Promise<readonly Uint8Array[]>;
  putSignature(ctx: OperationContext, subject: Digest, signature: Uint8Array): Promise<void>;
}

export interface HostClient {
  readonly registry: string;
  /** Whether the credential is good for anything here: GET /v2/. Fails with AUTH_REQUIRED, AUTH_DENIED, UNSUPPORTED. */
  verify(ctx: OperationContext): Promise<void>;
  /** `_catalog`, bounded. Fails with AUTH_DENIED or UNSUPPORTED where it is closed. */
  catalog(ctx: OperationContext): AsyncIterable<string>;
  /**
   * The repositories of a project by Harbor's own API, for whom the catalogue is closed: to be asked after it. Fails with
   * UNSUPPORTED where the registry is no Harbor, AUTH_REQUIRED, AUTH_DENIED.
   */
  project(ctx: OperationContext, name: string): AsyncIterable<string>;
}

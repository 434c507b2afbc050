/** Bounds on everything that comes from outside. All sizes in bytes, all times in milliseconds. */
export interface Limits {
  /** A manifest or an index (OCI Distribution 1.1 asks registries to accept at least 4 MiB). */
  readonly manifestBytes: number;
  readonly configBytes: number;
  readonly tokenBytes: number;
  readonly errorBodyBytes: number;
  /** One page of a tag list, a catalogue or a referrers index. */
  readonly pageBytes: number;
  readonly pages: number;
  readonly tags: number;
  readonly redirects: number;
  /** Depth of nested indexes below the root. */
  readonly indexDepth: number;
  /** Manifests of one image graph, children and referrers together. */
  readonly graphNodes: number;
  /** The same manifests as bytes: they are held in memory until the image is there. */
  readonly graphBytes: number;
  readonly connectMs: number;
  /** Nothing heard for this long on a connection that should be sending: the request counts as stalled. */
  readonly idleMs: number;
  readonly headersMs: number;
  /** Extra attempts after the first one. */
  readonly retries: number;
  /** A fixed wait between attempts; undefined is exponential with full jitter. */
  readonly retryDelayMs: number | undefined;
  readonly retryCapMs: number;
  /** Longest wait that a Retry-After may ask for. */
  readonly retryAfterCapMs: number;
  /** Requests in flight to one host. */
  readonly perHost: number;
  /** Requests that begin in a second at one host; undefined: as many as it answers. */
  readonly requestsPerSecond: number | undefined;
  /** Longest run of a credential helper. */
  readonly helperMs: number;
  /** Compressed content may grow to this many times its size … */
  readonly expansionRatio: number;
  /** … once it has passed this size: small content that grows much does no harm. */
  readonly expansionFreeBytes: number;
  /** Members of a tar archive, their extended headers included. */
  readonly archiveMembers: number;
  /** Name of a member, in bytes. */
  readonly archiveNameBytes: number;
  /** Extended headers of one member. */
  readonly archiveHeaderBytes: number;
  /** The list of contents of an export, and an inventory. */
  readonly contentsBytes: number;
  /** Longest run of a program that moves a whole image. */
  readonly programMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  manifestBytes: 4 * 1024 * 1024,
  configBytes: 4 * 1024 * 1024,
  tokenBytes: 1024 * 1024,
  errorBodyBytes: 64 * 1024,
  pageBytes: 16 * 1024 * 1024,
  pages: 10_000,
  tags: 1_000_000,
  redirects: 10,
  indexDepth: 8,
  graphNodes: 10_000,
  graphBytes: 128 * 1024 * 1024,
  connectMs: 30_000,
  idleMs: 60_000,
  headersMs: 60_000,
  retries: 3,
  retryDelayMs: undefined,
  retryCapMs: 30_000,
  retryAfterCapMs: 120_000,
  perHost: 10,
  requestsPerSecond: undefined,
  helperMs: 30_000,
  expansionRatio: 250,
  expansionFreeBytes: 1024 * 1024 * 1024,
  archiveMembers: 200_000,
  archiveNameBytes: 4096,
  archiveHeaderBytes: 1024 * 1024,
  contentsBytes: 256 * 1024 * 1024,
  programMs: 2 * 3_600_000,
};

/** Requests in flight to one host in a sync: of hundreds of small ones, round trips are what has to be hidden. */
export const SYNC_PER_HOST = 32;

/**
 * How one registry product answers where products differ. Plain data: a stand-in speaks it
 * ({@link ./dialect-registry.ts}), and the contract suite runs over all of them.
 */
export interface Dialect extends DialectParts {
  readonly name: string;
  /** The public pages that each part rests on. A part without one is as the specification has it. */
  readonly sources: Readonly<Partial<Record<keyof DialectParts, readonly string[]>>>;
}

export interface DialectParts {
  readonly auth: BasicAuth | BearerAuth;
  /** A repository that is not there cannot be told from one that may not be read. */
  readonly hidesRepositories: boolean;
  /** A push makes the repository, or it has to be there before. */
  readonly repositories: 'made by push' | 'made before';
  readonly unknownManifest: Answer;
  readonly unknownRepository: Answer;
  readonly uploads: {
    readonly location: 'absolute' | 'relative';
    /** A query in the Location without which the upload is not found. */
    readonly state?: string;
    readonly patchStatus: number;
    readonly mounts: 'what is there' | 'what a manifest names';
  };
  /** `false`: the registry has no such endpoint, and does not tell of a subject. */
  readonly referrers: { readonly hasApi: boolean; readonly tellsSubject: boolean; readonly unknownSubject?: Answer };
  readonly deletes: { readonly manifest: Deletion; readonly tag: Deletion };
  readonly tags: {
    /** How many come unasked; all, where it is not set. */
    readonly page?: number;
    /** The most that come at once, whatever `n` says. */
    readonly most?: number;
    readonly link: 'absolute' | 'relative' | 'none';
    readonly cursor: 'last' | 'next_page';
  };
  readonly catalog: 'open' | Answer;
  readonly rate: { readonly headers: Readonly<Record<string, string>>; readonly limited: Answer };
  /** What a tag that may not be moved is answered with; not set where no public source tells. */
  readonly immutable?: { readonly refusal: Answer; readonly sameDigest: 'taken' | 'refused' };
  /** Blobs come from here, or by a redirect to a storage that refuses credentials. */
  readonly blobs: 'here' | { readonly status: number; readonly methods: readonly string[] };
  /** Whether a GET of a manifest tells its digest; a HEAD does. */
  readonly tellsDigestOnGet: boolean;
}

/** `{repository}` and `{reference}` stand for those of the request. */
export interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly detail?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as it is, where it is not the JSON of the protocol. */
  readonly body?: string;
}

/** `while untagged`: refused as long as a tag points at it. */
type Deletion = 'done' | Answer | { readonly whileTagged: Answer };

export interface BasicAuth {
  readonly scheme: 'basic';
  readonly realm: string;
  readonly unauthorized: Answer;
  readonly denied: Answer;
}

export interface BearerAuth {
  readonly scheme: 'bearer';
  /** Where tokens are; on the registry's own host, or on another. */
  readonly tokenPath: string;
  readonly tokenHost: 'own' | 'other';
  readonly service: string;
  /** Whether the challenge says which scope is wanted, and that the token sent is not good for it. */
  readonly namesScope: boolean;
  readonly namesError: boolean;
  readonly unauthorized: Answer;
  /**
   * A token for what is allowed of that which was asked; or none at all when a part is not; or none for those who are nobody and
   * are allowed nothing of it.
   */
  readonly grants: 'what is allowed' | 'all or nothing' | 'nothing to strangers';
  readonly refusedGrant: Answer;
  readonly badCredential: Answer;
  readonly fields: readonly ('token' | 'access_token')[];
  readonly lifetimeS: number;
  readonly takesRefreshTokens: boolean;
  /** Basic is taken by the registry itself too, without a token. */
  readonly takesBasic: boolean;
  /** What a request with a token that does not do is challenged with. */
  readonly thenChallenges: 'bearer' | 'basic';
  /** What the token service says to `registry:catalog:*` when it does not know it. */
  readonly catalogScope: 'known' | Answer;
  readonly deleteNeeds: readonly string[];
}

export const UNAUTHORIZED: Answer = { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' };
export const DENIED: Answer = {
  status: 403,
  code: 'DENIED',
  message: 'requested access to the resource is denied',
};
export const UNSUPPORTED: Answer = { status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' };

/** Docker's token authentication (distribution.github.io/distribution/spec/auth/token), which all of them began with. */
export const DOCKER_TOKENS: BearerAuth = {
  scheme: 'bearer',
  tokenPath: '/token',
  tokenHost: 'own',
  service: 'registry',
  namesScope: true,
  namesError: true,
  unauthorized: UNAUTHORIZED,
  grants: 'what is allowed',
  refusedGrant: DENIED,
  badCredential: UNAUTHORIZED,
  fields: ['token'],
  lifetimeS: 300,
  takesRefreshTokens: false,
  takesBasic: false,
  thenChallenges: 'bearer',
  catalogScope: 'known',
  deleteNeeds: ['delete'],
};

/** OCI Distribution 1.1: what a dialect has where no public source tells of anything else. */
export const SPECIFIED: DialectParts = {
  auth: DOCKER_TOKENS,
  hidesRepositories: false,
  repositories: 'made by push',
  unknownManifest: { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
  unknownRepository: { status: 404, code: 'NAME_UNKNOWN', message: 'repository name not known to registry' },
  uploads: { location: 'relative', patchStatus: 202, mounts: 'what is there' },
  referrers: { hasApi: true, tellsSubject: true },
  deletes: { manifest: 'done', tag: 'done' },
  tags: { link: 'relative', cursor: 'last' },
  catalog: { status: 404, body: '404 page not found\n' },
  rate: { headers: {}, limited: { status: 429, code: 'TOOMANYREQUESTS', message: 'too many requests' } },
  blobs: 'here',
  tellsDigestOnGet: true,
};

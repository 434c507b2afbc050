import type { Readable } from 'node:stream';
import type { RegistryPool, RegistryAccess, UploadSession } from '../distribution/contract.ts';
import type { Descriptor, Digest, ImageFormat, ImageName, ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Failure } from '../runtime/failure.ts';
import type { RegistriesConf } from '../settings/registries/conf.ts';
import type { SignatureStores } from '../settings/signature-stores.ts';

/** A parsed `transport:…` location. */
export interface Reference {
  readonly transport: string;
  /** Canonical text: parsing it again gives the same reference. */
  readonly text: string;
  /** The store that is opened, without the name in it: `host/path`, an absolute directory … Equal stores have equal text. */
  readonly location: string;
  /** The tag, digest or layout name asked for; absent where the store holds one image, or where it is pushed by digest alone. */
  readonly name?: string;
  /** A digest given beside a tag, or alone: the content must have it. */
  readonly pin?: Digest;
  /** Docker's view of the reference, for transports that have one. */
  readonly image?: ImageName;
  /** The name that is asked for, in Docker's view, where the place is a file that knows many: it is no repository. */
  readonly named?: ImageName;
}

/** How one side of an operation is opened. Transports take what concerns them. */
export interface EndpointSettings {
  readonly registries: RegistryPool;
  readonly access: RegistryAccess;
  /** What registries.conf says, read when a registry is first asked for. Absent: nothing. */
  readonly registriesConf?: (ctx: OperationContext) => Promise<RegistriesConf>;
  /** What registries.d says of where an image's signatures are kept, read when first asked for. Absent: nothing. */
  readonly signatureStores?: (image: ImageName) => Promise<SignatureStores>;
  /** Reads at the very place that the reference names and at no mirror of it: for what is written back there. */
  readonly withoutMirrors?: boolean;
  /** Tags are listed at the `location` that registries.conf gives the registry, where its images are read; with `withoutMirrors` all is. */
  readonly listsAtLocation?: boolean;
  /** `--*-shared-blob-dir`: where an OCI layout keeps its blobs instead. */
  readonly sharedBlobDir?: string;
  /** An existing directory for what a transport has to keep on disk while it works. Nothing stays there. */
  readonly temporary: string;
  /** `--split`: an archive is written in parts of this size. */
  readonly splitBytes?: number;
  /** How a Docker daemon is reached, where flags say so; else as the environment says. */
  readonly daemon?: DaemonSettings;
  /** Repository paths on the destination's host that blobs may be mounted from. */
  readonly mountFrom?: readonly string[];
  /** `--dest-compress`, `--dest-decompress`: for stores that keep layers as they come unless told. */
  readonly layers?: 'compressed' | 'tar';
  /** `--dest-oci-accept-uncompressed-layers`: for stores that would rather have new layers compressed. */
  readonly acceptsUncompressed?: boolean;
}

export interface DaemonSettings {
  /** `--*-daemon-host` */
  readonly host?: string;
  /** `--*-cert-dir`, here with `ca.pem`, `cert.pem` and `key.pem`. */
  readonly certDir?: string;
}

export interface Transport {
  readonly name: string;
  /** Everything that goes to one place is written in one go: several destinations there are one, with several names. */
  readonly writtenWhole?: boolean;
  /** A store holds many images: once open, it is read and written for all of them, side by side. */
  readonly holdsMany?: boolean;
  /** The text after `name:`. Fails with REFERENCE_INVALID. */
  readonly parse: (text: string) => Reference;
  readonly openSource?: (
    ctx: OperationContext,
    reference: Reference,
    settings: EndpointSettings,
  ) => Promise<ContentSource>;
  readonly openSink?: (ctx: OperationContext, reference: Reference, settings: EndpointSettings) => Promise<ContentSink>;
  /** Removes the image that the reference names, as `skopeo delete` does. Fails with MANIFEST_UNKNOWN. */
  readonly remove?: (ctx: OperationContext, reference: Reference, settings: EndpointSettings) => Promise<void>;
  /** Where `remove` is absent: what removes images there, for hints. Else it is a file or a directory. */
  readonly removedBy?: string;
}

/** Opens content at byte `from`; `offset` tells whether `from` was honoured (else it is 0). May be called again for a retry. */
export type OpenBlob = (signal: AbortSignal, from?: number) => Promise<OpenedBlob>;

export interface OpenedBlob {
  readonly stream: Readable;
  readonly offset: number;
}

export interface SourceTraits {
  /** Where blobs lie: on this machine, or a network away, where several at once are read faster. */
  readonly reads: 'local' | 'remote';
  /** The manifests are the originals, so their digests are those that others know. */
  readonly originalDigests: boolean;
}

/**
 * The read end of a store, opened per repository and not per image. Nothing is verified here but what costs nothing:
 * digest and size are checked once, by the engine's decorator around every source. Fails with MANIFEST_UNKNOWN, BLOB_UNKNOWN …
 */
export interface ContentSource extends AsyncDisposable {
  readonly reference: Reference;
  readonly traits: SourceTraits;
  /** A tag, digest or name, or the only image there is: one request. */
  resolve(ctx: OperationContext, name: string | undefined): Promise<ManifestDocument>;
  /** The descriptor of a name without its content: one HEAD. `undefined` when it is not there. */
  lookup(ctx: OperationContext, name: string | undefined): Promise<Descriptor | undefined>;
  fetchManifest(ctx: OperationContext, wanted: Descriptor): Promise<ManifestDocument>;
  openBlob(ctx: OperationContext, wanted: Descriptor, from?: number): Promise<OpenedBlob>;
}

/** What a destination can hold and how it wants it. The planner decides by these and never by a transport's name. */
export interface SinkTraits {
  readonly manifestTypes: readonly string[] | 'any';
  readonly holdsIndex: boolean;
  readonly holdsReferrers: boolean;
  /** An index may name manifests that are not there (`--sparse`, `index-only`). */
  readonly holdsSparseIndex: boolean;
  /** The store can hold several names for one image. */
  readonly holdsNames: boolean;
  /**
   * What layers are made into on the way, whoever knows their digests: nothing; an uncompressed tar; gzip; or `compressed`: the
   * uncompressed ones are compressed.
   */
  readonly layerForm: 'as-is' | 'tar' | 'tar+gzip' | 'compressed';
  /** With `as-is`: layers whose digests nobody knows yet (`originalDigests` false) come compressed, and all where a compression is asked for. */
  readonly wantsCompressed?: boolean;
  /** What images become whose digests nobody knows yet; without it they stay what their source makes of them. */
  readonly newFormat?: ImageFormat;
  readonly foreignLayers: 'kept' | 'stored';
  readonly writes: 'parallel' | 'in-order';
  readonly needsSizeFirst: boolean;
}

export interface Outcome {
  readonly descriptor: Descriptor;
  readonly how: 'transferred' | 'mounted' | 'cached' | 'present';
}

export interface PushChoices {
  /** Opened already: it is used. */
  readonly session?: UploadSession;
  /** Told of every session before content goes into it. Such a session stays open when the push fails, to be resumed. */
  readonly onSession?: (session: UploadSession) => Promise<void>;
}

/**
 * The write end of a store. Shows nothing under a digest before its last byte is verified, and nothing under a name before
 * `tag`. Stores that are a file or a directory become visible at `seal`; disposed without it, they leave nothing behind.
 */
export interface ContentSink extends AsyncDisposable {
  readonly reference: Reference;
  readonly traits: SinkTraits;
  /** What the name points at now. `undefined` when there is nothing, the store itself included. */
  lookup(ctx: OperationContext, name: string): Promise<Descriptor | undefined>;
  /** Whether the manifest or blob is in this repository. */
  exists(ctx: OperationContext, wanted: Descriptor): Promise<boolean>;
  /** Stores a blob. The stream that `open` gives is verified by the engine: it errors instead of ending when it is wrong. */
  pushBlob(ctx: OperationContext, expected: Descriptor, open: OpenBlob, how?: PushChoices): Promise<void>;
  /**
   * Stores a manifest under its digest. `subjectRecorded` false: the store has no referrers of its own, a fallback index is due.
   * `isListed`: it was seen in the list of its subject's referrers afterwards.
   */
  pushManifest(
    ctx: OperationContext,
    document: ManifestDocument,
  ): Promise<{ readonly subjectRecorded: boolean; readonly isListed?: true }>;
  /**
   * Makes the root known under the names, storing it first where it is not there; without names, as an unnamed image. Must
   * follow every push of the root's children. Fails with TAG_IMMUTABLE; earlier names stay moved.
   */
  tag(ctx: OperationContext, root: ManifestDocument, names: readonly string[]): Promise<void>;
  /** Makes the whole visible. Idempotent. */
  seal(ctx: OperationContext): Promise<void>;
}

// Optional powers: one small interface and one guard each.

export interface BlobMounter {
  /**
   * `from` is a repository path on the same host. Declined: the session that was opened is used for the upload; `undefined`: refused,
   * the blob is pushed as if nobody had asked.
   */
  mount(ctx: OperationContext, wanted: Descriptor, from: string): Promise<'mounted' | UploadSession | undefined>;
  /** The host within which blobs can be mounted. */
  readonly mountScope: string;
}

export interface BlobClaimer {
  /**
   * Asks for a blob and opens the upload for it in one request, so that a small one costs no round trip to ask. `undefined`: the
   * store does not answer such a question, `exists` does.
   */
  claim(ctx: OperationContext, wanted: Descriptor): Promise<'present' | UploadSession | undefined>;
}

export interface BytesPusher {
  /** Stores a blob that is in memory, in as few requests as it can. */
  pushBytes(ctx: OperationContext, expected: Descriptor, bytes: Uint8Array): Promise<void>;
}

export interface UploadResumer {
  /** Goes on with an upload that an earlier process began. False: nothing is known of it any more. */
  resumeBlob(ctx: OperationContext, expected: Descriptor, open: OpenBlob, session: UploadSession): Promise<boolean>;
}

export interface ReferrerLister {
  /** Descriptors of the manifests that name `subject`, from the API or the fallback tag; empty when there are none. */
  referrers(ctx: OperationContext, subject: Descriptor): Promise<readonly Descriptor[]>;
}

/** One layer of cosign's `.sig` manifest. */
export interface SigstoreAttachment {
  readonly mediaType: string;
  readonly payload: Uint8Array;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A signature that a store keeps beside an image, and not among the image's own content or what refers to it. */
export type SignatureBlob =
  | { readonly kind: 'simple-signing'; readonly bytes: Uint8Array }
  /** `dir:` has cosign's signatures as files too. */
  | { readonly kind: 'sigstore'; readonly attachment: SigstoreAttachment };

export interface SignatureReader {
  /** In the order in which they are kept; empty when there are none. Fails with LIMIT_EXCEEDED, SIGNATURE_INVALID. */
  readSignatures(ctx: OperationContext, subject: Digest): Promise<readonly SignatureBlob[]>;
}

export interface SignatureWriter {
  /**
   * Adds them to what is there; the same bytes are there once. How many were not there before. Fails with UNSUPPORTED where
   * signatures cannot be written.
   */
  addSignatures(ctx: OperationContext, subject: Digest, added: readonly SignatureBlob[]): Promise<number>;
}

/** Of the write end: to add to what is there. */
export interface ManifestReader {
  /** What a name or a digest holds there now; `undefined` when it is not there. */
  readManifest(ctx: OperationContext, name: string): Promise<ManifestDocument | undefined>;
}

export interface KnownForm {
  /**
   * The same images with the manifest and the config that the store knows them by, to be looked at: where what it gives for a copy
   * has another form, and takes longer. Layers are not there.
   */
  readonly known: ContentSource;
}

export interface ManyExpecter {
  /** Many images are about to be read: what would be asked for each may be found out once. `tags`: all there are, where known. */
  expectMany(tags?: ReadonlySet<string>): void;
  /** One image is, so far: no more may be found out than what one request tells. */
  expectOne(): void;
}

export interface LayerForeteller {
  /**
   * What looks like the layers of an image while it is on its way here: in the order in which they come, for as long as that takes. Of
   * an image that nobody has asked for (`resolve`) there is nothing. Nothing of it is checked, and what is wrong need not be told here.
   */
  foretell(ctx: OperationContext, name: string | undefined): AsyncIterable<EarlyLayer>;
}

/** A layer whose digest nobody knows yet. */
export interface EarlyLayer {
  readonly size: number;
  /** Each chunk is good until the next is asked for. Ends early, or fails, where the rest does not come. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

export interface TagLister {
  tags(ctx: OperationContext): AsyncIterable<string>;
}

export interface NameRemover {
  /** Removes one name and leaves what else points at the content. Fails with UNSUPPORTED, MANIFEST_UNKNOWN. */
  untag(ctx: OperationContext, name: string): Promise<void>;
}

export interface ManifestRemover {
  /**
   * Removes a manifest with every name that points at it, and no manifest beside it that others need.
   * Fails with UNSUPPORTED, MANIFEST_UNKNOWN.
   */
  removeManifest(ctx: OperationContext, digest: Digest): Promise<void>;
}

export interface PlaceChanger {
  /** The last read of this blob broke or was wrong. True: the next one goes to another place. */
  giveUpOn(ctx: OperationContext, blob: Descriptor, cause: Failure): boolean;
  /** Where was read instead of the place that the reference names, and why no longer. */
  readonly notes: readonly { readonly code: string; readonly text: string }[];
}

export interface FileKeeper {
  /** Keeps a document of ours beside the content. It becomes visible with it. */
  keepFile(ctx: OperationContext, name: string, bytes: Uint8Array): Promise<void>;
}

export interface FileReader {
  /** A document that was kept beside the content; `undefined` when there is none. Fails with LIMIT_EXCEEDED. */
  readFile(ctx: OperationContext, name: string): Promise<Uint8Array | undefined>;
}

export interface ContentKnower {
  /** Whether all of this is there, whole by its size. For stores where asking costs next to nothing. */
  holdsAll(ctx: OperationContext, wanted: readonly Descriptor[]): Promise<boolean>;
}

export interface Connector {
  /** Opens connections ahead of need; never rejects. */
  connect(ctx: OperationContext): Promise<void>;
}

export interface RequestExpecter {
  /** So many small requests will come: connections for them are opened beside the first one. Nothing is sent for it. */
  expectRequests(count: number): void;
}

export function isBlobMounter<T extends object>(store: T): store is T & BlobMounter {
  return 'mount' in store && 'mountScope' in store;
}

export function isBlobClaimer<T extends object>(store: T): store is T & BlobClaimer {
  return 'claim' in store;
}

export function isBytesPusher<T extends object>(store: T): store is T & BytesPusher {
  return 'pushBytes' in store;
}

export function isUploadResumer<T extends object>(store: T): store is T & UploadResumer {
  return 'resumeBlob' in store;
}

export function isReferrerLister<T extends object>(store: T): store is T & ReferrerLister {
  return 'referrers' in store;
}

export function isSignatureReader<T extends object>(store: T): store is T & SignatureReader {
  return 'readSignatures' in store;
}

export function isSignatureWriter<T extends object>(store: T): store is T & SignatureWriter {
  return 'addSignatures' in store;
}

export function isManifestReader<T extends object>(store: T): store is T & ManifestReader {
  return 'readManifest' in store;
}

export function hasKnownForm<T extends object>(store: T): store is T & KnownForm {
  return 'known' in store;
}

export function isManyExpecter<T extends object>(store: T): store is T & ManyExpecter {
  return 'expectMany' in store;
}

export function isLayerForeteller<T extends object>(store: T): store is T & LayerForeteller {
  return 'foretell' in store;
}

export function isTagLister<T extends object>(store: T): store is T & TagLister {
  return 'tags' in store;
}

export function isNameRemover<T extends object>(store: T): store is T & NameRemover {
  return 'untag' in store;
}

export function isManifestRemover<T extends object>(store: T): store is T & ManifestRemover {
  return 'removeManifest' in store;
}

export function isPlaceChanger<T extends object>(store: T): store is T & PlaceChanger {
  return 'giveUpOn' in store;
}

export function isFileKeeper<T extends object>(store: T): store is T & FileKeeper {
  return 'keepFile' in store;
}

export function isFileReader<T extends object>(store: T): store is T & FileReader {
  return 'readFile' in store;
}

export function isContentKnower<T extends object>(store: T): store is T & ContentKnower {
  return 'holdsAll' in store;
}

export function isConnector<T extends object>(store: T): store is T & Connector {
  return 'connect' in store;
}

export function isRequestExpecter<T extends object>(store: T): store is T & RequestExpecter {
  return 'expectRequests' in store;
}

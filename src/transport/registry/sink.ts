import type { RepositoryClient, UploadSession } from '../../distribution/contract.ts';
import {
  describeReferrer,
  isManifestType,
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type {
  BlobClaimer,
  BlobMounter,
  BytesPusher,
  Connector,
  ContentSink,
  ManifestReader,
  OpenBlob,
  PushChoices,
  Reference,
  ReferrerLister,
  RequestExpecter,
  SignatureBlob,
  SignatureReader,
  SignatureWriter,
  SinkTraits,
  TagLister,
  UploadResumer,
} from '../contract.ts';
import type { NameEdit, NameEditor } from '../name-editor.ts';
import { readEarly } from '../../runtime/early-read.ts';
import { HOLDS_ALL } from '../traits.ts';
import { editName, readIfThere } from './edit-name.ts';
import { ReferrersProbe } from './referrers-probe.ts';
import { listFallback, recordInFallback } from './referrers.ts';
import type { SignaturePlaces } from './signatures/stores.ts';

/** The write end of a repository. Every request is visible at once: there is nothing to seal, and connections belong to the pool. */
export class RegistrySink
  implements
    ContentSink,
    BlobMounter,
    BlobClaimer,
    BytesPusher,
    ReferrerLister,
    TagLister,
    UploadResumer,
    Connector,
    ManifestReader,
    NameEditor,
    RequestExpecter,
    SignatureReader,
    SignatureWriter
{
  readonly reference: Reference;
  readonly mountScope: string;
  readonly traits: SinkTraits = { ...HOLDS_ALL, wantsCompressed: true };
  readonly #client: RepositoryClient;
  readonly #signatures: SignaturePlaces;
  /** Asked for manifests that are there: a repository that is still to come has no list either. */
  readonly #probe = new ReferrersProbe();
  /** Found out: it has no list of referrers of its own, whatever it answers to a push. */
  #lacksReferrers = false;

  constructor(reference: Reference, client: RepositoryClient, signatures: SignaturePlaces) {
    this.reference = reference;
    this.#signatures = signatures;
    this.mountScope = client.repository.registry;
    this.#client = client;
  }

  async connect(ctx: OperationContext): Promise<void> {
    await this.#client.connect(ctx);
  }

  expectRequests(count: number): void {
    this.#client.expectRequests(count);
  }

  async lookup(ctx: OperationContext, name: string): Promise<Descriptor | undefined> {
    return this.#client.headManifest(ctx, name);
  }

  async readManifest(ctx: OperationContext, name: string): Promise<ManifestDocument | undefined> {
    return readIfThere(ctx, this.#client, name);
  }

  async editName(ctx: OperationContext, name: string, edit: NameEdit): Promise<ManifestDocument> {
    return editName(ctx, this.#client, name, edit, `${name} could not be written: others keep changing it`);
  }

  tags(ctx: OperationContext): AsyncIterable<string> {
    return this.#client.tags(ctx);
  }

  async exists(ctx: OperationContext, wanted: Descriptor): Promise<boolean> {
    if (isManifestType(wanted.mediaType)) return (await this.#client.headManifest(ctx, wanted.digest)) !== undefined;
    return this.#client.hasBlob(ctx, wanted.digest);
  }

  async mount(ctx: OperationContext, wanted: Descriptor, from: string): Promise<'mounted' | UploadSession | undefined> {
    try {
      return await this.#client.startUpload(ctx, { digest: wanted.digest, from });
    } catch (error) {
      if (error instanceof Failure && !error.transient && !ctx.signal.aborted) return undefined;
      throw error;
    }
  }

  /** A mount of the repository from itself: registries that mount say by it whether the blob is there. */
  async claim(ctx: OperationContext, wanted: Descriptor): Promise<'present' | UploadSession | undefined> {
    const answer = await this.mount(ctx, wanted, this.#client.repository.path);
    return answer === 'mounted' ? 'present' : answer;
  }

  /** The source is asked for the blob while the registry opens the upload: one round trip instead of two. */
  async pushBlob(
    ctx: OperationContext,
    expected: Descriptor,
    open: OpenBlob,
    { session, onSession }: PushChoices = {},
  ): Promise<void> {
    const early = session === undefined ? readEarly(open, ctx.signal) : undefined;
    try {
      const started = session ?? (await this.#client.startUpload(ctx));
      if (started === 'mounted') return;
      await onSession?.(started);
      await this.#client.upload(ctx, started, expected, early?.open ?? open, onSession !== undefined);
    } finally {
      early?.drop();
    }
  }

  async pushBytes(ctx: OperationContext, expected: Descriptor, bytes: Uint8Array): Promise<void> {
    await this.#client.uploadBytes(ctx, expected, bytes);
  }

  async resumeBlob(
    ctx: OperationContext,
    expected: Descriptor,
    open: OpenBlob,
    session: UploadSession,
  ): Promise<boolean> {
    return this.#client.resumeUpload(ctx, session, expected, open);
  }

  async pushManifest(
    ctx: OperationContext,
    document: ManifestDocument,
  ): Promise<{ readonly subjectRecorded: boolean; readonly isListed?: true }> {
    const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
    const { subjectRecorded } = await this.#client.putManifest(ctx, document.descriptor.digest, document);
    if (manifest.subject !== undefined && (!subjectRecorded || this.#lacksReferrers)) {
      const entry = describeReferrer(document.descriptor, manifest);
      await recordInFallback(ctx, this.#client, manifest.subject.digest, entry);
      return { subjectRecorded: true, isListed: true };
    }
    return { subjectRecorded: true };
  }

  async referrers(ctx: OperationContext, subject: Descriptor): Promise<readonly Descriptor[]> {
    const listed = await this.#probe.referrers(ctx, this.#client, subject.digest);
    this.#lacksReferrers = listed === undefined;
    return listed ?? listFallback(ctx, this.#client, subject.digest);
  }

  async readSignatures(ctx: OperationContext, subject: Digest): Promise<readonly SignatureBlob[]> {
    return this.#signatures.read(ctx, this.#client, subject);
  }

  async addSignatures(ctx: OperationContext, subject: Digest, added: readonly SignatureBlob[]): Promise<number> {
    return this.#signatures.add(ctx, this.#client, subject, added);
  }

  async tag(ctx: OperationContext, root: ManifestDocument, names: readonly string[]): Promise<void> {
    if (names.length === 0) await this.pushManifest(ctx, root);
    for (const name of names) await this.#client.putManifest(ctx, name, root);
  }

  async seal(): Promise<void> {
    return Promise.resolve();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}

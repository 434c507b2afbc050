import type { RepositoryClient } from '../../distribution/contract.ts';
import {
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
  type Repository,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { Failure } from '../../runtime/failure.ts';
import type {
  ContentSource,
  ManifestRemover,
  ManyExpecter,
  NameRemover,
  OpenedBlob,
  PlaceChanger,
  Reference,
  ReferrerLister,
  RequestExpecter,
  SignatureBlob,
  SignatureReader,
  SourceTraits,
  TagLister,
} from '../contract.ts';
import type { CosignTagLister } from '../name-editor.ts';
import { DigestTags } from './digest-tags.ts';
import { Places } from './places.ts';
import { listReferrers } from './referrers.ts';
import { ReferrersProbe } from './referrers-probe.ts';
import type { SignaturePlaces } from './signatures/stores.ts';

export interface RegistryClients {
  /** Where images are read, in order; the registry's own place is the last. */
  readonly places: readonly RepositoryClient[];
  /** For what is about all of the repository: its tags. */
  readonly openLister: () => RepositoryClient;
  /** The same with the right to delete; asked for only then, so that reading never asks for more than reading. */
  readonly openRemover: () => RepositoryClient;
  readonly signatures: SignaturePlaces;
}

/** The read end of a repository, with its mirrors. Connections belong to the pool: there is nothing to close. */
export class RegistrySource
  implements
    ContentSource,
    ReferrerLister,
    TagLister,
    NameRemover,
    ManifestRemover,
    PlaceChanger,
    ManyExpecter,
    CosignTagLister,
    RequestExpecter,
    SignatureReader
{
  readonly reference: Reference;
  readonly traits: SourceTraits = { reads: 'remote', originalDigests: true };
  readonly #clients: RegistryClients;
  readonly #places: Places;
  readonly #probe = new ReferrersProbe();
  #digestTags: DigestTags | undefined;

  /** @param repository the one that the reference names. */
  constructor(reference: Reference, repository: Repository, clients: RegistryClients) {
    this.reference = reference;
    this.#clients = clients;
    this.#places = new Places(repository, clients.places);
  }

  get notes(): PlaceChanger['notes'] {
    return this.#places.notes;
  }

  async resolve(ctx: OperationContext, name: string | undefined): Promise<ManifestDocument> {
    return this.#places.resolve(ctx, async (client, own) => {
      const document = await client.getManifest(own, name ?? 'latest');
      // What is no manifest fails while there is another place to ask.
      if (client !== this.#clients.places.at(-1)) parseManifest(document.bytes, document.descriptor.mediaType);
      return document;
    });
  }

  expectMany(tags?: ReadonlySet<string>): void {
    this.#digestTags ??= this.#openDigestTags(tags);
    this.#digestTags.expectMany();
  }

  expectOne(): void {
    // A mirror is asked for each of the tags: the registry itself may be out of reach.
    if (this.#clients.places.length === 1) this.#digestTags ??= this.#openDigestTags();
  }

  #openDigestTags(tags?: ReadonlySet<string>): DigestTags {
    return new DigestTags(() => this.#clients.places.at(-1) ?? this.#clients.openLister(), tags);
  }

  async cosignTags(ctx: OperationContext): Promise<ReadonlySet<string> | undefined> {
    return this.#digestTags?.cosignTags(ctx);
  }

  expectRequests(count: number): void {
    this.#clients.places[0]?.expectRequests(count);
  }

  async lookup(ctx: OperationContext, name: string | undefined): Promise<Descriptor | undefined> {
    if (name !== undefined && (await this.#digestTags?.mayExist(ctx, name)) === false) return undefined;
    return this.#places.read(ctx, async (client, own) => client.headManifest(own, name ?? 'latest'));
  }

  async fetchManifest(ctx: OperationContext, wanted: Descriptor): Promise<ManifestDocument> {
    return this.#places.read(ctx, async (client, own) => client.getManifest(own, wanted.digest));
  }

  async openBlob(ctx: OperationContext, wanted: Descriptor, from?: number): Promise<OpenedBlob> {
    return this.#places.open(ctx, wanted.digest, async (client, own) => client.openBlob(own, wanted, from));
  }

  giveUpOn(ctx: OperationContext, blob: Descriptor, cause: Failure): boolean {
    return this.#places.giveUpOn(ctx, blob.digest, cause);
  }

  async referrers(ctx: OperationContext, subject: Descriptor): Promise<readonly Descriptor[]> {
    const known = { probe: this.#probe, ...(this.#digestTags === undefined ? {} : { tags: this.#digestTags }) };
    return this.#places.read(ctx, async (client, own) => listReferrers(own, client, subject.digest, known));
  }

  async readSignatures(ctx: OperationContext, subject: Digest): Promise<readonly SignatureBlob[]> {
    const { signatures } = this.#clients;
    const kept = this.#places.read(ctx, async (client, own) => signatures.readAtRegistry(own, client, subject));
    return (await kept) ?? signatures.readBeside(ctx, subject);
  }

  tags(ctx: OperationContext): AsyncIterable<string> {
    return this.#clients.openLister().tags(ctx);
  }

  async untag(ctx: OperationContext, name: string): Promise<void> {
    await this.#clients.openRemover().deleteTag(ctx, name);
  }

  async removeManifest(ctx: OperationContext, digest: Digest): Promise<void> {
    await this.#clients.openRemover().deleteManifest(ctx, digest);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}

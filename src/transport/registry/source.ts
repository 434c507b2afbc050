import type { RepositoryClient } from '../../distribution/contract.ts';
import type { Descriptor, ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type {
  ContentSource,
  NameRemover,
  OpenedBlob,
  Reference,
  ReferrerLister,
  SourceTraits,
  TagLister,
} from '../contract.ts';
import { listReferrers } from './referrers.ts';

/** The read end of a repository. Connections belong to the pool: there is nothing to close. */
export class RegistrySource implements ContentSource, ReferrerLister, TagLister, NameRemover {
  readonly reference: Reference;
  readonly traits: SourceTraits = { reads: 'parallel', originalDigests: true };
  readonly #client: RepositoryClient;
  readonly #openRemover: () => RepositoryClient;

  /** `openRemover` makes a client that may delete; asked for only then, so that reading never asks for more than reading. */
  constructor(reference: Reference, client: RepositoryClient, openRemover: () => RepositoryClient) {
    this.reference = reference;
    this.#client = client;
    this.#openRemover = openRemover;
  }

  async resolve(ctx: OperationContext, name: string | undefined): Promise<ManifestDocument> {
    return this.#client.getManifest(ctx, name ?? 'latest');
  }

  async lookup(ctx: OperationContext, name: string | undefined): Promise<Descriptor | undefined> {
    return this.#client.headManifest(ctx, name ?? 'latest');
  }

  async fetchManifest(ctx: OperationContext, wanted: Descriptor): Promise<ManifestDocument> {
    return this.#client.getManifest(ctx, wanted.digest);
  }

  async openBlob(ctx: OperationContext, wanted: Descriptor, from?: number): Promise<OpenedBlob> {
    return this.#client.openBlob(ctx, wanted, from);
  }

  async referrers(ctx: OperationContext, subject: Descriptor): Promise<readonly Descriptor[]> {
    return listReferrers(ctx, this.#client, subject.digest);
  }

  tags(ctx: OperationContext): AsyncIterable<string> {
    return this.#client.tags(ctx);
  }

  async untag(ctx: OperationContext, name: string): Promise<void> {
    await this.#openRemover().deleteTag(ctx, name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }
}

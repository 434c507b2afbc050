import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RepositoryClient } from '../../../distribution/contract.ts';
import type { HttpClient } from '../../../distribution/http.ts';
import type { Digest, ImageName } from '../../../image/index.ts';
import type { OperationContext } from '../../../runtime/context.ts';
import { Failure } from '../../../runtime/failure.ts';
import type { SignatureStores } from '../../../settings/signature-stores.ts';
import type { EndpointSettings, SignatureBlob } from '../../contract.ts';
import { newAmong } from '../../signature-blob.ts';
import { addToLookaside, readLookaside } from './lookaside.ts';

/** Where simple signatures of a repository are: at the registry itself where it says so, else at the lookaside of registries.d. */
export class SignaturePlaces {
  readonly #image: ImageName;
  readonly #http: HttpClient;
  readonly #find: NonNullable<EndpointSettings['signatureStores']>;
  #stores: Promise<SignatureStores> | undefined;

  /** @param image as the reference names it, whatever mirror it is read at. */
  constructor(image: ImageName, { registries, signatureStores }: EndpointSettings) {
    this.#image = image;
    this.#http = registries.http;
    this.#find = signatureStores ?? (async () => Promise.resolve({}));
  }

  /** All there are, wherever they are; bounded. */
  async read(ctx: OperationContext, client: RepositoryClient, subject: Digest): Promise<readonly SignatureBlob[]> {
    return (await this.readAtRegistry(ctx, client, subject)) ?? this.readBeside(ctx, subject);
  }

  /** `undefined`: this registry has not said that it keeps any. */
  async readAtRegistry(
    ctx: OperationContext,
    client: RepositoryClient,
    subject: Digest,
  ): Promise<readonly SignatureBlob[] | undefined> {
    if (!client.keepsSignatures()) return undefined;
    const found = await client.signatures(ctx, subject);
    return newAmong(
      [],
      found.map((bytes) => ({ kind: 'simple-signing', bytes })),
      subject,
    );
  }

  /** Those at the lookaside, which has nothing to do with where the image is read. */
  async readBeside(ctx: OperationContext, subject: Digest): Promise<readonly SignatureBlob[]> {
    const { lookaside } = await this.#found();
    const base = lookaside?.value ?? ownLookaside(ctx);
    return base === undefined ? [] : readLookaside(ctx, this.#http, { base, repository: this.#image }, subject);
  }

  /** Adds those that are not there yet. How many these were. */
  async add(
    ctx: OperationContext,
    client: RepositoryClient,
    subject: Digest,
    added: readonly SignatureBlob[],
  ): Promise<number> {
    const simple = added.filter((one) => one.kind === 'simple-signing');
    if (simple.length < added.length)
      throw new Failure('INTERNAL', `signatures of cosign's kind are manifests at ${this.#image.registry}`);
    if (client.keepsSignatures()) {
      const fresh = newAmong(await this.read(ctx, client, subject), simple, subject);
      for (const one of fresh) if (one.kind === 'simple-signing') await client.putSignature(ctx, subject, one.bytes);
      return fresh.length;
    }
    const { staging } = await this.#found();
    const base = staging?.value ?? ownLookaside(ctx);
    if (base === undefined) {
      throw new Failure('UNSUPPORTED', `registries.d names no place for signatures of ${this.#image.registry}`, {
        side: 'destination',
        hint: 'set lookaside-staging there, or default-docker for all registries',
      });
    }
    return addToLookaside(ctx, this.#http, { base, repository: this.#image }, subject, simple);
  }

  async #found(): Promise<SignatureStores> {
    this.#stores ??= this.#find(this.#image);
    return this.#stores;
  }
}

/** What the containers tools use where nothing else is said; `undefined` for whoever has no home. */
function ownLookaside({ environment }: OperationContext): URL | undefined {
  if (process.getuid?.() === 0) return pathToFileURL('/var/lib/containers/sigstore');
  const home = environment['HOME'] ?? '';
  return path.isAbsolute(home) ? pathToFileURL(path.join(home, '.local/share/containers/sigstore')) : undefined;
}

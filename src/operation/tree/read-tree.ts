import { readAttachments, type Attachment } from '../../engine/attachments.ts';
import { ManifestCache, readGraph, type ContentGraph, type ManifestNode } from '../../engine/graph.ts';
import { ATTESTS, renderPlatform, type Descriptor, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, type FailureCode } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { isSignatureReader, type ContentSource } from '../../transport/contract.ts';
import type { SignatureFormat } from '../../trust/contract.ts';
import { BUNDLE_BYTES, isBundleType } from '../../trust/bundle/parse-bundle.ts';
import {
  describeAttachment,
  describeBundle,
  describeSimple,
  type DescribedSignature,
  type LookTrust,
} from '../../trust/look/describe-signature.ts';
import { readAttachments as readSignaturesByTag } from '../../trust/sigstore/read-attachments.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource, resolveImage } from '../open-image.ts';
import { readBlob } from '../read-blob.ts';
import type { Tree, TreeNode } from './tree.ts';

export interface TreeRequest {
  readonly image: Endpoint;
  readonly trust: LookTrust;
}

/**
 * Reads an image, its platforms and all that is attached to them, layers left alone. A signature that is wrong is shown with the
 * reason. Fails where the image itself cannot be read.
 */
export async function readTree(ctx: OperationContext, { image, trust }: TreeRequest): Promise<Tree> {
  await using source = await openSource(ctx, image);
  const root = await resolveImage(ctx, source);
  const cache = new ManifestCache(ctx, source);
  const graph = await readGraph(ctx, cache, root, { kind: 'all' });
  const attachments = await readAttachments(ctx, source, cache, graph, 'all');
  const bySubject = Map.groupBy(attachments, ({ subject }) => subject);
  const reader = new TreeReader(ctx, source, bySubject, trust);
  return { reference: image.reference.text, root: await reader.node(graph, root.descriptor) };
}

class TreeReader {
  readonly #ctx: OperationContext;
  readonly #source: ContentSource;
  readonly #attached: ReadonlyMap<Digest, readonly Attachment[]>;
  readonly #trust: LookTrust;
  #shown = 0;

  constructor(
    ctx: OperationContext,
    source: ContentSource,
    attached: ReadonlyMap<Digest, readonly Attachment[]>,
    trust: LookTrust,
  ) {
    this.#ctx = ctx;
    this.#source = source;
    this.#attached = attached;
    this.#trust = trust;
  }

  /** What several indexes list is shown below each of them; a few that name one another would be shown without end. */
  async node(graph: ContentGraph, entry: Descriptor): Promise<TreeNode> {
    const { graphNodes } = this.#ctx.limits;
    this.#shown += 1;
    if (this.#shown > graphNodes)
      throw new Failure('LIMIT_EXCEEDED', `more than ${String(graphNodes)} manifests would be shown below one image`, {
        side: 'source',
        hint: 'look at what its index lists: waybill inspect --raw',
      });
    const { digest } = entry;
    const node = graph.nodes.get(digest);
    const own = this.#attached.get(digest) ?? [];
    const listed = node?.manifest.kind === 'index' ? node.manifest.manifests : [];
    const children: TreeNode[] = [];
    for (const child of listed) if (graph.nodes.has(child.digest)) children.push(await this.node(graph, child));
    const attached: TreeNode[] = [];
    for (const one of own) attached.push(await this.#attachment(one));
    const about = entry.annotations?.[ATTESTS];
    return {
      digest,
      mediaType: entry.mediaType,
      size: sizeOf(node, entry),
      ...(entry.platform === undefined || entry.platform.os === 'unknown'
        ? {}
        : { platform: renderPlatform(entry.platform) }),
      ...(about === undefined ? {} : { about }),
      signatures: await this.#signatures(digest, own),
      children,
      attached,
    };
  }

  async #attachment({ artifactType, tag, graph }: Attachment): Promise<TreeNode> {
    const node = await this.node(graph, graph.root.descriptor);
    return { ...node, artifactType, ...(tag === undefined ? {} : { tag }) };
  }

  /** All that speaks for a manifest, wherever it is kept. */
  async #signatures(digest: Digest, own: readonly Attachment[]): Promise<readonly DescribedSignature[]> {
    const found: DescribedSignature[] = [];
    for (const { kind, artifactType, graph } of own) {
      if (kind !== 'referrer' || !isBundleType(artifactType)) continue;
      const layer = graph.nodes.get(graph.root.descriptor.digest)?.blobs.at(-1);
      if (layer === undefined) continue;
      await this.#look(found, 'bundle', async () => {
        const bytes = await readBlob(this.#ctx, this.#source, layer, BUNDLE_BYTES);
        found.push(await describeBundle(bytes, digest, this.#trust));
      });
    }
    if (own.some(({ tag }) => tag?.endsWith('.sig') === true)) {
      await this.#look(found, 'legacy', async () => {
        for (const one of await readSignaturesByTag(this.#ctx, this.#source, digest))
          found.push(await describeAttachment(one, digest, this.#trust));
      });
    }
    const source = this.#source;
    if (!isSignatureReader(source)) return found;
    await this.#look(found, 'gpg', async () => {
      for (const one of await source.readSignatures(this.#ctx, digest)) {
        found.push(
          one.kind === 'sigstore'
            ? await describeAttachment(one.attachment, digest, this.#trust)
            : await describeSimple(one.bytes, digest, this.#trust),
        );
      }
    });
    return found;
  }

  /** What is kept for signatures and is none, or is too much, hides nothing else: anybody may have put it there. */
  async #look(found: DescribedSignature[], format: SignatureFormat, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof Failure) || !NO_SIGNATURE.has(error.code)) throw error;
      const reason = renderForeign(error.message, 300);
      found.push({ format, kind: 'signature', identity: '', verdict: 'refused', reason });
    }
  }
}

const NO_SIGNATURE: ReadonlySet<FailureCode> = new Set([
  'SIGNATURE_INVALID',
  'MANIFEST_INVALID',
  'LIMIT_EXCEEDED',
  'BLOB_UNKNOWN',
  'DIGEST_MISMATCH',
  'SIZE_MISMATCH',
]);

function sizeOf(node: ManifestNode | undefined, { size }: Descriptor): number {
  return (node?.blobs ?? []).reduce((sum, blob) => sum + blob.size, size);
}

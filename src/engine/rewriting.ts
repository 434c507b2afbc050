import {
  ATTESTS,
  choosePlatform,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  isDigest,
  isImageConfigType,
  isIndexType,
  OCI_INDEX,
  OCI_MANIFEST,
  parseLayerType,
  renderPlatform,
  type Descriptor,
  type Digest,
  type ImageFormat,
  type ManifestDocument,
} from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { plural } from '../runtime/text.ts';
import type { SinkTraits } from '../transport/contract.ts';
import type { CopyChoices, ManifestStep, PlanNote, Rewriting } from './copy-plan.ts';
import { layerForm, renderPacking, type BlobForm } from './forms.ts';
import type { ContentGraph, ManifestNode } from './graph.ts';

/**
 * Decides what is written anew for one destination. `undefined`: nothing, it gets every document byte for byte. Fails with
 * UNSUPPORTED or PLATFORM_UNKNOWN where the image has no form that the destination holds.
 */
export function planRewriting(graph: ContentGraph, traits: SinkTraits, choices: CopyChoices): Rewriting | undefined {
  const needs = needsOf(graph, traits, choices);
  if (!needs) return undefined;
  return new RewritingPlanner(graph, traits, choices).plan();
}

/** What most copies are asked first: nothing of them is looked at any closer. */
function needsOf(graph: ContentGraph, traits: SinkTraits, choices: CopyChoices): boolean {
  if (choices.format !== undefined || choices.compression?.to !== undefined) return true;
  if (traits.layerForm !== 'as-is') return true;
  if (choices.isNew === true && (traits.wantsCompressed === true || traits.newFormat !== undefined)) return true;
  if (isIndexType(graph.root.descriptor.mediaType) && !traits.holdsIndex) return true;
  const { manifestTypes } = traits;
  if (manifestTypes === 'any') return false;
  return [...graph.nodes.values()].some(({ document }) => !manifestTypes.includes(document.descriptor.mediaType));
}

class RewritingPlanner {
  readonly #graph: ContentGraph;
  readonly #traits: SinkTraits;
  readonly #choices: CopyChoices;
  readonly #notes: PlanNote[] = [];
  readonly #steps = new Map<Digest, ManifestStep>();
  readonly #blobs = new Map<Digest, BlobForm>();
  /** Attestations that the destination's format has no place for. */
  readonly #left = new Set<Digest>();
  readonly #layers = new Map<string, number>();
  #converted = 0;
  #bared = 0;

  constructor(graph: ContentGraph, traits: SinkTraits, choices: CopyChoices) {
    this.#graph = graph;
    this.#traits = traits;
    this.#choices = choices;
  }

  plan(): Rewriting | undefined {
    const root = this.#chooseRoot();
    const travelling = nodesBelow(this.#graph, root.descriptor.digest);
    const attestations = attestationsIn(travelling);
    for (const node of travelling) this.#planNode(node, attestations.has(node.document.descriptor.digest));
    const steps = [...this.#steps.values()];
    if (root === this.#graph.root && steps.every((step) => step.as === undefined)) return undefined;
    this.#note(travelling);
    return { root, manifests: steps, blobs: this.#blobs, notes: this.#notes };
  }

  #chooseRoot(): ManifestDocument {
    const { root, nodes } = this.#graph;
    if (this.#traits.holdsIndex || !isIndexType(root.descriptor.mediaType)) return root;
    const images = [...nodes.values()].filter(({ manifest }) => manifest.kind === 'image');
    const attestations = attestationsIn([...nodes.values()]);
    const single = images.filter(({ document }) => !attestations.has(document.descriptor.digest));
    const chosen = single.length === 1 ? single[0]?.document : this.#chooseImage();
    if (chosen === undefined) throw holdsNoIndex();
    this.#notes.push({
      code: 'INDEX_FLATTENED',
      text: `this destination holds no index: of ${root.descriptor.digest} it gets the image ${chosen.descriptor.digest}${this.#platformText(chosen)}`,
    });
    return chosen;
  }

  /** The image for one platform, however deep it lies. */
  #chooseImage(): ManifestDocument | undefined {
    const { flattenTo } = this.#choices;
    if (flattenTo === undefined) return undefined;
    let node = this.#graph.nodes.get(this.#graph.root.descriptor.digest);
    while (node?.manifest.kind === 'index') {
      const { children, manifest } = node;
      const there = manifest.manifests.filter(({ digest }) => children.includes(digest));
      node = this.#graph.nodes.get(choosePlatform(there, flattenTo).digest);
    }
    return node?.document;
  }

  #platformText({ descriptor }: ManifestDocument): string {
    for (const { manifest } of this.#graph.nodes.values()) {
      if (manifest.kind !== 'index') continue;
      const platform = manifest.manifests.find(({ digest }) => digest === descriptor.digest)?.platform;
      if (platform !== undefined) return ` for ${renderPlatform(platform)}`;
    }
    return '';
  }

  #planNode(node: ManifestNode, isAttestation: boolean): void {
    const { digest } = node.document.descriptor;
    if (node.manifest.kind === 'index') this.#planIndex(node);
    else if (isPlainImage(node)) this.#planImage(node);
    else if (this.#holds(node.document.descriptor.mediaType, formatOf(node.document))) this.#keep(node);
    else if (isAttestation) this.#left.add(digest);
    else throw notAnImage(node);
  }

  #keep({ document, blobs }: ManifestNode): void {
    for (const blob of blobs) this.#want(blob.digest, 'keep');
    this.#steps.set(document.descriptor.digest, { document, blobs: blobs.map((one) => one.digest), manifests: [] });
  }

  #planImage(node: ManifestNode): void {
    const { document, manifest, blobs } = node;
    if (manifest.kind !== 'image') return;
    const { compression: choice = {}, isNew = false } = this.#choices;
    const format = this.#formatOf(node);
    const from = document.descriptor.mediaType;
    const to = format === 'oci' ? OCI_MANIFEST : DOCKER_MANIFEST;
    this.#want(manifest.config.digest, 'keep');
    let isAnew = to !== from;
    for (const layer of manifest.layers) {
      const isElsewhere = layer.urls !== undefined && this.#traits.foreignLayers === 'kept';
      const form = isElsewhere
        ? 'keep'
        : layerForm(layer.mediaType, this.#traits, { choice, isNew, holdsZstd: to === from || format === 'oci' });
      this.#want(layer.digest, form);
      if (form === 'keep') continue;
      isAnew = true;
      const text = renderPacking(form);
      this.#layers.set(text, (this.#layers.get(text) ?? 0) + 1);
    }
    if (to !== from) this.#converted += 1;
    if (to !== from && format === 'v2s2' && hasMoreThanDockerHolds(manifest)) this.#bared += 1;
    this.#steps.set(document.descriptor.digest, {
      document,
      blobs: blobs.map((one) => one.digest),
      manifests: [],
      ...(isAnew ? { as: to } : {}),
    });
  }

  #planIndex({ document, manifest, children, blobs }: ManifestNode): void {
    if (manifest.kind !== 'index') return;
    const from = document.descriptor.mediaType;
    const format = this.#formatOfIndex(document);
    const to = format === 'oci' ? OCI_INDEX : DOCKER_LIST;
    const isPartial = manifest.manifests.some((one) => !children.includes(one.digest));
    if (to !== from && isPartial) throw cannotConvertPart();
    if (to !== from && blobs.length > 0 && format === 'v2s2') throw notAnImage({ document });
    const travelling = children.filter((one) => !this.#left.has(one));
    const placeless = manifest.manifests.find((one) => travelling.includes(one.digest) && one.platform === undefined);
    if (to !== from && format === 'v2s2' && placeless !== undefined) throw hasNoPlatform(placeless);
    const isAnew = to !== from || children.some((one) => this.#steps.get(one)?.as !== undefined || this.#left.has(one));
    for (const blob of blobs) this.#want(blob.digest, 'keep');
    if (to !== from) this.#converted += 1;
    if (to !== from && format === 'v2s2' && hasMoreThanDockerHolds(manifest)) this.#bared += 1;
    this.#steps.set(document.descriptor.digest, {
      document,
      blobs: blobs.map((one) => one.digest),
      manifests: travelling,
      ...(isAnew ? { as: to, leaves: children.filter((one) => this.#left.has(one)) } : {}),
    });
  }

  /** A format that was asked for, else the image's own where it is held, else the other one. zstd, asked for, needs OCI. */
  #formatOf({ document }: ManifestNode): ImageFormat {
    const own = formatOf(document);
    const { format, compression } = this.#choices;
    const needsOci = compression?.to === 'zstd' && this.#packs;
    const liked = this.#newFormat ?? own;
    const order: readonly ImageFormat[] = format === undefined ? [liked, otherThan(liked)] : [format];
    const held = order.find((one) => this.#holds(one === 'oci' ? OCI_MANIFEST : DOCKER_MANIFEST, one));
    if (needsOci && held === 'v2s2') {
      if (format === undefined && this.#holds(OCI_MANIFEST, 'oci')) return 'oci';
      throw new Failure('UNSUPPORTED', 'a Docker schema 2 image cannot have zstd layers', {
        side: 'destination',
        hint: 'choose --format oci, or gzip for the layers',
      });
    }
    if (held === undefined) throw cannotHold(document, format);
    return held;
  }

  #formatOfIndex(document: ManifestDocument): ImageFormat {
    const own = formatOf(document);
    const { format, compression } = this.#choices;
    const needsOci = compression?.to === 'zstd' && this.#packs;
    const liked = this.#newFormat ?? own;
    const order: readonly ImageFormat[] =
      format !== undefined ? [format] : needsOci ? ['oci'] : [liked, otherThan(liked)];
    const held = order.find((one) => this.#holds(one === 'oci' ? OCI_INDEX : DOCKER_LIST, one));
    if (held === undefined) throw cannotHold(document, format);
    return held;
  }

  /** Whether the choice of a compression means anything to this destination. */
  get #packs(): boolean {
    const { layerForm: form, wantsCompressed } = this.#traits;
    return form === 'compressed' || (form === 'as-is' && wantsCompressed === true);
  }

  get #newFormat(): ImageFormat | undefined {
    return this.#choices.isNew === true ? this.#traits.newFormat : undefined;
  }

  #holds(mediaType: string, format: ImageFormat): boolean {
    const { manifestTypes } = this.#traits;
    if (this.#choices.format !== undefined && this.#choices.format !== format) return false;
    return manifestTypes === 'any' || manifestTypes.includes(mediaType);
  }

  /** Two manifests of different kinds may name one blob; there is one file for it. */
  #want(digest: Digest, form: BlobForm): void {
    const known = this.#blobs.get(digest);
    if (known !== undefined && keyOf(known) !== keyOf(form)) {
      throw new Failure('UNSUPPORTED', `${digest} is a layer and something else too: it cannot be converted`, {
        side: 'source',
        hint: 'copy the image as it is',
      });
    }
    this.#blobs.set(digest, form);
  }

  #attestsRewritten({ digest, annotations }: Descriptor): boolean {
    const subject = annotations?.[ATTESTS];
    if (subject === undefined || !isDigest(subject) || !this.#steps.has(digest)) return false;
    return this.#steps.get(subject)?.as !== undefined;
  }

  #note(travelling: readonly ManifestNode[]): void {
    if (this.#converted > 0) {
      const what = [...this.#steps.values()].some(({ as }) => as === DOCKER_MANIFEST || as === DOCKER_LIST);
      const text = `converted to ${what ? 'Docker schema 2' : 'OCI'}: ${plural(this.#converted, 'manifest')}; the configs stay as they are`;
      this.#notes.push({ code: 'FORMAT_CONVERTED', text });
    }
    for (const [packing, count] of this.#layers)
      this.#notes.push({ code: 'LAYERS_CONVERTED', text: `packed anew, ${packing}: ${plural(count, 'layer')}` });
    if (this.#bared > 0) {
      const text = `Docker schema 2 has no annotations, subject or artifactType: left out of ${plural(this.#bared, 'manifest')}`;
      this.#notes.push({ code: 'ANNOTATIONS_DROPPED', text });
    }
    const stale = travelling.flatMap(({ manifest }) =>
      manifest.kind === 'index' ? manifest.manifests.filter((one) => this.#attestsRewritten(one)) : [],
    );
    if (stale.length > 0) {
      const text = `carried inside the index, though made for the image before it was converted: ${plural(stale.length, 'attestation')}`;
      this.#notes.push({ code: 'ATTESTATIONS_STALE', text });
    }
    if (this.#left.size > 0) {
      const text = `left behind: ${plural(this.#left.size, 'attestation')} inside the index, which Docker schema 2 has no form for`;
      this.#notes.push({ code: 'ATTACHED_LEFT_BEHIND', text });
    }
  }
}

function formatOf({ descriptor }: ManifestDocument): ImageFormat {
  return descriptor.mediaType === DOCKER_MANIFEST || descriptor.mediaType === DOCKER_LIST ? 'v2s2' : 'oci';
}

function otherThan(format: ImageFormat): ImageFormat {
  return format === 'oci' ? 'v2s2' : 'oci';
}

function keyOf(form: BlobForm): string {
  return form === 'keep' ? form : renderPacking(form);
}

/** An image whose layers are all tars that waybill knows: what can be converted. */
function isPlainImage({ manifest }: ManifestNode): boolean {
  if (manifest.kind !== 'image' || !isImageConfigType(manifest.config.mediaType)) return false;
  return manifest.layers.every(({ mediaType }) => parseLayerType(mediaType) !== undefined);
}

function hasMoreThanDockerHolds(manifest: ManifestNode['manifest']): boolean {
  const below = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
  return (
    manifest.annotations !== undefined ||
    manifest.subject !== undefined ||
    manifest.artifactType !== undefined ||
    below.some(({ annotations }) => annotations !== undefined)
  );
}

/** In the graph's order: children before parents. */
function nodesBelow(graph: ContentGraph, root: Digest): readonly ManifestNode[] {
  const wanted = new Set<Digest>([root]);
  for (const digest of wanted) for (const child of graph.nodes.get(digest)?.children ?? []) wanted.add(child);
  return [...graph.nodes].flatMap(([digest, node]) => (wanted.has(digest) ? [node] : []));
}

function attestationsIn(nodes: readonly ManifestNode[]): ReadonlySet<Digest> {
  const found = new Set<Digest>();
  for (const { manifest } of nodes) {
    if (manifest.kind !== 'index') continue;
    for (const one of manifest.manifests) if (one.annotations?.[ATTESTS] !== undefined) found.add(one.digest);
  }
  return found;
}

function holdsNoIndex(): Failure {
  return new Failure('UNSUPPORTED', 'this destination holds one image, not an index', {
    side: 'destination',
    hint: 'choose one platform: --platform linux/amd64, or --multi-arch system',
  });
}

function cannotConvertPart(): Failure {
  return new Failure('UNSUPPORTED', 'an index whose images stay behind cannot be converted', {
    side: 'destination',
    hint: 'leave --sparse or --multi-arch index-only out, or the format',
  });
}

function cannotHold({ descriptor: { mediaType } }: ManifestDocument, format: ImageFormat | undefined): Failure {
  return new Failure(
    'UNSUPPORTED',
    format === undefined
      ? `this destination cannot hold ${mediaType}`
      : `this destination cannot hold ${mediaType} as ${format}`,
    { side: 'destination' },
  );
}

function hasNoPlatform({ digest }: Descriptor): Failure {
  return new Failure('UNSUPPORTED', `a Docker manifest list names a platform for every image, and ${digest} has none`, {
    side: 'destination',
    hint: 'copy the index as it is, or that image alone by its digest',
  });
}

function notAnImage({ document }: Pick<ManifestNode, 'document'>): Failure {
  const { digest, mediaType } = document.descriptor;
  return new Failure('UNSUPPORTED', `${digest} is no plain image (${mediaType}): it has no other format`, {
    side: 'destination',
    hint: 'copy it as it is: leave --format out, and choose a destination that holds it',
  });
}

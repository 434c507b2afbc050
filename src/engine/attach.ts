import {
  joinAttached,
  parseManifest,
  type Descriptor,
  type Digest,
  type Joining,
  type ManifestDocument,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { plural } from '../runtime/text.ts';
import { isReferrerLister, type ContentSink } from '../transport/contract.ts';
import { isNameEditor, type NameEditor } from '../transport/name-editor.ts';
import { pushBytes } from '../transport/push-bytes.ts';
import type { Attachment } from './attachments.ts';
import type { BlobSupply } from './blob-supply.ts';
import type { CopyPlan, PlanNote } from './copy-plan.ts';
import type { Destination } from './destination.ts';
import { executeContent, pushDocument, type ByteTally } from './execute.ts';
import { planCopy } from './plan.ts';

export interface AttachOutcome {
  readonly attached: readonly {
    readonly kind: Attachment['kind'];
    readonly artifactType: string;
    readonly digest: string;
  }[];
  readonly notes: readonly PlanNote[];
  readonly changed: boolean;
}

/**
 * Brings attachments to a destination that holds them; elsewhere says in a note what stayed behind. What is there already is left
 * alone. Signatures and attestations under a cosign tag are added to those that are there: none that was made there is lost. An SBOM
 * that is there, or what cannot be joined with it, is kept, with a note.
 */
export async function attachTo(
  ctx: OperationContext,
  attachments: readonly Attachment[],
  destination: Destination,
  supply: BlobSupply,
  tally: ByteTally,
): Promise<AttachOutcome> {
  const { sink } = destination;
  if (attachments.length === 0) return { attached: [], notes: [], changed: false };
  if (!sink.traits.holdsReferrers) {
    const text = `left behind: ${plural(attachments.length, 'attached artefact')}: this destination holds none`;
    return { attached: [], notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }], changed: false };
  }
  const lists = new ReferrerLists(ctx, sink);
  const settled = await Promise.allSettled(
    attachments.map(async (one) => attachOne(ctx, one, destination, lists, supply, tally)),
  );
  const outcomes = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason as Error;
    return one.value;
  });
  const carried = attachments.filter((_, at) => outcomes[at]?.how === 'carried');
  await ensureListed(ctx, sink, carried);
  return {
    attached: attachments.flatMap(({ kind, artifactType, graph }, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined || outcome.how === 'kept') return [];
      return [{ kind, artifactType, digest: outcome.as ?? graph.root.descriptor.digest }];
    }),
    notes: outcomes.flatMap(({ how, note }) => (how === 'kept' ? [note] : [])),
    changed: outcomes.some(({ how }) => how === 'carried'),
  };
}

type OneOutcome =
  /** `as`: what holds it there, where that is more than it. */
  | { readonly how: 'carried' | 'present'; readonly as?: Digest; readonly note?: never }
  | { readonly how: 'kept'; readonly note: PlanNote };

async function attachOne(
  ctx: OperationContext,
  attachment: Attachment,
  destination: Destination,
  lists: ReferrerLists,
  supply: BlobSupply,
  tally: ByteTally,
): Promise<OneOutcome> {
  const { sink } = destination;
  const { root } = attachment.graph;
  const plan = planCopy(attachment.graph, new Map([[destination.id, sink.traits]]), {
    preserveDigests: true,
    pins: new Map(),
    sparse: false,
  });
  const bring = async (own: OperationContext, only?: readonly Descriptor[]): Promise<void> => {
    const refused = plan.refused.get(destination.id);
    if (refused !== undefined) throw refused;
    await executeContent(own, only === undefined ? plan : cutTo(plan, only), destination, supply, tally);
  };
  try {
    if (attachment.tag !== undefined) {
      if (!isNameEditor(sink)) throw new Failure('INTERNAL', `${sink.reference.text} holds tags and edits none`);
      return await joinTag(ctx, attachment, attachment.tag, sink, bring);
    }
    if (!destination.isEmpty && (await isThere(ctx, sink, lists, root))) return { how: 'present' };
    await bring(ctx);
    await pushDocument(ctx, sink, root);
    return { how: 'carried' };
  } finally {
    // What was not wanted here keeps no other destination waiting.
    for (const digest of plan.blobs.keys()) supply.settled(destination.id, digest);
  }
}

async function joinTag(
  ctx: OperationContext,
  { graph: { root }, suffix }: Attachment,
  tag: string,
  sink: ContentSink & NameEditor,
  bring: (own: OperationContext, only?: readonly Descriptor[]) => Promise<void>,
): Promise<OneOutcome> {
  let how: 'carried' | 'present' = 'present';
  let note: PlanNote | undefined;
  const now = await sink.editName(ctx, tag, async (own, there) => {
    const joining = suffix === 'sbom' ? joinSbom(there, root, tag) : joinSigned(there, root, tag);
    note = joining.kind === 'kept' ? { code: 'ATTACHED_KEPT', text: joining.text } : undefined;
    if (joining.kind === 'kept' || joining.kind === 'nothing') return undefined;
    how = 'carried';
    if (joining.kind === 'whole') {
      await bring(own);
      return root;
    }
    const { document, config, configBytes } = joining.joined;
    await Promise.all([bring(own, joining.added), pushBytes(own, sink, config, configBytes)]);
    return document;
  });
  return note === undefined ? { how, as: now.descriptor.digest } : { how: 'kept', note };
}

/** It stays as it is there; the text says why. */
interface Kept {
  readonly kind: 'kept';
  readonly text: string;
}

/** A document as a whole: two of them cannot be one. */
function joinSbom(there: ManifestDocument | undefined, coming: ManifestDocument, tag: string): Joining | Kept {
  if (there === undefined) return { kind: 'whole' };
  if (there.descriptor.digest === coming.descriptor.digest) return { kind: 'nothing' };
  return { kind: 'kept', text: `${tag} is another SBOM at the destination, and is kept as it is there` };
}

function joinSigned(there: ManifestDocument | undefined, coming: ManifestDocument, tag: string): Joining | Kept {
  try {
    return joinAttached(there, coming, tag);
  } catch (error) {
    if (!CANNOT_BE_JOINED.has(toFailure(error).code)) throw error;
    const text = `${tag} is kept as it is at the destination, where nothing can be added to it: ${toFailure(error).message}`;
    return { kind: 'kept', text };
  }
}

/** Something else than what cosign writes is there or comes, or more than anyone reads. */
const CANNOT_BE_JOINED: ReadonlySet<string> = new Set(['MANIFEST_INVALID', 'LIMIT_EXCEEDED']);

/** Those blobs alone, and no manifest: what is there holds the others. */
function cutTo(plan: CopyPlan, wanted: readonly Descriptor[]): CopyPlan {
  const digests = new Set(wanted.map(({ digest }) => digest));
  return { ...plan, blobs: new Map([...plan.blobs].filter(([digest]) => digests.has(digest))), manifests: [] };
}

const MOST_ROUNDS = 3;

/**
 * What was brought has to be found there by whoever looks for it. Where another writer of a list that is kept by tag came between,
 * it is listed once more. Fails with ATTACHED_UNLISTED, and where the list cannot be had; who may not see it is not to know.
 */
async function ensureListed(ctx: OperationContext, sink: ContentSink, carried: readonly Attachment[]): Promise<void> {
  let unlisted = await unlistedOf(ctx, sink, carried);
  for (let round = 1; unlisted.length > 0 && round < MOST_ROUNDS; round += 1) {
    for (const { graph } of unlisted) await pushDocument(ctx, sink, graph.root);
    unlisted = await unlistedOf(ctx, sink, unlisted);
  }
  const [first] = unlisted;
  if (first === undefined) return;
  const { digest } = first.graph.root.descriptor;
  throw new Failure('ATTACHED_UNLISTED', `${digest} was stored, and is not listed as attached to ${first.subject}`, {
    side: 'destination',
    subject: sink.reference.text,
    facts: { referrer: digest, subject: first.subject },
    hint: 'the registry loses what is attached: report it to those who run it, or copy with --attached none',
  });
}

async function unlistedOf(
  ctx: OperationContext,
  sink: ContentSink,
  carried: readonly Attachment[],
): Promise<readonly Attachment[]> {
  const lists = new ReferrerLists(ctx, sink, NOT_TOLD);
  const listed = await Promise.all(
    carried.map(async ({ tag, graph: { root } }) => {
      const { subject } = parseManifest(root.bytes, root.descriptor.mediaType);
      return tag !== undefined || subject === undefined || (await lists.has(subject, root.descriptor.digest)) !== false;
    }),
  );
  return carried.filter((_, at) => listed[at] === false);
}

/** A referrer that nobody is told of counts as absent: an earlier copy may have ended between storing it and listing it. */
async function isThere(
  ctx: OperationContext,
  sink: ContentSink,
  lists: ReferrerLists,
  { descriptor, bytes }: ManifestDocument,
): Promise<boolean> {
  const { subject } = parseManifest(bytes, descriptor.mediaType);
  if (subject !== undefined && (await lists.has(subject, descriptor.digest)) === false) return false;
  // A list that is kept by tag may name what is gone.
  return sink.exists(ctx, descriptor);
}

/** Who may write there need not be one who may look. */
const NOT_TOLD: ReadonlySet<string> = new Set(['AUTH_DENIED', 'AUTH_REQUIRED']);

/** What a destination lists as referrers; each list is asked for once. */
class ReferrerLists {
  readonly #ctx: OperationContext;
  readonly #sink: ContentSink;
  readonly #forgiven: ReadonlySet<string> | undefined;
  readonly #lists = new Map<Digest, Promise<readonly Descriptor[] | undefined>>();

  /** @param forgiven codes of failures that tell nothing; every failure unless given. */
  constructor(ctx: OperationContext, sink: ContentSink, forgiven?: ReadonlySet<string>) {
    this.#ctx = ctx;
    this.#sink = sink;
    this.#forgiven = forgiven;
  }

  /** `undefined` where the destination does not tell. */
  async has(subject: Descriptor, referrer: Digest): Promise<boolean | undefined> {
    const list = this.#lists.get(subject.digest) ?? this.#ask(subject);
    this.#lists.set(subject.digest, list);
    return (await list)?.some(({ digest }) => digest === referrer);
  }

  async #ask(subject: Descriptor): Promise<readonly Descriptor[] | undefined> {
    if (!isReferrerLister(this.#sink)) return undefined;
    try {
      return await this.#sink.referrers(this.#ctx, subject);
    } catch (error) {
      this.#ctx.signal.throwIfAborted();
      if (this.#forgiven?.has(toFailure(error).code) === false) throw error;
      return undefined;
    }
  }
}

import { parseManifest, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isReferrerLister, type ContentSink } from '../transport/contract.ts';
import type { Attachment } from './attachments.ts';
import type { BlobSupply } from './blob-supply.ts';
import type { PlanNote } from './copy-plan.ts';
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
 * alone. A cosign tag that points at something else at the destination is kept, with a note: signatures made there must not be lost.
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
    const text = `${String(attachments.length)} attached artefacts stay behind: this destination holds none`;
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
  const described = attachments.map(({ kind, artifactType, graph }) => ({
    kind,
    artifactType,
    digest: graph.root.descriptor.digest,
  }));
  return {
    attached: described.filter((_, at) => outcomes[at]?.how !== 'kept'),
    notes: outcomes.flatMap(({ how, note }) => (how === 'kept' ? [note] : [])),
    changed: outcomes.some(({ how }) => how === 'carried'),
  };
}

type OneOutcome =
  { readonly how: 'carried' | 'present'; readonly note?: never } | { readonly how: 'kept'; readonly note: PlanNote };

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
  const found = destination.isEmpty ? 'absent' : await statusAt(ctx, sink, lists, attachment);
  if (found === 'present') return { how: 'present' };
  if (found === 'differs') {
    const text = `${attachment.tag ?? ''} points at other content at the destination and is kept as it is there`;
    return { how: 'kept', note: { code: 'ATTACHED_KEPT', text } };
  }
  const plan = planCopy(attachment.graph, new Map([[destination.id, sink.traits]]), {
    preserveDigests: true,
    pins: new Map(),
    sparse: false,
  });
  const refused = plan.refused.get(destination.id);
  if (refused !== undefined) throw refused;
  await executeContent(ctx, plan, destination, supply, tally);
  if (attachment.tag === undefined) await pushDocument(ctx, sink, root);
  else await sink.tag(ctx, root, [attachment.tag]);
  return { how: 'carried' };
}

const MOST_ROUNDS = 3;

/**
 * What was brought has to be found there by whoever looks for it. Where another writer of a list that is kept by tag came between,
 * it is listed once more. Fails with ATTACHED_UNLISTED.
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
  const lists = new ReferrerLists(ctx, sink);
  const listed = await Promise.all(
    carried.map(async ({ tag, graph: { root } }) => {
      const { subject } = parseManifest(root.bytes, root.descriptor.mediaType);
      return tag !== undefined || subject === undefined || (await lists.has(subject, root.descriptor.digest)) !== false;
    }),
  );
  return carried.filter((_, at) => listed[at] === false);
}

/** A referrer that nobody is told of counts as absent: an earlier copy may have ended between storing it and listing it. */
async function statusAt(
  ctx: OperationContext,
  sink: ContentSink,
  lists: ReferrerLists,
  { tag, graph }: Attachment,
): Promise<'absent' | 'present' | 'differs'> {
  const { descriptor, bytes } = graph.root;
  if (tag === undefined) {
    const { subject } = parseManifest(bytes, descriptor.mediaType);
    if (subject !== undefined && (await lists.has(subject, descriptor.digest)) === false) return 'absent';
    // A list that is kept by tag may name what is gone.
    return (await sink.exists(ctx, descriptor)) ? 'present' : 'absent';
  }
  const there = await sink.lookup(ctx, tag);
  if (there === undefined) return 'absent';
  return there.digest === descriptor.digest ? 'present' : 'differs';
}

/** What a destination lists as referrers; each list is asked for once. */
class ReferrerLists {
  readonly #ctx: OperationContext;
  readonly #sink: ContentSink;
  readonly #lists = new Map<Digest, Promise<readonly Descriptor[] | undefined>>();

  constructor(ctx: OperationContext, sink: ContentSink) {
    this.#ctx = ctx;
    this.#sink = sink;
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
    } catch {
      this.#ctx.signal.throwIfAborted();
      return undefined;
    }
  }
}

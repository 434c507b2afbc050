import {
  isAttestation,
  parseManifest,
  type Descriptor,
  type ImageName,
  type ManifestDocument,
} from '../../image/index.ts';
import type { SharedDeliveries } from '../../engine/shared-deliveries.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSink, ContentSource } from '../../transport/contract.ts';
import type { SigningSubject } from '../../trust/contract.ts';
import { writeSignature } from '../../trust/write-signature.ts';
import type { SigningChoice } from '../copy-request.ts';
import type { SignatureResult } from '../result.ts';

interface ImageThere {
  /** What the image is about to be called there. */
  readonly names: readonly ImageName[];
  /** The place itself, opened to read; `undefined` where nothing is added to what is there. */
  readonly openThere: () => Promise<ContentSource | undefined>;
}

interface ImageSignedThere extends ImageThere {
  /** It was there before: what is signed there by the same signers under these names is not signed again. */
  readonly wasThere: boolean;
  /** The operation's: what another of its images has signed at this place is looked at before it is signed again. */
  readonly deliveries: SharedDeliveries;
}

/**
 * Signs an image that is at a destination under its digest: an index and every image in it, so that whoever checks either of them
 * is content.
 */
export async function signAt(
  ctx: OperationContext,
  sink: ContentSink,
  root: ManifestDocument,
  { signers, identity }: SigningChoice,
  { names, openThere, wasThere, deliveries }: ImageSignedThere,
): Promise<readonly SignatureResult[]> {
  const references = identity === undefined ? names : [identity];
  const { location } = sink.reference;
  const signed = await Promise.all(
    withInstances(root).map(async (descriptor) => {
      const sign = async (there: ContentSource | undefined): Promise<readonly SignatureResult[]> =>
        signOne(ctx, sink, { descriptor, references }, signers, there);
      const { signal } = ctx;
      const turn = {
        place: { scope: `signatures at ${location}`, path: location },
        digest: descriptor.digest,
        giver: 'signers',
        mayMount: false,
        signal,
        onWait: () => undefined,
      };
      const made = await deliveries.share(turn, async () => sign(wasThere ? await openThere() : undefined));
      return made === 'present' ? sign(await openThere()) : made;
    }),
  );
  return signed.flat();
}

/** How many signatures {@link signAt} would make of an image that is there. */
export async function countLacking(
  ctx: OperationContext,
  root: ManifestDocument,
  { signers, identity }: SigningChoice,
  { names, openThere }: ImageThere,
): Promise<number> {
  const there = await openThere();
  if (there === undefined) return 0;
  const references = identity === undefined ? names : [identity];
  const counts = await Promise.all(
    withInstances(root).flatMap((descriptor) =>
      signers.map(async (signer) => signer.countLacking(ctx, { descriptor, references }, there)),
    ),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Signs manifests that are there, whatever is signed already, side by side. */
export async function signEach(
  ctx: OperationContext,
  sink: ContentSink,
  subjects: readonly Descriptor[],
  signers: SigningChoice['signers'],
  references: readonly ImageName[],
): Promise<readonly SignatureResult[]> {
  const signed = subjects.map(async (descriptor) => signOne(ctx, sink, { descriptor, references }, signers, undefined));
  return (await Promise.all(signed)).flat();
}

/** One signer after another: they may share a list that each adds to. */
async function signOne(
  ctx: OperationContext,
  sink: ContentSink,
  subject: SigningSubject,
  signers: SigningChoice['signers'],
  there: ContentSource | undefined,
): Promise<readonly SignatureResult[]> {
  const results: SignatureResult[] = [];
  for (const signer of signers) {
    for (const made of await signer.sign(ctx, subject, there)) {
      await writeSignature(ctx, sink, subject.descriptor, made);
      results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
    }
  }
  return results;
}

/** The manifest itself, and every image of an index. Attestations in it are signed with the index. */
export function withInstances({ bytes, descriptor }: ManifestDocument): readonly Descriptor[] {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind !== 'index') return [descriptor];
  return [descriptor, ...manifest.manifests.filter((one) => !isAttestation(one))];
}

import {
  isAttestation,
  parseManifest,
  type Descriptor,
  type ImageName,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSink, ContentSource } from '../../transport/contract.ts';
import { writeSignature } from '../../trust/write-signature.ts';
import type { SigningChoice } from '../copy-request.ts';
import type { SignatureResult } from '../result.ts';

interface SigningOfImage {
  /** What the image is about to be called there. */
  readonly names: readonly ImageName[];
  /** Where the image was before, opened to read: what is signed there by the same signers under these names is not signed again. */
  readonly there?: ContentSource;
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
  { names, there }: SigningOfImage,
): Promise<readonly SignatureResult[]> {
  return signEach(ctx, sink, withInstances(root), signers, identity === undefined ? names : [identity], there);
}

/** How many signatures {@link signAt} would make of an image that is there. */
export async function countLacking(
  ctx: OperationContext,
  root: ManifestDocument,
  { signers, identity }: SigningChoice,
  { names, there }: SigningOfImage & { readonly there: ContentSource },
): Promise<number> {
  const references = identity === undefined ? names : [identity];
  const counts = await Promise.all(
    withInstances(root).flatMap((descriptor) =>
      signers.map(async (signer) => signer.countLacking(ctx, { descriptor, references }, there)),
    ),
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Signs manifests that are there. Side by side, but for those of one manifest: they may share a list that each adds to. */
export async function signEach(
  ctx: OperationContext,
  sink: ContentSink,
  subjects: readonly Descriptor[],
  signers: SigningChoice['signers'],
  references: readonly ImageName[],
  there?: ContentSource,
): Promise<readonly SignatureResult[]> {
  const signed = await Promise.all(
    subjects.map(async (descriptor) => {
      const results: SignatureResult[] = [];
      for (const signer of signers) {
        for (const made of await signer.sign(ctx, { descriptor, references }, there)) {
          await writeSignature(ctx, sink, descriptor, made);
          results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
        }
      }
      return results;
    }),
  );
  return signed.flat();
}

/** The manifest itself, and every image of an index. Attestations in it are signed with the index. */
export function withInstances({ bytes, descriptor }: ManifestDocument): readonly Descriptor[] {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind !== 'index') return [descriptor];
  return [descriptor, ...manifest.manifests.filter((one) => !isAttestation(one))];
}

import { isTag, type Descriptor, type ImageName, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink } from '../../transport/contract.ts';
import { isStatementSigner, type Admission } from '../../trust/contract.ts';
import { writeSignature } from '../../trust/write-signature.ts';
import type { SigningChoice } from '../copy-request.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Result, SignatureResult } from '../result.ts';
import { atEachImage } from './at-each-image.ts';
import { signEach, withInstances } from './sign-at.ts';

export interface SignRequest {
  readonly images: readonly Endpoint[];
  readonly signing: SigningChoice;
  /** Every image of an index as well. */
  readonly recursive: boolean;
  readonly dryRun: boolean;
  /** Absent: `none`. */
  readonly policy?: Result['policy'];
  /** Asked before an image is signed; absent: every image may be. */
  readonly admission?: Admission;
}

/**
 * Signs images where they are, by digest: what a tag points at when it is read, and no other. Never rejects: what failed is in the
 * result, image by image.
 */
export async function signImages(ctx: OperationContext, request: SignRequest): Promise<Result> {
  const { signing, recursive } = request;
  const { signers, identity } = signing;
  return atEachImage(ctx, { ...request, command: 'sign' }, async (own, sink, root) => {
    const subjects = recursive ? withInstances(root) : [root.descriptor];
    const references = identity === undefined ? namesOf(sink) : [identity];
    return signEach(own, sink, subjects, signers, references);
  });
}

export interface AttestRequest extends SignRequest {
  readonly predicateType: string;
  /** The whole statement about one manifest. */
  readonly statementOf: (subject: Descriptor, name: ImageName | undefined) => Uint8Array;
}

/** Attaches signed statements to images where they are. Never rejects, as `signImages`. */
export async function attestImages(ctx: OperationContext, request: AttestRequest): Promise<Result> {
  const { signing, recursive, predicateType, statementOf } = request;
  return atEachImage(ctx, { ...request, command: 'attest' }, async (own, sink, root: ManifestDocument) => {
    const results: SignatureResult[] = [];
    for (const subject of recursive ? withInstances(root) : [root.descriptor]) {
      const statement = statementOf(subject, sink.reference.image);
      for (const signer of signing.signers) {
        if (!isStatementSigner(signer)) {
          throw new Failure('UNSUPPORTED', 'statements are signed by a sigstore key or by the job itself', {
            side: 'local',
            hint: 'use --key with a key made by generate-sigstore-key, or none for keyless',
          });
        }
        const made = await signer.attest(own, statement, predicateType);
        await writeSignature(own, sink, subject, made);
        results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
      }
    }
    return results;
  });
}

function namesOf({ reference: { image, name } }: ContentSink): readonly ImageName[] {
  if (image === undefined) return [];
  const { registry, path } = image;
  return [name !== undefined && isTag(name) ? { registry, path, tag: name } : image];
}

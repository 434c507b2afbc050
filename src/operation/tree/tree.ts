import type { DescribedSignature } from '../../trust/look/describe-signature.ts';

/** An image with everything that hangs on it. */
export interface Tree {
  readonly reference: string;
  readonly root: TreeNode;
}

/** A manifest: an image, an index, or something that is attached to one. */
export interface TreeNode {
  readonly digest: string;
  readonly mediaType: string;
  /** Bytes of the manifest, and of the blobs that it names itself. */
  readonly size: number;
  readonly platform?: string;
  /** What kind of artefact it is, where it is attached. */
  readonly artifactType?: string;
  /** cosign's tag that it was found by. */
  readonly tag?: string;
  /** BuildKit's statement about another image of the same index. */
  readonly about?: string;
  readonly signatures: readonly DescribedSignature[];
  readonly children: readonly TreeNode[];
  readonly attached: readonly TreeNode[];
}

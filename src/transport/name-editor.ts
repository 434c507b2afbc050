import type { ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';

/** What a name is to hold instead of what it holds: `undefined` when that will do. All that it needs is stored when it is given. */
export type NameEdit = (
  ctx: OperationContext,
  there: ManifestDocument | undefined,
) => Promise<ManifestDocument | undefined>;

/** An optional power of the write end, as those of the contract. */
export interface NameEditor {
  /**
   * Changes what a name holds, so that nothing is lost of what others write there at the same time: as far as the store can, it is
   * written only over what the edit was made of. Else, and once it is written, the edit is asked again; so it may be at `seal`. What
   * the name holds after it. Fails with SERVER_ERROR where others keep changing it.
   */
  editName(ctx: OperationContext, name: string, edit: NameEdit): Promise<ManifestDocument>;
}

export function isNameEditor<T extends object>(store: T): store is T & NameEditor {
  return 'editName' in store;
}

/** An optional power of the read end. */
export interface CosignTagLister {
  /** All tags of cosign's that there are, where that is known without asking for each. */
  cosignTags(ctx: OperationContext): Promise<ReadonlySet<string> | undefined>;
}

export function isCosignTagLister<T extends object>(store: T): store is T & CosignTagLister {
  return 'cosignTags' in store;
}

import { createHash } from 'node:crypto';

/** An append-only tree with the hashes and the paths of RFC 6962, section 2.1. */
export interface MerkleTree {
  readonly size: number;
  /** The index of the new leaf. */
  append(leaf: Uint8Array): number;
  root(): Buffer;
  /** RFC 6962, section 2.1.1: the audit path of one leaf in the tree as it is now, from the leaf up. */
  path(index: number): readonly Buffer[];
}

export function createMerkleTree(): MerkleTree {
  const leaves: Buffer[] = [];
  return {
    get size() {
      return leaves.length;
    },
    append: (leaf) => leaves.push(hashLeaf(leaf)) - 1,
    root: () => rootOf(leaves),
    path: (index) => pathOf(index, leaves),
  };
}

/** MTH({d}) = SHA-256(0x00 || d) */
export function hashLeaf(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(leaf).digest();
}

/** MTH(D[n]) = SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n])) */
function hashPair(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return hashPair(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

function pathOf(index: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k ? [...pathOf(index, left), rootOf(right)] : [...pathOf(index - k, right), rootOf(left)];
}

/** The largest power of two that is smaller than `n`. */
function splitOf(n: number): number {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}

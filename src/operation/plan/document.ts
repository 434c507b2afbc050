import type { Digest } from '../../image/index.ts';
import type { Result } from '../result.ts';
import type { ItemChoices } from '../sync/item.ts';

export const PLAN_SCHEMA = 'waybill.plan/v1';

/** The commands that can write a plan. */
export const PLANNING_COMMANDS = ['copy', 'sync', 'prune'] as const;

/** What is to be done, image by image: looked at by people, then done by `apply` as it stands here. */
export interface Plan {
  readonly command: (typeof PLANNING_COMMANDS)[number];
  /** Each once; images name theirs by its place. */
  readonly choices: readonly ItemChoices[];
  readonly destinations: readonly PlannedRepository[];
  readonly images: readonly PlannedImage[];
  readonly removals: readonly PlannedRemoval[];
  readonly excluded: Result['excluded'];
  /** Each once; images name what has to be there for them by its place. */
  readonly blobs: readonly PlannedBlob[];
  /** About, when nothing fails. */
  readonly requests: number;
}

export interface PlannedBlob {
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
}

interface PlannedRepository {
  /** The store without a name in it. */
  readonly reference: string;
  /** Of blobs, each once: what is not there yet. */
  readonly bytes: number;
}

export interface PlannedImage {
  readonly source: string;
  /** What it was when it was planned. */
  readonly digest: Digest;
  readonly choices: number;
  /** Layers and configs, of what is attached too; none where nothing has to be moved. */
  readonly blobs: readonly number[];
  readonly destinations: readonly PlannedName[];
}

/** One name at a destination. */
export interface PlannedName {
  readonly reference: string;
  readonly action: PlannedAction;
}

export type PlannedAction =
  | { readonly kind: 'create' }
  | { readonly kind: 'move'; readonly from: Digest }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly reason: string };

/** `untag`: the name goes, what it points at stays. `delete`: the manifest goes, with every name on it. */
export interface PlannedRemoval {
  readonly reference: string;
  readonly action: 'untag' | 'delete';
  /** What it was when it was planned. */
  readonly digest: Digest;
  /** Of what nothing else needs: in bytes. */
  readonly size: number;
  readonly reason: string;
}

export interface PlanTotals {
  readonly images: number;
  readonly create: number;
  readonly move: number;
  readonly skip: number;
  readonly blocked: number;
  readonly untag: number;
  readonly delete: number;
  /** To be added, over all destinations. */
  readonly bytes: number;
  readonly freed: number;
  readonly requests: number;
}

export function totalsOf({ images, destinations, removals, requests }: Plan): PlanTotals {
  const totals = { create: 0, move: 0, skip: 0, blocked: 0, untag: 0, delete: 0 };
  for (const image of images) for (const { action } of image.destinations) totals[action.kind] += 1;
  for (const { action } of removals) totals[action] += 1;
  return {
    images: images.length,
    ...totals,
    bytes: destinations.reduce((sum, { bytes }) => sum + bytes, 0),
    freed: removals.reduce((sum, { size }) => sum + size, 0),
    requests,
  };
}

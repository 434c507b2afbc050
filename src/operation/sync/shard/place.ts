import type { Sharing, Unit } from './sharing.ts';

/**
 * What is on each shard by now. Each home has its own order of shards, which says nothing of how full they are: so what is put
 * somewhere stays there when something else is added, unless there is no room.
 */
export class Placement {
  readonly #sharing: Sharing;
  readonly #limit: number;
  readonly #bytes: number[];
  /** For each shared blob the shards that have it. */
  readonly #holders: readonly number[][];
  readonly #orders = new Map<string, readonly number[]>();

  constructor(sharing: Sharing, shards: number, limit: number) {
    this.#sharing = sharing;
    this.#limit = limit;
    this.#bytes = Array.from<number>({ length: shards }).fill(0);
    this.#holders = sharing.sizes.map(() => []);
  }

  /**
   * Puts the units on the first shard in the order of their home that has room, else on the one with the least on it. `undefined`:
   * nothing was put anywhere, for `parting` them may help.
   */
  add(units: readonly Unit[], home: string, { parting }: { readonly parting: boolean }): number | undefined {
    const blobs = new Set(units.flatMap((unit) => unit.shared));
    const { sizes } = this.#sharing;
    const there = this.#bytes.map(() => 0);
    let bytes = units.reduce((sum, unit) => sum + unit.own, 0);
    for (const blob of blobs) {
      const size = sizes[blob] ?? 0;
      bytes += size;
      for (const shard of this.#holders[blob] ?? []) there[shard] = (there[shard] ?? 0) + size;
    }
    const after = this.#bytes.map((load, shard) => load + bytes - (there[shard] ?? 0));
    const order = this.#orderOf(home);
    let chosen = order.find((shard) => (after[shard] ?? 0) <= this.#limit);
    // What is too large for any shard is not parted: it was put together because it must be.
    if (chosen === undefined && parting && bytes <= this.#limit) return undefined;
    chosen ??= order.reduce((a, b) => ((after[b] ?? 0) < (after[a] ?? 0) ? b : a), order[0] ?? 0);
    for (const blob of blobs) {
      const holders = this.#holders[blob];
      if (holders?.includes(chosen) === false) holders.push(chosen);
    }
    this.#bytes[chosen] = after[chosen] ?? 0;
    return chosen;
  }

  #orderOf(home: string): readonly number[] {
    const known = this.#orders.get(home);
    if (known !== undefined) return known;
    const seed = hash(home);
    const order = [...this.#bytes.keys()].toSorted((a, b) => mix(seed, a) - mix(seed, b) || a - b);
    this.#orders.set(home, order);
    return order;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Spreads the two over 32 bits, as murmur3 ends. */
function mix(seed: number, shard: number): number {
  let value = Math.imul(seed ^ Math.imul(shard + 1, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

import { compareText } from '../../../runtime/text.ts';
import type { Sharing, Unit } from './sharing.ts';

/** Images that are to stay together. */
export interface Group {
  readonly units: readonly Unit[];
  /** Each blob counted once. */
  readonly bytes: number;
  /** Groups that share have the same, mostly. */
  readonly home: string;
}

/** Groups are small enough beside a fair share to be dealt out evenly … */
const PART_OF_FAIR = 0.12;
/** … but a blob is not carried twice before what hangs on it is this many times as large as it is. */
const TIMES_OF_BLOB = 3;

/**
 * Joins images that share blobs, the largest blobs first, as long as a group does not grow beyond what one shard may have. The
 * largest come first, and those of about the same size in an order that their homes give.
 */
export function groupImages(sharing: Sharing, fair: number, limit: number): readonly Group[] {
  const { units, sizes } = sharing;
  const parts: Part[] = units.map((unit, i) => ({
    units: [i],
    bytes: unit.own + unit.shared.reduce((sum, blob) => sum + (sizes[blob] ?? 0), 0),
    blobs: new Set(unit.shared),
  }));
  const partOf = [...parts];
  const users: number[][] = sizes.map(() => []);
  for (const [i, unit] of units.entries()) for (const blob of unit.shared) users[blob]?.push(i);
  const bySize = [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  for (const blob of bySize) {
    const most = Math.min(limit, Math.max(PART_OF_FAIR * fair, TIMES_OF_BLOB * (sizes[blob] ?? 0)));
    let open: Part | undefined;
    for (const unit of users[blob] ?? []) {
      const part = partOf[unit];
      if (part === undefined || part === open) continue;
      open = open === undefined ? part : (join(open, part, { sizes, most, partOf }) ?? part);
    }
  }
  return [...new Set(partOf)].map((part) => groupOf(part, sharing)).toSorted(byClass);
}

function groupOf(part: Part, { units, homes }: Sharing): Group {
  const members = part.units.toSorted((a, b) => a - b).flatMap((i) => units[i] ?? []);
  const [first] = members;
  const [best] = first?.shared ?? [];
  return { units: members, bytes: part.bytes, home: (best === undefined ? first?.key : homes[best]) ?? '' };
}

function byClass(a: Group, b: Group): number {
  return (
    classOf(b) - classOf(a) || compareText(a.home, b.home) || compareText(a.units[0]?.key ?? '', b.units[0]?.key ?? '')
  );
}

function classOf({ bytes }: Group): number {
  return Math.floor(Math.log2(Math.max(1, bytes)));
}

/** Units that are together by now. */
interface Part {
  readonly units: number[];
  bytes: number;
  readonly blobs: Set<number>;
}

/** The two as one; `undefined` when that were more than `most` bytes. */
function join(
  a: Part,
  b: Part,
  { sizes, most, partOf }: { readonly sizes: readonly number[]; readonly most: number; readonly partOf: Part[] },
): Part | undefined {
  const [into, from] = a.blobs.size + a.units.length < b.blobs.size + b.units.length ? [b, a] : [a, b];
  let bytes = into.bytes + from.bytes;
  for (const blob of from.blobs) if (into.blobs.has(blob)) bytes -= sizes[blob] ?? 0;
  if (bytes > most) return undefined;
  into.bytes = bytes;
  for (const blob of from.blobs) into.blobs.add(blob);
  for (const unit of from.units) {
    into.units.push(unit);
    partOf[unit] = into;
  }
  return into;
}

import type { Descriptor, ImageName } from '../../../image/index.ts';
import type { OperationContext } from '../../../runtime/context.ts';
import type { Failure } from '../../../runtime/failure.ts';
import type { AcceptedSignature } from '../../contract.ts';
import type { Evidence } from '../evidence.ts';

/** One manifest that has to meet a requirement. */
export interface Subject {
  readonly descriptor: Descriptor;
  /** What was asked for, where it has a name on a registry: what signatures may have to claim. */
  readonly intended: ImageName | undefined;
  readonly evidence: Evidence;
  readonly at: Date;
  readonly accepted: (signature: AcceptedSignature) => void;
}

/** Why a subject does not meet a requirement: nothing was there, or each of what was there failed for a reason. */
export interface Objection {
  /** What there was none of, or none that will do: `signature`, `attestation …`. */
  readonly what: string;
  readonly reasons: readonly Failure[];
}

/** What `signedBy` asks for, in words. */
export const SIMPLE_SIGNATURE = 'simple signature';

/** Asks for a signature, and resolves to nothing where one will do. Fails where a file that the policy names cannot be used. */
export type Check = (ctx: OperationContext, subject: Subject) => Promise<Objection | undefined>;

/** One that will do is enough; the others are not looked at. */
export async function anyOf<T>(
  what: string,
  found: readonly T[],
  accept: (one: T) => Promise<Failure | undefined>,
): Promise<Objection | undefined> {
  const reasons: Failure[] = [];
  for (const one of found) {
    const reason = await accept(one);
    if (reason === undefined) return undefined;
    reasons.push(reason);
  }
  return { what, reasons };
}

import type { Limits } from './limits.ts';
import type { Side } from './failure.ts';

/** What happens while an operation runs. Front ends render it; nothing decides on it. Digests and references are text. */
export type TransferEvent =
  | { readonly kind: 'phase'; readonly text: string }
  /** `reference`: what it is said of. */
  | { readonly kind: 'note'; readonly code: string; readonly text: string; readonly reference?: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'debug'; readonly text: string }
  | {
      readonly kind: 'retry';
      readonly host: string;
      readonly attempt: number;
      readonly waitMs: number;
      readonly reason: string;
    }
  /** What a host still allows us, by its own account, whenever that changes. */
  | { readonly kind: 'allowance'; readonly host: string; readonly text: string }
  /** One HTTP request that got an answer; counted into the result's `totals.requests`. */
  | { readonly kind: 'request'; readonly host: string; readonly method: string; readonly status: number }
  /** So many bytes of blobs are to be at a destination, besides those that were told before. */
  | { readonly kind: 'planned'; readonly destination: string; readonly bytes: number }
  | {
      readonly kind: 'blob';
      readonly state: 'started' | 'finished';
      readonly digest: string;
      readonly size: number;
      readonly destination: string;
      readonly how?: 'transferred' | 'mounted' | 'cached' | 'present';
    }
  | {
      readonly kind: 'progress';
      readonly side: Side;
      readonly digest: string;
      readonly destination: string;
      readonly bytes: number;
    }
  /** An image goes to so many places. */
  | { readonly kind: 'destinations'; readonly count: number }
  /** More images than before are known to be the operation's. */
  | { readonly kind: 'images'; readonly found: number }
  /** One of many images; `failed` or `done` in the end, whatever became of each destination. */
  | {
      readonly kind: 'image';
      readonly state: 'started' | 'done' | 'failed';
      readonly reference: string;
      /** What it failed with. */
      readonly text?: string;
    }
  | { readonly kind: 'manifest'; readonly digest: string; readonly destination: string; readonly mediaType: string }
  | { readonly kind: 'tagged'; readonly reference: string; readonly digest: string };

/** What every call of one operation shares. The environment arrives here; nothing below the front ends reads the process environment. */
export interface OperationContext {
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly environment: Readonly<Record<string, string>>;
  emit(event: TransferEvent): void;
  /** From here on this secret that came up during the run (a token, a password) is kept out of every output. */
  conceal(secret: string, user?: string): void;
  /** Whether a concealed secret is in this text, however it is spelled there: for what is written elsewhere than to an output. */
  revealsSecret(text: string): boolean;
}

import type { Repository } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { About } from './errors.ts';
import type { Call, Registry } from './registry.ts';
import type { Answer } from './wire.ts';

/** One repository at one registry, and who asks: what every request of the files beside this one shares. */
export interface Room {
  readonly registry: Registry;
  readonly repository: Repository;
  readonly call: Ask;
  readonly about: (what: About['what'], name: string | undefined, writes: boolean) => About;
}

/** One call in the name of one client. */
export type Ask = <T>(
  ctx: OperationContext,
  call: Call,
  read: (answer: Answer, attempt: number) => Promise<T>,
) => Promise<T>;

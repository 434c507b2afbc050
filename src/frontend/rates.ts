import type { TransferRates } from '../engine/blob-supply.ts';
import { Failure } from '../runtime/failure.ts';
import { Pacer } from '../runtime/pacer.ts';
import type { ParsedOptions } from './options/parsed.ts';

/** How fast content may go, as `--limit-rate` and its two sides say. Fails with INPUT_INVALID. */
export function ratesOf(options: ParsedOptions): TransferRates | undefined {
  const pacer = (name: string): Pacer | undefined => {
    const flag = options.has(name) ? name : 'limit-rate';
    const rate = options.bytes(flag);
    if (rate === undefined) return undefined;
    if (rate > 0) return new Pacer(rate);
    throw new Failure('INPUT_INVALID', `--${flag}: nothing moves at no bytes a second`, {
      side: 'local',
      hint: 'give a rate such as 20M, or leave the flag out',
    });
  };
  const [read, write] = [pacer('src-limit-rate'), pacer('dest-limit-rate')];
  if (read === undefined && write === undefined) return undefined;
  return { ...(read === undefined ? {} : { read }), ...(write === undefined ? {} : { write }) };
}

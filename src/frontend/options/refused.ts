import type { CommandName, LaterReason, Option } from './option.ts';
import { SIGNING } from './table/commands.ts';

const TWO: readonly CommandName[] = ['copy', 'sync'];
/** Known to skopeo's users, or named where waybill's are, and refused by name until they are built: never ignored. */
export const REFUSED: readonly Option[] = [
  ...later('signing', ['sign-by-sq-fingerprint'], SIGNING),
  ...later('encryption', ['encryption-key', 'encrypt-layer', 'decryption-key'], ['copy']),
  ...later('receipts', ['receipt'], TWO, ['receipt']),
];

function later(
  reason: LaterReason,
  names: readonly string[],
  commands: Option['commands'],
  inputs: readonly string[] = [],
): readonly Option[] {
  return names.map((name) => ({ ...laterOption(name, reason, commands, inputs), kind: 'string', value: 'VALUE' }));
}

function laterOption(
  name: string,
  reason: LaterReason,
  commands: Option['commands'],
  inputs: readonly string[],
): Omit<Option, 'kind'> {
  return { name, help: reason, commands, later: reason, ...(inputs.includes(name) ? { input: name } : {}) };
}

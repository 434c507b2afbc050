import { compileRegex } from '../../selection/regex.ts';
import type { JsonNode } from '../json-node.ts';
import { keysOf } from '../schema-keys.ts';
import { EXTENSION_KEYS, IDENTITY_KEYS, type ExtensionName } from './keys.ts';

/**
 * Who may have signed: what a certificate says of the job or the person that it was issued to. Issuer and subject are there once each,
 * in one of their forms.
 */
export interface TrustedIdentity {
  readonly issuer?: string;
  /** RE2; meant for the whole issuer. */
  readonly issuerRegexp?: string;
  readonly subject?: string;
  /** RE2; meant for the whole subject. */
  readonly subjectRegexp?: string;
  readonly subjectGlob?: string;
  /** Claims that must be there with exactly these values. */
  readonly extensions: Readonly<Partial<Record<ExtensionName, string>>>;
}

/** An expression that is none makes the file wrong. Fails with CONFIG_INVALID. */
export async function parseIdentity(node: JsonNode): Promise<TrustedIdentity> {
  const fields = node.table(keysOf(IDENTITY_KEYS));
  const claims = fields.get('extensions');
  const extensions = claims?.table(keysOf(EXTENSION_KEYS)) ?? new Map<ExtensionName, JsonNode>();
  if (claims !== undefined && extensions.size === 0) throw claims.refuse('is empty');
  return {
    ...(await inOneForm(node, fields, ['issuer', 'issuerRegexp'])),
    ...(await inOneForm(node, fields, ['subject', 'subjectRegexp', 'subjectGlob'])),
    extensions: Object.fromEntries([...extensions].map(([name, value]) => [name, value.text()])),
  };
}

async function inOneForm<K extends string>(
  node: JsonNode,
  fields: ReadonlyMap<string, JsonNode>,
  keys: readonly K[],
): Promise<Partial<Record<K, string>>> {
  const [first, second] = keys.filter((key) => fields.has(key));
  if (second !== undefined) throw node.refuse(`has both ${first ?? ''} and ${second}`);
  const field = first === undefined ? undefined : fields.get(first);
  if (first === undefined || field === undefined) throw node.refuse(`has none of ${keys.join(', ')}`);
  const text = field.text();
  if (first.endsWith('Regexp')) await refuseWrongRegex(field, text);
  const found: Partial<Record<string, string>> = { [first]: text };
  return found;
}

async function refuseWrongRegex(node: JsonNode, regex: string): Promise<void> {
  try {
    await compileRegex(regex);
  } catch (error) {
    throw node.refuse(`is ${error instanceof Error ? error.message : 'wrong'}`, undefined, error);
  }
}

import { parseJsonFile } from '../json-node.ts';
import { parseRequirement, type PolicyRequirement } from './requirement.ts';
import { parseScopes, type ScopedRules } from './scoped-rules.ts';

/** A policy.json (containers-policy.json(5)). An image must meet every requirement of its list. */
export type PolicyDocument = ScopedRules<PolicyRequirement>;

/**
 * Reads the whole file strictly, also what does not concern this image: an unknown or repeated key, an unknown type, a scope that is
 * none or an empty list makes all of it invalid. Fails with CONFIG_INVALID.
 */
export function parsePolicyDocument(bytes: Uint8Array, file: string): PolicyDocument {
  const document = parseJsonFile(bytes, file, 'correct the file; containers-policy.json(5) describes it');
  return parseScopes(document, document.table(['default', 'transports']), parseRequirement);
}

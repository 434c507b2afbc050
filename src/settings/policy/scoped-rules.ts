import type { JsonNode } from '../json-node.ts';
import { wrongScope } from './scopes.ts';

/** Lists of requirements, of which the nearest scope's alone decides; nothing is merged. */
export interface ScopedRules<R> {
  readonly default: readonly R[];
  /** By transport, then by scope; the scope `''` is the transport's own default. */
  readonly transports: ReadonlyMap<string, ReadonlyMap<string, readonly R[]>>;
}

/** The list that decides, and where it stands in the file, for messages. */
export interface NearestRules<R> {
  readonly scope: string;
  readonly requirements: readonly R[];
}

/** Reads `default` and `transports` of a document whose keys are checked already. Fails with CONFIG_INVALID. */
export function parseScopes<R>(
  document: JsonNode,
  keys: ReadonlyMap<string, JsonNode>,
  read: (node: JsonNode) => R,
): ScopedRules<R> {
  const lists = keys.get('default');
  if (lists === undefined) throw document.refuse('has no default');
  const transports = keys.get('transports')?.entries() ?? new Map<string, JsonNode>();
  return {
    default: lists.items().map(read),
    transports: new Map(
      [...transports].map(([transport, scopes]) => [
        transport,
        new Map(
          [...scopes.entries()].map(([scope, rules]) => {
            const wrong = wrongScope(transport, scope);
            if (wrong !== undefined) throw rules.refuse(`is no scope of ${transport}: ${wrong}`);
            return [scope, rules.items().map(read)];
          }),
        ),
      ]),
    ),
  };
}

/** `scopes`: what the image is known by, the most specific first. Then comes the transport's own default, then the file's. */
export function nearestRules<R>(rules: ScopedRules<R>, transport: string, scopes: readonly string[]): NearestRules<R> {
  const mine = rules.transports.get(transport);
  for (const scope of [...scopes, '']) {
    const requirements = mine?.get(scope);
    if (requirements !== undefined) return { scope: `${transport}:${scope}`, requirements };
  }
  return { scope: 'default', requirements: rules.default };
}

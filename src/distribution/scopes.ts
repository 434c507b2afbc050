/** What a token is good for: actions by resource (`repository:library/alpine`), as the token service writes them. */
export type Scopes = ReadonlyMap<string, ReadonlySet<string>>;

/** The scope text of one resource is refused beyond this: it comes from outside and goes into a URL. */
const LONGEST = 1024;

export function repositoryScope(path: string, actions: string): Scopes {
  return new Map([[`repository:${path}`, new Set(actions.split(','))]]);
}

export const CATALOG_SCOPE: Scopes = new Map([['registry:catalog', new Set(['*'])]]);

/** Reads the `scope` parameter of a challenge: `type:name:actions`, several divided by spaces. */
export function parseScopes(text: string | undefined): Scopes {
  const scopes = new Map<string, ReadonlySet<string>>();
  if (text === undefined || text.length > LONGEST) return scopes;
  for (const one of text.split(/\s+/)) {
    const colon = one.lastIndexOf(':');
    const first = one.indexOf(':');
    if (first <= 0 || colon <= first) continue;
    const actions = one
      .slice(colon + 1)
      .split(',')
      .filter((action) => action !== '');
    if (actions.length > 0) scopes.set(one.slice(0, colon), new Set(actions));
  }
  return scopes;
}

/** Each resource once, its actions together. */
export function joinScopes(...all: readonly Scopes[]): Scopes {
  const joined = new Map<string, Set<string>>();
  for (const scopes of all) {
    for (const [resource, actions] of scopes) {
      const known = joined.get(resource);
      if (known === undefined) joined.set(resource, new Set(actions));
      else for (const action of actions) known.add(action);
    }
  }
  return joined;
}

export function coversScopes(held: Scopes, wanted: Scopes): boolean {
  for (const [resource, actions] of wanted) {
    const given = held.get(resource);
    if (given === undefined) return false;
    if (given.has('*')) continue;
    for (const action of actions) if (!given.has(action)) return false;
  }
  return true;
}

/** The same resources with the same actions, however they are ordered. `*` is an action like any other here. */
export function isSameScopes(a: Scopes, b: Scopes): boolean {
  return (
    a.size === b.size &&
    [...a].every(([resource, actions]) => {
      const others = b.get(resource);
      return others?.size === actions.size && [...actions].every((action) => others.has(action));
    })
  );
}

/** `repository:library/alpine:pull,push`, one a resource. */
export function renderScopes(scopes: Scopes): readonly string[] {
  return [...scopes].map(([resource, actions]) => `${resource}:${[...actions].join(',')}`);
}

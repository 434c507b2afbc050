/** When a mirror is read from: always, for references by digest alone, or for references by tag alone. */
export type PullFromMirror = 'all' | 'digest-only' | 'tag-only';

/** A further place of a registry's images. */
export interface MirrorEntry {
  /** `host[:port][/path]`, put where the registry's prefix stands in a name. */
  readonly location: string;
  /** Plain HTTP and any certificate. */
  readonly insecure: boolean;
  readonly pullFrom: PullFromMirror;
}

/** One `[[registry]]` of containers-registries.conf(5), checked. */
export interface RegistryEntry {
  /** The file that says so, for messages. */
  readonly file: string;
  /** `host[:port][/path]` or `*.host`: which names it is about. */
  readonly prefix: string;
  /** Put where the prefix stands; empty where a wildcard's names stay as they are. */
  readonly location: string;
  readonly insecure: boolean;
  readonly blocked: boolean;
  readonly mirrors: readonly MirrorEntry[];
}

/** What a file says, or all of them together. */
export interface RegistriesConf {
  readonly registries: readonly RegistryEntry[];
  /** Where credentials are looked for. `undefined`: in auth files alone. */
  readonly credentialHelpers?: CredentialHelpers;
  /** What was passed over, in words. */
  readonly warnings: readonly string[];
}

/** What stands for auth files in a list of helpers. */
export const AUTH_FILES = 'containers-auth.json';

export interface CredentialHelpers {
  /** The file that says so, for messages. */
  readonly file: string;
  /** What follows `docker-credential-` in their names, in order; {@link AUTH_FILES} among them. */
  readonly names: readonly string[];
}

export const NO_REGISTRIES_CONF: RegistriesConf = { registries: [], warnings: [] };

/**
 * The entries of several files as one: what a later file says of a prefix replaces all that an earlier one said of it, and its list
 * of helpers the list. An empty one is the same as none.
 */
export function mergeRegistries(files: readonly RegistriesConf[]): RegistriesConf {
  const byPrefix = new Map<string, RegistryEntry>();
  for (const { registries } of files) {
    // Within one file the first entry of a prefix is the one that is found.
    for (const entry of registries.toReversed()) byPrefix.set(entry.prefix, entry);
  }
  const last = files.findLast((one) => one.credentialHelpers !== undefined)?.credentialHelpers;
  const credentialHelpers = last?.names.length === 0 ? undefined : last;
  return {
    registries: [...byPrefix.values()],
    ...(credentialHelpers === undefined ? {} : { credentialHelpers }),
    warnings: files.flatMap(({ warnings }) => warnings),
  };
}

import { isDigest, isTag, parseImageName, renderRepository } from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import { Secret } from '../../runtime/secret.ts';
import { renderForeign } from '../../runtime/text.ts';
import { compileRegex } from '../../selection/regex.ts';
import { parseSemverConstraint } from '../../selection/semver-constraint.ts';
import { parseVersion } from '../../selection/version.ts';
import { parseYaml, type YamlNode } from '../yaml-node.ts';
import type {
  SkopeoCredentials,
  SkopeoRegistry,
  SkopeoRepository,
  SkopeoSyncFile,
  SkopeoWanted,
} from './skopeo-sync.ts';

/** People give a list a name and use it again; more is a trap. */
const MOST_ALIASES = 100;
/** Aliases may name one list many times: images of all repositories together. */
const MOST_IMAGES = 1_000_000;

const KEYS = ['images', 'images-by-tag-regex', 'images-by-semver', 'credentials', 'tls-verify', 'cert-dir'] as const;
const CREDENTIAL_KEYS = ['username', 'password', 'identitytoken'] as const;

/**
 * Reads skopeo's file of registries (skopeo-sync(1)). What skopeo logs and leaves out, a wrong name, expression or constraint, is
 * refused with its line; a key that it does not know is a warning, as files for other versions may have it. Fails with CONFIG_INVALID.
 */
export async function parseSkopeoSync(text: string, file: string): Promise<SkopeoSyncFile> {
  const document = parseYaml(text, file, 'correct the file; skopeo-sync(1) describes it', MOST_ALIASES);
  const warnings: string[] = [];
  const registries: SkopeoRegistry[] = [];
  if (document.isNothing) return { registries, warnings: [`${file} names no registry`] };
  let images = 0;
  for (const [name, node] of document.table()) {
    const registry = await parseRegistry(name, node, { file, warnings });
    for (const { wanted } of registry.repositories) images += wanted.kind === 'images' ? wanted.references.length : 1;
    if (images > MOST_IMAGES) throw node.refuse(`goes past ${String(MOST_IMAGES)} images in one file`);
    registries.push(registry);
  }
  return { registries, warnings };
}

interface Reading {
  readonly file: string;
  readonly warnings: string[];
}

async function parseRegistry(name: string, node: YamlNode, { file, warnings }: Reading): Promise<SkopeoRegistry> {
  const at = `${file}:${String(node.line)}`;
  const keys = knownKeys(node, KEYS, file, warnings);
  const repositories: SkopeoRepository[] = [];
  for (const key of ['images', 'images-by-tag-regex', 'images-by-semver'] as const) {
    const table = keys.get(key);
    if (table === undefined || table.isNothing) continue;
    for (const [path, one] of table.table()) {
      repositories.push({
        at: `${file}:${String(one.line)}`,
        name: parseRepository(`${name}/${path}`, one),
        wanted: await PARSERS[key](one),
      });
    }
  }
  if (repositories.length === 0) warnings.push(`${at}: ${renderForeign(name, 120)} names no images`);
  const credentials = parseCredentials(keys.get('credentials'), file, warnings);
  const tlsVerify = flagOf(valueOf(keys.get('tls-verify')));
  const certDir = valueOf(keys.get('cert-dir'))?.written() ?? '';
  return {
    at,
    repositories,
    ...(credentials === undefined ? {} : { credentials }),
    ...(tlsVerify === undefined ? {} : { tlsVerify }),
    ...(certDir === '' ? {} : { certDir }),
  };
}

const PARSERS: Readonly<
  Record<'images' | 'images-by-tag-regex' | 'images-by-semver', (node: YamlNode) => Promise<SkopeoWanted>>
> = {
  images: async (node) => Promise.resolve(parseImages(node)),
  'images-by-tag-regex': async (node) => {
    const text = node.written();
    const matches = await inFile(node, async () => compileRegex(text));
    return { kind: 'tags', why: (tag) => (matches(tag) ? undefined : `the expression ${text} finds nothing in it`) };
  },
  'images-by-semver': async (node) => {
    const text = node.written();
    const constraint = await inFile(node, async () => Promise.resolve(parseSemverConstraint(text)));
    return {
      kind: 'tags',
      why: (tag) => {
        const version = parseVersion(tag);
        if (version === undefined) return 'it is no version';
        return constraint.accepts(version) ? undefined : `it is not in ${text}`;
      },
    };
  },
};

function parseImages(node: YamlNode): SkopeoWanted {
  const items = node.isNothing ? [] : node.items();
  if (items.length === 0) return { kind: 'all' };
  return {
    kind: 'images',
    references: items.map((item) => {
      const text = item.written();
      if (isDigest(text)) return { digest: text };
      if (isTag(text)) return { tag: text };
      throw item.refuse('is neither a tag nor a digest', 'write a tag, or sha256: and 64 hexadecimal characters');
    }),
  };
}

/** A name only: what of it is wanted stands behind it. */
function parseRepository(text: string, node: YamlNode): string {
  let image: ReturnType<typeof parseImageName>;
  try {
    image = parseImageName(text);
  } catch (error) {
    const { message, hint } = toFailure(error);
    throw node.refuse(`is ${message}`, hint, error);
  }
  if (image.tag === undefined && image.digest === undefined) return renderRepository(image);
  throw node.refuse('is a repository with a tag or a digest', 'write the repository alone, and the tag into its list');
}

function parseCredentials(node: YamlNode | undefined, file: string, warnings: string[]): SkopeoCredentials | undefined {
  const table = valueOf(node);
  if (table === undefined) return undefined;
  const keys = knownKeys(table, CREDENTIAL_KEYS, file, warnings);
  const [username, password, token] = CREDENTIAL_KEYS.map((key) => valueOf(keys.get(key))?.written() ?? '');
  if (token !== undefined && token !== '') return { kind: 'identity-token', token: new Secret(token) };
  if ((username ?? '') === '' && (password ?? '') === '') return undefined;
  if (username === undefined || username === '') throw table.refuse('has a password and no username');
  return { kind: 'basic', username, password: new Secret(password ?? '') };
}

/** Files that other versions of skopeo read may say more: that it is not carried out is said. */
function knownKeys<K extends string>(
  node: YamlNode,
  known: readonly K[],
  file: string,
  warnings: string[],
): ReadonlyMap<K, YamlNode> {
  const found = new Map<K, YamlNode>();
  if (node.isNothing) return found;
  for (const [key, value] of node.table()) {
    const mine = known.find((one) => one === key);
    if (mine !== undefined) found.set(mine, value);
    else if (key === '<<') throw value.refuse('is a merge key, and those are not read', 'write the keys out');
    else warnings.push(`${file}:${String(value.line)}: ${renderForeign(value.path, 160)} means nothing here`);
  }
  return found;
}

/** YAML 1.1's words too, as Go's programs read them. */
function flagOf(node: YamlNode | undefined): boolean | undefined {
  if (node === undefined) return undefined;
  const text = node.written().toLowerCase();
  if (['true', 'yes', 'on', 'y'].includes(text)) return true;
  if (['false', 'no', 'off', 'n'].includes(text)) return false;
  throw node.refuse('must be true or false');
}

function valueOf(node: YamlNode | undefined): YamlNode | undefined {
  return node === undefined || node.isNothing ? undefined : node;
}

async function inFile<T>(node: YamlNode, parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    const { message, hint } = toFailure(error);
    throw node.refuse(`is ${message}`, hint, error);
  }
}

import { isRepositoryPath, isTag, parseImageName, parseRegistry, type ImageName } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { YamlNode } from '../yaml-node.ts';
import type { SyncFrom, SyncTarget } from './sync-file.ts';
import { parseTemplate, renderTemplate, usesField, type Template, type TemplateValues } from './template.ts';

/** `[docker://]host/path`, with a tag, a digest or both, or with `/*` or `/**` for what is below. Fails with CONFIG_INVALID. */
export function parseFrom(node: YamlNode): SyncFrom {
  const text = node.text().replace(/^docker:\/\//, '');
  const below = /^(?<rest>.*?)\/(?<stars>\*\*?)$/.exec(text)?.groups;
  if (below !== undefined) return namespaceOf(node, below['rest'] ?? '', below['stars'] === '**');
  if (text.includes('*'))
    throw node.refuse(
      'has a * that is not the end of it',
      'write HOST/PATH/* or HOST/PATH/**, and choose tags with include',
    );
  const image = readName(node, text);
  const { registry, path } = image;
  return image.tag === undefined && image.digest === undefined
    ? { kind: 'repository', repository: { registry, path } }
    : { kind: 'image', image };
}

function namespaceOf(node: YamlNode, text: string, deep: boolean): SyncFrom {
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const path = slash < 0 ? '' : text.slice(slash + 1);
  // A namespace is listed: it takes a host, and nobody means all of Docker Hub by `library/*`.
  if (!/[.:]/.test(host) && host !== 'localhost')
    throw node.refuse('names no registry', 'write HOST/PATH/*: not even docker.io goes without saying here');
  if (path !== '' && !isRepositoryPath(path)) throw node.refuse(`has ${quoteForeign(path, 80)}, which is no path`);
  return { kind: 'namespace', registry: inFile(node, () => parseRegistry(host)), path, deep };
}

/**
 * `[docker://]host/path[:tag]` with fields in it. The tag of the entry's `tag-template` holds where this has none. What does not give
 * the name of an image for this source fails with CONFIG_INVALID.
 */
export function parseTarget(node: YamlNode, from: SyncFrom, tagTemplate: Template | undefined): SyncTarget {
  const text = node.text().replace(/^docker:\/\//, '');
  // A field holds its place: what is in it has no say in where the tag begins.
  const plain = text.replaceAll(/\{\{[^{}]*\}\}/g, (found) => '_'.repeat(found.length));
  if (plain.includes('@')) throw node.refuse('has an @, and images keep their digests', 'leave it out');
  const colon = plain.lastIndexOf(':');
  const slash = plain.lastIndexOf('/');
  const own = slash >= 0 && colon > slash;
  const repository = parseTemplate(node, own ? text.slice(0, colon) : text);
  const tag = own ? parseTemplate(node, text.slice(colon + 1)) : tagOf(from, tagTemplate);
  const sample = sampleOf(from);
  const target = { repository, ...(tag === undefined ? {} : { tag }) };
  const name = renderTarget(target, sample);
  if (name === undefined)
    throw node.refuse('uses {{tag}}, and from names a digest without a tag', 'write a tag, or {{digest}}');
  const read = readName(node, name);
  if (read.tag !== undefined || tag === undefined) return target;
  throw node.refuse('gives no tag');
}

/** `undefined` where a field has no value. */
export function renderTarget({ repository, tag }: SyncTarget, values: TemplateValues): string | undefined {
  const place = renderTemplate(repository, values);
  const name = tag === undefined ? '' : renderTemplate(tag, values);
  if (place === undefined || name === undefined) return undefined;
  return name === '' ? place : `${place}:${name}`;
}

/** Known before anything is listed: no source of the entry has another. */
export function registryOfTarget(target: SyncTarget, from: SyncFrom): string {
  return parseImageName(renderTarget(target, sampleOf(from)) ?? '').registry;
}

export function registryOfSource(from: SyncFrom): string {
  switch (from.kind) {
    case 'repository':
      return from.repository.registry;
    case 'image':
      return from.image.registry;
    case 'namespace':
      return from.registry;
  }
}

/** Of an entry's `tag-template`. */
export function parseTagTemplate(node: YamlNode): Template {
  const template = parseTemplate(node, node.text());
  const sample =
    renderTemplate(template, { registry: 'r', path: 'p', name: 'n', below: 'b', tag: 't', digest: 'd' }) ?? '';
  if (isTag(sample)) return template;
  throw node.refuse(
    'gives no tag',
    'write letters, digits, dots, dashes, underscores and fields, as in {{tag}}-mirror',
  );
}

/** Of an image without a tag, none is made up, and an inherited template that needs one is none. */
function tagOf(from: SyncFrom, template: Template | undefined): Template | undefined {
  if (from.kind !== 'image' || from.image.tag !== undefined) return template ?? TAG_ITSELF;
  return template === undefined || usesField(template, 'tag') ? undefined : template;
}

const TAG_ITSELF: Template = { text: '{{tag}}', pieces: [{ field: 'tag' }] };

/** The fields of a repository. `below` is the path below the namespace that was asked for, else the last element. */
export function fieldsOf(from: SyncFrom, registry: string, path: string): TemplateValues {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const below = from.kind !== 'namespace' ? name : from.path === '' ? path : path.slice(from.path.length + 1);
  return { registry, path, name, below };
}

const SAMPLE_DIGEST = 'sha256-0';

function sampleOf(from: SyncFrom): TemplateValues {
  const fields = { digest: SAMPLE_DIGEST, tag: 'tag' };
  if (from.kind === 'repository')
    return { ...fieldsOf(from, from.repository.registry, from.repository.path), ...fields };
  if (from.kind === 'namespace')
    return { ...fieldsOf(from, from.registry, from.path === '' ? 'a/b' : `${from.path}/a`), ...fields };
  const { registry, path, tag } = from.image;
  const { tag: _, ...others } = { ...fieldsOf(from, registry, path), ...fields };
  return tag === undefined ? others : { ...others, tag };
}

function readName(node: YamlNode, text: string): ImageName {
  return inFile(node, () => parseImageName(text));
}

/** What a parser of ours refuses is refused with the file's name and line. */
export function inFile<T>(node: YamlNode, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw node.refuse(`is ${error.message}`, error.hint, error);
  }
}

import { asObject, optionalString, optionalStrings } from '../../image/descriptor.ts';
import { parseStrictJson } from '../../image/index.ts';
import { brokenArchive } from '../../archive/broken-archive.ts';

/** One image of an archive, as `manifest.json` has it: members of the archive, and names. */
export interface ArchiveItem {
  readonly config: string;
  readonly names: readonly string[];
  readonly layers: readonly string[];
}

/** Reads `manifest.json` of `docker save`. Fails with ARCHIVE_INVALID, MANIFEST_INVALID. */
export function parseManifestFile(bytes: Uint8Array, what: string): readonly ArchiveItem[] {
  const list = parseStrictJson(bytes, `manifest.json in ${what}`);
  if (!Array.isArray(list)) throw brokenArchive(what, 'manifest.json in it is no list of images');
  return list.map((one: unknown, at) => {
    const where = `manifest.json[${String(at)}]`;
    const raw = asObject(one, where);
    const config = optionalString(raw['Config'], `${where}.Config`);
    if (config === undefined || config === '') throw brokenArchive(what, `${where} in it names no config`);
    return {
      config,
      names: optionalStrings(raw['RepoTags'], `${where}.RepoTags`) ?? [],
      layers: optionalStrings(raw['Layers'], `${where}.Layers`) ?? [],
    };
  });
}

export function renderManifestFile(items: readonly ArchiveItem[]): string {
  return JSON.stringify(
    items.map(({ config, names, layers }) => ({ Config: config, RepoTags: names, Layers: layers })),
  );
}

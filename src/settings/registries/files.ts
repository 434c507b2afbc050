import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Failure, explainUnreadable } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { readSettingsFile } from '../settings-file.ts';
import { mergeRegistries, NO_REGISTRIES_CONF, type RegistriesConf } from './conf.ts';
import { parseRegistriesDocument } from './document.ts';

const NAME = 'registries.conf';
const MOST_FILES = 1000;

/** What decides where registries.conf is looked for. */
export interface RegistriesPlaces {
  /** `--registries-conf` */
  readonly named: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly uid: number;
  /** The directories for the whole machine, the machine's own first. */
  readonly system?: readonly string[];
}

/**
 * What the files of containers-registries.conf(5) say together. One main file: the one that is named, the one
 * of CONTAINERS_REGISTRIES_CONF (which also leaves the drop-ins out), or the first in the user's directory, /etc and /usr/share; then
 * drop-ins `*.conf` in the order of their names, where a name in a directory further up hides the same name further down; last the
 * file of CONTAINERS_REGISTRIES_CONF_OVERRIDE. Fails with CONFIG_INVALID, STORAGE_FAILED.
 */
export async function readRegistriesConf(places: RegistriesPlaces): Promise<RegistriesConf> {
  const { environment } = places;
  const variable = environment['CONTAINERS_REGISTRIES_CONF'] || undefined;
  const override = environment['CONTAINERS_REGISTRIES_CONF_OVERRIDE'] || undefined;
  const named = places.named || undefined;
  const given = named ?? variable;
  const directories =
    given !== undefined && named === undefined ? [] : await Promise.all(directoriesOf(places).map(listDirectory));
  const main = given ?? directories.find(({ names }) => names.has(NAME))?.fileOf(NAME);
  const files = [
    ...(main === undefined ? [] : [main]),
    ...(await dropInsOf(directories, places.uid)),
    ...(override === undefined ? [] : [override]),
  ];
  const read = await Promise.all(files.map(async (file) => readOne(file, file === given || file === override)));
  return mergeRegistries(read);
}

interface Directory {
  readonly path: string;
  readonly isOwn: boolean;
}

/** Newer programs look below XDG_CONFIG_HOME, older ones below ~/.config whatever that says. */
function directoriesOf({ environment, system = ['/etc', '/usr/share'] }: RegistriesPlaces): readonly Directory[] {
  const home = environment['HOME'] || undefined;
  const own = [
    environment['XDG_CONFIG_HOME'] || undefined,
    home === undefined ? undefined : path.join(home, '.config'),
  ];
  const below = (parents: readonly (string | undefined)[], isOwn: boolean): readonly Directory[] =>
    [...new Set(parents)].flatMap((one) => (one === undefined ? [] : [{ path: path.join(one, 'containers'), isOwn }]));
  return [...below(own, true), ...below(system, false)];
}

interface Listed {
  readonly isOwn: boolean;
  readonly names: ReadonlySet<string>;
  readonly fileOf: (name: string) => string;
}

/** One look tells which of all the names are there. A directory that is not, or that may not be read, holds none. */
async function listDirectory({ path: directory, isOwn }: Directory): Promise<Listed> {
  const fileOf = (name: string): string => path.join(directory, name);
  try {
    return { isOwn, names: new Set(await readdir(directory)), fileOf };
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES')) return { isOwn, names: new Set(), fileOf };
    throw explainUnreadable(error, directory, 'CONFIG_INVALID');
  }
}

/** The drop-ins that count, in the order in which they are read. */
async function dropInsOf(directories: readonly Listed[], uid: number): Promise<readonly string[]> {
  const isRoot = uid === 0;
  const kind = `registries.${isRoot ? 'rootful' : 'rootless'}.conf.d`;
  const lists = await Promise.all(
    directories.flatMap(({ isOwn, names, fileOf }) => {
      const hasKind = !isOwn && names.has(kind);
      const there = [
        ...(names.has(`${NAME}.d`) ? [`${NAME}.d`] : []),
        ...(hasKind ? [kind] : []),
        ...(hasKind && !isRoot ? [path.join(kind, String(uid))] : []),
      ];
      return there.map(async (name) => listDirectory({ path: fileOf(name), isOwn }));
    }),
  );
  const byName = new Map<string, string>();
  for (const { names, fileOf } of lists) {
    for (const name of names) if (name.endsWith('.conf') && !byName.has(name)) byName.set(name, fileOf(name));
  }
  if (byName.size > MOST_FILES)
    throw new Failure('LIMIT_EXCEEDED', `more than ${String(MOST_FILES)} drop-ins of ${NAME}`);
  return [...byName.keys()].toSorted(byBytes).map((name) => byName.get(name) ?? name);
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function readOne(file: string, mustBeThere: boolean): Promise<RegistriesConf> {
  const bytes = await readSettingsFile(file);
  if (bytes !== undefined) return parseRegistriesDocument(decode(bytes, file), file);
  if (!mustBeThere) return NO_REGISTRIES_CONF;
  throw new Failure('CONFIG_INVALID', `no such file: ${file}`, {
    side: 'local',
    subject: file,
    hint: 'correct --registries-conf, CONTAINERS_REGISTRIES_CONF or CONTAINERS_REGISTRIES_CONF_OVERRIDE',
  });
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('CONFIG_INVALID', `${file} is not text in UTF-8`, {
      side: 'local',
      subject: file,
      hint: 'check that it is the file you mean',
      cause,
    });
  }
}

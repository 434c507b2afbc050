import { asObject, invalid, optionalString, optionalStringMap, optionalStrings } from './descriptor.ts';
import { parseStrictJson } from './strict-json.ts';

/**
 * An image config by the fields of OCI Image 1.1 (config.md) alone, as text: what Docker adds is dropped. Absent lists and maps
 * are `null`, absent texts empty, as in Go's struct.
 */
export interface OciConfig {
  readonly created: string | null;
  readonly author: string;
  readonly architecture: string;
  readonly os: string;
  readonly osVersion: string;
  readonly osFeatures: readonly string[] | null;
  readonly variant: string;
  readonly config: OciRunConfig;
  readonly rootfs: { readonly type: string; readonly diffIds: readonly string[] | null };
  readonly history: readonly OciHistory[] | null;
}

export interface OciRunConfig {
  readonly user: string;
  readonly exposedPorts: readonly string[] | null;
  readonly env: readonly string[] | null;
  readonly entrypoint: readonly string[] | null;
  readonly cmd: readonly string[] | null;
  readonly volumes: readonly string[] | null;
  readonly workingDir: string;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly stopSignal: string;
  readonly argsEscaped: boolean;
}

export interface OciHistory {
  readonly created: string | null;
  readonly createdBy: string;
  readonly author: string;
  readonly comment: string;
  readonly emptyLayer: boolean;
}

/** Fails with MANIFEST_INVALID. */
export function parseOciConfig(bytes: Uint8Array): OciConfig {
  const raw = asObject(parseStrictJson(bytes, 'the image config'), 'the image config');
  const rootfs = objectOr(raw['rootfs'], 'rootfs');
  return {
    created: optionalString(raw['created'], 'created') ?? null,
    author: text(raw, 'author'),
    architecture: text(raw, 'architecture'),
    os: text(raw, 'os'),
    osVersion: text(raw, 'os.version'),
    osFeatures: optionalStrings(raw['os.features'], 'os.features') ?? null,
    variant: text(raw, 'variant'),
    config: parseRunConfig(objectOr(raw['config'], 'config')),
    rootfs: { type: text(rootfs, 'type'), diffIds: optionalStrings(rootfs['diff_ids'], 'rootfs.diff_ids') ?? null },
    history: parseHistory(raw['history']),
  };
}

function parseRunConfig(raw: Fields): OciRunConfig {
  return {
    user: text(raw, 'User'),
    exposedPorts: keysOf(raw['ExposedPorts'], 'config.ExposedPorts'),
    env: optionalStrings(raw['Env'], 'config.Env') ?? null,
    entrypoint: optionalStrings(raw['Entrypoint'], 'config.Entrypoint') ?? null,
    cmd: optionalStrings(raw['Cmd'], 'config.Cmd') ?? null,
    volumes: keysOf(raw['Volumes'], 'config.Volumes'),
    workingDir: text(raw, 'WorkingDir'),
    labels: optionalStringMap(raw['Labels'], 'config.Labels') ?? null,
    stopSignal: text(raw, 'StopSignal'),
    argsEscaped: flag(raw, 'ArgsEscaped'),
  };
}

function parseHistory(value: unknown): readonly OciHistory[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw invalid('history is not a list');
  return value.map((one, at) => {
    const raw = asObject(one, `history[${String(at)}]`);
    return {
      created: optionalString(raw['created'], 'history.created') ?? null,
      createdBy: text(raw, 'created_by'),
      author: text(raw, 'author'),
      comment: text(raw, 'comment'),
      emptyLayer: flag(raw, 'empty_layer'),
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;

function objectOr(value: unknown, where: string): Fields {
  return value === undefined || value === null ? {} : asObject(value, where);
}

function text(fields: Fields, name: string): string {
  return optionalString(fields[name], name) ?? '';
}

function flag(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw invalid(`${name} is neither true nor false`);
  return value;
}

/** A set, written in JSON as an object with empty values. */
function keysOf(value: unknown, where: string): readonly string[] | null {
  return value === undefined || value === null ? null : Object.keys(asObject(value, where));
}

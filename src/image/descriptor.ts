import { Failure } from '../runtime/failure.ts';
import { isDigest, type Digest } from './digest.ts';
import type { Platform } from './platform.ts';

/** A handle on content: what it is, its digest, its size in bytes (OCI Image 1.1, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly urls?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly artifactType?: string;
  readonly platform?: Platform;
}

/**
 * Reads a descriptor out of a parsed document. `where` names the place for the message (`layers[3]`). Fields that waybill
 * has no use for are not kept: they stay in the bytes, which travel unchanged.
 * Fails with MANIFEST_INVALID.
 */
export function parseDescriptor(value: unknown, where: string): Descriptor {
  const object = asObject(value, where);
  const { mediaType, digest, size } = object;
  if (typeof mediaType !== 'string' || mediaType === '' || mediaType.length > 255)
    throw invalid(`${where}.mediaType is not a media type`);
  if (typeof digest !== 'string' || !isDigest(digest)) throw invalid(`${where}.digest is not a digest`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw invalid(`${where}.size is not a size in bytes`);
  const urls = optionalStrings(object['urls'], `${where}.urls`);
  const annotations = optionalStringMap(object['annotations'], `${where}.annotations`);
  const artifactType = optionalString(object['artifactType'], `${where}.artifactType`);
  const platform = parseOptionalPlatform(object['platform'], `${where}.platform`);
  return {
    mediaType,
    digest,
    size,
    ...(urls === undefined || urls.length === 0 ? {} : { urls }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
    ...(platform === undefined ? {} : { platform }),
  };
}

function parseOptionalPlatform(value: unknown, where: string): Platform | undefined {
  if (value === undefined || value === null) return undefined;
  const object = asObject(value, where);
  const os = optionalString(object['os'], `${where}.os`) ?? '';
  const architecture = optionalString(object['architecture'], `${where}.architecture`) ?? '';
  const variant = optionalString(object['variant'], `${where}.variant`);
  const osVersion = optionalString(object['os.version'], `${where}.os.version`);
  const osFeatures = optionalStrings(object['os.features'], `${where}.os.features`);
  return {
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
    ...(osFeatures === undefined ? {} : { osFeatures }),
  };
}

/** For the parsers of `image/`: the value as an object, or MANIFEST_INVALID. */
export function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${where} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}

export function optionalString(value: unknown, where: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(`${where} is not a string`);
  return value;
}

export function optionalStrings(value: unknown, where: string): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    throw invalid(`${where} is not a list of strings`);
  return value;
}

export function optionalStringMap(value: unknown, where: string): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return undefined;
  const object = asObject(value, where);
  if (!Object.values(object).every((one) => typeof one === 'string')) throw invalid(`${where} is not a map of strings`);
  return object as Readonly<Record<string, string>>;
}

export function invalid(message: string, cause?: unknown): Failure {
  return new Failure('MANIFEST_INVALID', message, {
    hint: 'the content itself is broken: rebuild the image or push it again',
    ...(cause === undefined ? {} : { cause }),
  });
}

import type { AttachedChoice, PlatformSelection } from '../../engine/choices.ts';
import { invalid } from '../../image/descriptor.ts';
import { parsePlatform, renderPlatform, type Platform } from '../../image/index.ts';
import { asText, readFields, type Fields } from '../strict-fields.ts';
import type { ItemChoices } from '../sync/item.ts';

/** The choices as JSON, in the words of the flags. */
export function writeChoices({ selection, attached, ...rest }: ItemChoices): object {
  const { preserveDigests, format, compression, flattenTo, signatures } = rest;
  return {
    platforms: writeSelection(selection),
    attached,
    preserveDigests,
    ...(format === undefined ? {} : { format }),
    ...(compression === undefined ? {} : { compression }),
    ...(flattenTo === undefined ? {} : { flattenTo: renderPlatform(flattenTo) }),
    ...(signatures === undefined ? {} : { signatures }),
  };
}

/** Fails with MANIFEST_INVALID. */
export function readChoices(value: unknown, where: string): ItemChoices {
  const keys = ['platforms', 'attached', 'preserveDigests', 'format', 'compression', 'flattenTo', 'signatures'];
  const fields = readFields(value, where, keys);
  return {
    selection: readSelection(fields),
    attached: readAttached(fields),
    preserveDigests: fields.flag('preserveDigests'),
    ...(fields.has('format') ? { format: fields.oneOf('format', ['oci', 'v2s2']) } : {}),
    ...(fields.has('compression') ? { compression: readCompression(fields) } : {}),
    ...(fields.has('flattenTo') ? { flattenTo: asPlatform(fields.text('flattenTo'), `${where}.flattenTo`) } : {}),
    ...(fields.has('signatures')
      ? { signatures: fields.oneOf('signatures', ['carried', 'removed', 'carried or refused']) }
      : {}),
  };
}

function writeSelection(selection: PlatformSelection): object {
  switch (selection.kind) {
    case 'all':
    case 'index-only':
      return { carry: selection.kind };
    case 'one':
      return { carry: 'one', platform: renderPlatform(selection.platform) };
    case 'some':
      return { carry: 'some', platforms: selection.platforms.map(renderPlatform), sparse: selection.sparse };
  }
}

function readSelection(choices: Fields): PlatformSelection {
  const fields = choices.object('platforms', ['carry', 'platform', 'platforms', 'sparse']);
  const kind = fields.oneOf('carry', ['all', 'index-only', 'one', 'some']);
  switch (kind) {
    case 'all':
    case 'index-only':
      return { kind };
    case 'one':
      return { kind, platform: asPlatform(fields.text('platform'), `${fields.where}.platform`) };
    case 'some':
      return { kind, platforms: fields.list('platforms', asPlatform), sparse: fields.flag('sparse') };
  }
}

function readAttached(fields: Fields): AttachedChoice {
  if (!fields.isText('attached')) return fields.list('attached', (one, at) => asText(one, at));
  return fields.oneOf<'all' | 'none'>('attached', ['all', 'none']);
}

function readCompression(choices: Fields): NonNullable<ItemChoices['compression']> {
  const fields = choices.object('compression', ['to', 'level']);
  return {
    ...(fields.has('to') ? { to: fields.oneOf('to', ['gzip', 'zstd']) } : {}),
    ...(fields.has('level') ? { level: fields.count('level') } : {}),
  };
}

/** Only as it is written here: a plan says what is done, not what may be understood. */
function asPlatform(value: unknown, where: string): Platform {
  const text = asText(value, where);
  let platform: Platform;
  try {
    platform = parsePlatform(text);
  } catch (error) {
    throw invalid(`${where} is not a platform`, error);
  }
  if (renderPlatform(platform) !== text) throw invalid(`${where} is not a platform as waybill writes it`);
  return platform;
}

import type { CompressionChoice } from '../engine/forms.ts';
import type { ImageFormat } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import type { EndpointSettings, Reference } from '../transport/contract.ts';
import type { ParsedOptions } from './options/parsed.ts';

/** `--format`. Fails with UNSUPPORTED for Docker schema 1, INPUT_INVALID for what is no format. */
export function chooseFormat(options: ParsedOptions): ImageFormat | undefined {
  const text = options.text('format');
  if (text === undefined || text === '') return undefined;
  if (text === 'oci' || text === 'v2s2') return text;
  if (text === 'v2s1') {
    throw new Failure(
      'UNSUPPORTED',
      'Docker schema 1 is a format that registries have dropped: nothing is converted to it',
      {
        side: 'local',
        hint: 'use --format v2s2, which every Docker since 1.10 reads, or --format oci',
      },
    );
  }
  throw wrong(`--format takes oci or v2s2, not ${quoteForeign(text, 40)}`);
}

/** The largest level of each compressor, as skopeo's users know them. */
const HIGHEST_LEVEL = { gzip: 9, zstd: 20 } as const;

/** `--dest-compress-format` and what goes with it; `undefined` where nothing is asked for. */
export function chooseCompression(options: ParsedOptions): CompressionChoice | undefined {
  const to = compressionFormat(options.text('dest-compress-format'));
  const level = options.count('dest-compress-level', 1, HIGHEST_LEVEL[to ?? 'gzip']);
  if (options.flag('dest-force-compress-format') && to === undefined)
    throw wrong('--dest-force-compress-format goes with --dest-compress-format', 'say which format');
  if (to === undefined && level === undefined) return undefined;
  return { ...(to === undefined ? {} : { to }), ...(level === undefined ? {} : { level }) };
}

function compressionFormat(text: string | undefined): 'gzip' | 'zstd' | undefined {
  switch (text) {
    case undefined:
    case '':
      return undefined;
    case 'gzip':
    case 'zstd':
      return text;
    case 'zstd:chunked':
    case 'bzip2':
    case 'Xz':
      throw new Failure('UNSUPPORTED', `layers are not compressed with ${text}`, {
        side: 'local',
        hint: 'use gzip or zstd',
      });
    default:
      throw wrong(`--dest-compress-format takes gzip or zstd, not ${quoteForeign(text, 40)}`);
  }
}

/** What destinations do with layers on their own: `--dest-compress`, `--dest-decompress`, `--dest-oci-accept-uncompressed-layers`. */
export function layerSettings(options: ParsedOptions): Pick<EndpointSettings, 'layers' | 'acceptsUncompressed'> {
  const [compress, decompress] = [options.flag('dest-compress'), options.flag('dest-decompress')];
  if (compress && decompress)
    throw wrong('--dest-compress and --dest-decompress exclude each other', 'choose one of them');
  return {
    ...(compress ? { layers: 'compressed' } : decompress ? { layers: 'tar' } : {}),
    ...(options.flag('dest-oci-accept-uncompressed-layers') ? { acceptsUncompressed: true } : {}),
  };
}

/** What was asked for and means nothing to a destination of another kind, as skopeo warns too. */
export function uselessLayerFlags(options: ParsedOptions, destinations: readonly Reference[]): readonly string[] {
  const others = destinations.filter(({ transport }) => transport !== 'dir');
  return ['dest-compress', 'dest-decompress']
    .filter((name) => options.flag(name))
    .flatMap((name) => others.map(({ text }) => `--${name} is for dir: alone and means nothing to ${text}`));
}

function wrong(message: string, hint = 'correct the value'): Failure {
  return new Failure('INPUT_INVALID', message, { side: 'local', hint });
}

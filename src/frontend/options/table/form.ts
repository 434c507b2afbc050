import type { Option } from '../option.ts';
import { TWO } from './commands.ts';

/** In what form it is written. */
export const FORM_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    short: 'f',
    kind: 'string',
    value: 'oci|v2s2',
    help: 'convert to this manifest format: OCI, or Docker schema 2',
    commands: TWO,
    input: 'format',
  },
  {
    name: 'dest-compress-format',
    aliases: ['compress-format'],
    kind: 'string',
    value: 'gzip|zstd',
    help: 'compress layers like this: those that are compressed in another way too',
    commands: ['copy'],
  },
  {
    name: 'dest-compress-level',
    aliases: ['compress-level'],
    kind: 'number',
    value: 'N',
    help: 'how hard: gzip 1 to 9 (default 4), zstd 1 to 20 (default 3)',
    commands: ['copy'],
  },
  {
    name: 'dest-force-compress-format',
    kind: 'boolean',
    help: 'with --dest-compress-format: nothing compressed in another way is left as it is, which is so here anyway',
    hidden: true,
    commands: ['copy'],
  },
  {
    name: 'dest-precompute-digests',
    kind: 'boolean',
    help: "every layer's digest is known before it is sent, which is so here anyway",
    hidden: true,
    commands: ['copy'],
  },
  { name: 'dest-compress', kind: 'boolean', help: 'into dir: compress layers that are not', commands: ['copy'] },
  { name: 'dest-decompress', kind: 'boolean', help: 'into dir: decompress layers', commands: ['copy'] },
  {
    name: 'dest-oci-accept-uncompressed-layers',
    kind: 'boolean',
    help: 'into oci: keep layers uncompressed that come so',
    commands: ['copy'],
  },
];

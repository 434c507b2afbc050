import type { Option } from '../option.ts';
import { BOTH, TWO } from './commands.ts';

/** What is copied, and what is done with it. */
export const CONTENT_OPTIONS: readonly Option[] = [
  { name: 'all', short: 'a', kind: 'boolean', help: 'carry the whole index (the default here)', commands: TWO },
  {
    name: 'multi-arch',
    kind: 'string',
    value: 'system|all|index-only',
    help: 'carry one platform, the whole index, or the index alone',
    commands: ['copy', 'sync'],
  },
  {
    name: 'platform',
    kind: 'list',
    value: 'OS/ARCH[/VARIANT]',
    help: 'carry these platforms: the index is cut down to them',
    commands: ['copy', 'sync', 'export'],
    input: 'platforms',
  },
  {
    name: 'platform',
    kind: 'string',
    value: 'OS/ARCH[/VARIANT]',
    help: 'show this platform of an index',
    commands: ['inspect'],
    input: 'platforms',
  },
  {
    name: 'sparse',
    kind: 'boolean',
    help: 'with --platform: keep the index as it is, though images of it stay behind',
    commands: ['copy', 'sync'],
  },
  {
    name: 'attached',
    kind: 'string',
    value: 'all|none|TYPE[,TYPE]',
    help: 'what travels of the attached artefacts (default all)',
    commands: [...TWO, 'export', 'import'],
    input: 'attached',
  },
  {
    name: 'tag',
    kind: 'list',
    value: 'NAME',
    help: 'a further tag at every destination, beside its own (latest, where it names none)',
    commands: ['copy'],
    input: 'tags',
  },
  { name: 'preserve-digests', kind: 'boolean', help: 'fail rather than write another digest', commands: TWO },
  {
    name: 'remove-signatures',
    kind: 'boolean',
    help: 'leave signatures behind, and with them all that is attached but for the types of --attached',
    commands: TWO,
  },
  {
    name: 'create-repository',
    kind: 'boolean',
    help: 'create a missing repository at the destination, at Amazon ECR; other registries create it themselves, or never',
    commands: [...BOTH, 'import'],
    input: 'create-repository',
  },
  {
    name: 'dry-run',
    kind: 'boolean',
    help: 'say what would be done, and do nothing',
    commands: [...BOTH, 'tag', 'prune', 'import', 'sign', 'attest'],
    input: 'dry-run',
  },
  {
    name: 'override-arch',
    kind: 'string',
    value: 'ARCH',
    help: 'choose this architecture from an index',
    commands: 'all',
  },
  {
    name: 'override-os',
    kind: 'string',
    value: 'OS',
    help: 'choose this operating system from an index',
    commands: 'all',
  },
  {
    name: 'override-variant',
    kind: 'string',
    value: 'VARIANT',
    help: 'choose this variant from an index',
    commands: 'all',
  },
];

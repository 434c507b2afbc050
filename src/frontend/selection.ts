import type { AttachedChoice, PlatformSelection } from '../engine/choices.ts';
import { parsePlatform, type Platform } from '../image/index.ts';
import type { SignatureChoice } from '../operation/carry-signatures.ts';
import { Failure } from '../runtime/failure.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { quoteForeign } from '../runtime/text.ts';

/** What this machine runs: the platform that `system` means. */
export function systemPlatform(
  options: ParsedOptions,
  machine: { readonly platform: string; readonly arch: string },
): Platform {
  const systems: Readonly<Record<string, string>> = { win32: 'windows', darwin: 'darwin' };
  const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };
  const os = options.text('override-os') ?? systems[machine.platform] ?? 'linux';
  const architecture = options.text('override-arch') ?? architectures[machine.arch] ?? machine.arch;
  const variant = options.text('override-variant');
  return parsePlatform([os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/'));
}

/**
 * Which platforms travel. The whole index, unless `--multi-arch system`, an `--override-*`, a `--platform` or
 * `WAYBILL_MULTI_ARCH=system` asks for less; called as skopeo, the system's platform unless `--all` asks for more.
 */
export function chooseSelection(
  options: ParsedOptions,
  environment: Readonly<Record<string, string>>,
  system: Platform,
  calledAsSkopeo: boolean,
): PlatformSelection {
  const platforms = options.list('platform').map(parsePlatform);
  const mode = options.text('multi-arch');
  const conflict = (text: string): Failure =>
    new Failure('INPUT_INVALID', text, { side: 'local', hint: 'choose one of them' });
  if (options.flag('all') && mode !== undefined) throw conflict('--all and --multi-arch exclude each other');
  if (platforms.length > 0 && (options.flag('all') || mode !== undefined))
    throw conflict('--platform goes with neither --all nor --multi-arch');
  if (options.flag('sparse') && platforms.length === 0) {
    throw new Failure('INPUT_INVALID', '--sparse goes with --platform', {
      side: 'local',
      hint: 'say which platforms are to be carried',
    });
  }
  if (platforms.length > 0) return { kind: 'some', platforms, sparse: options.flag('sparse') };
  if (mode === 'all' || options.flag('all')) return { kind: 'all' };
  if (mode === 'index-only') return { kind: 'index-only' };
  if (mode === 'system') return { kind: 'one', platform: system };
  if (mode !== undefined && mode !== '')
    throw conflict(`--multi-arch takes system, all or index-only, not ${quoteForeign(mode, 40)}`);
  const overridden = ['override-arch', 'override-os', 'override-variant'].some((name) => options.has(name));
  const one = overridden || calledAsSkopeo || environment['WAYBILL_MULTI_ARCH'] === 'system';
  return one ? { kind: 'one', platform: system } : { kind: 'all' };
}

/** Whether it was said how much of an index is to travel: then it is that or nothing. */
export function isChosen(options: ParsedOptions): boolean {
  return options.flag('all') || (options.text('multi-arch') ?? '') !== '' || options.list('platform').length > 0;
}

/** Fails with INPUT_INVALID where signatures are to travel and to stay behind. */
export function chooseAttached(options: ParsedOptions, calledAsSkopeo: boolean): AttachedChoice {
  const text = options.text('attached');
  const unsigned = options.flag('remove-signatures');
  if (text === undefined || text === '') return calledAsSkopeo || unsigned ? 'none' : 'all';
  if (text === 'none') return text;
  if (text === 'all' && !unsigned) return text;
  const types = options.list('attached');
  const signature = unsigned ? types.find((type) => type === 'all' || SIGNATURE_TYPES.has(type)) : undefined;
  if (signature === undefined) return types;
  throw new Failure(
    'INPUT_INVALID',
    `--remove-signatures and --attached ${quoteForeign(signature, 100)} exclude each other`,
    {
      side: 'local',
      hint: 'name the types that are to travel without signatures, such as --attached application/spdx+json',
    },
  );
}

/** Of what waybill and others sign with; a bundle may be a signature as well as an attestation. */
const SIGNATURE_TYPES: ReadonlySet<string> = new Set([
  'sig',
  'application/vnd.dev.cosign.artifact.sig.v1+json',
  'application/vnd.dev.sigstore.bundle.v0.3+json',
  'application/vnd.cncf.notary.signature',
]);

/** What becomes of the signatures that are kept beside an image; absent: they are carried where anything attached is. */
export function chooseSignatures(
  options: ParsedOptions,
  calledAsSkopeo: boolean,
): { readonly signatures?: SignatureChoice } {
  if (options.flag('remove-signatures')) return { signatures: 'removed' };
  return calledAsSkopeo ? { signatures: 'carried or refused' } : {};
}

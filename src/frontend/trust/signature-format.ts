import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ByteSigner, ImageSigner, Witness } from '../../trust/contract.ts';
import type { Invocation } from '../invocation.ts';
import type { ParsedOptions } from '../options/parsed.ts';
import { VERSION } from '../version.ts';

type SigstoreFormat = 'bundle' | 'legacy' | 'both';

/**
 * `--signature-format`. Flags of skopeo's write what skopeo and podman read, the `.sig` tag, unless something else is asked for: see
 * docs/adr/0021. Fails with INPUT_INVALID.
 */
function chooseSignatureFormat(options: ParsedOptions, usual: SigstoreFormat): SigstoreFormat {
  const text = options.text('signature-format') ?? '';
  if (text === '') return usual;
  if (text === 'bundle' || text === 'legacy' || text === 'both') return text;
  throw new Failure('INPUT_INVALID', `--signature-format takes bundle, legacy or both, not ${quoteForeign(text, 40)}`, {
    side: 'local',
    hint: 'bundle is what cosign 3 writes, legacy what skopeo, podman and older cosigns read',
  });
}

/** A signer that signs in each of the formats that are asked for. */
export async function createSigners(
  { options }: Invocation,
  by: ByteSigner,
  witness: Witness | undefined,
  usual: SigstoreFormat = 'legacy',
): Promise<ImageSigner> {
  const format = chooseSignatureFormat(options, usual);
  if (format !== 'legacy') {
    throw new Failure('UNSUPPORTED', `--signature-format ${format} is not built yet`, {
      side: 'local',
      hint: 'use --signature-format legacy',
    });
  }
  const { createLegacySigner } = await import('../../trust/sigstore/legacy-signer.ts');
  return createLegacySigner(by, {
    creator: `waybill ${VERSION}`,
    now: () => new Date(),
    ...(witness === undefined ? {} : { witness }),
  });
}

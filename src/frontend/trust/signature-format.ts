import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { ByteSigner, ImageSigner, StatementSigner, Witness } from '../../trust/contract.ts';
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

/** A signer that signs in each of the formats that are asked for; statements about images go into bundles whatever the format. */
export async function createSigners(
  { options }: Invocation,
  by: ByteSigner,
  witness: Witness | undefined,
  usual: SigstoreFormat = 'legacy',
): Promise<ImageSigner & StatementSigner> {
  const format = chooseSignatureFormat(options, usual);
  const [{ createLegacySigner }, { createBundleSigner }] = await Promise.all([
    import('../../trust/sigstore/legacy-signer.ts'),
    import('../../trust/bundle/make-bundle.ts'),
  ]);
  const bundle = createBundleSigner(by, witness);
  const legacy = createLegacySigner(by, {
    creator: `waybill ${VERSION}`,
    now: () => new Date(),
    ...(witness === undefined ? {} : { witness }),
  });
  const signers = { bundle: [bundle], legacy: [legacy], both: [bundle, legacy] }[format];
  return {
    formats: signers.flatMap(({ formats }) => formats),
    sign: async (...asked) => (await Promise.all(signers.map(async (one) => one.sign(...asked)))).flat(),
    countLacking: async (...asked) => {
      const lacking = await Promise.all(signers.map(async (one) => one.countLacking(...asked)));
      return lacking.reduce((sum, one) => sum + one, 0);
    },
    attest: async (...statement) => bundle.attest(...statement),
  };
}

import { loadTrustedRoot, type TrustedRoot } from '../../trust/bundle/trusted-root.ts';
import { parseServiceAddress } from '../../trust/keyless/service.ts';
import { loadSigningConfig, type SigningServices } from '../../trust/keyless/signing-config.ts';
import { readNamedFile } from '../files.ts';
import type { Invocation, Services } from '../invocation.ts';
import { cacheDirectoryOf } from '../stores.ts';

/** Where to sign, and what is known of those who answer there. */
export interface SigstoreInstance {
  readonly services: SigningServices;
  /** Absent for services of one's own without `--trusted-root`. */
  readonly trustedRoot: TrustedRoot | undefined;
}

const LARGEST = 4 * 1024 * 1024;
const OPTIONS = ['signing-config', 'fulcio-url', 'rekor-url', 'timestamp-url'] as const;

/** Whether options name services to sign with. */
export function namesServices({ options }: Pick<Invocation, 'options'>): boolean {
  return OPTIONS.some((name) => (options.text(name) ?? '') !== '');
}

/**
 * The services that options name, each address in the stead of what the signing config has; where none is named, sigstore's public
 * instance. Fails with CONFIG_INVALID, INPUT_INVALID, and as the way to the public instance does.
 */
export async function openInstance(invocation: Invocation, services: Services): Promise<SigstoreInstance> {
  const { options } = invocation;
  const text = (name: (typeof OPTIONS)[number]): string | undefined => options.text(name) || undefined;
  const root = options.text('trusted-root') ?? '';
  const now = new Date();
  const named = root === '' ? undefined : await readNamedFile(root, '--trusted-root', LARGEST);
  if (!namesServices(invocation)) {
    const files = await readPublic(invocation, services);
    return {
      services: loadSigningConfig(files.signingConfig, 'the signing config of the public sigstore', now),
      trustedRoot: await loadTrustedRoot(named ?? files.trustedRoot, named === undefined ? PUBLIC_ROOT : root),
    };
  }
  const config = text('signing-config');
  const listed =
    config === undefined
      ? NOTHING
      : loadSigningConfig(await readNamedFile(config, '--signing-config', LARGEST), config, now);
  const [fulcio, rekor, timestamp] = [text('fulcio-url'), text('rekor-url'), text('timestamp-url')];
  return {
    services: {
      fulcio: fulcio === undefined ? listed.fulcio : parseServiceAddress(fulcio, '--fulcio-url', { isSecret: true }),
      rekor: rekor === undefined ? listed.rekor : [{ url: parseServiceAddress(rekor, '--rekor-url'), version: 1 }],
      timestamps: timestamp === undefined ? listed.timestamps : [parseServiceAddress(timestamp, '--timestamp-url')],
    },
    trustedRoot: named === undefined ? undefined : await loadTrustedRoot(named, root),
  };
}

const NOTHING: SigningServices = { fulcio: undefined, rekor: [], timestamps: [] };
const PUBLIC_ROOT = 'the trusted root of the public sigstore';

async function readPublic(
  { environment, options, temporary }: Invocation,
  { ctx, registries }: Services,
): Promise<{ readonly trustedRoot: Uint8Array; readonly signingConfig: Uint8Array }> {
  const { readPublicGood } = await import('../../trust/keyless/public-good.ts');
  const cache = options.text('cache') === 'off' ? undefined : cacheDirectoryOf(environment);
  return readPublicGood(ctx, registries.http, { temporary, ...(cache === undefined ? {} : { cache }) });
}

import type { HttpClient } from '../../distribution/http.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { readTufTargets, type TufPlaces } from './tuf.ts';

/** What an instance of sigstore publishes for its clients. */
export interface InstanceFiles {
  readonly trustedRoot: Uint8Array;
  readonly signingConfig: Uint8Array;
}

const REPOSITORY = 'https://tuf-repo-cdn.sigstore.dev';

/** The public instance's trusted root and signing config, by way of the root that sigstore-js ships. Fails as {@link readTufTargets} does. */
export async function readPublicGood(
  ctx: OperationContext,
  http: HttpClient,
  places: TufPlaces,
): Promise<InstanceFiles> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } });
  const root = Buffer.from(seeds[REPOSITORY]['root.json'], 'base64');
  const names = ['trusted_root.json', 'signing_config.v0.2.json'];
  const [trustedRoot, signingConfig] = await readTufTargets(
    ctx,
    http,
    { url: new URL(REPOSITORY), root },
    places,
    names,
  );
  return { trustedRoot: trustedRoot ?? new Uint8Array(), signingConfig: signingConfig ?? new Uint8Array() };
}

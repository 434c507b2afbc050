import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';

/** Who signed, as sigstore-js sees it: `ISSUER SUBJECT`. Throws what it throws: for certificates it wants one of each proof. */
export function verifiedBySigstoreJs(bundle: object, trustedRoot: object): string {
  const material = toTrustMaterial(TrustedRoot.fromJSON(trustedRoot));
  const verifier = new Verifier(material, { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 });
  const { identity } = verifier.verify(toSignedEntity(bundleFromJSON(bundle)));
  return `${String(identity?.extensions?.issuer)} ${String(identity?.subjectAlternativeName)}`;
}

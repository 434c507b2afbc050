/** One layer of the image that cosign keeps beside a signed one: a payload of simple signing, its signature in an annotation. */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** The annotations of such a layer (sigstore/cosign, specs/SIGNATURE_SPEC.md). */
export const ANNOTATION = {
  signature: 'dev.cosignproject.cosign/signature',
  /** PEM: the certificate of the key that signed. */
  certificate: 'dev.sigstore.cosign/certificate',
  /** PEM: from its issuer to the root. */
  chain: 'dev.sigstore.cosign/chain',
  /** What Rekor v1 promised: the entry and the log's signature over it. */
  rekorBundle: 'dev.sigstore.cosign/bundle',
} as const;

/** No payload is read that is larger. */
export const LARGEST_PAYLOAD: number = 4 * 1024 * 1024;

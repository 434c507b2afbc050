import type { Descriptor, ImageName, ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { ContentSource, Reference, SigstoreAttachment } from '../transport/contract.ts';

/** An image that is about to be copied, with its source open. */
export interface Candidate {
  readonly source: ContentSource;
  readonly reference: Reference;
  /** What the reference names, also where only a part of it would be copied. */
  readonly root: ManifestDocument;
  /** All manifests and indexes that would be copied as they are. */
  readonly manifests: readonly ManifestDocument[];
  /** An index that is made of the root, with less in it, would be copied too. */
  readonly isCut?: boolean;
  /** Told of every signature that met a rule. */
  readonly accepted?: (signature: AcceptedSignature) => void;
}

export interface AcceptedSignature {
  readonly format: SignatureFormat;
  /** A fingerprint, a key's hint, a certificate's subject. */
  readonly identity: string;
}

export interface Admission {
  /** False: an image by that name may be copied whatever it is, and nobody has to be asked. */
  concerns(reference: Reference): Promise<boolean>;
  /** Fails with POLICY_REFUSED where no image by that name may be copied, whatever it is: without a look at it. */
  foresee(reference: Reference): Promise<void>;
  /** Resolves where the image may be copied. Fails with SIGNATURE_MISSING, SIGNATURE_INVALID, POLICY_REFUSED. */
  admit(ctx: OperationContext, candidate: Candidate): Promise<void>;
}

/** A manifest that is to be signed by its digest. */
export interface SigningSubject {
  readonly descriptor: Descriptor;
  /**
   * The names that simple signing's payloads claim, one signature for each: the destination's, or what was asked for instead.
   * Bundles claim none.
   */
  readonly references: readonly ImageName[];
}

export type SignatureFormat = 'gpg' | 'legacy' | 'bundle';

/** A signature that was made and is stored nowhere yet. `identity`: a fingerprint, a key's hint, a certificate's subject. */
export type NewSignature = MadeSignature & {
  /** Its own bytes held before our verifier, by the key or for the certificates that are known, before anything of it was written. */
  readonly verified?: true;
};

type MadeSignature =
  | { readonly format: 'gpg'; readonly identity: string; readonly bytes: Uint8Array }
  | { readonly format: 'legacy'; readonly identity: string; readonly attachment: SigstoreAttachment }
  | {
      readonly format: 'bundle';
      readonly identity: string;
      /** The bundle as JSON. */
      readonly bundle: Uint8Array;
      readonly predicateType: string;
    };

/** Makes signatures; one for each key or identity that was asked for. */
export interface ImageSigner {
  readonly formats: readonly SignatureFormat[];
  /** @param there where the manifest is already: what a signature of this signer says there is not signed again. */
  sign(ctx: OperationContext, subject: SigningSubject, there?: ContentSource): Promise<readonly NewSignature[]>;
  /** How many signatures `sign` would make. */
  countLacking(ctx: OperationContext, subject: SigningSubject, there: ContentSource): Promise<number>;
}

/** Of an image signer: signs statements about images too (in-toto). */
export interface StatementSigner {
  /** `statement`: the JSON of an in-toto statement, signed as it is. */
  attest(ctx: OperationContext, statement: Uint8Array, predicateType: string): Promise<NewSignature>;
}

export function isStatementSigner<T extends object>(signer: T): signer is T & StatementSigner {
  return 'attest' in signer;
}

/** What a signature can be checked by, in DER. */
export type SigningMaterial =
  /** `hint`: the SHA-256 of the key, in base64. */
  | { readonly kind: 'public-key'; readonly spki: Uint8Array; readonly hint: string }
  /** `chain`: from the leaf's issuer to the root. */
  | { readonly kind: 'certificate'; readonly leaf: Uint8Array; readonly chain: readonly Uint8Array[] };

/** A private key in memory, or the key behind a short-lived certificate. */
export interface ByteSigner {
  readonly identity: string;
  /** `PublicKeyDetails` of sigstore's protobuf-specs: `PKIX_ECDSA_P256_SHA_256` … */
  readonly keyDetails: string;
  material(ctx: OperationContext): Promise<SigningMaterial>;
  /** ECDSA as DER, RSA as PKCS #1 v1.5, Ed25519 pure. `key`: hashed as is usual for the key (P-384: SHA-384 …). */
  sign(ctx: OperationContext, data: Uint8Array, hash: 'sha256' | 'key'): Promise<Uint8Array>;
}

/** A DSSE envelope (github.com/secure-systems-lab/dsse, version 1.0). */
export interface DsseEnvelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly signature: Uint8Array; readonly keyid: string }[];
}

/** In a failure's facts: a log has this very signature, and gives no proof of it a second time. Another one it would take. */
export const LOGGED = 'logged';

/** Logs and timestamp authorities: they tell when a signature was made. */
export interface Witness {
  /** Fails with SERVER_ERROR and the fact {@link LOGGED} where the answer to a first request was lost. */
  dsse(ctx: OperationContext, envelope: DsseEnvelope, by: ByteSigner): Promise<WitnessStatement>;
  /** For a signature over bytes; with a log's promise that legacy signatures carry. */
  hashed(ctx: OperationContext, payload: Uint8Array, signature: Uint8Array, by: ByteSigner): Promise<WitnessStatement>;
}

export interface WitnessStatement {
  readonly logEntries: readonly LogEntry[];
  /** RFC 3161 answers, DER. */
  readonly timestamps: readonly Uint8Array[];
  /** The value of the annotation `dev.sigstore.cosign/bundle`, from a Rekor v1 alone. */
  readonly legacyBundle?: string;
}

/** A `TransparencyLogEntry` as a bundle's JSON has it: numbers as text, bytes in base64. */
export interface LogEntry {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  readonly integratedTime?: string;
  readonly inclusionPromise?: { readonly signedEntryTimestamp: string };
  readonly inclusionProof: {
    readonly logIndex: string;
    readonly rootHash: string;
    readonly treeSize: string;
    readonly hashes: readonly string[];
    readonly checkpoint: { readonly envelope: string };
  };
  readonly canonicalizedBody: string;
}

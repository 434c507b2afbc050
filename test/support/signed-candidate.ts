import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  createDocument,
  OCI_EMPTY,
  OCI_MANIFEST,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../src/image/index.ts';
import { Failure } from '../../src/runtime/failure.ts';
import { readPolicyFile, readTrustPolicyFile } from '../../src/settings/policy/policy-file.ts';
import type {
  ContentSource,
  ReferrerLister,
  SignatureBlob,
  SignatureReader,
  SigstoreAttachment,
} from '../../src/transport/contract.ts';
import { parseReference } from '../../src/transport/index.ts';
import type { Admission, Candidate } from '../../src/trust/contract.ts';
import { createAdmission } from '../../src/trust/policy/admission.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/trust');

/** When the vectors were good. */
export const VECTORS_AT: Date = new Date('2026-11-21T00:10:00Z');

/** The image that the vectors sign. */
export const VECTOR_IMAGE: ManifestDocument = createDocument(
  readFileSync(path.join(FIXTURES, 'image/v1.manifest.json')),
  OCI_MANIFEST,
);

export function trustFixture(file: string): string {
  return path.join(FIXTURES, file);
}

export type Signatures = ReadonlyMap<Digest, readonly SignatureBlob[]>;

/** A source with signatures beside its manifests, as `dir:` has them. `asked`: the digests that signatures were asked for, in order. */
export function aSignedSource(
  text: string,
  signatures: Signatures,
  asked: Digest[] = [],
): ContentSource & SignatureReader {
  const none = async (): Promise<never> => Promise.reject(new Failure('MANIFEST_UNKNOWN', 'nothing is there'));
  return {
    reference: parseReference(text),
    traits: { reads: 'local', originalDigests: true },
    resolve: none,
    lookup: async () => Promise.resolve(undefined),
    fetchManifest: none,
    openBlob: none,
    readSignatures: async (_ctx, digest) => {
      asked.push(digest);
      return Promise.resolve(signatures.get(digest) ?? []);
    },
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

/** One image that would be copied, with its signatures; `found` are all of the image itself. */
export function aCandidate(
  text: string,
  found: readonly SignatureBlob[],
  root: ManifestDocument = VECTOR_IMAGE,
): Candidate {
  const source = aSignedSource(text, new Map([[root.descriptor.digest, found]]));
  return { source, reference: source.reference, root, manifests: [root] };
}

/** One image with sigstore bundles that refer to it, as a registry has them, and signatures in its `.sig` tag. */
export function aBundledCandidate(
  text: string,
  bundles: readonly Uint8Array[],
  attached: readonly SigstoreAttachment[] = [],
): Candidate {
  const blobs = new Map<Digest, Uint8Array>();
  const put = (bytes: Uint8Array, mediaType: string): Descriptor => {
    const { descriptor } = createDocument(bytes, mediaType);
    blobs.set(descriptor.digest, bytes);
    return descriptor;
  };
  const config = put(Buffer.from('{}'), OCI_EMPTY);
  const manifestOf = (fields: object): Uint8Array =>
    Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, ...fields }));
  const holders = bundles.map((bytes) => {
    const layers = [put(bytes, BUNDLE)];
    const fields = { artifactType: BUNDLE, layers, subject: VECTOR_IMAGE.descriptor };
    return { ...put(manifestOf(fields), OCI_MANIFEST), artifactType: BUNDLE };
  });
  const layers = attached.map(({ payload, mediaType, annotations }) => ({ ...put(payload, mediaType), annotations }));
  const tagged = layers.length === 0 ? undefined : createDocument(manifestOf({ layers }), OCI_MANIFEST);
  const plain = aSignedSource(text, new Map());
  const source: ContentSource & ReferrerLister = {
    ...plain,
    referrers: async (_ctx, { digest }) => Promise.resolve(digest === VECTOR_IMAGE.descriptor.digest ? holders : []),
    resolve: async (ctx, name) =>
      tagged !== undefined && name?.endsWith('.sig') === true ? tagged : plain.resolve(ctx, name),
    fetchManifest: async (_ctx, descriptor) =>
      Promise.resolve({ descriptor, bytes: blobs.get(descriptor.digest) ?? new Uint8Array() }),
    openBlob: async (_ctx, { digest }) =>
      Promise.resolve({ stream: Readable.from([Buffer.from(blobs.get(digest) ?? [])]), offset: 0 }),
  };
  return { source, reference: source.reference, root: VECTOR_IMAGE, manifests: [VECTOR_IMAGE] };
}

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** What these two files decide, at a time. */
export async function admissionBy(
  files: { readonly policy?: unknown; readonly trustPolicy?: unknown },
  { at = VECTORS_AT, requireSigned = false }: { readonly at?: Date; readonly requireSigned?: boolean } = {},
): Promise<Admission> {
  const directory = mkdtempSync(path.join(tmpdir(), 'waybill-admission-'));
  try {
    const places = { system: [directory] };
    if (files.policy !== undefined) writeFileSync(path.join(directory, 'policy.json'), JSON.stringify(files.policy));
    if (files.trustPolicy !== undefined)
      writeFileSync(path.join(directory, 'policy.sigstore.json'), JSON.stringify(files.trustPolicy));
    const [policy, trustPolicy] = [await readPolicyFile(places), await readTrustPolicyFile(places)];
    return createAdmission(
      {
        ...(policy === undefined ? {} : { policy: { ...policy, file: 'policy.json' } }),
        ...(trustPolicy === undefined ? {} : { trustPolicy: { ...trustPolicy, file: 'policy.sigstore.json' } }),
      },
      { requireSigned, now: () => at },
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

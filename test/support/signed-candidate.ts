import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDocument, OCI_MANIFEST, type Digest, type ManifestDocument } from '../../src/image/index.ts';
import { Failure } from '../../src/runtime/failure.ts';
import { readPolicyFile, readTrustPolicyFile } from '../../src/settings/policy/policy-file.ts';
import type { ContentSource, SignatureBlob, SignatureReader } from '../../src/transport/contract.ts';
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
    traits: { reads: 'parallel', originalDigests: true },
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

import { hexOf, type Digest } from '../../src/image/index.ts';
import type { SigstoreAttachment } from '../../src/transport/contract.ts';

/** What a registry has under the `.sig` tag of a manifest, by plain requests; empty when there is no such tag. */
export async function signaturesAt(
  host: string,
  repository: string,
  subject: Digest,
): Promise<readonly SigstoreAttachment[]> {
  const base = `http://${host}/v2/${repository}`;
  const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' };
  const answer = await fetch(`${base}/manifests/sha256-${hexOf(subject)}.sig`, { headers });
  if (answer.status === 404) return [];
  const { layers } = (await answer.json()) as {
    readonly layers: readonly { mediaType: string; digest: string; annotations?: Record<string, string> }[];
  };
  return Promise.all(
    layers.map(async ({ mediaType, digest, annotations = {} }) => {
      const blob = await fetch(`${base}/blobs/${digest}`);
      return { mediaType, annotations, payload: Buffer.from(await blob.arrayBuffer()) };
    }),
  );
}

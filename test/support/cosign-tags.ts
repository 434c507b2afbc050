import {
  digestOf,
  OCI_CONFIG,
  OCI_MANIFEST,
  type Digest,
  cosignTag,
  type CosignSuffix,
} from '../../src/image/index.ts';
import { ANNOTATION, SIMPLE_SIGNING } from '../../src/trust/sigstore/attachment.ts';
import { aBlob, aManifest, type BuiltImage } from './image-builder.ts';

/** What cosign keeps under a tag: a layer for each payload, which nobody has really signed. */
export function aCosignImage(payloads: readonly string[], mediaType: string = SIMPLE_SIGNING): BuiltImage {
  const layers = payloads.map((payload) => {
    const blob = aBlob(Buffer.from(payload), mediaType);
    const annotations = { [ANNOTATION.signature]: `signature of ${payload}` };
    return { ...blob, descriptor: { ...blob.descriptor, annotations } };
  });
  const config = { architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: layers.map(diffId) } };
  return aManifest({
    mediaType: OCI_MANIFEST,
    config: aBlob(Buffer.from(JSON.stringify(config)), OCI_CONFIG),
    layers,
  });
}

function diffId({ bytes }: { readonly bytes: Uint8Array }): Digest {
  return digestOf(bytes);
}

/** The payloads under a tag of cosign's, by plain requests, each with the bytes that its digest asks for; empty when there is no such tag. */
export async function payloadsAt(
  host: string,
  repository: string,
  subject: Digest,
  suffix: CosignSuffix = 'sig',
): Promise<readonly string[]> {
  const base = `http://${host}/v2/${repository}`;
  const answer = await fetch(`${base}/manifests/${cosignTag(subject, suffix)}`, { headers: { accept: OCI_MANIFEST } });
  if (answer.status === 404) return [];
  const { config, layers } = (await answer.json()) as Record<'config', { digest: string }> &
    Record<'layers', readonly { digest: string; annotations?: Record<string, string> }[]>;
  const read = async (digest: string): Promise<string> => {
    const blob = await fetch(`${base}/blobs/${digest}`);
    const text = await blob.text();
    if (digestOf(Buffer.from(text)) !== digest) throw new Error(`${digest} is not there`);
    return text;
  };
  const { rootfs } = JSON.parse(await read(config.digest)) as { rootfs: { diff_ids: readonly string[] } };
  if (rootfs.diff_ids.join() !== layers.map(({ digest }) => digest).join()) throw new Error('a config of other layers');
  return Promise.all(
    layers.map(async ({ digest, annotations }) => {
      const payload = await read(digest);
      if (annotations?.[ANNOTATION.signature] !== `signature of ${payload}`) throw new Error('another signature');
      return payload;
    }),
  );
}

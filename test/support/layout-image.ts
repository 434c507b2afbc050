import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { createDocument, digestOf, OCI_CONFIG, OCI_EMPTY, OCI_INDEX, OCI_MANIFEST } from '../../src/image/index.ts';
import type { Descriptor, Digest, ManifestDocument } from '../../src/image/index.ts';
import type { OperationContext } from '../../src/runtime/context.ts';
import { DEFAULT_LIMITS } from '../../src/runtime/limits.ts';
import type { ContentSink, OpenBlob } from '../../src/transport/contract.ts';

/** A small image as content: enough for stores and for skopeo, which reads the config. */
export interface TestImage {
  readonly root: ManifestDocument;
  readonly blobs: ReadonlyMap<Digest, Uint8Array>;
}

export function anImage(seed: string, subject?: Descriptor): TestImage {
  const tar = Buffer.alloc(1024);
  const layer = gzipSync(Buffer.concat([Buffer.from(seed.padEnd(512, '\0')), tar]));
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: { seed } },
      rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.concat([Buffer.from(seed.padEnd(512, '\0')), tar]))] },
      history: [{ created_by: seed }],
    }),
  );
  const root = documentOf({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describe(config, OCI_CONFIG),
    layers: [describe(layer, 'application/vnd.oci.image.layer.v1.tar+gzip')],
    ...(subject === undefined ? {} : { subject }),
  });
  return { root, blobs: new Map([config, layer].map((bytes) => [digestOf(bytes), bytes])) };
}

/** An artifact that names `subject`. */
export function anArtifact(artifactType: string, subject: Descriptor): TestImage {
  const empty = Buffer.from('{}');
  const root = documentOf({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: describe(empty, OCI_EMPTY),
    layers: [describe(empty, OCI_EMPTY)],
    subject,
    annotations: { kind: artifactType },
  });
  return { root, blobs: new Map([[digestOf(empty), empty]]) };
}

export function anIndex(children: readonly Descriptor[]): ManifestDocument {
  return documentOf({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: children });
}

function documentOf(value: { readonly mediaType: string; readonly [field: string]: unknown }): ManifestDocument {
  return createDocument(Buffer.from(JSON.stringify(value)), value.mediaType);
}

function describe(bytes: Uint8Array, mediaType = 'application/octet-stream'): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}

export function opening(bytes: Uint8Array): OpenBlob {
  return async () => ({ stream: Readable.from([bytes]), offset: 0 });
}

export async function pushImage(ctx: OperationContext, sink: ContentSink, image: TestImage): Promise<void> {
  for (const [digest, bytes] of image.blobs) await sink.pushBlob(ctx, { ...describe(bytes), digest }, opening(bytes));
}

export function aContext(signal: AbortSignal = new AbortController().signal): OperationContext {
  return {
    signal,
    limits: DEFAULT_LIMITS,
    environment: {},
    emit: () => {},
    conceal: () => {},
    revealsSecret: () => false,
  };
}

export async function aDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const made = await mkdtemp(path.join(tmpdir(), 'waybill-test-'));
  return {
    path: made,
    [Symbol.asyncDispose]: async () => rm(made, { recursive: true, force: true }),
  };
}

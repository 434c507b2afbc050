import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { helloProgram } from './hello-program.mjs';
import { layerOf } from './tar.mjs';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const EMPTY = 'application/vnd.oci.empty.v1+json';
const TAR = 'application/vnd.oci.image.layer.v1.tar';
const SPDX = 'application/spdx+json';

/** Folders that are not part of the project, or that a tool made. */
const LEFT_OUT = new Set(['node_modules', 'build', 'coverage', '.git', 'results']);

/**
 * Writes an OCI layout with one small, real image for linux/amd64 and linux/arm64 under the name `1.0`, and an SPDX document
 * that refers to it. The image runs anywhere, from scratch: its program prints one line. Beside the program it carries the
 * certificates that Node.js trusts, and the project's own files under /app. The same files give the same digests.
 */
export function writeExampleImage(directory, projectRoot) {
  const layout = createLayout(directory);
  const app = readTree(projectRoot, 'app');
  const images = ['amd64', 'arm64'].map((architecture) => {
    const base = new Map([
      [
        'bin/hello',
        { bytes: helloProgram(architecture, `Hello from waybill's example on ${architecture}.\n`), mode: 0o755 },
      ],
      ['etc/passwd', { bytes: Buffer.from('nobody:x:65534:65534:nobody:/:/bin/hello\n') }],
      ['etc/ssl/certs/ca-certificates.crt', { bytes: Buffer.from(`${rootCertificates.join('\n')}\n`) }],
    ]);
    const built = new Map([...app, ['app/BUILT_FOR', { bytes: Buffer.from(`linux/${architecture}\n`) }]]);
    const layers = [layout.layer(layerOf(base), 'gzip'), layout.layer(layerOf(built), 'none')];
    const config = layout.json(CONFIG, {
      created: '1980-01-01T00:00:00Z',
      architecture,
      os: 'linux',
      config: { Entrypoint: ['/bin/hello'], User: '65534', Labels: { 'org.opencontainers.image.title': 'hello' } },
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
      history: layers.map(() => ({ created: '1980-01-01T00:00:00Z', created_by: 'waybill example' })),
    });
    const manifest = { schemaVersion: 2, mediaType: MANIFEST, config, layers: layers.map((layer) => layer.descriptor) };
    return { ...layout.json(MANIFEST, manifest), platform: { architecture, os: 'linux' } };
  });
  const root = layout.json(INDEX, { schemaVersion: 2, mediaType: INDEX, manifests: images });
  const sbom = layout.json(MANIFEST, {
    schemaVersion: 2,
    mediaType: MANIFEST,
    artifactType: SPDX,
    config: layout.blob(EMPTY, Buffer.from('{}')),
    layers: [layout.blob(SPDX, renderSbom(root.digest, app))],
    subject: root,
  });
  layout.close([
    { ...root, annotations: { 'org.opencontainers.image.ref.name': '1.0' } },
    { ...sbom, artifactType: SPDX },
  ]);
  return { digest: root.digest, sbomDigest: sbom.digest, platforms: images.length, bytes: layout.bytes() };
}

function createLayout(directory) {
  const blobs = path.join(directory, 'blobs/sha256');
  const sizes = new Map();
  mkdirSync(blobs, { recursive: true });
  const blob = (mediaType, bytes) => {
    const hex = sha256(bytes);
    writeFileSync(path.join(blobs, hex), bytes);
    sizes.set(hex, bytes.length);
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length };
  };
  return {
    blob,
    json: (mediaType, value) => blob(mediaType, Buffer.from(JSON.stringify(value))),
    layer: (tar, compression) => ({
      diffId: `sha256:${sha256(tar)}`,
      descriptor: compression === 'gzip' ? blob(`${TAR}+gzip`, gzipSync(tar)) : blob(TAR, tar),
    }),
    bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    close: (manifests) => {
      writeFileSync(path.join(directory, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
      writeFileSync(
        path.join(directory, 'index.json'),
        JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }),
      );
    },
  };
}

/** The project's own files, as paths below `prefix`. */
function readTree(root, prefix) {
  const files = new Map();
  for (const entry of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFT_OUT.has(entry.name)) continue;
    const [from, to] = [path.join(root, entry.name), `${prefix}/${entry.name}`];
    if (entry.isDirectory()) for (const [name, file] of readTree(from, to)) files.set(name, file);
    else if (entry.isFile()) files.set(to, { bytes: readFileSync(from) });
  }
  return files;
}

/** SPDX 2.3 JSON: one package, its files with their checksums. */
function renderSbom(digest, files) {
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'hello',
    documentNamespace: `https://example.com/spdx/hello/${digest.slice('sha256:'.length)}`,
    creationInfo: { created: '1980-01-01T00:00:00Z', creators: ['Tool: waybill example'] },
    packages: [{ SPDXID: 'SPDXRef-hello', name: 'hello', versionInfo: '1.0', downloadLocation: 'NOASSERTION' }],
    files: [...files].map(([name, { bytes }], at) => ({
      SPDXID: `SPDXRef-file-${at}`,
      fileName: `/${name}`,
      checksums: [{ algorithm: 'SHA256', checksumValue: sha256(bytes) }],
    })),
  };
  return Buffer.from(JSON.stringify(document));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderConfig } from '../../src/frontend/report/config.ts';
import { renderInspection } from '../../src/frontend/report/inspection.ts';
import { parsePlatform } from '../../src/image/index.ts';
import { inspectConfig, inspectImage, inspectRaw, type InspectRequest } from '../../src/operation/inspect.ts';
import { Failure } from '../../src/runtime/failure.ts';
import { aContext } from '../support/context.ts';
import { whyNot } from '../support/debian.ts';
import { holdInLayout } from '../support/held-image.ts';
import { aBlob, anImage, anIndex, type BuiltImage } from '../support/image-builder.ts';
import { aDirectory } from '../support/layout-image.ts';
import { createDocument, OCI_CONFIG, OCI_MANIFEST } from '../../src/image/index.ts';

const ctx = aContext();
const reason = whyNot('skopeo');

interface Row {
  readonly template: string;
}

const TEMPLATES = (
  JSON.parse(readFileSync(new URL('../fixtures/templates.json', import.meta.url), 'utf8')) as readonly Row[]
).filter(isKnownToOldSkopeo);

/**
 * skopeo 1.9.3 (Debian 12) has Go 1.19, no functions of its own and no `.LayersData`; it loses what follows a tab and a last line without a newline, doubles a
 * newline at the end, and does not fall back where `\\n` stands in quotes. Delete what a newer skopeo on Debian makes untrue.
 */
function isKnownToOldSkopeo({ template }: Row): boolean {
  const isNewer =
    /LayersData|\b(?:json|join|lower|upper|title|truncate|pad|split) |else with|\{\{range 3\}\}|\\[nt]|\n$|-\}\}$/;
  return !isNewer.test(template) && template !== '{{.}}';
}

/** An image with everything in its config that inspect reads. */
function aFullImage(config: object): BuiltImage {
  const plain = anImage({ layers: 2, seed: 'full' });
  const blob = aBlob(Buffer.from(JSON.stringify(config)), OCI_CONFIG);
  const layers = plain.blobs.filter(({ descriptor }) => descriptor.mediaType !== OCI_CONFIG);
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: blob.descriptor,
    layers: layers.map((one) => one.descriptor),
  };
  const root = createDocument(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST);
  return { root, descriptor: root.descriptor, manifests: [root], blobs: [blob, ...layers] };
}

const CONFIG = {
  created: '2023-01-02T03:04:05.1230Z',
  author: 'A <a@example.com>',
  architecture: 'amd64',
  os: 'linux',
  docker_version: '20.10',
  config: {
    User: 'u',
    ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
    Env: ['A=1', 'PATH=/bin:/usr/bin'],
    Entrypoint: ['/e'],
    Cmd: ['a', 'b'],
    Volumes: { '/data': {} },
    WorkingDir: '/w',
    Labels: { b: 'two', a: '<one> & "q" \u2028 é' },
    StopSignal: 'SIGINT',
    Healthcheck: { Test: ['NONE'] },
  },
  rootfs: { type: 'layers', diff_ids: [`sha256:${'a'.repeat(64)}`] },
  history: [
    { created: '2023-01-02T03:04:05Z', created_by: 'x' },
    { comment: 'c', empty_layer: true },
  ],
};

function skopeo(...args: readonly string[]): { readonly ok: boolean; readonly stdout: string } {
  const { status, stdout } = spawnSync('skopeo', ['--override-os', 'linux', '--override-arch', 'amd64', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, stdout };
}

async function hold(directory: string, image: BuiltImage): Promise<InspectRequest> {
  const endpoint = await holdInLayout(ctx, directory, image, 'v1');
  return { image: endpoint, platform: parsePlatform('linux/amd64'), noTags: false };
}

/** `.LayersData` came after 1.9.3. */
function withoutLayersData(text: string): string {
  return text.replace(/ {4}"LayersData": \[\n.*?\n {4}\],\n/s, '');
}

function rendered(run: () => string): { readonly ok: boolean; readonly stdout: string } {
  try {
    return { ok: true, stdout: run() };
  } catch (error) {
    if (error instanceof Failure && error.code === 'INPUT_INVALID') return { ok: false, stdout: '' };
    throw error;
  }
}

describe.skipIf(reason !== undefined)('inspect beside skopeo', () => {
  it('prints the same JSON, config and manifest of an image', async () => {
    await using place = await aDirectory();
    const request = await hold(place.path, aFullImage(CONFIG));
    const target = `oci:${place.path}:v1`;
    expect(withoutLayersData(renderInspection(await inspectImage(ctx, request)))).toBe(
      skopeo('inspect', target).stdout,
    );
    const config = await inspectConfig(ctx, request);
    expect(renderConfig(config)).toBe(skopeo('inspect', '--config', target).stdout);
    expect(Buffer.from(config).toString()).toBe(skopeo('inspect', '--config', '--raw', target).stdout);
    expect(Buffer.from(await inspectRaw(ctx, request)).toString()).toBe(skopeo('inspect', '--raw', target).stdout);
  });

  it('prints the same of an index, and of a config that says almost nothing', async () => {
    for (const image of [
      anIndex([anImage({ platform: 'linux/arm64' }), anImage({ seed: 3 })]),
      aFullImage({ os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: null } }),
    ]) {
      await using place = await aDirectory();
      const request = await hold(place.path, image);
      const target = `oci:${place.path}:v1`;
      expect(withoutLayersData(renderInspection(await inspectImage(ctx, request)))).toBe(
        skopeo('inspect', target).stdout,
      );
      expect(renderConfig(await inspectConfig(ctx, request))).toBe(skopeo('inspect', '--config', target).stdout);
    }
  });

  it('renders templates byte for byte, and refuses those that skopeo refuses', async () => {
    await using place = await aDirectory();
    const request = await hold(place.path, aFullImage(CONFIG));
    const inspection = await inspectImage(ctx, request);
    expect(TEMPLATES.length).toBeGreaterThan(100);
    const differing = TEMPLATES.flatMap(({ template }) => {
      const theirs = skopeo('inspect', '--format', template, `oci:${place.path}:v1`);
      const ours = rendered(() => renderInspection(inspection, template));
      const isSame = ours.ok === theirs.ok && (!ours.ok || ours.stdout === theirs.stdout);
      return isSame ? [] : [{ template, ours, theirs }];
    });
    expect(differing).toEqual([]);
  });

  it.each([
    '{{.Created}} {{.Author}} {{.OS}}/{{.Architecture}}{{.Variant}}',
    '{{.Config.User}} {{.Config.Env}} {{.Config.Entrypoint}} {{.Config.Cmd}} {{.Config.WorkingDir}} {{.Config.StopSignal}}',
    '{{range $p, $_ := .Config.ExposedPorts}}{{$p}},{{end}}{{.Config.ExposedPorts}}{{.Config.Volumes}}',
    '{{range .Config.Labels}}{{.}};{{end}}{{.Config.Labels.b}}',
    '{{.RootFS.Type}} {{.RootFS.DiffIDs}} {{len .History}} {{(index .History 0).CreatedBy}} {{(index .History 1).EmptyLayer}}',
    '{{range .History}}{{.Created}}|{{end}}',
    '{{.Config.Healthcheck}}',
    '{{.DockerVersion}}',
  ])('renders the config: %s', async (template) => {
    await using place = await aDirectory();
    const request = await hold(place.path, aFullImage(CONFIG));
    const config = await inspectConfig(ctx, request);
    const theirs = skopeo('inspect', '--config', '--format', template, `oci:${place.path}:v1`);
    const ours = rendered(() => renderConfig(config, template));
    expect(ours).toEqual({ ok: theirs.ok, stdout: theirs.ok ? theirs.stdout : '' });
  });
});

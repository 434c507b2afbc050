import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../operation/inspect.ts';
import { renderConfig } from './config.ts';
import { renderInspection } from './inspection.ts';

const layer = (size: number): Inspection['LayersData'][number] => ({
  MIMEType: 'tar',
  Digest: `sha256:${String(size)}`,
  Size: size,
  Annotations: null,
});

const INSPECTION: Inspection = {
  Digest: 'sha256:abc',
  RepoTags: null,
  Created: null,
  DockerVersion: '',
  Labels: { b: '<2>', a: '1' },
  Architecture: 'amd64',
  Os: 'linux',
  Layers: ['sha256:1', 'sha256:20'],
  LayersData: [layer(1), layer(20)],
  Env: [],
};

describe('the report of inspect', () => {
  it("is skopeo's JSON: its order, its nulls, its escapes", () => {
    const text = renderInspection({ ...INSPECTION, Name: 'example.com/app' });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(
      'Name Digest RepoTags Created DockerVersion Labels Architecture Os Layers LayersData Env'.split(' '),
    );
    expect(text).toContain('\n    "RepoTags": null,\n    "Created": null,\n');
    expect(text).toContain('\n    "Labels": {\n        "a": "1",\n        "b": "\\u003c2\\u003e"\n    },\n');
    expect(text.endsWith('\n    "Env": []\n}\n')).toBe(true);
    expect(renderInspection(INSPECTION)).not.toContain('"Name"');
  });

  it('has a size for templates', () => {
    expect(renderInspection(INSPECTION, '{{.Size}} {{len .Layers}} {{.Created}}|{{.Name}}')).toBe('21 2 <nil>|\n');
    expect(renderInspection(INSPECTION, '{{.}}')).not.toContain('21');
  });
});

describe('the report of inspect --config', () => {
  const bytes = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'arm64',
      variant: 'v8',
      created: '2023-01-02T03:04:05.120Z',
      docker_version: '20',
      config: { Healthcheck: {}, Volumes: { '/b': {}, '/a': {} }, Cmd: ['sh'] },
      rootfs: { type: 'layers', diff_ids: [] },
      history: [{ empty_layer: true }, { created_by: 'a && b' }],
    }),
  );

  it('has the fields of OCI in their order, and none of Docker', () => {
    expect(renderConfig(bytes)).toBe(String.raw`{
    "created": "2023-01-02T03:04:05.12Z",
    "architecture": "arm64",
    "os": "linux",
    "variant": "v8",
    "config": {
        "Cmd": [
            "sh"
        ],
        "Volumes": {
            "/a": {},
            "/b": {}
        }
    },
    "rootfs": {
        "type": "layers",
        "diff_ids": []
    },
    "history": [
        {
            "empty_layer": true
        },
        {
            "created_by": "a \u0026\u0026 b"
        }
    ]
}
`);
  });

  it('is what templates see', () => {
    expect(renderConfig(bytes, '{{.OS}}/{{.Architecture}} {{.Config.Cmd}} {{len .History}} {{.Config.Volumes}}')).toBe(
      'linux/arm64 [sh] 2 map[/a:{} /b:{}]\n',
    );
  });

  it('refuses a config that is none', () => {
    expect(() => renderConfig(Buffer.from('{"config":{"Env":"x"}}'))).toThrow(
      expect.objectContaining({ code: 'MANIFEST_INVALID' }),
    );
  });
});

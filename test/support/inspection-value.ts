import { parseTime, zeroTime } from '../../src/template/go-time.ts';
import { goInt, goList, goString, goStringMap, goStrings, goStruct, type GoStruct } from '../../src/template/value.ts';

/** A value shaped like what `skopeo inspect` hands to its templates; the outputs in fixtures/templates.json are over it. */
export function anInspectionValue(): GoStruct {
  const layer = (
    mediaType: string,
    digest: string,
    size: number,
    annotations: Record<string, string> | null,
  ): GoStruct =>
    goStruct('main.Layer', [
      { name: 'MIMEType', json: 'MIMEType', value: goString(mediaType) },
      { name: 'Digest', json: 'Digest', value: goString(digest, 'digest.Digest') },
      { name: 'Size', json: 'Size', value: goInt(size, 'int64') },
      { name: 'Annotations', json: 'Annotations', value: goStringMap(annotations) },
    ]);
  return goStruct('main.Output', [
    { name: 'Name', json: 'Name', omitEmpty: true, value: goString('docker.io/library/app') },
    { name: 'Digest', json: 'Digest', value: goString('sha256:abc', 'digest.Digest') },
    { name: 'RepoTags', json: 'RepoTags', value: goStrings(['1.0', 'latest']) },
    { name: 'Created', json: 'Created', value: parseTime('2023-01-02T03:04:05.123Z', '*time.Time') ?? zeroTime() },
    { name: 'DockerVersion', json: 'DockerVersion', value: goString('') },
    { name: 'Labels', json: 'Labels', value: goStringMap({ b: 'two', a: '<one>' }) },
    { name: 'Architecture', json: 'Architecture', value: goString('amd64') },
    { name: 'Os', json: 'Os', value: goString('linux') },
    { name: 'Layers', json: 'Layers', value: goStrings(['sha256:l1', 'sha256:l2']) },
    {
      name: 'LayersData',
      json: 'LayersData',
      value: goList([layer('tar+gzip', 'sha256:l1', 9, null), layer('tar', 'sha256:l2', 17, { k: 'v' })], 'main.Layer'),
    },
    { name: 'Env', json: 'Env', value: goStrings(null) },
  ]);
}

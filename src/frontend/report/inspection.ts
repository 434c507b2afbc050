import { renderFormat, renderJsonReport } from '../../template/format.ts';
import { parseTime, zeroTime } from '../../template/go-time.ts';
import {
  goInt,
  goList,
  goNil,
  goString,
  goStringMap,
  goStrings,
  goStruct,
  type GoField,
  type GoStruct,
  type GoValue,
} from '../../template/value.ts';
import type { Inspection } from '../../operation/inspect.ts';

/** What `inspect` prints: skopeo's JSON, or the `--format`. Fails with INPUT_INVALID when the format is wrong. */
export function renderInspection(inspection: Inspection, format?: string): string {
  const value = inspectionValue(inspection);
  return format === undefined ? renderJsonReport(value) : renderFormat(format, value);
}

/** The inspection as skopeo's templates see it; `.Size`, the sum of the layer sizes, is ours and in templates alone. */
function inspectionValue(inspection: Inspection): GoStruct {
  const size = inspection.LayersData.reduce((total, layer) => total + layer.Size, 0);
  return goStruct('inspect.Output', [
    { ...field('Name', goString(inspection.Name ?? '')), omitEmpty: true },
    { ...field('Tag', goString(inspection.Tag ?? '')), omitEmpty: true },
    field('Digest', goString(inspection.Digest, 'digest.Digest')),
    field('RepoTags', goStrings(inspection.RepoTags)),
    field('Created', timeValue(inspection.Created)),
    field('DockerVersion', goString(inspection.DockerVersion)),
    field('Labels', goStringMap(inspection.Labels)),
    field('Architecture', goString(inspection.Architecture)),
    field('Os', goString(inspection.Os)),
    field('Layers', goStrings(inspection.Layers)),
    field('LayersData', goList(inspection.LayersData.map(layerValue), 'types.ImageInspectLayer')),
    field('Env', goStrings(inspection.Env)),
    { name: 'Size', value: goInt(size, 'int64') },
  ]);
}

function layerValue(layer: Inspection['LayersData'][number]): GoStruct {
  return goStruct('types.ImageInspectLayer', [
    field('MIMEType', goString(layer.MIMEType)),
    field('Digest', goString(layer.Digest, 'digest.Digest')),
    field('Size', goInt(layer.Size, 'int64')),
    field('Annotations', goStringMap(layer.Annotations)),
  ]);
}

function field(name: string, value: GoValue): GoField {
  return { name, json: name, value };
}

/** A `*time.Time`: nil where there is none. */
export function timeValue(text: string | null): GoValue {
  return text === null ? goNil('*time.Time') : (parseTime(text, '*time.Time') ?? zeroTime('*time.Time'));
}

import { parseOciConfig, type OciConfig, type OciHistory, type OciRunConfig } from '../../image/index.ts';
import { renderFormat, renderJsonReport } from '../../template/format.ts';
import {
  goBool,
  goList,
  goMap,
  goString,
  goStringMap,
  goStrings,
  goStruct,
  type GoField,
  type GoMap,
  type GoStruct,
  type GoValue,
} from '../../template/value.ts';
import { timeValue } from './inspection.ts';

/**
 * What `inspect --config` prints: the config by the fields of OCI Image 1.1, what Docker adds left out, or the `--format`.
 * Fails with MANIFEST_INVALID when the config is broken, INPUT_INVALID when the format is wrong.
 */
export function renderConfig(bytes: Uint8Array, format?: string): string {
  const value = configValue(parseOciConfig(bytes));
  return format === undefined ? renderJsonReport(value) : renderFormat(format, value);
}

function configValue(config: OciConfig): GoStruct {
  const history = config.history === null ? null : config.history.map(historyValue);
  return goStruct('v1.Image', [
    optional('Created', 'created', timeValue(config.created)),
    optional('Author', 'author', goString(config.author)),
    { name: 'Architecture', json: 'architecture', value: goString(config.architecture) },
    { name: 'OS', json: 'os', value: goString(config.os) },
    optional('OSVersion', 'os.version', goString(config.osVersion)),
    optional('OSFeatures', 'os.features', goStrings(config.osFeatures)),
    optional('Variant', 'variant', goString(config.variant)),
    optional('Config', 'config', runConfigValue(config.config)),
    {
      name: 'RootFS',
      json: 'rootfs',
      value: goStruct('v1.RootFS', [
        { name: 'Type', json: 'type', value: goString(config.rootfs.type) },
        { name: 'DiffIDs', json: 'diff_ids', value: goStrings(config.rootfs.diffIds, 'digest.Digest') },
      ]),
    },
    optional('History', 'history', goList(history, 'v1.History')),
  ]);
}

function runConfigValue(config: OciRunConfig): GoStruct {
  return goStruct('v1.ImageConfig', [
    optional('User', 'User', goString(config.user)),
    optional('ExposedPorts', 'ExposedPorts', setValue(config.exposedPorts)),
    optional('Env', 'Env', goStrings(config.env)),
    optional('Entrypoint', 'Entrypoint', goStrings(config.entrypoint)),
    optional('Cmd', 'Cmd', goStrings(config.cmd)),
    optional('Volumes', 'Volumes', setValue(config.volumes)),
    optional('WorkingDir', 'WorkingDir', goString(config.workingDir)),
    optional('Labels', 'Labels', goStringMap(config.labels)),
    optional('StopSignal', 'StopSignal', goString(config.stopSignal)),
    optional('ArgsEscaped', 'ArgsEscaped', goBool(config.argsEscaped)),
  ]);
}

function historyValue(history: OciHistory): GoStruct {
  return goStruct('v1.History', [
    optional('Created', 'created', timeValue(history.created)),
    optional('CreatedBy', 'created_by', goString(history.createdBy)),
    optional('Author', 'author', goString(history.author)),
    optional('Comment', 'comment', goString(history.comment)),
    optional('EmptyLayer', 'empty_layer', goBool(history.emptyLayer)),
  ]);
}

function optional(name: string, json: string, value: GoValue): GoField {
  return { name, json, value, omitEmpty: true };
}

/** Go's `map[string]struct{}`. */
function setValue(keys: readonly string[] | null): GoMap {
  const empty = goStruct('struct {}', []);
  return goMap(keys === null ? null : keys.map((key) => [key, empty] as const), empty, 'struct {}');
}

import type { Inspection } from '../../operation/inspect.ts';
import { Failure } from '../../runtime/failure.ts';
import { renderJson } from './json.ts';

/** skopeo's JSON, or a Go template over it. */
export function renderInspection(inspection: Inspection, format: string | undefined): string {
  if (format !== undefined) throw new Failure('UNSUPPORTED', '--format is not built yet', { side: 'local' });
  return renderJson(inspection);
}

/** The image config as the specification orders it, or a Go template over it. */
export function renderConfig(bytes: Uint8Array, format: string | undefined): string {
  if (format !== undefined) throw new Failure('UNSUPPORTED', '--format is not built yet', { side: 'local' });
  return renderJson(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

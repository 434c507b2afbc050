import type { DestinationResult, Result } from '../../operation/result.ts';
import { namesWithDigest, placeOf } from './result-lines.ts';

/** The values that the next step reads. */
export interface Outputs {
  readonly digest: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly references: readonly string[];
  readonly changed: boolean;
  readonly status: Result['status'];
}

export function outputsOf(result: Result): Outputs {
  const done = result.images
    .flatMap(({ destinations }) => destinations)
    .filter(({ digest, status }) => digest !== '' && status !== 'failed');
  // What was removed, or is about to be, is nothing for the next step to read.
  if (result.command === 'prune') {
    const changed = done.some(({ status }) => status === 'removed');
    return { digest: '', digests: {}, references: [], changed, status: result.status };
  }
  const byName = done.flatMap((one) =>
    namesWithDigest(one).map((name) => [name.slice(0, name.lastIndexOf('@')), one.digest] as const),
  );
  const single = result.images.length === 1 ? result.images[0]?.destinations[0] : undefined;
  return {
    digest: single !== undefined && single.status !== 'failed' ? single.digest : '',
    digests: Object.fromEntries(byName),
    references: [...new Set(done.map(pinned))],
    changed: done.some(({ status }) => status === 'copied'),
    status: result.status,
  };
}

/** `host/repo@sha256:…` */
function pinned({ reference, digest }: DestinationResult): string {
  return `${placeOf(reference)}@${digest}`;
}

/** GitLab refuses a dotenv report over 5 KB. */
const DOTENV_BYTES = 5 * 1000;

/** `WAYBILL_…` lines for GitLab's dotenv report; the references are left out where they would make it too long. */
export function renderDotenv(outputs: Outputs, resultFile: string): string {
  const lines = [
    `WAYBILL_DIGEST=${outputs.digest}`,
    `WAYBILL_CHANGED=${String(outputs.changed)}`,
    `WAYBILL_STATUS=${outputs.status}`,
    `WAYBILL_RESULT=${resultFile}`,
  ];
  const references = `WAYBILL_REFERENCES=${outputs.references.join(',')}`;
  const all = `${[...lines, references].join('\n')}\n`;
  return Buffer.byteLength(all) <= DOTENV_BYTES ? all : `${lines.join('\n')}\n`;
}

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
    // What was removed, or is about to be, is nothing for the next step to read.
    .filter((one) => one.digest !== '' && one.status !== 'failed' && !isRemoval(one));
  const byName = done.flatMap((one) =>
    namesWithDigest(one).map((name) => [name.slice(0, name.lastIndexOf('@')), one.digest] as const),
  );
  const images = result.images.filter(({ destinations }) => !destinations.some(isRemoval));
  const single = images.length === 1 ? images[0]?.destinations[0] : undefined;
  return {
    digest: single !== undefined && single.status !== 'failed' ? single.digest : '',
    digests: Object.fromEntries(byName),
    references: [...new Set(done.map(pinned))],
    changed: result.images.some(({ destinations }) => destinations.some(isChange)),
    status: result.status,
  };
}

function isChange({ status }: DestinationResult): boolean {
  return status === 'copied' || status === 'removed';
}

function isRemoval({ bytes }: DestinationResult): boolean {
  return bytes.freed !== undefined;
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

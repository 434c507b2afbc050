import { parseStrictJson } from '../../image/index.ts';
import { invalid } from '../../image/descriptor.ts';
import { FAILURE_CODES, Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';
import type { ByteCounts, DestinationResult, ErrorResult, ImageResult, Result } from '../result.ts';
import { asText, readFields, type Fields } from '../strict-fields.ts';

const BYTES = ['transferred', 'mounted', 'cached', 'present', 'freed'];
const TOTALS = ['images', 'failed', 'requests', 'bytes', 'durationMs'];
const DESTINATION = ['reference', 'digest', 'tags', 'status', 'bytes', 'attached', 'signatures', 'notes', 'error'];
const ERROR = ['code', 'side', 'message', 'hint'];
/** What a failure quotes may be long. */
const LONGEST_MESSAGE = 16_384;

/** Reads a result that waybill wrote, strictly. Fails with CONFIG_INVALID. */
export function parseResult(bytes: Uint8Array, file: string): Result {
  try {
    const keys = ['schema', 'command', 'status', 'policy', 'images', 'excluded', 'totals'];
    const fields = readFields(parseStrictJson(bytes, 'the result'), 'result', keys);
    const totals = fields.object('totals', TOTALS);
    return {
      schema: fields.oneOf('schema', ['waybill.result/v1']),
      command: fields.text('command'),
      status: fields.oneOf('status', ['succeeded', 'partial', 'failed', 'planned']),
      policy: fields.oneOf('policy', ['none', 'obeyed', 'insecure']),
      images: fields.list('images', readImage),
      excluded: fields.list('excluded', (one, where) => {
        const left = readFields(one, where, ['reference', 'reason']);
        return { reference: left.text('reference'), reason: left.text('reason') };
      }),
      totals: {
        images: totals.count('images'),
        failed: totals.count('failed'),
        requests: totals.count('requests'),
        bytes: readBytes(totals),
        durationMs: totals.count('durationMs'),
      },
    };
  } catch (error) {
    throw new Failure('CONFIG_INVALID', `${file} is not a result of waybill: ${toFailure(error).message}`, {
      side: 'local',
      subject: file,
      hint: 'name files that were written with --result',
      cause: error,
    });
  }
}

function readImage(value: unknown, where: string): ImageResult {
  const fields = readFields(value, where, ['source', 'destinations']);
  const source = fields.object('source', ['reference', 'digest', 'mediaType', 'platforms']);
  return {
    source: {
      reference: source.text('reference'),
      digest: source.text('digest'),
      mediaType: source.text('mediaType'),
      platforms: source.list('platforms', asShortText),
    },
    destinations: fields.list('destinations', readDestination),
  };
}

function readDestination(value: unknown, where: string): DestinationResult {
  const fields = readFields(value, where, DESTINATION);
  const status = fields.oneOf('status', ['copied', 'up-to-date', 'planned', 'skipped', 'failed', 'removed']);
  if (fields.has('error') !== (status === 'failed'))
    throw invalid(`${where}.error goes with the status failed, and with no other`);
  return {
    reference: fields.text('reference'),
    digest: fields.text('digest'),
    tags: fields.list('tags', asShortText),
    status,
    bytes: readBytes(fields),
    attached: fields.list('attached', (one, at) => {
      const attached = readFields(one, at, ['kind', 'artifactType', 'digest']);
      return {
        kind: attached.oneOf('kind', ['referrer', 'cosign-tag', 'signature']),
        artifactType: attached.text('artifactType'),
        digest: attached.text('digest'),
      };
    }),
    signatures: fields.list('signatures', (one, at) => {
      const signature = readFields(one, at, ['format', 'identity', 'verified']);
      return {
        format: signature.oneOf('format', ['bundle', 'legacy', 'gpg']),
        identity: signature.text('identity'),
        verified: signature.flag('verified'),
      };
    }),
    notes: fields.list('notes', (one, at) => {
      const note = readFields(one, at, ['code', 'text']);
      return { code: note.text('code'), text: note.text('text', LONGEST_MESSAGE) };
    }),
    ...(status === 'failed' ? { error: readError(fields) } : {}),
  };
}

function readError(destination: Fields): ErrorResult {
  const fields = destination.object('error', ERROR);
  return {
    code: fields.oneOf<FailureCode>('code', FAILURE_CODES),
    side: fields.oneOf('side', ['source', 'destination', 'local']),
    message: fields.text('message', LONGEST_MESSAGE),
    hint: fields.text('hint', LONGEST_MESSAGE),
  };
}

function readBytes(owner: Fields): ByteCounts {
  const fields = owner.object('bytes', BYTES);
  return {
    transferred: fields.count('transferred'),
    mounted: fields.count('mounted'),
    cached: fields.count('cached'),
    present: fields.count('present'),
    ...(fields.has('freed') ? { freed: fields.count('freed') } : {}),
  };
}

function asShortText(value: unknown, where: string): string {
  return asText(value, where);
}

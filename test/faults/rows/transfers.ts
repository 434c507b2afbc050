import { LAYER, LAYER_BYTES } from '../image.ts';
import { just, on, OPERATIONS, type FaultRow, type Kind, type Operation, type Variant } from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const SHARES = [1, 50, 99] as const;
const OTHER_DIGEST = `sha256:${'0'.repeat(64)}`;

/** On the download of one layer. */
function download(what: Fault['what'], times?: number): Fault {
  return { method: 'GET', path: new RegExp(`/blobs/${LAYER}`), what, ...(times === undefined ? {} : { times }) };
}

/** On the upload of a whole layer. */
function upload(what: Fault['what'], times?: number): Fault {
  return { ...on('upload write', what, times), leastBytes: LAYER_BYTES };
}

function each(make: (bytes: number) => readonly Fault[]): readonly Variant[] {
  return SHARES.map((share) => ({
    name: `at ${String(share)} %`,
    faults: () => make(Math.round((LAYER_BYTES * share) / 100)),
  }));
}

/** Cuts off the end of a whole body: its length is stated as what is left. */
const shortened: Fault['what'] = {
  kind: 'rewrite',
  change: (answer) => ({ ...answer, body: answer.body.subarray(0, Math.floor(answer.body.byteLength / 2)) }),
};

/** What gets no answer, and the operations that then end. */
const UNANSWERED: readonly (readonly [Kind, ...(readonly Operation[])])[] = [
  ['token request', ...OPERATIONS],
  ['manifest read', 'copy from', 'copy to', 'inspect', 'delete'],
  ['tag list', 'list-tags'],
  ['manifest delete', 'delete'],
  ['upload start', 'copy to'],
  ['manifest write', 'copy to'],
];

export const TRANSFERS: readonly FaultRow[] = [
  {
    family: 'reset',
    fault: 'the download of a layer breaks at 1, 50 or 99 %, once',
    variants: each((afterBytes) => [download({ kind: 'reset', afterBytes }, 1)]),
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'the download of a layer breaks at 50 %, every time',
    variants: just(download({ kind: 'reset', afterBytes: LAYER_BYTES / 2 })),
    // What came is kept, and the rest is half as long.
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'the download of a layer breaks at 1 %, every time',
    variants: just(download({ kind: 'reset', afterBytes: LAYER_BYTES / 100 })),
    promise: { 'copy from': 'UNREACHABLE' },
  },
  {
    family: 'reset',
    fault: 'the upload of a layer breaks at 1, 50 or 99 %, once',
    variants: each((afterBytes) => [upload({ kind: 'reset-upload', afterBytes }, 1)]),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'the upload of a layer breaks at 1 %, every time',
    variants: just(on('upload write', { kind: 'reset-upload', afterBytes: LAYER_BYTES / 100 })),
    promise: { 'copy to': 'UNREACHABLE' },
  },
  {
    family: 'reset',
    fault: 'the answer to an upload is lost after it was done, once',
    variants: just(upload({ kind: 'lose-answer' }, 1)),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'the answer to a manifest that was taken is lost, once',
    variants: just(on('manifest write', { kind: 'lose-answer' }, 1)),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'the answer to a deletion that was done is lost, once',
    variants: just(on('manifest delete', { kind: 'lose-answer' }, 1)),
    promise: { delete: 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'a manifest breaks off after 20 bytes, once',
    variants: just({ ...on('manifest read', { kind: 'reset', afterBytes: 20 }, 1), method: 'GET' }),
    promise: { 'copy from': 'succeeds', inspect: 'succeeds' },
  },
  {
    family: 'reset',
    fault: 'a manifest breaks off after 20 bytes, every time',
    variants: just({ ...on('manifest read', { kind: 'reset', afterBytes: 20 }), method: 'GET' }),
    promise: { 'copy from': 'UNREACHABLE', inspect: 'UNREACHABLE' },
  },
  {
    family: 'reset',
    fault: 'the list of tags breaks off after 10 bytes, once',
    variants: just(on('tag list', { kind: 'reset', afterBytes: 10 }, 1)),
    promise: { inspect: 'succeeds', 'list-tags': 'succeeds' },
  },
  {
    family: 'truncation',
    fault: 'a layer comes half, and is said to be whole, once',
    variants: just(download(shortened, 1)),
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'truncation',
    fault: 'a layer comes half, and is said to be whole, every time',
    variants: just(download({ kind: 'answer', status: 200, body: 'x'.repeat(1000) })),
    promise: { 'copy from': 'SIZE_MISMATCH' },
  },
  {
    family: 'truncation',
    fault: 'a manifest comes half, and is said to be whole',
    variants: just({ ...on('manifest read', shortened), method: 'GET' }),
    promise: { 'copy from': 'DIGEST_MISMATCH', inspect: 'DIGEST_MISMATCH' },
  },
  {
    family: 'truncation',
    fault: 'the list of tags comes half, and is said to be whole',
    variants: just(on('tag list', shortened)),
    promise: { 'list-tags': 'SERVER_ERROR' },
  },
  {
    family: 'corruption',
    fault: 'a layer has another content',
    variants: just(download({ kind: 'corrupt' })),
    promise: { 'copy from': 'DIGEST_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'every blob has another content',
    variants: just(on('blob read', { kind: 'corrupt' })),
    promise: { 'copy from': 'DIGEST_MISMATCH', inspect: 'DIGEST_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'a layer is longer than its descriptor says',
    variants: just(download({ kind: 'answer', status: 200, body: 'x'.repeat(LAYER_BYTES + 1) })),
    promise: { 'copy from': 'SIZE_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'a manifest has another content than its digest',
    variants: just({ ...on('manifest read', { kind: 'corrupt' }), method: 'GET' }),
    promise: { 'copy from': 'DIGEST_MISMATCH', inspect: 'DIGEST_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'a manifest is said to have another digest than its content',
    variants: just({
      ...on('manifest read', { kind: 'headers', headers: { 'docker-content-digest': OTHER_DIGEST } }),
      method: 'GET',
    }),
    promise: { 'copy from': 'DIGEST_MISMATCH', inspect: 'DIGEST_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'a blob is said to be stored under another digest',
    variants: just(upload({ kind: 'headers', headers: { 'docker-content-digest': OTHER_DIGEST } })),
    promise: { 'copy to': 'DIGEST_MISMATCH' },
  },
  {
    family: 'corruption',
    fault: 'a manifest is said to be stored under another digest',
    variants: just(on('manifest write', { kind: 'headers', headers: { 'docker-content-digest': OTHER_DIGEST } })),
    promise: { 'copy to': 'DIGEST_MISMATCH' },
  },
  {
    family: 'stall',
    fault: 'a layer stalls in the middle, once',
    variants: just(download({ kind: 'stall', afterBytes: LAYER_BYTES / 2 }, 1)),
    promise: { 'copy from': 'succeeds' },
    isSilent: true,
  },
  {
    family: 'stall',
    fault: 'a layer stalls at its beginning, every time',
    variants: just(download({ kind: 'stall', afterBytes: 1000 })),
    promise: { 'copy from': 'TIMEOUT' },
    isSilent: true,
  },
  {
    family: 'stall',
    fault: 'an upload is taken no further, once',
    variants: just(upload({ kind: 'stall-upload', afterBytes: 100 }, 1)),
    promise: { 'copy to': 'succeeds' },
    isSilent: true,
  },
  {
    family: 'stall',
    fault: 'an upload is taken no further, every time',
    variants: just(on('upload write', { kind: 'stall-upload', afterBytes: 100 })),
    promise: { 'copy to': 'TIMEOUT' },
    isSilent: true,
  },
  ...UNANSWERED.map(([kind, ...operations]): FaultRow => ({
    family: 'stall',
    fault: `no answer to any ${kind}`,
    variants: just(on(kind, { kind: 'call', run: (request) => void request.resume() })),
    promise: Object.fromEntries(operations.map((operation) => [operation, 'TIMEOUT'])),
    isSilent: true,
  })),
  {
    family: 'slow drip',
    fault: 'a layer comes in drops, for longer than a silence may last',
    variants: just(download({ kind: 'drip', pieceBytes: 20_000, everyMs: 60 })),
    promise: { 'copy from': 'succeeds' },
    isSilent: true,
  },
  {
    family: 'slow drip',
    fault: 'a manifest comes in drops, for longer than a silence may last',
    variants: just(on('manifest read', { kind: 'drip', pieceBytes: 40, everyMs: 100 })),
    promise: { 'copy from': 'succeeds', inspect: 'succeeds', delete: 'succeeds' },
    isSilent: true,
  },
  {
    family: 'slow drip',
    fault: 'an upload is taken in drops',
    variants: just(upload({ kind: 'drip-upload', everyMs: 60 })),
    promise: { 'copy to': 'succeeds' },
  },
];

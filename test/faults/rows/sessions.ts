import { LAYER_BYTES } from '../image.ts';
import { KINDS, on, type FaultRow, type Variant } from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const STATUSES: readonly number[] = [400, 403, 404, 405, 408, 429, 500, 501, 502, 503, 504];

/** What is asked of an upload that is open: how far it came, and to be forgotten. */
function asked(method: 'GET' | 'DELETE', status: number): Fault {
  const headers = status === 429 ? { 'retry-after': '0' } : {};
  return { method, path: KINDS['upload write'].path, what: { kind: 'answer', status, headers } };
}

function each(make: (status: number) => readonly Fault[]): readonly Variant[] {
  return STATUSES.map((status) => ({ name: String(status), faults: () => make(status) }));
}

/** Where the way to set an upload right is broken too. */
export const SESSIONS: readonly FaultRow[] = [
  {
    family: 'upload session',
    fault: 'an upload breaks, and nobody may know how far it came',
    variants: each((status) => [
      { ...on('upload write', { kind: 'reset-upload', afterBytes: LAYER_BYTES / 2 }, 1), leastBytes: LAYER_BYTES },
      asked('GET', status),
    ]),
    promise: { 'copy to': 'succeeds' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload session',
    fault: 'every upload is too large, and none may be closed',
    variants: each((status) => [on('upload write', { kind: 'answer', status: 413 }), asked('DELETE', status)]),
    promise: { 'copy to': 'LIMIT_EXCEEDED' },
    mayLeaveUpload: true,
  },
];

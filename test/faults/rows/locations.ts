import { LAYER, LAYER_BYTES } from '../image.ts';
import {
  just,
  on,
  onAll,
  OPERATIONS,
  redirect,
  type FaultRow,
  type Kind,
  type Operation,
  type Variant,
} from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const layer = { method: 'GET', path: new RegExp(`/blobs/${LAYER}`) } as const;
const manifest = { ...on('manifest read', { kind: 'answer', status: 200 }), method: 'GET' } as const;

export const LOCATIONS: readonly FaultRow[] = [
  {
    family: 'upload location',
    fault: 'an upload is opened without saying where',
    variants: just(on('upload start', { kind: 'headers', headers: { location: undefined } })),
    promise: { 'copy to': 'SERVER_ERROR' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload location',
    fault: 'the place of an upload is relative, or has no scheme, or a query of its own',
    variants: [
      moved('relative', (path) => path),
      moved('to the directory', (path) => path.slice(path.lastIndexOf('/') + 1)),
      moved('no scheme', (path, own) => `${own.slice('http:'.length)}${path}`),
      moved('a query', (path) => `${path}?_state=a%2Fb%3D%3D&x`),
      moved('a password in it', (path, own) => `${own.replace('//', '//user:password@')}${path}#here`),
    ],
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'upload location',
    fault: 'the place of an upload is on another host',
    variants: [moved('', (path, _, elsewhere) => `${elsewhere}${path}`)],
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'upload location',
    fault: 'the place of an upload is no HTTP address',
    variants: [moved('ftp:', () => 'ftp://127.0.0.1/up'), moved('nonsense', () => 'http://[')],
    promise: { 'copy to': 'SERVER_ERROR' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload location',
    fault: 'the place of an upload is an internal address',
    variants: [moved('', () => 'http://169.254.169.254/latest/meta-data')],
    promise: { 'copy to': 'UNSUPPORTED' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload location',
    fault: 'nobody listens at the place of an upload',
    variants: [moved('', (path) => `http://127.0.0.1:1${path}`)],
    promise: { 'copy to': 'UNREACHABLE' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload location',
    fault: 'an upload goes on nobody knows where',
    variants: just(
      { ...on('upload write', { kind: 'answer', status: 405 }), method: 'PUT', times: 1 },
      { ...on('upload write', { kind: 'headers', headers: { location: undefined } }), method: 'PATCH' },
    ),
    promise: { 'copy to': 'SERVER_ERROR' },
  },
  {
    family: 'upload session',
    fault: 'the registry forgets an upload, once',
    variants: just(on('upload write', forgotten(), 1)),
    promise: { 'copy to': 'succeeds' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload session',
    fault: 'the registry forgets every upload',
    variants: just(on('upload write', forgotten())),
    promise: { 'copy to': 'SERVER_ERROR' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload session',
    fault: 'the registry does not tell how far a broken upload is, or tells nonsense',
    variants: [
      asked('404', { kind: 'answer', status: 404 }),
      asked('405', { kind: 'answer', status: 405 }),
      asked('500', { kind: 'answer', status: 500 }),
      asked('reset', { kind: 'reset', afterBytes: 0 }),
      asked('no Range', { kind: 'headers', headers: { range: undefined } }),
      asked('more than there is', { kind: 'headers', headers: { range: '0-999999999' } }),
      asked('no numbers', { kind: 'headers', headers: { range: 'all' } }),
      asked('too few', { kind: 'headers', headers: { range: '0-9' } }),
    ],
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'upload session',
    fault: 'the registry does not take the rest of a broken upload',
    variants: [
      broken('409', rest({ kind: 'answer', status: 409 })),
      broken('416', rest({ kind: 'answer', status: 416 })),
      broken('forgotten', rest(forgotten())),
      broken('found another content', {
        ...on('upload write', { kind: 'answer', status: 400, body: errorOf('DIGEST_INVALID') }),
        mostBytes: 0,
      }),
    ],
    promise: { 'copy to': 'succeeds' },
    mayLeaveUpload: true,
  },
  {
    family: 'upload session',
    fault: 'the registry takes no upload in one piece',
    variants: [400, 404, 405, 411, 415, 501].map((status) => ({
      name: String(status),
      faults: () => [{ ...on('upload write', { kind: 'answer', status }, 1), method: 'PUT' }],
    })),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'redirect',
    fault: 'a layer is on another host',
    variants: [{ name: '', faults: ({ other }) => [{ ...layer, what: redirect((path) => `${other.origin}${path}`) }] }],
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'redirect',
    fault: 'a manifest is on another host',
    variants: [
      { name: '', faults: ({ other }) => [{ ...manifest, what: redirect((path) => `${other.origin}${path}`) }] },
    ],
    promise: { 'copy from': 'succeeds', inspect: 'succeeds' },
  },
  ...redirected('in circles', 'LIMIT_EXCEEDED', (path) => path),
  ...redirected('to what is no HTTP address', 'SERVER_ERROR', () => 'ftp://127.0.0.1/'),
  ...redirected('to where nobody listens', 'UNREACHABLE', () => 'http://127.0.0.1:1/'),
  {
    family: 'redirect',
    fault: 'a redirect to nowhere',
    variants: just(onAll({ kind: 'answer', status: 307 })),
    promise: Object.fromEntries(OPERATIONS.map((operation) => [operation, 'SERVER_ERROR'])),
  },
  {
    family: 'redirect',
    fault: 'what is written is to be written elsewhere',
    variants: (['upload start', 'upload write', 'manifest write'] as const).map((kind) => ({
      name: kind,
      faults: ({ other }) => [
        on(
          kind,
          redirect((path) => `${other.origin}${path}`),
        ),
      ],
    })),
    promise: { 'copy to': 'SERVER_ERROR' },
  },
];

/** An upload is opened elsewhere; `own` and `elsewhere` are origins. */
function moved(name: string, to: (path: string, own: string, elsewhere: string) => string): Variant {
  return {
    name,
    faults: ({ faulty, other }) => [
      on('upload start', {
        kind: 'rewrite',
        change: (answer) => {
          const { pathname } = new URL(answer.headers['location'] ?? '', faulty.origin);
          const location = to(pathname, faulty.origin, other.origin);
          return { ...answer, headers: { ...answer.headers, location } };
        },
      }),
    ],
  };
}

/** The first upload breaks in the middle, and then this. */
function broken(name: string, ...then: readonly Fault[]): Variant {
  return {
    name,
    faults: () => [
      { ...on('upload write', { kind: 'reset-upload', afterBytes: LAYER_BYTES / 2 }, 1), leastBytes: LAYER_BYTES },
      ...then,
    ],
  };
}

/** On what is sent after a break. */
function rest(what: Fault['what']): Fault {
  return { ...on('upload write', what), method: 'PATCH' };
}

function asked(name: string, what: Fault['what']): Variant {
  return broken(name, { method: 'GET', path: /\/blobs\/uploads\//, what });
}

function forgotten(): Fault['what'] {
  return { kind: 'answer', status: 404, body: errorOf('BLOB_UPLOAD_UNKNOWN') };
}

function errorOf(code: string): string {
  return JSON.stringify({ errors: [{ code, message: 'said so' }] });
}

function redirected(
  where: string,
  outcome: 'LIMIT_EXCEEDED' | 'SERVER_ERROR' | 'UNREACHABLE',
  to: (path: string) => string,
): readonly FaultRow[] {
  const kinds: readonly (readonly [Kind, ...(readonly Operation[])])[] = [
    ['manifest read', 'copy from', 'copy to', 'inspect', 'delete'],
    ['blob read', 'copy from', 'inspect'],
    ['tag list', 'list-tags'],
  ];
  return kinds.map(([kind, ...operations]) => ({
    family: 'redirect',
    fault: `every ${kind} leads ${where}`,
    variants: just(on(kind, redirect(to))),
    promise: Object.fromEntries(operations.map((operation) => [operation, outcome])),
  }));
}

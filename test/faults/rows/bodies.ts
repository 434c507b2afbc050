import { LAYER, LAYER_BYTES } from '../image.ts';
import {
  just,
  on,
  onAll,
  OPERATIONS,
  type FaultRow,
  type Kind,
  type Operation,
  type Outcome,
  type Variant,
} from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const PAGE = '<html><head><title>Sign in</title></head><body>Please sign in to the network.</body></html>';
const HTML = { 'content-type': 'text/html; charset=utf-8' } as const;

/** What is asked of a layer after its download broke in the middle. */
function goingOn(name: string, what: Fault['what'], times?: number): Variant {
  const layer = { method: 'GET', path: new RegExp(`/blobs/${LAYER}`) } as const;
  return {
    name,
    faults: () => [
      { ...layer, what: { kind: 'reset', afterBytes: LAYER_BYTES / 2 }, times: 1 },
      { ...layer, what, ...(times === undefined ? {} : { times }) },
    ],
  };
}

/** What does not end, and the operations that then do. */
const ENDLESS: readonly (readonly [Kind, ...(readonly Operation[])])[] = [
  ['token request', ...OPERATIONS],
  ['manifest read', 'copy from', 'inspect'],
  ['tag list', 'list-tags'],
  ['referrers read', 'copy from'],
];

const PAGED: readonly (readonly [Kind, FaultRow['promise']])[] = [
  ['token request', all('SERVER_ERROR')],
  ['manifest read', { 'copy from': 'MANIFEST_INVALID', inspect: 'MANIFEST_INVALID', 'copy to': 'MANIFEST_INVALID' }],
  ['manifest write', { 'copy to': 'SERVER_ERROR' }],
  ['manifest delete', { delete: 'SERVER_ERROR' }],
  ['blob read', { 'copy from': 'SIZE_MISMATCH', inspect: 'SIZE_MISMATCH' }],
  ['upload start', { 'copy to': 'SERVER_ERROR' }],
  ['upload write', { 'copy to': 'SERVER_ERROR' }],
  ['tag list', { 'list-tags': 'SERVER_ERROR' }],
];

export const BODIES: readonly FaultRow[] = [
  {
    family: 'range',
    fault: 'the rest of a layer that broke off is asked for, and comes whole, or is refused',
    variants: [goingOn('ignored', { kind: 'ignore-range' }), goingOn('416 once', { kind: 'answer', status: 416 }, 1)],
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'range',
    fault: 'the rest of a layer that broke off is asked for, and another part comes',
    variants: [
      goingOn('another', part(`bytes 5-${String(LAYER_BYTES - 1)}/${String(LAYER_BYTES)}`)),
      goingOn('not said which', part(undefined)),
      goingOn('nonsense', part('bytes=all')),
    ],
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'range',
    fault: 'the rest of a layer that broke off is asked for, and other bytes come, once',
    variants: [goingOn('', { kind: 'corrupt' }, 1)],
    promise: { 'copy from': 'DIGEST_MISMATCH' },
  },
  {
    family: 'range',
    fault: 'a part of a layer comes that nobody asked for',
    variants: just({
      method: 'GET',
      path: new RegExp(`/blobs/${LAYER}`),
      what: {
        kind: 'answer',
        status: 206,
        headers: { 'content-range': `bytes 0-9/${String(LAYER_BYTES)}` },
        body: 'x'.repeat(10),
      },
    }),
    promise: { 'copy from': 'SERVER_ERROR' },
  },
  {
    family: 'no length',
    fault: 'no answer says how long it is',
    variants: [
      { name: 'in chunks', faults: () => [onAll({ kind: 'headers', headers: { 'content-length': undefined } })] },
      { name: 'until the connection ends', faults: () => [{ ...onAll({ kind: 'until-close' }), method: 'GET' }] },
    ],
    promise: all('succeeds'),
  },
  {
    family: 'no end',
    fault: 'a layer does not end',
    variants: just(on('blob read', { kind: 'endless', status: 200 })),
    promise: { 'copy from': 'SIZE_MISMATCH' },
  },
  ...ENDLESS.map(([kind, ...operations]): FaultRow => ({
    family: 'no end',
    fault: `a ${kind} does not end`,
    variants: just({ ...on(kind, { kind: 'endless', status: 200 }), method: 'GET' }),
    promise: Object.fromEntries(operations.map((operation) => [operation, 'LIMIT_EXCEEDED'])),
  })),
  {
    family: 'no end',
    fault: 'the text of a refusal does not end',
    variants: just(onAll({ kind: 'endless', status: 500 })),
    promise: all('SERVER_ERROR'),
  },
  {
    family: 'pages',
    fault: 'the next page of the tags is the same again',
    variants: [linking('itself', (path) => path)],
    promise: { 'list-tags': 'LIMIT_EXCEEDED' },
  },
  {
    family: 'pages',
    fault: 'there is always another page of tags',
    variants: [linking('', (path) => `${path}&x`)],
    promise: { 'list-tags': 'LIMIT_EXCEEDED' },
  },
  {
    family: 'pages',
    fault: 'the next page of the tags is on another host, another path, or nowhere',
    variants: [
      linking('host', (path) => `http://localhost:1${path}`),
      linking('path', () => '/elsewhere'),
      linking('nowhere', () => 'http://['),
    ],
    promise: { 'list-tags': 'SERVER_ERROR' },
  },
  {
    family: 'pages',
    fault: 'a page of the tags is empty, and another one follows',
    variants: just(
      on(
        'tag list',
        {
          kind: 'call',
          run: (request, response) => {
            const link = `<${(request.url ?? '').split('?')[0] ?? ''}?n=2>; rel="next"`;
            response.writeHead(200, { link }).end('{"name":"team/app","tags":[]}');
          },
        },
        1,
      ),
    ),
    promise: { 'list-tags': 'succeeds' },
  },
  {
    family: 'wrong type',
    fault: 'every answer is said to be a web page, to be nothing, or to be bytes',
    variants: ['text/html', undefined, 'application/octet-stream', 'text/plain'].map((type) => ({
      name: type ?? 'nothing',
      faults: () => [onAll({ kind: 'headers', headers: { 'content-type': type } })],
    })),
    promise: all('succeeds'),
  },
  {
    family: 'wrong type',
    fault: 'a manifest is said to be a picture',
    variants: just(on('manifest read', { kind: 'headers', headers: { 'content-type': 'image/png' } })),
    promise: { 'copy from': 'succeeds', inspect: 'succeeds', delete: 'succeeds' },
  },
  {
    family: 'gateway page',
    fault: 'every request is answered with a web page, as if all were well',
    variants: just(onAll({ kind: 'answer', status: 200, headers: HTML, body: PAGE })),
    promise: { ...all('MANIFEST_INVALID'), 'list-tags': 'SERVER_ERROR' },
  },
  ...PAGED.map(([kind, promise]): FaultRow => ({
    family: 'gateway page',
    fault: `every ${kind} is answered with a web page, as if all were well`,
    variants: just(on(kind, { kind: 'answer', status: 200, headers: HTML, body: PAGE })),
    promise,
  })),
  {
    family: 'gateway page',
    fault: 'every request is answered with 502 and a web page',
    variants: just(onAll({ kind: 'answer', status: 502, headers: HTML, body: PAGE })),
    promise: all('SERVER_ERROR'),
  },
  {
    family: 'gateway page',
    fault: 'one request is answered with 502 and a web page',
    variants: just(onAll({ kind: 'answer', status: 502, headers: HTML, body: PAGE }, 1)),
    promise: all('succeeds'),
  },
];

function all(outcome: Outcome): FaultRow['promise'] {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, outcome]));
}

/** The right bytes under another name. */
function part(range: string | undefined): Fault['what'] {
  return { kind: 'headers', headers: { 'content-range': range } };
}

function linking(name: string, to: (path: string) => string): Variant {
  return {
    name,
    faults: () => [
      on('tag list', {
        kind: 'call',
        run: (request, response) => {
          const link = `<${to(request.url ?? '')}>; rel="next"`;
          response.writeHead(200, { link }).end('{"name":"team/app","tags":["v1"]}');
        },
      }),
    ],
  };
}

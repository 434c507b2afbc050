import { LAYER, LAYER_BYTES } from '../image.ts';
import { just, on, OPERATIONS, type FaultRow, type Outcome, type Variant } from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const layer = { method: 'GET', path: new RegExp(`/blobs/${LAYER}`) } as const;

export const TOKENS: readonly FaultRow[] = [
  {
    family: 'token expiry',
    fault: 'every token ends before a layer is read',
    variants: revoking({ ...layer, times: 1, what: passed() }),
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'token expiry',
    fault: 'every token ends while a layer is read, and the connection breaks',
    variants: revoking({ ...layer, times: 1, what: { kind: 'reset', afterBytes: LAYER_BYTES / 2 } }),
    promise: { 'copy from': 'succeeds' },
  },
  {
    family: 'token expiry',
    fault: 'every token ends before an upload is written',
    variants: revoking(on('upload write', passed(), 1)),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'token expiry',
    fault: 'every token ends while an upload is written, and the connection breaks',
    variants: revoking({
      ...on('upload write', { kind: 'reset-upload', afterBytes: LAYER_BYTES / 2 }, 1),
      leastBytes: LAYER_BYTES,
    }),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'token expiry',
    fault: 'every token ends before a manifest is written',
    variants: revoking(on('manifest write', passed(), 1)),
    promise: { 'copy to': 'succeeds' },
  },
  {
    family: 'token expiry',
    fault: 'no token is taken twice',
    variants: [
      {
        name: '',
        faults: ({ faulty }) => [
          {
            path: /^\/v2\//,
            what: {
              kind: 'call',
              run: (request, response, real) => {
                real(request, response);
                faulty.revokeTokens();
              },
            },
          },
        ],
      },
    ],
    promise: { inspect: 'succeeds', 'list-tags': 'succeeds', delete: 'succeeds' },
  },
  {
    family: 'token service',
    fault: 'nobody listens where the tokens are',
    variants: [demanding('http://127.0.0.1:1/token')],
    promise: all('UNREACHABLE'),
  },
  {
    family: 'token service',
    fault: 'the place of the tokens is no HTTP address, or is not named',
    variants: [demanding('ftp://127.0.0.1/token'), demanding('http://['), demanding(undefined)],
    promise: all('AUTH_DENIED'),
  },
  {
    family: 'token service',
    fault: 'the place of the tokens is an internal address',
    variants: [demanding('http://169.254.169.254/latest/meta-data')],
    promise: all('AUTH_DENIED'),
  },
  {
    family: 'token service',
    fault: 'the answer has no token in it',
    variants: [
      answering('no field', '{}'),
      answering('no text', '{"token":7}'),
      answering('two lines', '{"token":"a\\r\\nb"}'),
      answering('no JSON', 'token'),
      answering('empty', ''),
    ],
    promise: all('SERVER_ERROR'),
  },
  {
    family: 'token service',
    fault: 'the connection breaks before a token comes, once',
    variants: just(on('token request', { kind: 'reset', afterBytes: 0 }, 1)),
    promise: all('succeeds'),
  },
  {
    family: 'token service',
    fault: 'the connection breaks in the middle of a token, every time',
    variants: just(on('token request', { kind: 'reset', afterBytes: 10 })),
    promise: all('UNREACHABLE'),
  },
  {
    family: 'token service',
    fault: 'it sends elsewhere, to a host that has no tokens',
    variants: [
      {
        name: '',
        faults: ({ other }) => [
          on('token request', { kind: 'answer', status: 307, headers: { location: `${other.origin}/token` } }),
        ],
      },
    ],
    promise: all('UNSUPPORTED'),
  },
];

function all(outcome: Outcome): FaultRow['promise'] {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, outcome]));
}

/** The registry takes all tokens back when it gets such a request. */
function revoking(fault: Fault): readonly Variant[] {
  return [{ name: '', faults: ({ faulty }) => [{ ...fault, before: () => faulty.revokeTokens() }] }];
}

function passed(): Fault['what'] {
  return { kind: 'call', run: (request, response, real) => real(request, response) };
}

/** Answers every request with a demand for a token from there. */
function demanding(realm: string | undefined): Variant {
  const headers = { 'www-authenticate': `Bearer ${realm === undefined ? '' : `realm="${realm}",`}service="registry"` };
  return {
    name: realm ?? 'not named',
    faults: () => [{ path: /^\/v2\//, what: { kind: 'answer', status: 401, headers } }],
  };
}

function answering(name: string, body: string): Variant {
  return { name, faults: () => [on('token request', { kind: 'answer', status: 200, body })] };
}

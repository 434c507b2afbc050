import { on, onAll, OPERATIONS, redirect, type FaultRow, type Kind, type Outcome, type Variant } from '../row.ts';
import type { Fault } from '../../support/faulty-registry.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** What is between here and the registry, and what is here. */
export const SURROUNDINGS: readonly FaultRow[] = [
  {
    family: 'connection',
    fault: 'nobody listens, at first',
    variants: [{ name: '', faults: none, front: { how: 'closed', times: 1 } }],
    promise: all('succeeds'),
  },
  {
    family: 'connection',
    fault: 'nobody listens',
    variants: [{ name: '', faults: none, front: { how: 'closed' } }],
    promise: all('UNREACHABLE'),
  },
  {
    family: 'connection',
    // RFC 6761: never a name of anything.
    fault: 'its name is known to no server of names',
    variants: [{ name: '', faults: none, unknownHost: 'registry.invalid:5000' }],
    promise: all('UNREACHABLE'),
  },
  {
    family: 'connection',
    fault: 'the first connections break when something is sent',
    variants: [{ name: '', faults: none, front: { how: 'reset', times: 2 } }],
    promise: all('succeeds'),
  },
  {
    family: 'connection',
    fault: 'every connection breaks when something is sent',
    variants: [{ name: '', faults: none, front: { how: 'reset' } }],
    promise: all('UNREACHABLE'),
  },
  {
    family: 'connection',
    fault: 'every connection breaks off in the middle of an answer',
    variants: [{ name: '', faults: none, front: { how: 'cut' } }],
    promise: { 'copy from': 'UNREACHABLE', 'copy to': 'UNREACHABLE', inspect: 'UNREACHABLE' },
    // The answer that says where it is breaks off.
    mayLeaveUpload: true,
  },
  {
    family: 'connection',
    fault: 'connections are taken, and nothing is ever said',
    variants: [{ name: '', faults: none, front: { how: 'mute' } }],
    promise: all('TIMEOUT'),
    isSilent: true,
  },
  {
    family: 'connection',
    fault: 'something else than HTTP is spoken',
    variants: [{ name: '', faults: none, front: { how: 'garbage' } }],
    promise: all('SERVER_ERROR'),
  },
  {
    family: 'TLS',
    fault: 'its certificate has expired',
    variants: [{ name: '', faults: none, tls: 'expired' }],
    promise: all('TLS_FAILED'),
  },
  {
    family: 'TLS',
    fault: 'the certificate is not one that is trusted',
    variants: [{ name: '', faults: none, tls: 'checked' }],
    promise: all('TLS_FAILED'),
  },
  {
    family: 'TLS',
    fault: 'the first connections break in the handshake',
    variants: [{ name: '', faults: none, tls: 'not checked', front: { how: 'reset', times: 2 } }],
    promise: all('succeeds'),
  },
  {
    family: 'TLS',
    fault: 'every connection breaks in the handshake',
    variants: [{ name: '', faults: none, tls: 'not checked', front: { how: 'reset' } }],
    promise: all('UNREACHABLE'),
  },
  {
    family: 'TLS',
    fault: 'the handshake is answered with something else',
    variants: [{ name: '', faults: none, tls: 'checked', front: { how: 'garbage' } }],
    promise: all('TLS_FAILED'),
  },
  {
    family: 'TLS',
    fault: 'nothing is said in the handshake',
    variants: [{ name: '', faults: none, tls: 'checked', front: { how: 'mute' } }],
    promise: all('TIMEOUT'),
    isSilent: true,
  },
  {
    family: 'TLS',
    fault: 'every blob is to be read without TLS',
    variants: [toPlainHttp('blob read')],
    promise: { 'copy from': 'UNSUPPORTED', inspect: 'UNSUPPORTED' },
  },
  {
    family: 'TLS',
    fault: 'every token is to be asked for without TLS',
    variants: [toPlainHttp('token request')],
    promise: all('UNSUPPORTED'),
  },
  {
    family: 'rate limit',
    fault: 'one request is one too many, and the time to wait is said in some way or other',
    variants: ['0', '10ms', '0.01', inHttp(-HOUR_MS), inHttp(YEAR_MS), '99999999999', '-1', 'soon', ''].map((text) =>
      limited(text, 1),
    ),
    promise: all('succeeds'),
  },
  {
    family: 'rate limit',
    fault: 'every third request is one too many',
    variants: [{ name: '', faults: everyThird }],
    promise: all('succeeds'),
  },
  {
    family: 'rate limit',
    fault: 'every request is one too many',
    variants: [limited('1', Number.POSITIVE_INFINITY)],
    promise: all('RATE_LIMITED'),
  },
  {
    family: 'clock',
    fault: 'the clock of the registry is years away',
    variants: [-10 * YEAR_MS, 10 * YEAR_MS].map((by) => ({
      name: by < 0 ? 'behind' : 'ahead',
      faults: () => [onAll({ kind: 'headers', headers: { date: inHttp(by) } }), issued(by)].toReversed(),
    })),
    promise: all('succeeds'),
  },
  {
    family: 'clock',
    fault: 'the clock here jumps ahead by an hour whenever it is looked at',
    variants: [{ name: '', faults: () => [passing()], now: jumping() }],
    promise: all('succeeds'),
  },
  {
    family: 'clock',
    fault: 'the clock here goes backwards',
    variants: [{ name: '', faults: () => [passing()], now: backwards() }],
    promise: all('succeeds'),
  },
  {
    family: 'clock',
    fault: 'a token is good for no time, for ever, or for nobody knows how long',
    variants: [0, -5, 1e300, 'soon', null].map((time) => ({
      name: String(time),
      faults: () => [tokenWith({ expires_in: time })],
    })),
    promise: all('succeeds'),
  },
  {
    family: 'full disk',
    fault: 'there is room for half of a layer here',
    variants: [{ name: '', faults: () => [passing()], diskBytes: 300_000 }],
    promise: { 'copy from': 'STORAGE_FAILED' },
  },
];

function none(): readonly Fault[] {
  return [];
}

function all(outcome: Outcome): FaultRow['promise'] {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, outcome]));
}

/** Nothing is wrong with what comes: it is seen to have come. */
function passing(): Fault {
  return onAll({ kind: 'call', run: (request, response, real) => real(request, response) });
}

function toPlainHttp(kind: Kind): Variant {
  return {
    name: '',
    tls: 'not checked',
    faults: ({ other }) => [
      on(
        kind,
        redirect((path) => `${other.origin}${path}`),
      ),
    ],
  };
}

function inHttp(fromNowMs: number): string {
  return new Date(Date.now() + fromNowMs).toUTCString();
}

function limited(retryAfter: string, times: number): Variant {
  const headers = { 'retry-after': retryAfter };
  return { name: retryAfter, faults: () => [onAll({ kind: 'answer', status: 429, headers }, times)] };
}

function everyThird(): readonly Fault[] {
  let count = 0;
  return [
    onAll({
      kind: 'call',
      run: (request, response, real) => {
        count += 1;
        if (count % 3 !== 0) return real(request, response);
        request.resume();
        response.writeHead(429, { 'retry-after': '0' }).end();
      },
    }),
  ];
}

function issued(byMs: number): Fault {
  return tokenWith({ issued_at: new Date(Date.now() + byMs).toISOString() });
}

function tokenWith(more: Readonly<Record<string, unknown>>): Fault {
  return on('token request', {
    kind: 'rewrite',
    change: (answer) => {
      const token = JSON.parse(answer.body.toString('utf8')) as Readonly<Record<string, unknown>>;
      return { ...answer, body: Buffer.from(JSON.stringify({ ...token, ...more })) };
    },
  });
}

function jumping(): () => number {
  let at = Date.now();
  return () => (at += HOUR_MS);
}

function backwards(): () => number {
  let at = Date.now();
  return () => (at -= HOUR_MS);
}

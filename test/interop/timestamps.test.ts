import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../src/distribution/contract.ts';
import { requestTimestamp, renderTimestampQuery } from '../../src/trust/keyless/timestamp.ts';
import { aContext } from '../support/context.ts';
import { whyNot } from '../support/debian.ts';
import { failureOf } from '../support/failure-of.ts';
import { startStandIn, type StandIn } from '../support/json-service.ts';
import { aPool } from '../support/registry-client.ts';
import { runProgram, type Ended } from '../support/run-program.ts';

const absent = whyNot('openssl');
const CONTENT = Buffer.from('a signature');
const CONFIG = `
[tsa]
default_tsa = it
[it]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical,CA:TRUE
[stamps]
extendedKeyUsage = critical,timeStamping
`;

/** An authority of RFC 3161 that knows nothing of sigstore: openssl behind a POST of `application/timestamp-query`. */
describe.skipIf(absent !== undefined)(`timestamps with openssl${absent === undefined ? '' : `: ${absent}`}`, () => {
  let directory: string;
  let authority: StandIn;
  let pool: RegistryPool;
  let mode: 'stamp' | 'reject';

  const at = (name: string): string => path.join(directory, name);
  const openssl = async (...args: readonly string[]): Promise<Ended> => runProgram(['openssl', ...args]);
  const made = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await openssl(...args);
    expect(code, stderr).toBe(0);
    return stdout;
  };

  beforeAll(async () => {
    pool = aPool();
    directory = await mkdtemp(path.join(tmpdir(), 'waybill-tsa-'));
    await writeFile(at('config'), CONFIG.replace('SERIAL', at('serial')));
    await writeFile(at('serial'), '01\n');
    const request = (name: string): readonly string[] =>
      ['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', at(`${name}.key`), '-subj', `/CN=${name}`].concat(
        '-config',
        at('config'),
      );
    await made(...request('root'), '-x509', '-extensions', 'ca', '-out', at('root.pem'));
    await made(...request('tsa'), '-out', at('tsa.csr'));
    const issue = `x509 -req -in ${at('tsa.csr')} -CA ${at('root.pem')} -CAkey ${at('root.key')} -set_serial 7`;
    await made(...issue.split(' '), '-extfile', at('config'), '-extensions', 'stamps', '-out', at('tsa.pem'));
    mode = 'stamp';
    authority = await startStandIn(async ({ headers, body }) => {
      if (headers['content-type'] !== 'application/timestamp-query') return { status: 415 };
      await writeFile(at('query'), mode === 'stamp' ? body : 'nonsense');
      const reply = `ts -reply -queryfile ${at('query')} -signer ${at('tsa.pem')} -inkey ${at('tsa.key')} -out ${at('reply')}`;
      await openssl(...reply.split(' '), '-config', at('config'));
      return {
        status: 200,
        headers: { 'content-type': 'application/timestamp-reply' },
        body: await readFile(at('reply')),
      };
    });
  });

  afterAll(async () => {
    await pool[Symbol.asyncDispose]();
    await authority[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });

  const service = () => ({ name: 'the authority', url: new URL(`${authority.origin}/tsr`), http: pool.http });

  it('asks as openssl asks, byte for byte', async () => {
    await writeFile(at('content'), CONTENT);
    await made('ts', '-query', '-data', at('content'), '-sha256', '-no_nonce', '-cert', '-out', at('theirs'));
    const query = renderTimestampQuery(createHash('sha256').update(CONTENT).digest());
    expect(Buffer.from(query)).toEqual(await readFile(at('theirs')));
    await writeFile(at('ours'), query);
    const text = await made('ts', '-query', '-in', at('ours'), '-text');
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
  });

  it('gets a timestamp that openssl verifies, of this content and no other', async () => {
    mode = 'stamp';
    await writeFile(at('content'), CONTENT);
    await writeFile(at('other'), 'something else');
    await writeFile(at('stamp'), await requestTimestamp(aContext(), service(), CONTENT));
    const verify = ['ts', '-verify', '-in', at('stamp'), '-CAfile', at('root.pem'), '-data'];
    expect(await made(...verify, at('content'))).toContain('Verification: OK');
    expect((await openssl(...verify, at('other'))).code).not.toBe(0);
  });

  it('is told when the authority rejects the request', async () => {
    mode = 'reject';
    const failure = await failureOf(requestTimestamp(aContext(), service(), CONTENT), 'SERVER_ERROR');
    expect(failure.message).toContain('the request was rejected (status 2)');
  });
});

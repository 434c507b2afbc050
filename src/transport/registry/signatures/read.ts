import { unescape } from 'node:querystring';
import type { HttpClient } from '../../../distribution/http.ts';
import type { OperationContext } from '../../../runtime/context.ts';
import { Failure, explainStorage } from '../../../runtime/failure.ts';
import { isErrno } from '../../../runtime/owned-files.ts';
import { readAtMost } from '../../../runtime/read-at-most.ts';
import { withoutSecrets } from '../../../settings/signature-stores.ts';
import { LARGEST_SIGNATURE } from '../../signature-blob.ts';

/** `undefined`: there is no such file. Fails with LIMIT_EXCEEDED, STORAGE_FAILED. */
export async function readSignatureFile(ctx: OperationContext, file: string): Promise<Uint8Array | undefined> {
  ctx.signal.throwIfAborted();
  try {
    const bytes = await readAtMost(file, LARGEST_SIGNATURE);
    if (bytes.byteLength <= LARGEST_SIGNATURE) return bytes;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw explainStorage(error, file);
  }
  throw new Failure('LIMIT_EXCEEDED', `${file} is larger than a signature may be (4 MiB)`, { subject: file });
}

/** `undefined`: 404. Other answers than the file are failures: a signature that cannot be read is not one that is not there. */
export async function readSignatureUrl(
  ctx: OperationContext,
  http: HttpClient,
  start: URL,
): Promise<Uint8Array | undefined> {
  const bounded = { ...ctx, limits: { ...ctx.limits, tokenBytes: LARGEST_SIGNATURE } };
  const said = withoutSecrets(start);
  let url = new URL(start);
  [url.username, url.password] = ['', ''];
  const own = credentialsIn(start);
  for (let hops = 0; hops <= ctx.limits.redirects; hops += 1) {
    const answer = await http
      .request(bounded, {
        method: 'GET',
        url,
        what: `the signature ${said}`,
        ...(own === undefined || url.origin !== start.origin ? {} : { headers: { authorization: own } }),
      })
      .catch((error: unknown) => {
        throw notRegistry(error, ctx);
      });
    if (answer.status === 404) return undefined;
    if (answer.status === 200) return answer.body;
    const next = answer.status >= 300 && answer.status < 400 ? answer.header('location') : undefined;
    if (next === undefined || !URL.canParse(next, url.href))
      throw unreadable(said, `${url.host} answered ${String(answer.status)}`);
    const to = new URL(next, url);
    if (!/^https?:$/.test(to.protocol) || (url.protocol === 'https:' && to.protocol !== 'https:'))
      throw unreadable(said, `${url.host} sends us to what is not encrypted`);
    url = to;
  }
  throw unreadable(said, 'it is sent from one place to another without end');
}

/** Who is told that a connection failed thinks of the registry. */
function notRegistry(error: unknown, { signal }: OperationContext): unknown {
  if (signal.aborted || !(error instanceof Failure) || error.code !== 'UNREACHABLE') return error;
  return new Failure(error.code, `signatures are looked for at the lookaside of registries.d: ${error.message}`, {
    ...(error.subject === undefined ? {} : { subject: error.subject }),
    hint: 'check the lookaside in registries.d, and that its server is running',
    transient: error.transient,
    facts: error.facts,
    cause: error,
  });
}

/** A user and a password in an address are for its own server alone (RFC 7617). */
function credentialsIn({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const pair = [username, password].map((one) => unescape(one)).join(':');
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function unreadable(said: string, why: string): Failure {
  return new Failure('SERVER_ERROR', `the signature ${said} cannot be read: ${why}`, {
    subject: said,
    hint: 'check the lookaside of registries.d, and whether signatures there can be read by anyone',
  });
}

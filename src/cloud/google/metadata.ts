import { Failure } from '../../runtime/failure.ts';
import { endOf, isGood, parseAddress, parseFields, textOf, variable, type Asking } from '../ask.ts';
import type { GivenToken } from './access-token.ts';

const PROBE_MS = 1000;
const FLAVOR = 'Google';

/**
 * The token of the machine's service account (https://cloud.google.com/compute/docs/access/authenticate-workloads); `undefined` where
 * nothing answers that is Google's metadata server.
 */
export async function metadataToken(asking: Asking): Promise<GivenToken | undefined> {
  const { ctx, http } = asking;
  if (variable(asking, 'NO_GCE_CHECK')?.toLowerCase() === 'true') return undefined;
  const host = variable(asking, 'GCE_METADATA_HOST') ?? '169.254.169.254';
  const url = parseAddress(
    `http://${host}/computeMetadata/v1/instance/service-accounts/default/token`,
    'GCE_METADATA_HOST',
  );
  try {
    const answer = await http.request(ctx, {
      method: 'GET',
      url,
      headers: { 'metadata-flavor': FLAVOR },
      what: 'the metadata server',
      probeMs: PROBE_MS,
    });
    const fields = parseFields(answer.body);
    const token = textOf(fields, 'access_token');
    if (!isGood(answer) || answer.header('metadata-flavor') !== FLAVOR || token === undefined) return undefined;
    ctx.conceal(token);
    return { value: { token, origin: "the machine's service account" }, expiresAt: endOf(fields, asking) };
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (!(error instanceof Failure)) throw error;
    ctx.emit({ kind: 'debug', text: `no metadata server: ${error.message}` });
    return undefined;
  }
}

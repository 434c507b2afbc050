import { createHash } from 'node:crypto';
import type { OperationContext } from '../../runtime/context.ts';
import { askService, refusedBy, unusable, type Service } from './service.ts';

const WHAT = 'timestamp';

/**
 * A timestamp over bytes from any authority of RFC 3161 (section 3.4), sigstore's among them: the whole answer, DER. It is granted and
 * of these bytes; who signed it is for whoever knows the authorities. Fails with SERVER_ERROR, CONFIG_INVALID, and as the HTTP client does.
 */
export async function requestTimestamp(
  ctx: OperationContext,
  authority: Service,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const imprint = createHash('sha256').update(bytes).digest();
  const answer = await askService(ctx, authority, {
    url: authority.url,
    what: 'the timestamp',
    accept: 'application/timestamp-reply',
    sent: { type: 'application/timestamp-query', body: renderTimestampQuery(imprint) },
  });
  if (answer.status !== 200 && answer.status !== 201) {
    const isAbsent = answer.status === 404 || answer.status === 405;
    throw refusedBy(authority, 'to stamp a signature', answer, {
      code: isAbsent ? 'CONFIG_INVALID' : 'SERVER_ERROR',
      hint: 'check the address of the timestamp authority: it is the whole one, with its path',
    });
  }
  const { RFC3161Timestamp } = await import('@sigstore/core');
  let why: string | undefined;
  try {
    const stamp = RFC3161Timestamp.parse(Buffer.from(answer.body));
    // PKIStatus of section 2.4.2: granted, grantedWithMods.
    if (stamp.status !== 0n && stamp.status !== 1n) why = `the request was rejected (status ${String(stamp.status)})`;
    else if (stamp.tstInfo.messageImprintHashAlgorithm !== 'sha256') why = 'it is of another hash';
    else if (!stamp.tstInfo.messageImprintHashedMessage.equals(imprint)) why = 'it is of something else';
  } catch (error) {
    throw unusable(authority, WHAT, 'the answer is no timestamp', error);
  }
  if (why !== undefined) throw unusable(authority, WHAT, why);
  return new Uint8Array(answer.body);
}

/**
 * TimeStampReq of RFC 3161, section 2.4.1: version 1, the SHA-256 of what is stamped, and the wish for the authority's certificate. No
 * nonce: what is stamped is a signature that was made just now, so an older answer cannot be of it.
 */
export function renderTimestampQuery(imprint: Uint8Array): Uint8Array {
  return Buffer.concat([QUERY_HEAD, imprint, CERTIFICATE_WANTED]);
}

/** SEQUENCE { INTEGER 1, SEQUENCE { SEQUENCE { OID id-sha256, NULL }, OCTET STRING (32 bytes that follow) */
const QUERY_HEAD = Buffer.from('30390201013031300d060960864801650304020105000420', 'hex');
/** BOOLEAN TRUE } */
const CERTIFICATE_WANTED = Buffer.from('0101ff', 'hex');

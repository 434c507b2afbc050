import { generateKeyPairSync } from 'node:crypto';
import { ASN1Obj } from '@sigstore/core';
import { initializeTSA, tsaHandler } from '@sigstore/mock';
import type { Asked, Reply } from '../json-service.ts';

export interface TimestampAuthority {
  /** DER, the signing certificate first, the root last. */
  readonly chain: readonly Buffer[];
  answer(asked: Asked): Promise<Reply>;
}

/** `id-sha256` and what comes with it of RFC 3161, section 2.4.1, as the one hash that is stamped here. */
const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const POLICY_OID = '1.3.6.1.4.1.57264.2';

/**
 * A timestamp authority at one address: a DER query (RFC 3161, sections 2.4.1 and 3.4), or the JSON of sigstore's own
 * (timestamp-authority, `openapi.yaml`).
 */
export async function createTimestampAuthority(): Promise<TimestampAuthority> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tsa = await initializeTSA(pair);
  const asJson = tsaHandler(tsa);
  const stamp = async (query: Buffer): Promise<Reply> => {
    const read = readQuery(query);
    if (read === undefined) return { status: 400, body: { code: 400, message: 'Error generating timestamp response' } };
    for (;;) {
      const request = { ...read, hashAlgorithmOID: SHA256_OID, nonce: 1, policyOID: POLICY_OID };
      const body = bytesOf(await tsa.timestamp(request));
      // In DER a fraction ends in no zero, and sigstore-js reads none but those of three digits: the next millisecond has one.
      if (/\d{14}\.\d{3}Z/.test(body.toString('latin1')))
        return { status: 201, headers: { 'content-type': 'application/timestamp-reply' }, body };
    }
  };
  return {
    chain: [bytesOf(tsa.intCertificate), bytesOf(tsa.rootCertificate)],
    answer: async ({ headers, body }) => {
      if (headers['content-type'] === 'application/timestamp-query') return stamp(body);
      const { statusCode, response, contentType = 'text/plain' } = await asJson.fn(body.toString());
      const answer = typeof response === 'string' ? response : bytesOf(response);
      return { status: statusCode, headers: { 'content-type': contentType }, body: answer };
    },
  };
}

/** TimeStampReq ::= SEQUENCE { version, messageImprint, reqPolicy?, nonce?, certReq DEFAULT FALSE } */
function readQuery(der: Buffer): { readonly artifactHash: Buffer; readonly certReq: boolean } | undefined {
  try {
    const [version, imprint, ...rest] = ASN1Obj.parseBuffer(Buffer.from(der)).subs;
    const [algorithm, hash] = imprint?.subs ?? [];
    if (version?.toInteger() !== 1n || algorithm?.subs[0]?.toOID() !== SHA256_OID) return undefined;
    if (hash?.value.byteLength !== 32) return undefined;
    const certReq = rest.some(({ tag, value }) => tag.number === 1 && value[0] === 0xff);
    return { artifactHash: Buffer.from(hash.value), certReq };
  } catch {
    return undefined;
  }
}

function bytesOf(view: ArrayBufferView): Buffer {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

import type { DsseEnvelope } from '../contract.ts';

/** The payload type of in-toto statements. */
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';

/** What is signed of an envelope: DSSE 1.0, "PAE". Lengths are counted in bytes. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${String(type.byteLength)} `),
    type,
    Buffer.from(` ${String(payload.byteLength)} `),
    payload,
  ]);
}

/** An envelope in JSON, as bundles hold it. */
export function renderEnvelope({ payloadType, payload, signatures }: DsseEnvelope): object {
  return {
    payload: Buffer.from(payload).toString('base64'),
    payloadType,
    signatures: signatures.map(({ signature, keyid }) => ({ sig: Buffer.from(signature).toString('base64'), keyid })),
  };
}

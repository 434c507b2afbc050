import { createHash } from 'node:crypto';
import { verifiesDigest } from './prehashed.ts';
import { bytesIn, fieldsOf, onlyOne, parseJson, Refusal, textIn, type Fields } from './refusal.ts';
import { paeOf, verifierOfPem, verifiesContent } from './verifier-key.ts';

/**
 * The entry that is stored for a proposed one (rekor, `pkg/types/hashedrekord/v0.0.1` and `pkg/types/dsse/v0.0.1`, their JSON schemas and
 * `Canonicalize`). Throws a Refusal for what does not verify.
 */
export function canonicalEntry(proposed: Fields): object {
  const kind = textIn(proposed, 'kind');
  const apiVersion = textIn(proposed, 'apiVersion');
  if (apiVersion !== '0.0.1') throw new Refusal(`version ${apiVersion} of ${kind} is not supported`);
  const spec = fieldsOf(proposed['spec'], 'spec');
  if (kind === 'hashedrekord') return { apiVersion, kind, spec: hashedRekord(spec) };
  if (kind === 'dsse') return { apiVersion, kind, spec: dsse(spec) };
  throw new Refusal(`entry kind ${kind} is not supported`);
}

function hashedRekord(spec: Fields): object {
  const hash = fieldsOf(fieldsOf(spec['data'], 'data')['hash'], 'hash');
  const value = textIn(hash, 'value');
  if (textIn(hash, 'algorithm') !== 'sha256' || !/^[0-9a-f]{64}$/.test(value)) throw new Refusal('invalid hash');
  const signature = fieldsOf(spec['signature'], 'signature');
  const content = bytesIn(signature, 'content');
  const { key, pem } = verifierOfPem(bytesIn(fieldsOf(signature['publicKey'], 'publicKey'), 'content'));
  // `hashedrekord` has no way for Ed25519: the content itself would be needed.
  if (key.asymmetricKeyType === 'ed25519') throw new Refusal('ed25519 is not supported for hashedrekord');
  if (!verifiesDigest(Buffer.from(value, 'hex'), key, content)) throw new Refusal('verifying signature: invalid');
  return {
    data: { hash: { algorithm: 'sha256', value } },
    signature: { content: content.toString('base64'), publicKey: { content: Buffer.from(pem).toString('base64') } },
  };
}

function dsse(spec: Fields): object {
  const proposed = fieldsOf(spec['proposedContent'], 'proposedContent');
  const text = textIn(proposed, 'envelope');
  const envelope = parseJson(text, 'envelope');
  const payload = bytesIn(envelope, 'payload');
  const signature = bytesIn(onlyOne(envelope['signatures'], 'signatures'), 'sig');
  const { verifiers } = proposed;
  if (!Array.isArray(verifiers) || verifiers.length !== 1) throw new Refusal('exactly one verifier is taken');
  const { key, pem } = verifierOfPem(bytesIn({ verifier: verifiers[0] as unknown }, 'verifier'));
  if (!verifiesContent(paeOf(textIn(envelope, 'payloadType'), payload), key, signature))
    throw new Refusal('could not verify envelope');
  return {
    envelopeHash: { algorithm: 'sha256', value: hexOf(text) },
    payloadHash: { algorithm: 'sha256', value: hexOf(payload) },
    signatures: [{ signature: signature.toString('base64'), verifier: Buffer.from(pem).toString('base64') }],
  };
}

function hexOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

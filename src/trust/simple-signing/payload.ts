import { isDigest, parseStrictJson, type Digest } from '../../image/index.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** Which signatures carry the payload: OpenPGP's (`atomic`), or those of the `.sig` tag (`cosign`). */
export type SimplePayloadKind = 'atomic' | 'cosign';

/** What a simple signature claims: this digest, under this reference. */
export interface SimplePayload {
  readonly digest: Digest;
  /** As it was signed, and not yet known to be a reference. */
  readonly reference: string;
  readonly optional: {
    readonly creator?: string;
    /** Seconds since 1970. */
    readonly timestamp?: number;
  };
}

const TYPES: Readonly<Record<SimplePayloadKind, string>> = {
  atomic: 'atomic container signature',
  cosign: 'cosign container image signature',
};

/** No signature is read that is larger. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Reads a payload as strictly as containers-signature(5) asks: exactly its keys, in this case, none of them twice, and nothing after
 * it. What stands in `optional` beside creator and timestamp says nothing; cosign writes `null` there. To be read only when its
 * signature is verified. Fails with SIGNATURE_INVALID.
 */
export function parseSimplePayload(bytes: Uint8Array, kind: SimplePayloadKind): SimplePayload {
  if (bytes.byteLength > LARGEST) throw invalid(`it has ${String(bytes.byteLength)} bytes`);
  const root = exactly(json(bytes), 'the payload', ['critical', 'optional']);
  const critical = exactly(root['critical'], 'critical', ['identity', 'image', 'type']);
  const image = exactly(critical['image'], 'critical.image', ['docker-manifest-digest']);
  const identity = exactly(critical['identity'], 'critical.identity', ['docker-reference']);
  const type = text(critical['type'], 'critical.type');
  if (type !== TYPES[kind]) throw invalid(`its type is ${quoteForeign(type)} and not "${TYPES[kind]}"`);
  const digest = text(image['docker-manifest-digest'], 'docker-manifest-digest');
  if (!isDigest(digest)) throw invalid(`${quoteForeign(digest, 150)} is not a digest`);
  return {
    digest,
    reference: text(identity['docker-reference'], 'docker-reference'),
    optional: optionalOf(kind === 'cosign' ? (root['optional'] ?? {}) : root['optional']),
  };
}

/** The bytes that are signed: compact JSON, its keys in order, as other tools write it. */
export function renderSimplePayload(payload: SimplePayload, kind: SimplePayloadKind): Uint8Array {
  const { creator, timestamp } = payload.optional;
  return new TextEncoder().encode(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': payload.reference },
        image: { 'docker-manifest-digest': payload.digest },
        type: TYPES[kind],
      },
      optional: { ...(creator === undefined ? {} : { creator }), ...(timestamp === undefined ? {} : { timestamp }) },
    }),
  );
}

function optionalOf(value: unknown): SimplePayload['optional'] {
  const { creator, timestamp } = record(value, 'optional');
  if (creator !== undefined && typeof creator !== 'string') throw invalid('optional.creator is not a string');
  if (timestamp === undefined) return creator === undefined ? {} : { creator };
  if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp))
    throw invalid('optional.timestamp is not a whole number');
  return { ...(creator === undefined ? {} : { creator }), timestamp };
}

function json(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes, 'it');
  } catch (error) {
    throw invalid(toFailure(error).message, error);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function exactly(value: unknown, where: string, keys: readonly string[]): Fields {
  const found = record(value, where);
  const missing = keys.find((key) => !Object.hasOwn(found, key));
  if (missing !== undefined) throw invalid(`${where} has no ${missing}`);
  const unknown = Object.keys(found).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw invalid(`${where} has the unknown key ${quoteForeign(unknown, 60)}`);
  return found;
}

function record(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${where} is not an object`);
  return value as Fields;
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw invalid(`${where} is not a string`);
}

function invalid(why: string, cause?: unknown): Failure {
  return new Failure('SIGNATURE_INVALID', `the signed payload is not one: ${why}`, {
    hint: 'sign the image again with a tool that follows containers-signature(5)',
    ...(cause === undefined ? {} : { cause }),
  });
}

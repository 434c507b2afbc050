import type { ServerResponse } from 'node:http';
import { Failure } from '../runtime/failure.ts';

/** OCI Distribution 1.1, "Error Codes", and two that the docker registry added to them. */
const STATUS_OF = {
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_INVALID: 400,
  BLOB_UPLOAD_UNKNOWN: 404,
  DENIED: 403,
  DIGEST_INVALID: 400,
  MANIFEST_BLOB_UNKNOWN: 400,
  MANIFEST_INVALID: 400,
  MANIFEST_UNKNOWN: 404,
  NAME_INVALID: 400,
  NAME_UNKNOWN: 404,
  SIZE_INVALID: 400,
  TAG_INVALID: 400,
  UNSUPPORTED: 405,
  PAGINATION_NUMBER_INVALID: 400,
  UNKNOWN: 500,
} as const;

export type RefusalCode = keyof typeof STATUS_OF;

/** A request that is answered with an error of the protocol. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: RefusalCode,
    message: string,
    details: {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? STATUS_OF[code];
    this.headers = details.headers ?? {};
  }
}

/** What went wrong, as the protocol says it. Anything unforeseen is a 500 without its details. */
export function toRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof Failure) {
    if (thrown.code === 'BLOB_UNKNOWN') return new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
    return new Refusal('UNKNOWN', `${thrown.code}: ${thrown.message}`, { cause: thrown });
  }
  return new Refusal('UNKNOWN', 'the registry could not do this', { cause: thrown });
}

/** Answers with the JSON body of OCI Distribution 1.1, "Error Codes". */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  const body = JSON.stringify({ errors: [{ code: refusal.code, message: refusal.message }] });
  response.writeHead(refusal.status, {
    ...refusal.headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
